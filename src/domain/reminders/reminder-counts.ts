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
  /** When the one that waits longest should have gone. Absent: nothing waits. */
  waitingSince?: Date;
};

/** So long after its moment nothing is tried again: a day has passed. */
const longestLateMs = 24 * 60 * 60_000;

/** Counts notices as they stand now. One found in sending after its lease is unknown. */
export function countNotices(
  notices: readonly Notice[],
  { now, claimLeaseMs }: { now: Date; claimLeaseMs: number },
): ReminderCounts {
  const counts = { accepted: 0, unknown: 0, notSent: 0, waiting: 0 };
  let waitingSince: Date | undefined;
  const waits = (since: Date) => {
    counts.waiting += 1;
    if (waitingSince === undefined || since < waitingSince) waitingSince = since;
  };
  for (const { state, at } of notices) {
    switch (state.kind) {
      case "planned":
        if (state.notBefore <= now) waits(state.notBefore);
        break;
      case "sending":
        if (after(state.at, claimLeaseMs) > now) waits(state.at);
        else counts.unknown += 1;
        break;
      case "retry":
        if (after(state.at, longestLateMs) > now) waits(at);
        else counts.notSent += 1;
        break;
      case "sent":
        counts.accepted += 1;
        break;
      case "unknown":
        counts.unknown += 1;
        break;
      case "failed":
        counts.notSent += 1;
        break;
      case "skipped":
        if (state.reason === "unreachable") counts.notSent += 1;
        break;
    }
  }
  return { ...counts, ...(waitingSince === undefined ? {} : { waitingSince }) };
}
