import type { Agenda, AgendaItem } from "../../src/domain/agendas/agenda.js";

/** An item that the clerk put on the agenda. */
export function anAgendaItem(overrides: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: "ag_budget",
    title: "Training budget for the coming year",
    part: "open",
    from: { kind: "added", by: "m_clerk" },
    subItems: [],
    ...overrides,
  };
}

/** The agenda of the board's meeting in March, with one item, as it was saved first. */
export function anAgenda(overrides: Partial<Agenda> = {}): Agenda {
  return {
    tenant: "tenant-a",
    committee: "c_safeguarding",
    meeting: "mt_march",
    items: [anAgendaItem()],
    left: [],
    turns: [],
    revision: 0,
    ...overrides,
  };
}
