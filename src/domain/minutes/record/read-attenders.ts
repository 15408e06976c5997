import { withAgenciesOfOthers } from "../../committees/attendance/agency-in-title.js";
import { headedSentences } from "../../committees/attendance/headed-sentences.js";
import { mergeListed, type TakenPerson } from "../../committees/attendance/merge-listed.js";
import { readListedLines } from "../../committees/attendance/read-listed-lines.js";
import { tidyLines } from "../../committees/attendance/tidy-lines.js";
import { mostListed } from "../../committees/roster-list.js";
import type { AttenderFound, Finding } from "../finding.js";
import type { PaperContext, Section } from "../section.js";
import { type AttendanceLine, attendanceLines } from "./attendance-lines.js";
import { evidenceOf } from "./evidence-of.js";

/**
 * Reads who was there, who sent apologies and who was absent, in the order of the list. Whom a list only names as a member has no `as`;
 * whoever was represented sent apologies, and came by the other. None where a section is not about attendance.
 */
export function readAttenders(section: Section, context: PaperContext): readonly Finding<AttenderFound>[] {
  const lines = attendanceLines(section, context.roster);
  if (lines.length === 0) return [];
  const texts = lines.flatMap(({ text }) => tidyLines(text).flatMap(headedSentences));
  const read = readListedLines(texts, context.roster);
  if (read === undefined) return [];
  return withAgenciesOfOthers(mergeListed(read.people))
    .slice(0, mostListed)
    .map((person) => findingOf(person, lines, section));
}

function findingOf(
  { came, line = "", ...person }: TakenPerson,
  lines: readonly AttendanceLine[],
  section: Section,
): Finding<AttenderFound> {
  const as = person.apologies ? "apologies" : came;
  const words = tidied(line);
  const from = lines.find(({ text }) => tidied(text).includes(words)) ?? lines[0];
  return {
    what: { kind: "attender", person, ...(as !== undefined && { as }) },
    evidence: evidenceOf(words, from?.block ?? {}, section),
    plainness: "plain",
    contradictions: [],
  };
}

function tidied(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
