import type { Notice } from "./notice.js";
import { after } from "./notice-step.js";

/** What became of a committee's notices. */
export type ReminderCounts = {
  /** Teams took them. */
  accepted: number;
  /** Nobody can know whether they were delivered. */
  unknown: number;
  /** Refused, or not even tried as their reader was known to be out of reach. */
  notSent: number;
  /** Should have gone, or been looked at, and have not. */
  waiting: number;
  /** When the one that waits longest should have gone. Absent: nothing waits, or none of it has missed its own moment. */
  waitingSince?: Date;
};

/** So long after its moment nothing is tried again: a day has passed. */
const longestLateMs = 24 * 60 * 60_000;

export type CountTime = { now: Date; claimLeaseMs: number };

/** Counts notices as they stand now. One found in sending after its lease is unknown. */
export function countNotices(notices: readonly Notice[], time: CountTime): ReminderCounts {
  const counts = { accepted: 0, unknown: 0, notSent: 0, waiting: 0 };
  let waitingSince: Date | undefined;
  for (const notice of notices) {
    const since = waitsSince(notice, time);
    if (since !== undefined) {
      counts.waiting += 1;
      if (waitingSince === undefined || since < waitingSince) waitingSince = since;
    } else if (whyNotSent(notice, time) !== undefined) counts.notSent += 1;
    else if (notice.state.kind === "sent") counts.accepted += 1;
    else if (notice.state.kind === "unknown" || notice.state.kind === "sending") counts.unknown += 1;
  }
  return { ...counts, ...(waitingSince === undefined ? {} : { waitingSince }) };
}

/** When a notice that waits to be sent should have gone. Undefined: it does not wait, or not yet. */
export function waitsSince({ state, at }: Notice, { now, claimLeaseMs }: CountTime): Date | undefined {
  switch (state.kind) {
    case "planned":
      return state.notBefore <= now ? state.notBefore : undefined;
    case "sending":
      return after(state.at, claimLeaseMs) > now ? state.at : undefined;
    case "retry":
      return after(state.at, longestLateMs) > now ? at : undefined;
    case "sent":
    case "unknown":
    case "failed":
    case "skipped":
      return undefined;
  }
}

/** Why a notice did not reach its reader and never will. `kind` "late": its day passed before Teams would take it. */
export type NotSent = { kind: "refused" | "out-of-reach" | "late"; reason: string };

/** Undefined: it was sent, may have been or may yet be, or there was nothing to send. */
export function whyNotSent({ state }: Notice, { now }: CountTime): NotSent | undefined {
  switch (state.kind) {
    case "failed":
      return { kind: state.outOfReach ? "out-of-reach" : "refused", reason: state.reason };
    case "retry":
      return after(state.at, longestLateMs) > now ? undefined : { kind: "late", reason: state.reason };
    case "skipped":
      return state.reason === "unreachable" ? { kind: "out-of-reach", reason: state.reason } : undefined;
    case "planned":
    case "sending":
    case "sent":
    case "unknown":
      return undefined;
  }
}
