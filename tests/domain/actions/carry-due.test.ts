import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { carryDue } from "../../../src/domain/actions/carry-due.js";
import { day } from "../../../src/domain/days/day.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-04T10:00:00Z");
const saidOn = day("2026-03-02");

describe.each(["next-meeting", "papers-deadline"] as const)("a due day of the kind %s", (kind) => {
  const hanging = (over: Partial<ActionItem> = {}) =>
    anOpenItem({ due: { kind, saidOn, on: day("2026-03-12") }, ...over });

  test("follows the meeting, and is kept as the meeting's slip", () => {
    const change = carryDue(hanging(), day("2026-03-19"), at);
    expect(change).toMatchObject({
      set: { due: { kind, saidOn, on: "2026-03-19" }, dueSetAt: at },
      slip: { by: "meeting" },
      changedBy: [{ by: "meeting", at }],
    });
  });

  test("is gone while no meeting is planned", () => {
    expect(carryDue(hanging(), undefined, at)?.set.due).toEqual({ kind, saidOn });
  });

  test("does not slip when the first meeting is planned", () => {
    expect(carryDue(anOpenItem({ due: { kind, saidOn } }), day("2026-03-12"), at)).not.toHaveProperty("slip");
  });

  test.each([
    ["a day of its own", anOpenItem()],
    ["that day already", hanging({ due: { kind, saidOn, on: day("2026-03-19") } })],
    ["been discharged", hanging({ state: { kind: "discharged", at, by: "m_sarah" } })],
    ["been withdrawn", hanging({ state: { kind: "withdrawn", at, by: "m_clerk", reason: "superseded" } })],
  ])("stays where the action has %s", (_what, item) => {
    expect(carryDue(item, day("2026-03-19"), at)).toBeUndefined();
  });

  test("can't be undone by who chose it once a meeting has moved it, while a rewording still can", () => {
    const byClerk = { by: "m_clerk", at } as const;
    const chosen = hanging({ undoable: { ...byClerk, before: { due: { kind: "none" } } } });
    const reworded = hanging({ undoable: { ...byClerk, before: { task: "as it was" } } });
    expect(carryDue(chosen, day("2026-03-19"), at)).not.toHaveProperty("undoable");
    expect(carryDue(reworded, day("2026-03-19"), at)?.undoable).toEqual(reworded.undoable);
  });
});
