import { withAgenciesOfOthers } from "./attendance/agency-in-title.js";
import { headedSentences } from "./attendance/headed-sentences.js";
import { type ListHeading, type ListSection, listHeading } from "./attendance/list-heading.js";
import { type Columns, cellsOf, columnsOf, isRule, readRow } from "./attendance/list-table.js";
import { isOrder } from "./attendance/listed-agency.js";
import { isOfAgenda, isTitled } from "./attendance/listed-name.js";
import { mergeListed } from "./attendance/merge-listed.js";
import { readListedPerson } from "./attendance/read-listed-person.js";
import { splitRun, splitStretches } from "./attendance/split-run.js";
import { tidyLines, withoutBullet, withoutStops } from "./attendance/tidy-lines.js";
import { isJob } from "./is-agency.js";
import { matchMember } from "./match-member.js";
import type { Member } from "./member.js";
import { type ListedPerson, type ListReading, mostListed } from "./roster-list.js";

/** Longer texts are minutes. */
const longestList = 20_000;
/** Nobody is read after so many: they are too many for a board, and each costs time. */
const mostRead = mostListed + 40;
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
  const headings = lines.map((line) => listHeading(withoutBullet(line)));
  const isHeaded =
    headings.some((heading) => heading !== undefined) || lines.some((line) => columnsOf(line) !== undefined);
  const list = startOf(headings, isHeaded, roster);
  for (const [at, line] of lines.entries()) {
    if (list.people.length > mostRead) break;
    // So many people as would make up for these are not read.
    if (list.unread.length > (isHeaded ? mostRead : mostRead / 10)) return undefined;
    readLine(line, headings[at], list);
  }
  const people = withAgenciesOfOthers(mergeListed(list.people));
  const isPlain = isHeaded
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

type Reading = {
  people: ListedPerson[];
  unread: string[];
  /** In letters: what was read, and what stands around it. */
  inside: number;
  around: number;
  /** People of whom more is told than a name. */
  told: number;
  /** Undefined outside a list. */
  section: ListSection | undefined;
  /** Before the first heading, and where there is none, nobody is taken for a person by a name alone. */
  strict: boolean;
  isHeaded: boolean;
  columns: Columns | undefined;
  /** Members have a heading of their own, so that "in attendance" means the others. */
  besides: boolean;
  roster: readonly Member[];
};

function startOf(
  headings: readonly (ListHeading | undefined)[],
  isHeaded: boolean,
  roster: readonly Member[],
): Reading {
  const besides = headings.some((heading) => heading !== undefined && !heading.ofLine && isOfMembers(heading.section));
  return {
    people: [],
    unread: [],
    inside: 0,
    around: 0,
    told: 0,
    section: {},
    strict: true,
    isHeaded,
    columns: undefined,
    besides,
    roster,
  };
}

function isOfMembers({ role, apologies, inAttendance }: ListSection): boolean {
  return apologies === undefined && inAttendance === undefined && (role === undefined || role === "member");
}

function readLine(line: string, heading: ListHeading | undefined, list: Reading): void {
  const columns = columnsOf(line);
  if (columns !== undefined) {
    list.columns = columns;
    list.strict = false;
    list.section ??= {};
    return;
  }
  if (isRule(line) || isAboutMeeting.test(line)) return;
  const cells = cellsOf(line);
  if (list.columns !== undefined && cells.length > 1 && list.section !== undefined) {
    const read = readRow(cells, list.columns, list.roster);
    if (read !== undefined) take(read, list.section, line, list);
    else if (cells.some((cell) => cell !== "")) list.unread.push(line);
    return;
  }
  const text = line.includes("|") ? cells.filter((cell) => cell !== "").join("\t") : withoutBullet(line);
  if (heading !== undefined) list.strict = false;
  if (heading?.ofLine === false) list.section = heading.section;
  if (heading?.rest !== "")
    readText(heading?.rest ?? text, heading?.section ?? list.section, heading !== undefined, line, list);
}

const isAboutMeeting =
  /^(?:\p{L}+day,? )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|^(?:date|time|venue|location|place|meeting|held|quorum|page|contact|author|organiser|subject|from|sent|cc)\b ?(?:[:\d]|at |on |in )/iu;

/** What is behind a heading or makes a line: one person, several, or nobody. */
function readText(text: string, section: ListSection | undefined, inline: boolean, line: string, list: Reading): void {
  if (isNobody.test(withoutStops(text))) return;
  if (section === undefined) {
    list.around += line.length;
    return;
  }
  let ofStretch = section;
  const stretches = splitStretches(withoutStops(text), list.roster);
  for (const stretch of stretches) {
    const heading = inline ? listHeading(stretch) : undefined;
    if (heading !== undefined) ofStretch = heading.section;
    for (const person of splitRun(heading?.rest ?? stretch, inline || stretches.length > 1, list.roster)) {
      if (list.people.length > mostRead) return;
      const read = readListedPerson(person, list.roster);
      if (read === undefined || (list.strict && !read.some((one) => isTold(one, list.roster)))) {
        leave(person, line, inline, list);
      } else take(read, ofStretch, person, list);
    }
  }
}

const isNobody =
  /^(?:none|nil|n\/?a|nobody|no apologies.{0,40}|none (?:received|given|were received)|there were no(?:ne| apologies).{0,40}|tbc|vacant|vacancy)?$/i;
const longestUnread = 100;

/** What names nobody: before the first heading and after the list it stands around it, in the list it is shown. */
function leave(chunk: string, line: string, inline: boolean, list: Reading): void {
  const ends = !inline && (isOfAgenda(line) || line.length > longestUnread);
  if (list.isHeaded && (list.strict || ends)) {
    list.around += line.length;
    if (!list.strict) list.section = undefined;
  } else list.unread.push(chunk.slice(0, 300));
}

function take(read: readonly ListedPerson[], section: ListSection, text: string, list: Reading): void {
  const { role, roleTitle, apologies, inAttendance, nonVoting } = section;
  const stated = inAttendance && list.besides ? "adviser" : role;
  list.inside += text.length;
  list.told += read.some((person) => isTold(person, list.roster)) ? 1 : 0;
  const isOpen = (person: ListedPerson) => person.role === undefined || (nonVoting && person.role === "member");
  for (const person of read) {
    const isDeputy = person.representing !== undefined;
    list.people.push({
      ...person,
      ...(stated !== undefined && isOpen(person) && !isDeputy && { role: stated }),
      ...(roleTitle !== undefined && person.roleTitle === undefined && { roleTitle }),
      ...(apologies && !isDeputy && { apologies }),
    });
  }
}

/** More is told of them than a name, or the name is a person's for sure. */
function isTold(person: ListedPerson, roster: readonly Member[]): boolean {
  const { name, role, initials, roleTitle, agency, apologies } = person;
  if (
    roleTitle !== undefined &&
    (isOrder(roleTitle) || (!isJob(roleTitle) && agency === undefined && role === undefined))
  )
    return false;
  if (role !== undefined || roleTitle !== undefined || initials !== undefined || agency !== undefined || apologies)
    return true;
  return isTitled(name) || (name.includes(" ") && matchMember(name, roster).kind === "one");
}
