import { isJob } from "../is-agency.js";
import { matchMember } from "../match-member.js";
import type { Member } from "../member.js";
import { type ListedPerson, mostListed } from "../roster-list.js";
import { type ListHeading, type ListSection, listHeading } from "./list-heading.js";
import { type Columns, cellsOf, columnsOf, isRule, readRow } from "./list-table.js";
import { isOrder } from "./listed-agency.js";
import { isOfAgenda, isTitled } from "./listed-name.js";
import type { TakenPerson } from "./merge-listed.js";
import { readListedPerson } from "./read-listed-person.js";
import { splitRun, splitStretches } from "./split-run.js";
import { withoutBullet, withoutStops } from "./tidy-lines.js";

/** Nobody is read after so many: they are too many for a board, and each costs time. */
export const mostRead = mostListed + 40;

/** What the lines of a list say. */
export type ListedLines = Pick<Reading, "people" | "unread" | "inside" | "around" | "told" | "isHeaded">;

/** Reads the lines of a list, until more people are named than `mostRead`. Undefined where too many of them name nobody. */
export function readListedLines(lines: readonly string[], roster: readonly Member[]): ListedLines | undefined {
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
  return list;
}

type Reading = {
  people: TakenPerson[];
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
  /** What the headings so far say of who comes next, and how many people stood under the last of them. */
  came: "present" | "absent" | "apologies" | "listed" | undefined;
  since: number;
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
    came: undefined,
    since: 0,
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
  if (heading !== undefined) {
    list.strict = false;
    list.came = cameUnder(heading.section, list);
    list.since = list.people.length;
  }
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
    if (heading !== undefined) {
      ofStretch = heading.section;
      list.came = cameUnder(ofStretch, list);
      list.since = list.people.length;
    }
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

/** "Officers:" below those who sent apologies are again some who came; right below "Apologies:" they are some of these. */
function cameUnder({ apologies, came }: ListSection, list: Reading): Reading["came"] {
  if (apologies) return "apologies";
  if (came !== undefined) return came;
  const isOther = (list.came === "apologies" || list.came === "absent") && list.people.length > list.since;
  return isOther ? "present" : list.came;
}

const notThere = /[(–-] ?(?:absent|did not attend|not present)\)?$/i;

function take(read: readonly TakenPerson[], section: ListSection, text: string, list: Reading): void {
  const { role, roleTitle, apologies, inAttendance, nonVoting } = section;
  const stated = inAttendance && list.besides ? "adviser" : role;
  list.inside += text.length;
  list.told += read.some((person) => isTold(person, list.roster)) ? 1 : 0;
  const isOpen = (person: ListedPerson) => person.role === undefined || (nonVoting && person.role === "member");
  for (const person of read) {
    const isDeputy = person.representing !== undefined;
    const under = list.came === "listed" ? undefined : list.came;
    const came = notThere.test(text) ? "absent" : (person.came ?? (isDeputy ? "present" : under));
    list.people.push({
      ...person,
      ...(stated !== undefined && isOpen(person) && !isDeputy && { role: stated }),
      ...(roleTitle !== undefined && person.roleTitle === undefined && { roleTitle }),
      ...(apologies && !isDeputy && { apologies }),
      ...(came !== undefined && { came }),
      line: text,
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
