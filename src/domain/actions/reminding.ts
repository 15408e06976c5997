import type { Day } from "../days/day.js";
import type { MemberId } from "../ids.js";

/** Chair or clerk asked its owners how it stands. `note`: as typed. */
export type Nudge = { by: MemberId; at: Date; note?: string };

/** An owner wants to hear nothing of it until a day. */
export type Snooze = { member: MemberId; until: Day; at: Date };

/** Somebody who could not be told was told by the clerk. `dueOn`: the day it was due then. */
export type PassedOn = { to: MemberId; by: MemberId; at: Date; dueOn?: Day };
