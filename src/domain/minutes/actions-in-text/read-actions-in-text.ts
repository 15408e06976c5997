import type { ActionFound, Evidence, Finding } from "../finding.js";
import type { PaperContext, Section } from "../section.js";

/** What the text of a part says of actions. `unread`: what looks like one and can't be read. */
export type ActionsInText = { findings: readonly Finding<ActionFound>[]; unread: readonly Evidence[] };

/** Reads the margin notes, "Action:" lines and undertakings in the text of a part. */
export function readActionsInText(_section: Section, _context: PaperContext): ActionsInText {
  return { findings: [], unread: [] };
}
