import type { ActionItem, HistoryLine } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import { anOpenItem } from "../builders/an-open-item.js";

export const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
export const otherTenant = { tenant: "tenant-b", committee: "c_safeguarding" } as const;
export const otherBoard = { tenant: "tenant-a", committee: "c_finance" } as const;
export const monday = new Date("2026-03-02T10:00:00Z");

export const aDoneLine: HistoryLine = { at: monday, by: "m_sarah", what: { kind: "done", note: "sent by post" } };

const by = { at: monday, by: "m_clerk" } as const;
const named = anOpenItem().owners;
const before = { task: "circulate", owners: named, due: { kind: "unset" }, state: { kind: "open" } } as const;

/** Every form that an item's parts can take. */
export const everyVariant: readonly (readonly [string, ActionItem])[] = [
  ["due on a day", anOpenItem()],
  ["due on a day that was typed", anOpenItem({ due: { kind: "day", on: day("2026-03-06"), typed: "Friday" } })],
  ["with nothing said of a day", anOpenItem({ due: { kind: "unset" } })],
  ["deliberately without a day", anOpenItem({ due: { kind: "none" } })],
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
          { member: "m_b", assignedAt: monday },
        ],
      },
    }),
  ],
  ["owed by everybody", anOpenItem({ owners: { kind: "everybody", assignedAt: monday, answered: [] } })],
  ["answered by some", anOpenItem({ owners: { kind: "everybody", assignedAt: monday, answered: ["m_a", "m_b"] } })],
  ["with the board's own number, in the closed part", anOpenItem({ boardReference: "3", part: "closed" })],
  ["done", anOpenItem({ state: { kind: "done", ...by } })],
  ["discharged with a note", anOpenItem({ state: { kind: "discharged", ...by, note: "agreed" } })],
  ["withdrawn", anOpenItem({ state: { kind: "withdrawn", ...by, reason: "logged in error" } })],
  ["with a log that can be undone", anOpenItem({ undoable: { ...by, before: "logged" } })],
  ["with a change that can be undone", anOpenItem({ undoable: { ...by, before } })],
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
