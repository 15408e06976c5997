import { withAgenciesOfOthers } from "./attendance/agency-in-title.js";
import { headedSentences } from "./attendance/headed-sentences.js";
import { mergeListed, type TakenPerson } from "./attendance/merge-listed.js";
import { mostRead, readListedLines } from "./attendance/read-listed-lines.js";
import { tidyLines } from "./attendance/tidy-lines.js";
import type { Member } from "./member.js";
import { type ListedPerson, type ListReading, mostListed } from "./roster-list.js";

/** Longer texts are minutes. */
const longestList = 20_000;
/** So many letters may stand around a list that are none of it. */
const mostAround = 600;

/**
 * Reads an attendance list as it is pasted from minutes, a table or a mail. Undefined where the text is not plainly one: fewer than
 * two people are named, or it is prose, minutes with actions, or a list of actions. Of a few too many the rest is unread; more people than
 * `mostListed` come back of a list that is far too long, which is not read to its end.
 */
export function readAttendance(text: string, roster: readonly Member[]): ListReading | undefined {
  if (text.length > longestList) return undefined;
  const before = lastRead.get(roster);
  if (before?.text === text) return before.reading;
  const reading = readList(text, roster);
  lastRead.set(roster, { text, reading });
  return reading;
}

/** One message is asked about by several readers. */
const lastRead = new WeakMap<readonly Member[], { text: string; reading: ListReading | undefined }>();

function readList(text: string, roster: readonly Member[]): ListReading | undefined {
  const lines = tidyLines(text).flatMap(headedSentences);
  if (lines.some((line) => anAction.test(line))) return undefined;
  const list = readListedLines(lines, roster);
  if (list === undefined) return undefined;
  const people = withAgenciesOfOthers(mergeListed(list.people)).map(asListed);
  const isPlain = list.isHeaded
    ? list.unread.length <= Math.max(3, people.length) && list.around <= Math.max(mostAround, 2 * list.inside)
    : list.unread.length * 10 <= people.length && list.told * 2 >= people.length;
  if (people.length < 2 || !isPlain) return undefined;
  if (list.people.length > mostRead && people.length > mostListed) return { people, unread: list.unread };
  const tooMany = people.slice(mostListed).map(({ name }) => name);
  return { people: people.slice(0, mostListed), unread: [...list.unread, ...tooMany] };
}

/** Minutes have margin notes and headings of actions; attendance lists have neither. */
const anAction =
  /^(?:actions?|action points?|action log|actions arising)\b ?(?:[:–-]|\d|$)|[-–—] ?actions? ?\d|^(?:\p{L}[\p{L}'’.-]* ){1,4}to (?!the |be )\p{Ll}{3,} /iu;

function asListed({ came: _came, line: _line, ...person }: TakenPerson): ListedPerson {
  return person;
}
