import type { RosterList } from "../../src/domain/committees/roster-list.js";

/** Two people whom the clerk pasted, waiting to be checked. */
export function aRosterList(overrides: Partial<RosterList> = {}): RosterList {
  return {
    id: "rl_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    by: "m_clerk",
    at: new Date("2026-03-02T10:00:00Z"),
    people: [{ name: "Nia Bright", role: "adviser", agency: "Harbour Trust" }, { name: "Tom Reed" }],
    unread: ["?? 3"],
    state: { kind: "waiting" },
    revision: 1,
    ...overrides,
  };
}
