import type { WallTime } from "../days/zone.js";

/**
 * What a committee has set of its reminders (issue 5). A number of days that is 0 turns its kind off,
 * except of the two that only say how often again. Nothing but *assigned* is ever
 * said on a day that is no working day of the committee.
 */
export type ReminderPolicy = {
  /** When mornings are sent, by the clock on the committee's wall; a person may choose another time for theirs. */
  at: WallTime;
  /** An owner is told at once of what they were given. */
  assigned: boolean;
  /** Days before the due day on which "ahead" is said first. */
  aheadDays: number;
  /** "Ahead" is said on the last working day before the due day. */
  eve: boolean;
  due: boolean;
  /** "Overdue" begins on the working day after the due day and is said again after so many days. */
  overdueEvery: number;
  /** Chair and clerk hear of what is overdue for so many days … */
  escalateAfter: number;
  /** … and again after so many; at least 1. */
  escalateEvery: number;
  /** The clerk is told again after so many days what owners without reach have due; at least 1. */
  passOnEvery: number;
  /** Working days before a meeting on which its agenda is posted and each owner hears what they still owe. */
  meetingDays: number;
  /** What changed since is said on the last working day before a meeting. */
  meetingEve: boolean;
  /** The home hears on Mondays what is due or overdue. */
  weekly: boolean;
  /** The home is told the number and due day of what an owner could not be told, with a mention of them. */
  tellHome: boolean;
  /** For how many days at most an owner may snooze an action; 0: not at all. */
  snoozeDays: number;
};

/** What a committee begins with (issue 5). */
export const usualPolicy: ReminderPolicy = {
  at: { hour: 9, minute: 0 },
  assigned: true,
  aheadDays: 7,
  eve: true,
  due: true,
  overdueEvery: 7,
  escalateAfter: 14,
  escalateEvery: 14,
  passOnEvery: 7,
  meetingDays: 5,
  meetingEve: true,
  weekly: true,
  tellHome: false,
  snoozeDays: 7,
};

/** No period is longer, so that what a reader was told is looked up in a bounded stretch of time. */
export const longestPeriodDays = 60;

/** How many days after an assignment, a request or a nudge it is still said to whoever was not told. */
export const newForDays = 14;

/** How far back, in days, what readers were told bears on what is said by these policies. */
export function toldWindowDays(policies: readonly ReminderPolicy[]): number {
  const periods = policies.flatMap(({ aheadDays, overdueEvery, escalateEvery, passOnEvery }) => [
    aheadDays,
    overdueEvery,
    escalateEvery,
    passOnEvery,
  ]);
  return Math.max(newForDays, ...periods) + newForDays;
}
