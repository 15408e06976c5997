import type { Committee } from "../committees/committee.js";
import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { WorkingCalendar } from "../days/working-days.js";
import type { MemberId } from "../ids.js";
import type { Meeting } from "../meetings/meeting.js";
import type { NoReach } from "./out-of-reach.js";

/** A member who is away, and in whose place the reader is told. `until`: the day they are back; absent on an older card once they are. */
export type Absent = { member: Member; until?: Day; noAhead: boolean };

/** A committee as its reader's morning needs it. */
export type ReaderBoard = {
  committee: Committee;
  /** The reader's own membership. */
  me: Member;
  roster: readonly Member[];
  /** The committee's own today. */
  today: Day;
  calendar: WorkingCalendar;
  /** The reader wants to hear nothing before a due day. */
  noAhead: boolean;
  /** Members who can't be told, and why; filled for clerk and chair only, or for who stands in for one. */
  outOfReach: ReadonlyMap<MemberId, NoReach>;
  /** Those in whose place the reader is told today. */
  absent: readonly Absent[];
  /** The next planned meeting after today. Absent: there is none, or nothing is said of it. */
  meeting?: Meeting;
};
