import type { Term } from "../../src/domain/plans/glossary.js";

/** CDOP, as the clerk put it down. */
export function aTerm(overrides: Partial<Term> = {}): Term {
  return {
    tenant: "tenant-a",
    committee: "c_safeguarding",
    term: "CDOP",
    meaning: "Child Death Overview Panel",
    by: "m_clerk",
    at: new Date("2026-03-02T10:00:00Z"),
    revision: 1,
    ...overrides,
  };
}
