import { expect, test } from "vitest";
import { pacingBudget } from "../../src/server/pacing-budget.js";

function budgeted() {
  const slept: number[] = [];
  const budget = pacingBudget(async (ms) => void slept.push(ms));
  return { budget, slept };
}

test("ordinarily a moment is waited and no longer, however often", async () => {
  const { budget, slept } = budgeted();
  expect(await budget.wait(2_000)).toBe(true);
  expect(await budget.wait(1_999.2)).toBe(true);
  expect(await budget.wait(2_001)).toBe(false);
  expect(slept).toEqual([2_000, 2_000]);
  expect(budget.spent()).toBe(false);
});

test("inside one call of the trial clock a minute is waited in all", async () => {
  const { budget, slept } = budgeted();
  budget.begin();
  expect(await budget.wait(50_000)).toBe(true);
  expect(budget.spent()).toBe(false);
  expect(await budget.wait(30_000)).toBe(false);
  expect(slept).toEqual([50_000, 10_000]);
  expect(budget.spent()).toBe(true);
  expect(await budget.wait(1)).toBe(false);
});

test("the next call has a minute of its own, and between calls it is as ordinarily", async () => {
  const { budget } = budgeted();
  budget.begin();
  await budget.wait(60_000);
  budget.end();
  expect(budget.spent()).toBe(false);
  expect(await budget.wait(2_001)).toBe(false);
  budget.begin();
  expect(await budget.wait(60_000)).toBe(true);
});
