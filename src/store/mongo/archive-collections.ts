import type { ArchiveKind } from "../committee-archive.js";

/** What is kept of a committee beside its own document. */
export type ArchivePart = Exclude<ArchiveKind, "committee">;

/** Where each of them is kept. */
export const collectionOf: Readonly<Record<ArchivePart, string>> = {
  person: "people",
  member: "members",
  actionItem: "actionItems",
  draft: "drafts",
  notice: "notices",
  meeting: "meetings",
  agenda: "agendas",
  meetingRecord: "meetingRecords",
  frozenArising: "frozenArisings",
  programmeItem: "programmeItems",
  decision: "decisions",
  suggestion: "suggestions",
  plan: "plans",
  term: "glossary",
  import: "imports",
};
