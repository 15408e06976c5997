import type { ActionItem, HistoryLine } from "../../src/domain/actions/action-item.js";
import { type Day, day } from "../../src/domain/days/day.js";

/** A1: Sarah is to circulate the plan by Fri 6 March. `dueOn` sets the day, `null` takes it away. */
export function anOpenItem({ dueOn, ...overrides }: Partial<ActionItem> & { dueOn?: Day | null } = {}): ActionItem {
  return {
    id: "ai_1",
    tenant: "tenant-a",
    committee: "c_safeguarding",
    number: 1,
    raisedOn: day("2026-03-02"),
    task: "circulate the plan",
    owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: new Date("2026-03-02T10:00:00Z") }] },
    due: dueOn === null ? { kind: "none" } : { kind: "day", on: dueOn ?? day("2026-03-06") },
    part: "open",
    state: { kind: "open" },
    snoozes: [],
    passedOn: [],
    slips: [],
    loggedBy: "m_clerk",
    loggedAt: new Date("2026-03-02T10:00:00Z"),
    changedBy: [],
    revision: 1,
    ...overrides,
  };
}

/** The first line of an item's history. */
export function loggedLine(item: Pick<ActionItem, "loggedAt" | "loggedBy"> = anOpenItem()): HistoryLine {
  return { at: item.loggedAt, by: item.loggedBy, what: { kind: "logged" } };
}
