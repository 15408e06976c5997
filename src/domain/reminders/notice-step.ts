import type { Day } from "../days/day.js";
import { isToPerson, type Notice, type NoticeState } from "./notice.js";
import type { Stage } from "./stage.js";

/** What is to be done with a notice when its moment comes. */
export type NoticeStep =
  /** `twin`: nobody knows what became of an earlier sending. */
  | { kind: "send"; twin: boolean }
  | { kind: "wait"; until: Date }
  /** It comes to another state first, and is to be looked at again. */
  | { kind: "becomes"; state: NoticeState }
  | { kind: "over" };

export type StepWaits = {
  claimLeaseMs: number;
  resendDelayMs: number;
};

/** A note planned just before midnight is sent just after it; one much older is left to the morning. */
const graceMs = 15 * 60_000;

/** Decides by a notice's state. `today` is its reader's, or the home's. */
export function nextStep(notice: Notice, now: Date, today: Day, waits: StepWaits): NoticeStep {
  const { state } = notice;
  const dayPassed = notice.day < today;
  switch (state.kind) {
    case "planned":
      if (dayPassed && now.getTime() - state.notBefore.getTime() > graceMs) return superseded(now);
      return state.notBefore > now ? { kind: "wait", until: state.notBefore } : { kind: "send", twin: false };
    case "sending": {
      const until = after(state.at, waits.claimLeaseMs);
      if (until > now) return { kind: "wait", until };
      return { kind: "becomes", state: { kind: "unknown", since: state.at, reason: "not-settled" } };
    }
    case "retry":
      // The meeting's card belongs to no morning: while the meeting is ahead, it is still worth posting.
      if (dayPassed && notice.kind !== "agenda") return superseded(now);
      return state.at > now ? { kind: "wait", until: state.at } : { kind: "send", twin: notice.twin };
    case "unknown": {
      if (dayPassed || !mayResend(notice)) return { kind: "over" };
      const until = after(state.since, waits.resendDelayMs);
      return until > now ? { kind: "wait", until } : { kind: "send", twin: true };
    }
    case "skipped":
      // Its meeting had left the day that it announces; whoever looks at it again has found it back there.
      return notice.kind === "agenda" && state.reason === "superseded"
        ? { kind: "send", twin: notice.twin }
        : { kind: "over" };
    case "sent":
    case "failed":
      return { kind: "over" };
  }
}

/** When the outbox has to look at a notice next. Absent: it has ended, or waits for its reader's or the home's morning. */
export function wakeAtOf(
  notice: Pick<Notice, "kind">,
  state: NoticeState,
  { claimLeaseMs }: StepWaits,
): Date | undefined {
  switch (notice.kind) {
    case "morning":
    case "agenda":
    case "eve":
    case "weekly":
    case "call":
      return undefined;
    case "assigned":
    case "asked":
    case "late":
    case "nudge":
    case "after-meeting":
      break;
  }
  switch (state.kind) {
    case "planned":
      return state.notBefore;
    case "sending":
      return after(state.at, claimLeaseMs);
    case "retry":
      return state.at;
    // Neither an assignment, a request, a nudge nor a pass-on is said again on suspicion: the next morning says it.
    case "unknown":
    case "sent":
    case "failed":
    case "skipped":
      return undefined;
  }
}

/** Whether an unknown end is worth a second sending: what is due, overdue or escalated, and the agenda card; once. */
export function mayResend(notice: Notice): boolean {
  if (notice.twin) return false;
  if (notice.kind === "agenda") return true;
  return isToPerson(notice) && notice.lines.some(({ stage }) => isWorthATwin(stage));
}

/** Whether it is said twice rather than not at all. */
export function isWorthATwin(stage: Stage): boolean {
  return stage === "due" || stage === "overdue" || stage === "escalation";
}

/** Whether it ended because its reader could not be reached; what sets that right lets it be sent after all. */
export function wasOutOfReach(state: NoticeState): boolean {
  switch (state.kind) {
    case "skipped":
      return state.reason === "unreachable";
    case "failed":
      return state.outOfReach === true;
    case "planned":
    case "sending":
    case "sent":
    case "retry":
    case "unknown":
      return false;
  }
}

/** The moment so many milliseconds after another. */
export function after(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

function superseded(now: Date): NoticeStep {
  return { kind: "becomes", state: { kind: "skipped", at: now, reason: "superseded" } };
}
