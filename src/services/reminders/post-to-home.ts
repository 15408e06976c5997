import type { Committee } from "../../domain/committees/committee.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import type { Day } from "../../domain/days/day.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { HomeNotice, NoticeId, NoticeState } from "../../domain/reminders/notice.js";
import { nextStep } from "../../domain/reminders/notice-step.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NoticeContent } from "../ports.js";
import { type Attempt, type Delivery, deliver } from "./deliver.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { changeNotice } from "./settle-notice.js";
import { upToDate } from "./up-to-date.js";

/** The morning of a home, on a working day of its committee. */
export type HomeMorning = {
  committee: Committee;
  scope: CommitteeScope;
  /** The committee's own today. */
  today: Day;
  now: Date;
  calendar: WorkingCalendar;
  /** Those of today and later, cancelled ones too. */
  meetings: readonly Meeting[];
};

/** What every notice to a home begins with. */
type FreshFacts = Omit<Extract<HomeNotice, { kind: "weekly" }>, "kind">;

type Said<N extends HomeNotice> = {
  /** The card, then shorter ones for when it is too big. */
  contents: readonly NoticeContent[];
  record: Attempt<N>["record"];
};

type Saying<N extends HomeNotice> = {
  id: NoticeId;
  fresh: (facts: FreshFacts) => N;
  /** What there is to say, read anew at every attempt. Undefined: nothing. */
  say: () => Promise<Said<N> | undefined>;
  /** Read directly before the post, besides whether the app is still there. Absent: nothing else can make it unwanted. */
  stillWanted?: () => Promise<boolean>;
  /** True where a morning with nothing to say settles it for the days that follow; that is then written down. */
  once?: true;
};

/**
 * One attempt at one notice of a home, if it is still to be made. A photograph (whatever is not the agenda) that nobody wants any more
 * when its turn comes ends as skipped; the agenda is looked at anew.
 */
export async function postToHome<N extends HomeNotice>(
  deps: ReminderDeps,
  morning: HomeMorning,
  { id, fresh, say, stillWanted = async () => true, once }: Saying<N>,
): Promise<Delivery> {
  const { committee, scope, today, now } = morning;
  const found = await deps.notices.find(scope, id);
  // Found by its id, it is of its kind.
  const standing = found === undefined ? undefined : await upToDate(deps, found as N, today, now);
  const step = standing === undefined ? firstStep : nextStep(standing, now, today, deps.waits);
  switch (step.kind) {
    case "over":
    case "becomes":
      return { kind: "ended" };
    case "wait":
      return { kind: "again", at: step.until };
    case "send":
      break;
  }
  const notice = standing ?? fresh(factsOf(morning, id));
  const said = await say();
  if (said === undefined) {
    if (standing !== undefined) await skip(deps, morning, id);
    else if (once) await deps.notices.insert({ ...notice, state: nothingLeft(now) });
    return { kind: "ended" };
  }
  let wanted = true;
  let elsewhere = false;
  const delivery = await deliver<N>(deps, {
    notice,
    isNew: standing === undefined,
    twin: step.twin,
    record: said.record,
    to: toHome(committee),
    contents: () => said.contents,
    stillWanted: async () => {
      const present = await deps.committees.find(scope);
      elsewhere = present !== undefined && !isSameHome(present, committee);
      wanted = present !== undefined && isAtWork(present) && !elsewhere && (await stillWanted());
      return wanted;
    },
    whenUnreachable: async (reason) => {
      deps.alert("home refused", { ...scope, outcome: reason });
      return "give-up";
    },
  });
  // What was drawn for another home, or for a private one that is private no more, is drawn anew at once.
  if (wanted || elsewhere || notice.kind === "agenda") return delivery;
  await skip(deps, morning, id);
  return { kind: "ended" };
}

function isSameHome({ home }: Committee, { home: before }: Committee): boolean {
  return home.conversation === before.conversation && home.private === before.private;
}

const firstStep = { kind: "send" as const, twin: false };

function factsOf({ committee, today, now }: HomeMorning, id: NoticeId): FreshFacts {
  return {
    id,
    tenant: committee.tenant,
    committee: committee.id,
    day: today,
    at: now,
    state: { kind: "planned", notBefore: now },
    attempts: 0,
    twin: false,
    editTries: 0,
    remade: false,
    revision: 1,
  };
}

async function skip(deps: Pick<ReminderDeps, "notices">, { scope, now }: HomeMorning, id: NoticeId): Promise<void> {
  await changeNotice(deps, scope, id, ({ state }) =>
    state.kind === "retry" || state.kind === "planned" ? { state: nothingLeft(now) } : undefined,
  );
}

function nothingLeft(at: Date): NoticeState {
  return { kind: "skipped", at, reason: "nothing-left" };
}

function toHome({ tenant, home }: Committee) {
  return { kind: home.kind, tenant, conversation: home.conversation, serviceUrl: home.serviceUrl };
}
