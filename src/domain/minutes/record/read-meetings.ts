import type { Finding, MeetingFound } from "../finding.js";
import type { PaperContext, Section } from "../section.js";

/** Reads the meetings to come, of this body. */
export function readMeetings(_section: Section, _context: PaperContext): readonly Finding<MeetingFound>[] {
  return [];
}
