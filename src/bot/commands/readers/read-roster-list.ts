import { columnsOf } from "../../../domain/committees/attendance/list-table.js";
import { saysWhoCame } from "../../../domain/committees/attendance/says-who-came.js";
import type { Member } from "../../../domain/committees/member.js";
import { readAttendance } from "../../../domain/committees/read-attendance.js";
import type { ListReading } from "../../../domain/committees/roster-list.js";
import type { Command } from "../command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";

/** Signs of the longest list of people that is read. */
export const longestList = 20_000;
/** Without a word before them that says what they are, so many people make a list. */
const fewest = 3;

const asking =
  /^(?:(?:paste|add|import|load|read|take) )?(?:an? |the |our |this |my )?attendance(?: list)?$|^(?:paste|import) (?:an? |the |our |my )?(?:list of )?(?:members|people|roster)(?: list)?$/i;
/** "Attendance:", "the members are:", "the board is:" before the list. */
const led =
  /^\s*(?:(?:here (?:is|are)|this is|these are|please (?:add|take)|add) )?(?:(?:the|our|my|new|full|today['’]s|attached) )*(?:attendance|attendees|members(?:hip)?|roster|board|committee|people|register)(?: list)?(?: (?:is|are))?\s*(?:[:–—]|-(?=\s))\s*/i;
const heading =
  /^\s*(?:(?:also )?(?:in attendance|present|members(?: present)?|attendance|attendees|attending|apologies|those present|board members)\b[^\n\t]{0,40}?):?\s*$/im;

/** "Attendance:" or "members:" with people after it, or a list that begins with its own heading: shown for checking. Alone it is asked for. */
export const readRosterList: Row["read"] = (spoken, { roster }) => {
  if (asking.test(spoken.text)) return { kind: "roster-list" };
  const text = spoken.typed.slice(0, longestList);
  const lead = led.exec(text);
  const isHeaded = heading.test(spoken.lines[0] ?? "");
  if (lead === null && !(spoken.lines.length >= fewest && isHeaded)) return undefined;
  const rest = lead === null ? undefined : text.slice(lead[0].length);
  // A heading says what they are: "Members:".
  const found =
    (isHeaded ? readAttendance(text, roster) : undefined) ??
    (rest === undefined ? undefined : readStatedList(rest, roster));
  if (found === undefined) return undefined;
  return isPlain(found) && found.people.length >= (lead === null ? fewest : 1)
    ? { kind: "roster-list", reading: found }
    : undefined;
};

/**
 * A list of people that nothing else reads: under a heading of attendance; a table or lines with tabs that say of everybody what they
 * are; or most of its lines name somebody, and say what they are or whence.
 */
export function readBareList(spoken: Pick<Spoken, "typed" | "lines">, { roster }: Setting): Command | undefined {
  const text = spoken.typed.slice(0, longestList);
  const lines = spoken.lines.length;
  const isHeaded = saysWhoCame(text);
  if (lines < 2 && !isHeaded) return undefined;
  const found = readAttendance(text, roster);
  if (found === undefined || !isPlain(found)) return undefined;
  const { people, unread } = found;
  const described = people.filter(({ role, roleTitle, agency }) => role ?? roleTitle ?? agency).length;
  const isList =
    (lines >= fewest && described >= fewest) ||
    (isHeaded && people.length >= fewest) ||
    (isTabled(text, found) && described === people.length && unread.length === 0);
  return isList ? { kind: "roster-list", reading: found } : undefined;
}

/** A table of people, or lines each with a role and a tab. */
function isTabled(text: string, { people }: ListReading): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => columnsOf(line) !== undefined)) return true;
  return lines.every((line) => line.trim().includes("\t")) && people.every(({ role }) => role !== undefined);
}

/** People in a text of which somebody says that it is a list of them: names alone are enough. */
export function readStatedList(text: string, roster: readonly Member[]): ListReading | undefined {
  return readAttendance(text, roster) ?? readAttendance(`In attendance:\n${text}`, roster);
}

function isPlain({ people, unread }: ListReading): boolean {
  return people.length > unread.length;
}
