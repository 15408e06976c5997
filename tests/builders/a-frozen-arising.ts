import type { FrozenArising, FrozenItem } from "../../src/domain/agendas/frozen-arising.js";
import { day } from "../../src/domain/days/day.js";

/** Sarah Kent's action as it stood when the papers went out, carried over once. */
export function aFrozenItem(overrides: Partial<FrozenItem> = {}): FrozenItem {
  return {
    item: "ai_1",
    number: 1,
    task: "circulate the plan",
    owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: new Date("2026-02-02T10:00:00Z") }] },
    due: { kind: "day", on: day("2026-03-06"), typed: "by Friday" },
    part: "open",
    state: "open",
    carried: 1,
    ...overrides,
  };
}

/** The matters arising of the board's meeting in March, a week before it, with one action. */
export function aFrozenArising(overrides: Partial<FrozenArising> = {}): FrozenArising {
  return {
    tenant: "tenant-a",
    committee: "c_safeguarding",
    meeting: "mt_march",
    at: new Date("2026-03-05T15:00:00Z"),
    by: "m_clerk",
    on: day("2026-03-05"),
    items: [aFrozenItem()],
    parked: [],
    turns: [],
    revision: 0,
    ...overrides,
  };
}
