import type { ActionItem, HistoryLine } from "../../src/domain/actions/action-item.js";
import type { ItemChange } from "../../src/domain/actions/item-change.js";
import { day } from "../../src/domain/days/day.js";
import { anOpenItem } from "../builders/an-open-item.js";

export const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
export const otherTenant = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
export const otherBoard = { tenant: "tenant-a", committee: "c_finance" } as const;
export const monday = new Date("2026-03-02T10:00:00Z");

export const aDoneLine: HistoryLine = { at: monday, by: "m_sarah", what: { kind: "done", note: "sent by post" } };

/** A change of nothing, by Sarah. */
export function aChange(overrides: Partial<ItemChange> = {}): ItemChange {
  return { set: {}, history: aDoneLine, changedBy: [{ by: "m_sarah", at: monday }], ...overrides };
}

const by = { at: monday, by: "m_clerk" } as const;
const named = anOpenItem().owners;
const before = {
  task: "circulate",
  owners: named,
  due: { kind: "unset" },
  state: { kind: "open" },
  part: "open",
  raisedOn: day("2026-03-01"),
  rating: null,
  nudge: null,
  snoozes: [{ member: "m_sarah", until: day("2026-03-05"), at: monday }],
  request: null,
  meeting: null,
} as const;
const march12 = { kind: "day", on: day("2026-03-12") } as const;

/** Every form that an item's parts can take. */
export const everyVariant: readonly (readonly [string, ActionItem])[] = [
  ["due on a day", anOpenItem()],
  ["due on a day that was typed", anOpenItem({ due: { kind: "day", on: day("2026-03-06"), typed: "Friday" } })],
  ["with nothing said of a day", anOpenItem({ due: { kind: "unset" } })],
  ["deliberately without a day", anOpenItem({ due: { kind: "none" } })],
  ["ongoing, as typed", anOpenItem({ due: { kind: "none", typed: "ongoing" } })],
  [
    "due on a day that was worked out",
    anOpenItem({ due: { kind: "day", on: day("2026-06-30"), typed: "end of Q2", workedOut: true }, dueSetAt: monday }),
  ],
  [
    "due with the papers",
    anOpenItem({
      due: { kind: "papers-deadline", saidOn: day("2026-03-02"), on: day("2026-03-05"), typed: "papers deadline" },
    }),
  ],
  ["due with papers not planned yet", anOpenItem({ due: { kind: "papers-deadline", saidOn: day("2026-03-02") } })],
  [
    "due at the next meeting",
    anOpenItem({ due: { kind: "next-meeting", saidOn: day("2026-03-02"), on: day("2026-03-12") } }),
  ],
  ["due at a meeting not planned yet", anOpenItem({ due: { kind: "next-meeting", saidOn: day("2026-03-02") } })],
  [
    "owed by two",
    anOpenItem({
      owners: {
        kind: "named",
        owners: [
          { member: "m_a", assignedAt: monday },
          { member: "m_b", assignedAt: monday, inPlaceOf: "Peter Holt" },
        ],
      },
    }),
  ],
  ["owed by everybody", anOpenItem({ owners: { kind: "everybody", assignedAt: monday, answered: [] } })],
  ["answered by some", anOpenItem({ owners: { kind: "everybody", assignedAt: monday, answered: ["m_a", "m_b"] } })],
  [
    "owed by an agency",
    anOpenItem({ owners: { kind: "agency", agency: "The Police", assignedAt: monday, answered: [] } }),
  ],
  [
    "answered by some of an agency",
    anOpenItem({ owners: { kind: "agency", agency: "Police", assignedAt: monday, answered: ["m_a"] } }),
  ],
  [
    "with a request that was declined",
    anOpenItem({
      declined: {
        ...by,
        why: "the inspectors come on the 9th",
        asked: { kind: "day", to: march12, by: "m_sarah", at: monday, why: "the data is late" },
      },
    }),
  ],
  [
    "agreed at an earlier meeting",
    anOpenItem({
      raisedOn: day("2026-02-12"),
      meeting: "mt_february",
      agendaItem: "4.2",
      boardReference: "3",
      agendaItemId: "ag_budget",
    }),
  ],
  ["rated on track", anOpenItem({ rating: { kind: "on-track", ...by } })],
  ["rated off track", anOpenItem({ rating: { kind: "off-track", why: "no figures yet", ...by } })],
  ["with a note", anOpenItem({ latestNote: { text: "half of them answered", ...by } })],
  ["with a day asked for", anOpenItem({ request: { kind: "day", to: march12, ...by } })],
  ["with an owner asked for", anOpenItem({ request: { kind: "owner", to: "m_b", why: "on leave", ...by } })],
  ["with the board's own number, in the closed part", anOpenItem({ boardReference: "3", part: "closed" })],
  ["whose owners were asked how it stands", anOpenItem({ nudge: by })],
  ["whose owners were asked with a note", anOpenItem({ nudge: { ...by, note: "the inspectors come on the 9th" } })],
  [
    "snoozed by two",
    anOpenItem({
      snoozes: [
        { member: "m_sarah", until: day("2026-03-05"), at: monday },
        { member: "m_jo", until: day("2026-03-09"), at: monday },
      ],
    }),
  ],
  [
    "passed on by the clerk, with a day and without",
    anOpenItem({
      passedOn: [
        { to: "m_pete", ...by, dueOn: day("2026-03-06") },
        { to: "m_jo", ...by },
      ],
    }),
  ],
  ["under an objective of a plan", anOpenItem({ plan: { id: "pl_1", objective: "1.1", place: 2 } })],
  ["parked", anOpenItem({ parked: { daysBefore: 14, ...by } })],
  ["done", anOpenItem({ state: { kind: "done", ...by } })],
  ["discharged with a note", anOpenItem({ state: { kind: "discharged", ...by, note: "agreed" } })],
  ["discharged on an earlier day", anOpenItem({ state: { kind: "discharged", ...by, on: day("2026-02-12") } })],
  ["withdrawn", anOpenItem({ state: { kind: "withdrawn", ...by, reason: "logged in error" } })],
  ["with a log that can be undone", anOpenItem({ undoable: { ...by, before: "logged" } })],
  ["with a change that can be undone", anOpenItem({ undoable: { ...by, before } })],
  [
    "changed by several",
    anOpenItem({
      changedBy: [
        { by: "m_clerk", at: monday },
        { by: "meeting", at: new Date("2026-03-02T11:00:00Z") },
        { by: "m_jo", at: new Date("2026-03-02T11:30:00Z"), turnKey: "a turn" },
        {
          by: "m_sarah",
          at: new Date("2026-03-02T12:00:00Z"),
          turnKey: "an undo",
          undid: { at: monday, turnKey: "another turn" },
        },
      ],
    }),
  ],
  [
    "moved twice",
    anOpenItem({
      slips: [
        { from: { kind: "none" }, to: { kind: "day", on: day("2026-03-05") }, ...by },
        {
          from: { kind: "day", on: day("2026-03-05") },
          to: { kind: "unset" },
          at: monday,
          by: "meeting",
          why: "cancelled",
        },
      ],
    }),
  ],
];
