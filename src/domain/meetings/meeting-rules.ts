import type { MeetingSeries } from "./meeting-series.js";
import { type StandingItem, usualStandingItems } from "./standing-items.js";

/** How many of those who vote must be there: a number, or a part of them ("a quarter": 4), never fewer than one. */
export type Quorum = { kind: "number"; of: number } | { kind: "fraction"; of: 2 | 3 | 4 | 5 };

/** How a committee meets, as its chair and clerk set it. */
export type MeetingRules = {
  standing: readonly StandingItem[];
  /** Items are counted from 1 at each meeting, or run on from one meeting to the next; `next` is the number that the next meeting begins with. */
  numbering: { kind: "from-one" } | { kind: "run-on"; next: number };
  /** Absent: none was set, and nothing is said of it. */
  quorum?: Quorum;
  /** A meeting whose items take more minutes than this is called full; of those without minutes ten are reckoned. */
  fullAt: number;
  series: readonly MeetingSeries[];
};

export const usualMeetingRules: MeetingRules = {
  standing: usualStandingItems,
  numbering: { kind: "from-one" },
  fullAt: 120,
  series: [],
};
