import type { ProgrammeItem } from "../../src/domain/programme/programme-item.js";

/** P1, which the board means to take at its meeting in March. */
export function aProgrammeItem(overrides: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return {
    id: "pi_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    number: 1,
    title: "Waiting times for school places",
    part: "open",
    place: { kind: "meeting", meeting: "mt_march" },
    path: [],
    state: { kind: "live" },
    by: "m_clerk",
    at: new Date("2026-03-02T10:00:00Z"),
    turns: [],
    revision: 1,
    ...overrides,
  };
}
