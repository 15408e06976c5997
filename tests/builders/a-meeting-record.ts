import type { MeetingRecord } from "../../src/domain/meetings/meeting-record.js";

/** What is known of the board's meeting in March before it begins: one member sends apologies. */
export function aMeetingRecord(overrides: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    tenant: "tenant-a",
    committee: "c_safeguarding",
    meeting: "mt_march",
    taken: [],
    attendance: [{ who: { kind: "member", member: "m_sarah" }, as: "apologies" }],
    declarations: [],
    turns: [],
    revision: 0,
    ...overrides,
  };
}
