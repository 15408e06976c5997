import { day } from "../../src/domain/days/day.js";
import type { Decision } from "../../src/domain/meetings/decision.js";

/** D1, resolved at the board's meeting in March. */
export function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    id: "dc_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    number: 1,
    text: "That the training budget be approved.",
    part: "open",
    meeting: "mt_march",
    on: day("2026-03-12"),
    by: "m_clerk",
    at: new Date("2026-03-12T11:00:00Z"),
    state: { kind: "stands" },
    turns: [],
    revision: 1,
    ...overrides,
  };
}
