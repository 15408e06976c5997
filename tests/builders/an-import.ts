import { day } from "../../src/domain/days/day.js";
import type { MinutesImport, Proposal } from "../../src/domain/minutes/proposal.js";

/** A row that proposes an action of Sarah's, plainly. */
export function aProposal(overrides: Partial<Proposal> = {}): Proposal {
  return {
    row: 1,
    what: {
      kind: "action",
      task: "circulate the plan",
      owners: [{ kind: "settled", member: "m_sarah" }],
      due: { kind: "settled", due: { kind: "day", on: day("2026-03-20") } },
      raisedOn: day("2026-02-26"),
      state: { kind: "open" },
      updates: [],
    },
    evidence: { words: "SB to circulate the plan by 20 March", item: { number: "4", title: "Plans" } },
    doubts: [],
    ticked: true,
    ...overrides,
  };
}

/** Minutes of 26 February that the clerk sent, waiting to be checked. */
export function anImport(overrides: Partial<MinutesImport> = {}): MinutesImport {
  return {
    id: "im_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    by: "m_clerk",
    at: new Date("2026-03-02T10:00:00Z"),
    file: "Minutes February.docx",
    digest: "digest-1",
    meeting: { on: day("2026-02-26"), contradictions: [] },
    proposals: [aProposal()],
    known: 0,
    unread: [],
    left: 0,
    state: { kind: "checking" },
    turns: [],
    revision: 1,
    ...overrides,
  };
}
