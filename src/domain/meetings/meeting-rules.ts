import { type StandingItem, usualStandingItems } from "../agendas/standing-items.js";
import type { Day } from "../days/day.js";
import type { MeetingSeries } from "./meeting-series.js";

/** How many of those who vote must be there: a number, or a part of them ("a quarter": 4), never fewer than one. */
export type Quorum = { kind: "number"; of: number } | { kind: "fraction"; of: 2 | 3 | 4 | 5 };

/** How a committee meets, as its chair and clerk set it. */
export type MeetingRules = {
  standing: readonly StandingItem[];
  /** Items are counted from 1 at each meeting, or run on from one to the next: `first` is the number with which the first meeting on or after `from` begins. */
  numbering: { kind: "from-one" } | { kind: "run-on"; first: number; from: Day };
  /** Absent: none was set, and nothing is said of it. */
  quorum?: Quorum;
  /** A meeting whose end is not known is called full when its items take more minutes than this; of those without minutes ten are reckoned, of standing items none. */
  fullAt: number;
  series: readonly MeetingSeries[];
};

export const usualMeetingRules: MeetingRules = {
  standing: usualStandingItems,
  numbering: { kind: "from-one" },
  fullAt: 120,
  series: [],
};
