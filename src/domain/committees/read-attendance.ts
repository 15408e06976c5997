import type { Member } from "./member.js";
import type { ListReading } from "./roster-list.js";

/**
 * Reads an attendance list as it is pasted from minutes, a table or a mail. Undefined where the text is not plainly one: fewer than
 * two people are named, or it is prose, minutes with actions, or a list of actions.
 */
export function readAttendance(_text: string, _roster: readonly Member[]): ListReading | undefined {
  return undefined;
}
