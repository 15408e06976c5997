import type { UnreachableReason } from "../../domain/committees/person.js";
import type { AgendaNotice, Notice, PersonNotice } from "../../domain/reminders/notice.js";
import { after, mayResend, wakeAtOf } from "../../domain/reminders/notice-step.js";
import type { NoticeChange } from "../../store/notices.js";
import type { Destination, NoticeContent, SendOutcome } from "../ports.js";
import { isOutOfDate } from "./is-out-of-date.js";
import { markCard } from "./mark-cards.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { retryMoment } from "./retry-moment.js";
import { settleOwn, settleSent } from "./settle-notice.js";

type Deps = Pick<
  ReminderDeps,
  | "notices"
  | "items"
  | "meetings"
  | "agendas"
  | "programmeItems"
  | "committees"
  | "messenger"
  | "clock"
  | "system"
  | "newId"
  | "pace"
  | "pauses"
  | "waits"
  | "random"
  | "alert"
  | "meter"
>;

/** What a delivery came to, as far as whoever claimed the reader or home must know. */
export type Delivery =
  | { kind: "sent" }
  /** Look again at `at`. */
  | { kind: "again"; at: Date }
  /** Somebody else changed the notice first: theirs stands. */
  | { kind: "overtaken" }
  /** Nothing more today. */
  | { kind: "ended" };

/**
 * When whoever claimed the reader or home is to look at it again. Absent: not before its next morning. Where somebody else was first, at
 * once: they may hold no claim any more that would see to what becomes of theirs.
 */
export function lookAgainAt(delivery: Delivery, now: Date): Date | undefined {
  switch (delivery.kind) {
    case "again":
      return delivery.at;
    case "overtaken":
      return now;
    case "sent":
    case "ended":
      return undefined;
  }
}

export type Attempt<N extends Notice> = {
  /** As stored, or new. */
  notice: N;
  isNew: boolean;
  twin: boolean;
  /** What will be shown, written with the state "sending". */
  record: N extends { lines: unknown } ? Pick<PersonNotice, "lines"> : Pick<AgendaNotice, "shown" | "shownAgenda">;
  to: Destination;
  /** The card, then shorter ones for when it is too big. */
  contents: (notice: N) => readonly NoticeContent[];
  /** Read directly before the post: whether it may still be sent. */
  stillWanted: () => Promise<boolean>;
  /**
   * What follows from being refused, and whether the conversation may be made anew at once. Done before the refusal is written:
   * cut off in between, the notice is found in sending and this is known already.
   */
  whenUnreachable: (reason: UnreachableReason, notice: N) => Promise<"make-anew" | "give-up">;
};

/**
 * One attempt at one notice: waits for its place among the others, writes "sending", posts, and settles by what became of it.
 * A crash between any two of these steps leaves a state that says what may have happened.
 */
export async function deliver<N extends Notice>(deps: Deps, attempt: Attempt<N>): Promise<Delivery> {
  const { tenant } = attempt.notice;
  const turn = await deps.pace.turn(tenant, attempt.to.conversation);
  if (turn.kind === "later") return { kind: "again", at: after(deps.clock.now(), turn.afterMs) };
  const written = deps.system.monotonicMs();
  const token = deps.newId("send_");
  const notice = await writeSending(deps, attempt, token);
  if (notice === undefined) return { kind: "overtaken" };
  const now = deps.clock.now();
  const unposted = (at: Date, reason: string) =>
    settleOwn(deps, { tenant }, notice.id, token, { kind: "retry", at, reason });
  let wanted: boolean;
  try {
    wanted = await attempt.stillWanted();
    if (wanted) await deps.pace.setOff(tenant);
  } catch (fault) {
    // Left in sending it would be unknown whether it was posted, and of some things nothing is said on suspicion.
    await unposted(after(now, deps.waits.retryMs), "fault");
    throw fault;
  }
  if (!wanted || deps.system.monotonicMs() - written > deps.waits.sendLimitMs) {
    const at = wanted ? after(now, deps.waits.retryMs) : now;
    await unposted(at, wanted ? "late" : "unwanted");
    return { kind: "again", at };
  }
  const { outcome, conversation } = await postShrinking(deps, attempt, notice);
  deps.meter.notice(notice.kind, counted(outcome));
  const at = { ...attempt.to, conversation };
  const whenUnreachable = (reason: UnreachableReason) => attempt.whenUnreachable(reason, notice);
  return settle(deps, { notice, token, at, whenUnreachable }, outcome);
}

async function writeSending<N extends Notice>(deps: Deps, attempt: Attempt<N>, token: string): Promise<N | undefined> {
  const { notice, isNew, twin, record } = attempt;
  const state = { kind: "sending" as const, token, at: deps.clock.now() };
  const wakeAt = wakeAtOf(notice, state, deps.waits);
  const sending = { ...record, state, twin, attempts: notice.attempts + 1 };
  if (!isNew) {
    const changed = await deps.notices.change({ tenant: notice.tenant }, notice.id, notice.revision, {
      ...sending,
      wakeAt,
    });
    // The same notice, so of the same kind.
    return changed === "changed-meanwhile" ? undefined : (changed as N);
  }
  const first: N = { ...notice, ...sending, ...(wakeAt === undefined ? {} : { wakeAt }) };
  return (await deps.notices.insert(first)) === "inserted" ? first : undefined;
}

/** Too big is known not to be delivered, so the shorter card follows at once. */
async function postShrinking<N extends Notice>(deps: Deps, { to, contents }: Attempt<N>, notice: N) {
  let posted: { outcome: SendOutcome; conversation: string } = {
    outcome: { kind: "failed", reason: "nothing-to-say" },
    conversation: to.conversation,
  };
  for (const content of contents(notice)) {
    posted = await deps.messenger.post(to, content);
    if (posted.outcome.kind !== "too-big") break;
  }
  return posted;
}

function counted({ kind }: SendOutcome): Parameters<ReminderDeps["meter"]["notice"]>[1] {
  return kind === "too-big" ? "failed" : kind;
}

type Posted = {
  notice: Notice;
  token: string;
  at: Destination;
  whenUnreachable: (reason: UnreachableReason) => Promise<"make-anew" | "give-up">;
};

async function settle(
  deps: Deps,
  { notice, token, at, whenUnreachable }: Posted,
  outcome: SendOutcome,
): Promise<Delivery> {
  const scope = { tenant: notice.tenant };
  const now = deps.clock.now();
  const about = { tenant: notice.tenant, notice: notice.id };
  const end = (state: Notice["state"], more?: NoticeChange) => settleOwn(deps, scope, notice.id, token, state, more);
  switch (outcome.kind) {
    case "sent": {
      const card = { conversation: at.conversation, serviceUrl: at.serviceUrl, activityId: outcome.activityId };
      const sent = await settleSent(deps, notice, card, now);
      // Things may have changed while it was on its way; whatever changes from now on marks it.
      if (await isOutOfDate(deps, sent, now)) await markCard(deps, notice, now);
      return { kind: "sent" };
    }
    case "retry": {
      if (outcome.afterMs !== undefined) deps.pace.holdOff(notice.tenant, at.conversation, outcome.afterMs);
      const moment = retryMoment(deps, now, notice.attempts, outcome.afterMs);
      await end({ kind: "retry", at: moment, reason: outcome.reason });
      return { kind: "again", at: moment };
    }
    case "unknown":
      await end({ kind: "unknown", since: now, reason: outcome.reason });
      return mayResend(notice) ? { kind: "again", at: after(now, deps.waits.resendDelayMs) } : { kind: "ended" };
    case "unreachable":
      if ((await whenUnreachable(outcome.reason)) === "make-anew") {
        await end({ kind: "retry", at: now, reason: outcome.reason }, { remade: true });
        return { kind: "again", at: now };
      }
      await end({ kind: "failed", at: now, reason: outcome.reason, outOfReach: true });
      return { kind: "ended" };
    case "too-big":
    case "failed": {
      const reason = outcome.kind === "failed" ? outcome.reason : outcome.kind;
      deps.alert("notice refused", { ...about, outcome: reason });
      await end({ kind: "failed", at: now, reason });
      return { kind: "ended" };
    }
    case "paused": {
      const until = after(now, deps.waits.pauseMs);
      deps.pauses.pause(outcome.scope, notice.tenant, until);
      deps.alert(`${outcome.scope} paused`, { ...about, outcome: outcome.reason });
      await end({ kind: "retry", at: until, reason: outcome.reason });
      return { kind: "again", at: until };
    }
  }
}
