import { withAgenciesOfOthers } from "../../committees/attendance/agency-in-title.js";
import { headedSentences } from "../../committees/attendance/headed-sentences.js";
import { listHeading } from "../../committees/attendance/list-heading.js";
import { mergeListed, type TakenPerson } from "../../committees/attendance/merge-listed.js";
import { readListedLines } from "../../committees/attendance/read-listed-lines.js";
import { tidyLines } from "../../committees/attendance/tidy-lines.js";
import type { Role } from "../../committees/member.js";
import { mostListed } from "../../committees/roster-list.js";
import { nameKey } from "../asked-names.js";
import type { AttenderFound, Finding } from "../finding.js";
import type { PaperContext, Section } from "../section.js";
import { type AttendanceLine, attendanceLines } from "./attendance-lines.js";
import { evidenceOf } from "./evidence-of.js";
import { scribedAttendance } from "./scribed-attendance.js";

/**
 * Reads who was there, who sent apologies and who was absent, in the order of the list. Whom a list only names as a member has no `as`;
 * whoever was represented sent apologies, and came by the other. None where a section is not about attendance.
 */
export function readAttenders(section: Section, context: PaperContext): readonly Finding<AttenderFound>[] {
  const lines = attendanceLines(section, context.roster);
  if (lines.length === 0) return [];
  const people =
    scribedAttendance(lines.map(({ text, typed = text }) => tidied(typed))) ??
    readListedLines(
      lines.flatMap(({ text }) => tidyLines(text).flatMap(headedSentences)),
      context.roster,
    )?.people ??
    [];
  const listed = withAgenciesOfOthers(mergeListed(people)).slice(0, mostListed);
  const there = new Set([...inChairHere(listed, lines), ...unsaid(people, listed, lines, section)]);
  return listed.map((person) => findingOf(there.has(person) ? { ...person, came: "present" } : person, lines, section));
}

/**
 * "Trustees: …" beside "Apologies: …" came, though nothing says so; where some of them are named again among those who came, it is a list of
 * all members.
 */
function unsaid(
  people: readonly TakenPerson[],
  listed: readonly TakenPerson[],
  lines: readonly AttendanceLine[],
  { kind }: Section,
): readonly TakenPerson[] {
  if (kind !== "attendance" || !listed.some(({ came, apologies }) => came === "present" || apologies)) return [];
  if (lines.some(({ text }) => listHeading(text)?.section.came === "listed")) return [];
  const isUnsaid = ({ came, apologies, role }: TakenPerson) => came === undefined && !apologies && !isOffice(role);
  const said = new Set(people.filter((person) => !isUnsaid(person)).map(({ name }) => nameKey(name)));
  const isOfAll = people.some((person) => isUnsaid(person) && said.has(nameKey(person.name)));
  return isOfAll ? [] : listed.filter(({ came, apologies }) => came === undefined && !apologies);
}

/** "Chair: Ann Ash" before "Present: …" was there as well. */
function inChairHere(listed: readonly TakenPerson[], lines: readonly AttendanceLine[]): ReadonlySet<TakenPerson> {
  if (!listed.some(({ came }) => came === "present")) return new Set();
  const heads = lines.map(({ text }) => listHeading(text)).filter((heading) => heading?.ofLine);
  const named = heads.flatMap((heading) => (isOffice(heading?.section.role) ? [tidied(heading?.rest ?? "")] : []));
  return new Set(
    listed.filter(
      ({ came, apologies, role, line = "" }) =>
        came === undefined && !apologies && isOffice(role) && named.some((rest) => rest.startsWith(tidied(line))),
    ),
  );
}

function isOffice(role: Role | undefined): boolean {
  return role === "chair" || role === "clerk";
}

function findingOf(
  { came, line = "", ...person }: TakenPerson,
  lines: readonly AttendanceLine[],
  section: Section,
): Finding<AttenderFound> {
  const as = person.apologies ? "apologies" : came;
  const words = tidied(line);
  const from = lines.find(({ text }) => tidied(text).includes(words)) ?? lines[0];
  const typed = tidied(from?.typed ?? from?.text ?? "");
  return {
    what: { kind: "attender", person, ...(as !== undefined && { as }) },
    evidence: evidenceOf(
      from?.typed === undefined || typed.includes(words) ? words : typed,
      from?.block ?? {},
      section,
    ),
    plainness: "plain",
    contradictions: [],
  };
}

function tidied(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
