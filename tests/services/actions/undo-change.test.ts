import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Wanted } from "../../../src/domain/actions/decide.js";
import { day } from "../../../src/domain/days/day.js";
import { changeItem } from "../../../src/services/actions/change-item.js";
import { changeSeveral } from "../../../src/services/actions/change-several.js";
import { undoChange } from "../../../src/services/actions/undo-change.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, minutesLater, sarah, scope, setting, today } from "./a-board.js";

const onTwelfth = { kind: "next-meeting", saidOn: today, on: day("2026-03-12") } as const;
const second = anOpenItem({ id: "ai_2", number: 2 });

async function board(...items: ActionItem[]) {
  const made = await aBoard({ items });
  const deps = { items: made.items, meetings: made.store.meetings, spendChanges: made.spendChanges };
  const change = (by: typeof sarah, wanted: Wanted, item: ActionItem["id"] = "ai_1", minutes = 0) =>
    changeItem(deps)(scope, {
      ...aTurn(by, { turnKey: `${by.id} ${wanted.deed} ${item} ${minutes}`, at: minutesLater(minutes) }),
      ...setting,
      item,
      wanted,
    });
  return {
    ...made,
    deps,
    undo: undoChange(deps),
    change,
    done: (item: ActionItem["id"] = "ai_1", minutes = 0) => change(sarah, { deed: "done" }, item, minutes),
  };
}

const later = (by: typeof sarah, over: { turnKey?: string; again?: boolean } = {}) =>
  aTurn(by, { at: minutesLater(2), turnKey: "undo", ...over });

describe("undo", () => {
  test("without a number takes back what one changed last", async () => {
    const { undo, done } = await board(anOpenItem(), second);
    await done("ai_1");
    expect(await undo(scope, later(sarah))).toMatchObject([
      { kind: "changed", item: { id: "ai_1", state: { kind: "open" } }, before: { state: { kind: "discharged" } } },
    ]);
  });

  test("of nothing says so", async () => {
    const { undo, done } = await board(anOpenItem());
    await done();
    expect(await undo(scope, later(clerk))).toEqual([]);
    expect(await undo(scope, { ...later(clerk), item: "ai_1" })).toMatchObject([
      { refusal: { kind: "nothing-to-undo" } },
    ]);
  });

  test("said twice takes back one change, and never the one before it", async () => {
    const { undo, done, items } = await board(anOpenItem(), second);
    await done("ai_1");
    await done("ai_2", 1);
    expect(await undo(scope, later(sarah))).toMatchObject([{ kind: "changed", item: { id: "ai_2" } }]);
    expect(await undo(scope, later(sarah, { turnKey: "again" }))).toMatchObject([
      { kind: "refused", refusal: { kind: "nothing-to-undo" } },
    ]);
    expect(await items.find(scope, "ai_1")).toMatchObject({ state: { kind: "discharged" } });
  });

  test("run again after it was cut off takes back one change, not the one before it too", async () => {
    const { undo, done, items } = await board(anOpenItem(), second);
    await done("ai_1");
    await done("ai_2", 1);
    expect(await undo(scope, later(sarah))).toMatchObject([{ kind: "changed", item: { id: "ai_2" } }]);
    expect(await undo(scope, later(sarah, { again: true }))).toMatchObject([{ kind: "changed", item: { id: "ai_2" } }]);
    expect(await items.count(scope, {})).toBe(1);
  });

  test("does not pass over a change that somebody has built upon to take back an older one", async () => {
    const { undo, done, change, items } = await board(anOpenItem(), second);
    await done("ai_1");
    await change(sarah, { deed: "note", text: "rang them" }, "ai_2", 0.5);
    await change(clerk, { deed: "note", text: "so did I" }, "ai_2", 1);
    expect(await undo(scope, later(sarah))).toMatchObject([
      { kind: "refused", item: { id: "ai_2" }, refusal: { kind: "changed-since", by: "m_clerk" } },
    ]);
    expect(await items.find(scope, "ai_1")).toMatchObject({ state: { kind: "discharged" } });
  });

  test("takes back together what was changed together", async () => {
    const { undo, deps, items } = await board(anOpenItem(), second);
    const wanted: Wanted = { deed: "discharge" };
    await changeSeveral(deps)(scope, { ...aTurn(clerk), ...setting, numbers: [1, 2], wanted });
    expect(await items.count(scope, {})).toBe(0);
    const undone = await undo(scope, later(clerk));
    expect(undone.map((result) => result.kind === "changed" && result.item.number)).toEqual([1, 2]);
    expect(await items.count(scope, {})).toBe(2);
  });
});

describe("an action due at the next meeting that comes back by undo", () => {
  test("has the day to which the meeting moved meanwhile", async () => {
    const { undo, done, store, items } = await board(anOpenItem({ due: onTwelfth }));
    await done();
    await store.meetings.insert(aMeeting({ on: day("2026-03-19") }), "plan");
    const [back] = await undo(scope, later(sarah));
    expect(back).toMatchObject({ item: { state: { kind: "open" }, due: { on: "2026-03-19" } } });
    expect(await items.find(scope, "ai_1")).toMatchObject({ due: { on: "2026-03-19" } });
  });

  test("has no day where the meeting was cancelled meanwhile", async () => {
    const { undo, change, items } = await board(anOpenItem({ due: onTwelfth }));
    await change(clerk, { deed: "move", to: { kind: "none" } });
    await undo(scope, later(clerk));
    expect((await items.find(scope, "ai_1"))?.due).toEqual({ kind: "next-meeting", saidOn: today });
  });

  test("keeps its day where the meeting stands", async () => {
    const { undo, change, store } = await board(anOpenItem({ due: onTwelfth }));
    await store.meetings.insert(aMeeting(), "plan");
    await change(clerk, { deed: "edit", task: "burn the plan", owners: anOpenItem().owners });
    expect(await undo(scope, later(clerk))).toMatchObject([
      { item: { task: "circulate the plan", due: onTwelfth, slips: [] } },
    ]);
  });
});
