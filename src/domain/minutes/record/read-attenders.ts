import type { AttenderFound, Finding } from "../finding.js";
import type { PaperContext, Section } from "../section.js";

/** Reads who was there and who sent apologies. */
export function readAttenders(_section: Section, _context: PaperContext): readonly Finding<AttenderFound>[] {
  return [];
}
