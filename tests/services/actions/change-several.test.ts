import { describe, expect, test } from "vitest";
import { type ActionItem, dueOn } from "../../../src/domain/actions/action-item.js";
import type { Wanted } from "../../../src/domain/actions/decide.js";
import { changeItem } from "../../../src/services/actions/change-item.js";
import { changeSeveral, checkSeveral } from "../../../src/services/actions/change-several.js";
import { mostChanges } from "../../../src/services/actions/spend-changes.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, now, sarah, scope, setting } from "./a-board.js";
import { cutOffEverywhere } from "./cut-off.js";

const item = (number: number, over: Parameters<typeof anOpenItem>[0] = {}) =>
  anOpenItem({ id: `ai_${number}`, number, ...over });
const withdrawn = { kind: "withdrawn", at: now, by: "m_clerk", reason: "superseded" } as const;
const discharge: Wanted = { deed: "discharge" };
const fortnight: Wanted = { deed: "shift", by: { unit: "week", count: 2 }, typed: "a fortnight" };
const noted = { at: now, by: "m_sarah", what: { kind: "noted", text: "rang them" } } as const;
const dayOf = ({ due }: ActionItem) => dueOn(due);

async function board(count = 3) {
  const items = Array.from({ length: count }, (_, index) => item(index + 1));
  const made = await aBoard({ items: [...items, item(count + 1, { state: withdrawn })] });
  const deps = { items: made.items, meetings: made.store.meetings, spendChanges: made.spendChanges };
  const request = (numbers: readonly number[], over: Partial<ReturnType<typeof aTurn> & { wanted: Wanted }> = {}) => ({
    ...aTurn(clerk),
    ...setting,
    numbers,
    items: numbers.map((number) => ({ number, revision: 1 })),
    wanted: discharge as Wanted,
    ...over,
  });
  return { ...made, request, check: checkSeveral(deps), change: changeSeveral(deps) };
}

describe("several actions", () => {
  test("are looked at first: nothing has changed, and those that can't be are named with the reason", async () => {
    const { check, request, items } = await board();
    const checked = await check(scope, request([1, 3, 4, 99]));
    expect(checked.can.map(({ number }) => number)).toEqual([1, 3]);
    expect(checked.not).toMatchObject([
      { kind: "refused", item: { number: 4 }, refusal: { kind: "not-open" } },
      { kind: "unknown-number", number: 99 },
    ]);
    expect(await items.count(scope, {})).toBe(3);
  });

  test("are all done, or those are named that are not and why", async () => {
    const { change, request, items } = await board();
    expect(await change(scope, request([1, 3, 4, 99]))).toMatchObject({
      kind: "changed",
      changed: [{ item: { number: 1 } }, { item: { number: 3 } }],
      not: [{ item: { number: 4 } }, { number: 99 }],
    });
    expect(await items.count(scope, {})).toBe(1);
  });

  test("are done once, however often the turn runs", async () => {
    const { change, request, items } = await board();
    await change(scope, request([1, 2], { wanted: fortnight }));
    const again = await change(scope, request([1, 2], { wanted: fortnight, again: true }));
    expect(again).toMatchObject({ changed: [{ item: { number: 1 } }, { item: { number: 2 } }], not: [] });
    expect((await items.findByNumbers(scope, [1, 2])).map(dayOf)).toEqual(["2026-03-20", "2026-03-20"]);
  });

  test("are done once where the turn runs twice at a time", async () => {
    const { change, request, items } = await board(5);
    const five = request([1, 2, 3, 4, 5], { wanted: fortnight });
    await Promise.all([change(scope, five), change(scope, { ...five, again: true })]);
    expect((await items.findByNumbers(scope, [1, 2, 3, 4, 5])).map(dayOf)).toEqual(Array(5).fill("2026-03-20"));
  });

  test("are done once and all wherever the turn was cut off, whatever others changed before it ran again", async () => {
    const cuts = await cutOffEverywhere(
      () => board(),
      async ({ request, spendChanges }, store, again) => {
        const deps = { items: store.actionItems, meetings: store.meetings, spendChanges };
        const [first] = again ? await store.actionItems.findChangedByTurn(scope, "turn") : [];
        // Whatever the first run has changed, somebody else changes before the second.
        const note: Wanted = { deed: "note", text: "rang them" };
        if (first !== undefined)
          await changeItem(deps)(scope, {
            ...aTurn(sarah, { turnKey: "hers" }),
            ...setting,
            item: first.id,
            wanted: note,
          });
        const done = await changeSeveral(deps)(scope, request([1, 2, 3], { wanted: fortnight, again }));
        if (again) expect(done).toMatchObject({ kind: "changed", changed: [{}, {}, {}], not: [] });
      },
      async ({ items }, where) => {
        const found = await items.findByNumbers(scope, [1, 2, 3]);
        expect(found.map(dayOf), where).toEqual(Array(3).fill("2026-03-20"));
        expect(
          found.map(({ slips }) => slips.length),
          where,
        ).toEqual([1, 1, 1]);
      },
    );
    expect(cuts).toBeGreaterThan(6);
  });

  test("that somebody has changed since they were shown stay as they are", async () => {
    const { change, request, items } = await board();
    await items.change(scope, "ai_2", 1, { set: { task: "burn the plan" }, history: noted, changedBy: [] });
    expect(await change(scope, request([1, 2], { wanted: fortnight }))).toMatchObject({
      changed: [{ item: { number: 1 } }],
      not: [{ kind: "changed-meanwhile", item: { number: 2, task: "burn the plan" } }],
    });
    expect((await items.findByNumbers(scope, [1, 2])).map(dayOf)).toEqual(["2026-03-20", "2026-03-06"]);
  });

  test("that somebody has changed so that it can't be done any more are named with that reason", async () => {
    const { change, request, items } = await board();
    const set = { state: withdrawn };
    await items.change(scope, "ai_2", 1, { set, history: noted, changedBy: [] });
    expect(await change(scope, request([1, 2]))).toMatchObject({
      changed: [{ item: { number: 1 } }],
      not: [{ kind: "refused", item: { number: 2 }, refusal: { kind: "not-open" } }],
    });
  });

  test("beyond what one person may change are not begun", async () => {
    const { change, request, items } = await board(mostChanges + 1);
    const all = Array.from({ length: mostChanges + 1 }, (_, index) => index + 1);
    expect(await change(scope, request(all))).toMatchObject({ kind: "too-many-changes" });
    expect(await items.count(scope, {})).toBe(mostChanges + 1);
    expect(await change(scope, request(all.slice(1)))).toMatchObject({ kind: "changed" });
  });

  test("that somebody may not change stay as they are", async () => {
    const { change, request } = await board();
    const theirs = await change(scope, { ...request([1, 2]), by: sarah });
    expect(theirs).toMatchObject({
      changed: [],
      not: [{ refusal: { kind: "not-clerk" } }, { refusal: { kind: "not-clerk" } }],
    });
  });
});
