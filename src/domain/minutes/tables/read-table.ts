import type { Evidence, Finding } from "../finding.js";
import type { Block } from "../paper.js";
import type { PaperContext, Section } from "../section.js";

/** What a table says. `unread`: rows that look like actions and could not be read. */
export type TableReading = { findings: readonly Finding[]; unread: readonly Evidence[] };

/**
 * Reads a table of actions, of a plan, of terms or of people. Undefined: it is none of these, and its cells may be read as text. `section`
 * is that in which it stands: its heading and the lines before the table may say of which meeting its rows are, and whether they are closed.
 */
export function readTable(
  _table: Extract<Block, { kind: "table" }>,
  _section: Section,
  _context: PaperContext,
): TableReading | undefined {
  return undefined;
}
