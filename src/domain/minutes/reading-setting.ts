import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";

/** What is known when a paper is read. Plain values: it goes to another thread. */
export type ReadingSetting = {
  /** The committee's own today. */
  today: Day;
  /** Those on the committee, whose names and initials are known before others. */
  roster: readonly Member[];
  /** What the committee is called. */
  board?: string;
};
