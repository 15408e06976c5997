import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { editItem } from "../../../src/services/actions/edit-item.js";
import { markDone } from "../../../src/services/actions/mark-done.js";
import { moveDue } from "../../../src/services/actions/move-due.js";
import { undoChange } from "../../../src/services/actions/undo-change.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, minutesLater, roster, sarah, scope, today } from "./a-board.js";

const onTwelfth = { kind: "next-meeting", saidOn: today, on: day("2026-03-12") } as const;

async function board(...items: ActionItem[]) {
  const made = await aBoard({ items });
  const deps = { items: made.items, meetings: made.store.meetings };
  return {
    ...made,
    undo: undoChange(deps),
    done: (item: ActionItem["id"] = "ai_1", minutes = 0) =>
      markDone(deps)(scope, {
        ...aTurn(sarah, { turnKey: `done ${item}`, at: minutesLater(minutes) }),
        item,
        signOff: false,
        roster,
      }),
    move: (to: ActionItem["due"]) =>
      moveDue(deps)(scope, { ...aTurn(clerk, { turnKey: "move" }), item: "ai_1", to, today }),
    reword: (task: string) =>
      editItem(deps)(scope, {
        ...aTurn(clerk, { turnKey: "edit" }),
        item: "ai_1",
        task,
        owners: anOpenItem().owners,
        madeFor: 1,
      }),
  };
}

const later = (by: typeof sarah, over: { turnKey?: string; again?: boolean } = {}) =>
  aTurn(by, { at: minutesLater(2), turnKey: "undo", ...over });

describe("undo", () => {
  test("without a number takes back what one changed last", async () => {
    const { undo, done } = await board(anOpenItem(), anOpenItem({ id: "ai_2", number: 2 }));
    await done("ai_1");
    expect(await undo(scope, later(sarah))).toMatchObject({
      kind: "changed",
      item: { id: "ai_1", state: { kind: "open" } },
      before: { state: { kind: "discharged" } },
    });
  });

  test("of nothing says so", async () => {
    const { undo, done } = await board(anOpenItem());
    await done();
    expect(await undo(scope, later(clerk))).toEqual({ kind: "unknown-item" });
    expect(await undo(scope, { ...later(clerk), item: "ai_1" })).toMatchObject({
      refusal: { kind: "nothing-to-undo" },
    });
  });

  test("run again after it was cut off takes back one change, not the one before it too", async () => {
    const { undo, done, items } = await board(anOpenItem(), anOpenItem({ id: "ai_2", number: 2 }));
    await done("ai_1");
    await done("ai_2", 1);
    expect(await undo(scope, later(sarah))).toMatchObject({ kind: "changed", item: { id: "ai_2" } });
    expect(await undo(scope, later(sarah, { again: true }))).toMatchObject({ kind: "changed", item: { id: "ai_2" } });
    expect(await items.count(scope, {})).toBe(1);
  });
});

describe("an action due at the next meeting that comes back by undo", () => {
  test("has the day to which the meeting moved meanwhile", async () => {
    const { undo, done, store, items } = await board(anOpenItem({ due: onTwelfth }));
    await done();
    await store.meetings.insert(aMeeting({ on: day("2026-03-19") }), "plan");
    const back = await undo(scope, later(sarah));
    expect(back).toMatchObject({ item: { state: { kind: "open" }, due: { on: "2026-03-19" } } });
    expect(await items.find(scope, "ai_1")).toMatchObject({ due: { on: "2026-03-19" } });
  });

  test("has no day where the meeting was cancelled meanwhile", async () => {
    const { undo, move, items } = await board(anOpenItem({ due: onTwelfth }));
    await move({ kind: "none" });
    await undo(scope, later(clerk));
    expect((await items.find(scope, "ai_1"))?.due).toEqual({ kind: "next-meeting", saidOn: today });
  });

  test("keeps its day where the meeting stands", async () => {
    const { undo, reword, store } = await board(anOpenItem({ due: onTwelfth }));
    await store.meetings.insert(aMeeting(), "plan");
    await reword("burn the plan");
    expect(await undo(scope, later(clerk))).toMatchObject({
      item: { task: "circulate the plan", due: onTwelfth, slips: [] },
    });
  });
});
