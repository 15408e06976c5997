import type { Finding, TermFound } from "../finding.js";
import type { Block } from "../paper.js";
import type { Section } from "../section.js";
import { cellLines, joinedLines } from "./cell-text.js";
import { plainHead } from "./column-heads.js";
import { evidenceOf } from "./evidence-of.js";
import { fits, isAbbreviation, isGlossaryTitle, termOf } from "./terms.js";

type Table = Extract<Block, { kind: "table" }>;

const termHead =
  /^(?:abbreviations?|acronyms?|terms?|initials|words?|letters|short(?: form| name)?|jargon|phrase|abbreviation\/acronym|acronym\/.*)$/;
const meaningHead =
  /^(?:meanings?|definitions?|stands for|full (?:name|title|form|term|meaning)|descriptions?|explanations?|what it (?:means|stands for)|in full|definition\/.*)$/;
/** A table of fewer rows is no glossary by its form alone. */
const fewestRows = 3;

/** The terms of a glossary: under a heading or head that says so, or where all its first cells are abbreviations that fit. Else undefined. */
export function readGlossaryTable(table: Table, section: Section): readonly Finding<TermFound>[] | undefined {
  if (table.rows.some((row) => row.length > 6)) return undefined;
  const rows = table.rows.map((row) => row.map((cell) => joinedLines(cellLines(cell))));
  const pairs = rows.flatMap(pairsOf);
  if (pairs.length === 0) return undefined;
  const [first = "", second = ""] = rows[0] ?? [];
  const isHeaded = termHead.test(plainHead(first)) && meaningHead.test(plainHead(second));
  const isTitled = section.kind === "glossary" || isGlossaryTitle(titleOf(table, section));
  const isShort = rows.every((row) => row.length <= 6 && row.length % 2 === 0);
  const body = isHeaded ? pairs.slice(1) : pairs;
  const fitting = body.filter(([term, meaning]) => isAbbreviation(term) && fits(term, meaning)).length;
  const isByForm = isShort && body.length >= fewestRows && fitting >= body.length * 0.8;
  const isByTitle = isTitled && isShort && body.every(([term]) => term.length <= 60);
  if (!isHeaded && !isByForm && !isByTitle) return undefined;
  return body.flatMap(([term, meaning]): readonly Finding<TermFound>[] => {
    const what = termOf(term, meaning);
    if (what === undefined) return [];
    const plainness = isHeaded || isTitled || fits(term, meaning) ? "plain" : "likely";
    return [{ what, evidence: evidenceOf(`${term} – ${meaning}`, table.page, section), plainness, contradictions: [] }];
  });
}

/** Terms may stand in two pairs of columns side by side. */
function pairsOf(row: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < row.length; at += 2) {
    const [term = "", meaning = ""] = row.slice(at, at + 2);
    if (term !== "" && meaning !== "") pairs.push([term, meaning]);
  }
  return pairs;
}

/** The line before the table, else the section's heading. */
function titleOf(table: Table, section: Section): string {
  const before = section.blocks[section.blocks.indexOf(table) - 1];
  return `${before !== undefined && before.kind !== "table" && before.text.length <= 80 ? before.text : ""} ${section.heading?.title ?? ""}`;
}
