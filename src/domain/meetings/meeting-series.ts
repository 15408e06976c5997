import type { Day } from "../days/day.js";
import type { SeriesId } from "../ids.js";

/** 1 is Monday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On which days a series meets. */
export type SeriesRule =
  /** "The second Tuesday of every month", "the last Friday of March, June and September". `months` 1 to 12; all where absent. -1 is the last. */
  | { kind: "monthly"; nth: 1 | 2 | 3 | 4 | -1; weekday: Weekday; months?: readonly number[] }
  /** "Every six weeks from 3 March": on the first day's weekday. */
  | { kind: "weekly"; every: number; from: Day };

/** Meetings that are planned by a rule, a year ahead at a time. */
export type MeetingSeries = {
  id: SeriesId;
  rule: SeriesRule;
  /** Months in which it does not meet, 1 to 12. */
  except: readonly number[];
  startsAt?: string;
  endsAt?: string;
  place?: string;
  link?: string;
  /** As typed: "every second Tuesday of the month, except August". */
  typed: string;
  /** Every day of the rule up to this one has been planned. */
  plannedTo: Day;
  /** The turn that began it, so that a repeat of the turn finds it. */
  turnKey?: string;
};

export const mostSeries = 6;
