import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { decideUndo } from "../../../src/domain/actions/decide-undo.js";
import type { Decision } from "../../../src/domain/actions/decision.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-04T10:00:00Z");
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const sarah = aMember();
const clerk = aMember({ id: "m_clerk", role: "clerk" });

const mine = { by: "m_sarah", at } as const;
const changed = (over: Partial<ActionItem> = {}) =>
  anOpenItem({ undoable: { ...mine, before: { task: "as it was" } }, changedBy: [mine], ...over });
const undo = (item: ActionItem, by = sarah, minutes = 1) => decideUndo(item, { by, at: minutesLater(minutes) });
const outcome = (decision: Decision) => (decision.kind === "change" ? "change" : decision.refusal.kind);

describe("undo", () => {
  test("is for who made the last change, whoever else runs the committee", () => {
    expect(outcome(undo(changed()))).toBe("change");
    expect(outcome(undo(changed(), clerk))).toBe("nothing-to-undo");
    expect(outcome(undo(anOpenItem()))).toBe("nothing-to-undo");
  });

  test("is open for ten minutes and no longer", () => {
    expect(outcome(undo(changed(), sarah, 10))).toBe("change");
    expect(outcome(undo(changed(), sarah, 10.1))).toBe("undo-too-late");
  });

  test("of what was just logged withdraws it, as logged in error", () => {
    expect(undo(changed({ undoable: { ...mine, before: "logged" } }))).toMatchObject({
      change: {
        set: { state: { kind: "withdrawn", by: "m_sarah", reason: "logged in error" } },
        history: { what: { kind: "withdrawn", reason: "logged in error" } },
      },
    });
  });

  test("can't itself be undone, nor go on to a change before it", () => {
    const decision = undo(changed());
    expect(decision.kind === "change" && "undoable" in decision.change).toBe(false);
    const changedBy = decision.kind === "change" ? decision.change.changedBy : [];
    expect(outcome(undo(anOpenItem({ changedBy }), sarah, 2))).toBe("nothing-to-undo");
  });

  test("takes nothing back once somebody else has changed it, and says who did", () => {
    const theirs = { by: "m_clerk", at: minutesLater(1) } as const;
    const item = changed({ undoable: { ...theirs, before: { task: "mine" } }, changedBy: [mine, theirs] });
    expect(undo(item, sarah, 2)).toEqual({ kind: "refused", refusal: { kind: "changed-since", ...theirs } });
  });

  test("is not kept from it by a meeting that moved another part, and is by one that moved the same", () => {
    const moved = { by: "meeting", at: minutesLater(1) } as const;
    const carried = changed({ changedBy: [mine, moved] });
    expect(outcome(undo(carried, sarah, 2))).toBe("change");
    const { undoable: _gone, ...overtaken } = carried;
    expect(undo(overtaken, sarah, 2)).toMatchObject({ refusal: { kind: "changed-since", by: "meeting" } });
  });
});
