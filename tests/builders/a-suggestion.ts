import type { Suggestion } from "../../src/domain/agendas/suggestion.js";

/** S1, which Sarah Kent suggested for the next meeting. */
export function aSuggestion(overrides: Partial<Suggestion> = {}): Suggestion {
  return {
    id: "sg_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    number: 1,
    title: "Cover while the helpline moves",
    part: "open",
    by: "m_sarah",
    at: new Date("2026-03-02T10:00:00Z"),
    state: { kind: "waiting" },
    turns: [],
    revision: 1,
    ...overrides,
  };
}
