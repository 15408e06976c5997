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
import { cutOffEverywhere } from "./cut-off.js";

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

const shown = (...numbers: number[]) => numbers.map((number) => ({ number, revision: 1 }));

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
    await changeSeveral(deps)(scope, { ...aTurn(clerk), ...setting, items: shown(1, 2), wanted });
    expect(await items.count(scope, {})).toBe(0);
    const undone = await undo(scope, later(clerk));
    expect(undone.map((result) => result.kind === "changed" && result.item.number)).toEqual([1, 2]);
    expect(await items.count(scope, {})).toBe(2);
  });
});

describe("undo of several", () => {
  const third = anOpenItem({ id: "ai_3", number: 3 });
  const chased: Wanted = { deed: "note", text: "chased" };
  const noted = async () => {
    const made = await board(anOpenItem(), second, third, anOpenItem({ id: "ai_4", number: 4 }));
    await made.change(clerk, { deed: "discharge" }, "ai_4");
    const turn = aTurn(clerk, { turnKey: "several", at: minutesLater(1) });
    await changeSeveral(made.deps)(scope, { ...turn, ...setting, items: shown(1, 2, 3), wanted: chased });
    return made;
  };

  test("is finished wherever it was cut off, and takes back nothing else", async () => {
    const cuts = await cutOffEverywhere(
      noted,
      async (_made, store, again) => {
        const deps = { items: store.actionItems, meetings: store.meetings };
        const undone = await undoChange(deps)(scope, later(clerk, { again }));
        expect(undone.map((result) => result.kind === "changed" && result.item.number)).toEqual([1, 2, 3]);
      },
      async ({ items }, where) => {
        const found = await items.findByNumbers(scope, [1, 2, 3, 4]);
        expect(
          found.map(({ latestNote }) => latestNote),
          where,
        ).toEqual(Array(4).fill(undefined));
        expect(
          found.map(({ state }) => state.kind),
          where,
        ).toEqual(["open", "open", "open", "discharged"]);
        for (const id of ["ai_1", "ai_2", "ai_3"] as const)
          expect(await items.history(scope, id, 10), where).toHaveLength(3);
      },
    );
    expect(cuts).toBeGreaterThan(8);
  });

  test("that was cut off is finished where they say it anew, and then there is nothing left to take back", async () => {
    const { undo, items, deps } = await noted();
    let calls = 0;
    const stopping: typeof items = {
      ...items,
      change: async (...change) => (++calls === 2 ? Promise.reject(new Error("stopped")) : items.change(...change)),
    };
    await expect(undoChange({ ...deps, items: stopping })(scope, later(clerk))).rejects.toThrow("stopped");
    const anew = await undo(scope, later(clerk, { turnKey: "anew" }));
    expect(anew.map((result) => result.kind === "changed" && result.item.number)).toEqual([2, 3]);
    expect(await undo(scope, later(clerk, { turnKey: "once more" }))).toMatchObject([
      { kind: "refused", refusal: { kind: "nothing-to-undo" } },
    ]);
    expect(await items.find(scope, "ai_4")).toMatchObject({ state: { kind: "discharged" } });
  });

  test("that were changed in two runs of one turn takes all of it back, wherever it was cut off itself", async () => {
    await cutOffEverywhere(
      async () => {
        const made = await board(anOpenItem(), second, third);
        const chase = (minutes: number, ...numbers: number[]) =>
          changeSeveral(made.deps)(scope, {
            ...aTurn(clerk, { turnKey: "several", at: minutesLater(minutes) }),
            ...setting,
            items: shown(...numbers),
            wanted: chased,
          });
        await chase(0, 1);
        await chase(1, 1, 2, 3);
        return made;
      },
      (_made, store, again) =>
        undoChange({ items: store.actionItems, meetings: store.meetings })(scope, later(clerk, { again })),
      async ({ items }, where) => {
        const found = await items.findByNumbers(scope, [1, 2, 3]);
        expect(
          found.map(({ latestNote, revision }) => [latestNote, revision]),
          where,
        ).toEqual(Array(3).fill([undefined, 3]));
      },
    );
  });

  test("that runs twice at a time takes back each of them once", async () => {
    const { undo, items } = await noted();
    await Promise.all([undo(scope, later(clerk)), undo(scope, later(clerk, { again: true }))]);
    for (const id of ["ai_1", "ai_2", "ai_3"] as const) expect(await items.history(scope, id, 10)).toHaveLength(3);
    expect(await items.find(scope, "ai_4")).toMatchObject({ state: { kind: "discharged" } });
  });

  test("leaves what somebody has built upon, also when it runs again", async () => {
    const { undo, change, items } = await noted();
    await change(sarah, { deed: "note", text: "so did I" }, "ai_2", 1.5);
    for (const again of [false, true]) {
      const undone = await undo(scope, later(clerk, { again }));
      expect(undone.map((result) => result.kind === "changed" && result.item.number)).toEqual([1, 3]);
    }
    expect(await items.find(scope, "ai_2")).toMatchObject({ latestNote: { text: "so did I" } });
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
