import type { Block, Row } from "../paper.js";
import type { PaperContext, Section } from "../section.js";
import { isNoLog } from "./is-no-log.js";
import { readDecisionTable } from "./read-decision-table.js";
import { readGlossaryTable } from "./read-glossary-table.js";
import { readLog } from "./read-log.js";
import { isPeopleTable, readPeopleTable } from "./read-people-table.js";
import { turnedTable } from "./sideways-table.js";
import type { TableReading } from "./table-reading.js";

type Table = Extract<Block, { kind: "table" }>;

/**
 * Reads a table of actions, of a plan, of decisions, of terms or of people. Undefined: it is none of these, and its cells may be read as text. A table
 * of versions, money, hours or pages says nothing. `section` is that in which it stands: its heading and the lines before the table may say
 * of which meeting its rows are, and whether they are closed.
 */
export function readTable(table: Table, section: Section, context: PaperContext): TableReading | undefined {
  const glossary = readGlossaryTable(table, section);
  if (glossary !== undefined) return { findings: glossary, unread: [] };
  const log = readLog(table, section, context) ?? turnedLog(table, section, context);
  if (log !== undefined) return log;
  if (isNoLog(table)) return { findings: [], unread: [] };
  if (section.kind === "attendance") return undefined;
  if (isPeopleTable(table)) {
    const people = readPeopleTable(table, section);
    return people && { findings: people, unread: [] };
  }
  const decisions = readDecisionTable(table, section);
  return decisions && { findings: decisions, unread: [] };
}

function turnedLog(table: Table, section: Section, context: PaperContext): TableReading | undefined {
  const rows: readonly Row[] | undefined = turnedTable(table.rows);
  return rows && readLog({ ...table, rows }, section, context);
}
