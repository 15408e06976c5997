import { expect, test } from "vitest";
import { clockSkew } from "../../src/server/clock-skew.js";

/** A process whose clock is ahead of the database's, which takes 40 ms to say what its own shows. */
function aProcess(aheadMs: number) {
  const state = { ahead: aheadMs, steadyMs: 0, asked: 0, answerMs: 20 };
  const database = () => new Date(Date.UTC(2026, 2, 5, 9) + state.steadyMs);
  const changes: [boolean, number][] = [];
  const skew = clockSkew({
    system: { now: () => new Date(database().getTime() + state.ahead), monotonicMs: () => state.steadyMs },
    async databaseNow() {
      state.asked += 1;
      state.steadyMs += 20;
      const now = database();
      state.steadyMs += state.answerMs;
      return now;
    },
    onChange: (isTooFar, ms) => changes.push([isTooFar, ms]),
  });
  return { state, skew, changes };
}

test("the time that asking takes is no difference of clocks", async () => {
  const { skew } = aProcess(0);
  expect(skew.ms()).toBeUndefined();
  await skew.refresh();
  expect(skew.ms()).toBe(0);
  expect(skew.isTooFar()).toBe(false);
});

test.each([
  [29_000, false],
  [-29_000, false],
  [31_000, true],
  [-31_000, true],
])("a clock that is %s ms ahead is too far: %s", async (aheadMs, expected) => {
  const { skew } = aProcess(aheadMs);
  await skew.refresh();
  expect(skew.ms()).toBe(aheadMs);
  expect(skew.isTooFar()).toBe(expected);
});

test("it is measured once a minute, and told when that changes what may be done", async () => {
  const { state, skew, changes } = aProcess(0);
  await skew.refresh();
  state.ahead = 45_000;
  await skew.refresh();
  expect(skew.isTooFar()).toBe(false);
  state.steadyMs += 60_000;
  await skew.refresh();
  await skew.refresh();
  state.steadyMs += 60_000;
  state.ahead = 100;
  await skew.refresh();
  expect(changes).toEqual([
    [true, 45_000],
    [false, 100],
  ]);
  expect(state.asked).toBe(3);
});

test("an answer that took long to be heard, as when the process slept, says nothing: it is asked anew at the next look", async () => {
  const { state, skew, changes } = aProcess(0);
  await skew.refresh();
  state.steadyMs += 60_000;
  state.answerMs = 90_000;
  await skew.refresh();
  expect(skew.ms()).toBe(0);
  state.answerMs = 20;
  state.ahead = 45_000;
  await skew.refresh();
  expect(changes).toEqual([[true, 45_000]]);
});
