import type { Draft } from "../../src/domain/actions/draft.js";

/** An action for one of two Sarahs, waiting for an answer. */
export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    id: "d_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    by: "m_clerk",
    at: new Date("2026-03-02T10:00:00Z"),
    typed: "action: Sarah to circulate the plan",
    task: "circulate the plan",
    owners: [{ kind: "asked", typed: "Sarah", offered: ["m_sarah", "m_sarah2"] }],
    due: { kind: "settled", due: { kind: "unset" } },
    state: { kind: "waiting" },
    revision: 1,
    ...overrides,
  };
}
