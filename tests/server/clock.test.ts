import { expect, test } from "vitest";
import { monotonicMs, offsetClock, systemClock } from "../../src/server/clock.js";

const HOUR_MS = 3_600_000;

test("the trial clock runs as far ahead of the system's as it was set", () => {
  const clock = offsetClock(HOUR_MS);
  const before = systemClock.now().getTime();
  const ahead = clock.now().getTime() - before;
  expect(ahead).toBeGreaterThanOrEqual(HOUR_MS);
  expect(ahead).toBeLessThan(HOUR_MS + 5_000);

  clock.setOffset(2 * HOUR_MS);
  expect(clock.offsetMs()).toBe(2 * HOUR_MS);
  expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(2 * HOUR_MS);
});

test("measured time never runs back", () => {
  const first = monotonicMs();
  expect(monotonicMs()).toBeGreaterThanOrEqual(first);
});
