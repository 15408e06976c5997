import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationLimits, type PaceLimit, processPace, tenantLimits } from "../../../src/services/reminders/pace.js";

function aPace(willWait = (_ms: number) => true) {
  let now = 0;
  const pace = processPace({
    monotonicMs: () => now,
    wait: async (ms) => {
      if (!willWait(ms)) return false;
      now += ms;
      return true;
    },
  });
  return { pace, now: () => now };
}

/** Whether no stretch of any limit's length holds more calls than it allows. */
function keeps(calls: readonly number[], limits: readonly PaceLimit[]): boolean {
  return limits.every(({ count, ms }) =>
    calls.every((at, n) => (calls[n + count] ?? Number.POSITIVE_INFINITY) - at >= ms),
  );
}

describe("pacing", () => {
  it("keeps every limit of a conversation and of a tenant, for any order of calls", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 200 }), async (order) => {
        const { pace, now } = aPace();
        const calls = new Map<number, number[]>();
        const all: number[] = [];
        for (const conversation of order) {
          expect(await pace.turn("tenant-a", `${conversation}`)).toEqual({ kind: "go" });
          calls.set(conversation, [...(calls.get(conversation) ?? []), now()]);
          all.push(now());
        }
        for (const own of calls.values()) expect(keeps(own, conversationLimits)).toBe(true);
        expect(keeps(all, tenantLimits)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("lets seven go at once, then waits", async () => {
    const { pace, now } = aPace();
    for (let n = 0; n < 7; n++) await pace.turn("tenant-a", "one");
    expect(now()).toBe(0);
    await pace.turn("tenant-a", "one");
    expect(now()).toBe(1_000);
    await pace.turn("tenant-a", "one");
    expect(now()).toBe(2_000);
  });

  it("leaves a conversation alone for as long as Teams asked, and no other", async () => {
    const { pace, now } = aPace();
    pace.holdOff("tenant-a", "one", 30_000);
    await pace.turn("tenant-a", "two");
    await pace.turn("tenant-b", "one");
    expect(now()).toBe(0);
    await pace.turn("tenant-a", "one");
    expect(now()).toBe(30_000);
  });

  it("says how long to leave it when there is no time to wait", async () => {
    const { pace } = aPace((ms) => ms < 1_000);
    pace.holdOff("tenant-a", "one", 30_000);
    expect(await pace.turn("tenant-a", "one")).toEqual({ kind: "later", afterMs: 30_000 });
  });
});
