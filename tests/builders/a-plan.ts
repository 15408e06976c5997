import type { Plan } from "../../src/domain/plans/plan.js";

/** The board's delivery plan, with two objectives, made by the clerk. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    id: "pl_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    title: "Delivery Plan 2026-28",
    objectives: [
      { number: "1.1", text: "Children are heard before decisions are made" },
      { number: "1.2", text: "Every school knows whom to ring" },
    ],
    by: "m_clerk",
    at: new Date("2026-03-02T10:00:00Z"),
    turns: [],
    revision: 1,
    ...overrides,
  };
}
