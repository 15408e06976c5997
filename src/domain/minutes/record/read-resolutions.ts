import type { DecisionFound, Finding } from "../finding.js";
import type { PaperContext, Section } from "../section.js";

/** Reads what was resolved, each clause by itself. */
export function readResolutions(_section: Section, _context: PaperContext): readonly Finding<DecisionFound>[] {
  return [];
}
