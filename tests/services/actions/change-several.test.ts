import { describe, expect, test } from "vitest";
import type { Wanted } from "../../../src/domain/actions/decide.js";
import { changeSeveral, checkSeveral } from "../../../src/services/actions/change-several.js";
import { mostChanges } from "../../../src/services/actions/spend-changes.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { aBoard, aTurn, clerk, now, sarah, scope, setting } from "./a-board.js";

const item = (number: number, over: Parameters<typeof anOpenItem>[0] = {}) =>
  anOpenItem({ id: `ai_${number}`, number, ...over });
const withdrawn = { kind: "withdrawn", at: now, by: "m_clerk", reason: "superseded" } as const;
const discharge: Wanted = { deed: "discharge" };

async function board(count = 3) {
  const items = Array.from({ length: count }, (_, index) => item(index + 1));
  const made = await aBoard({ items: [...items, item(count + 1, { state: withdrawn })] });
  const deps = { items: made.items, spendChanges: made.spendChanges };
  const request = (numbers: readonly number[], over: Partial<ReturnType<typeof aTurn>> = {}) => ({
    ...aTurn(clerk),
    ...setting,
    numbers,
    wanted: discharge,
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

  test("are done once, however often the turn runs, and finished where it was cut off", async () => {
    const { change, request, items } = await board();
    await change(scope, request([1]));
    const again = await change(scope, request([1, 2, 3], { again: true }));
    expect(again).toMatchObject({
      changed: [{ item: { number: 1 } }, { item: { number: 2 } }, { item: { number: 3 } }],
    });
    expect((await items.find(scope, "ai_1"))?.revision).toBe(2);
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
