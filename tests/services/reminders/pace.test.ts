import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationLimits, type PaceLimit, processPace, tenantLimit } from "../../../src/services/reminders/pace.js";

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
        expect(keeps(all, [tenantLimit])).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("lets seven go to one conversation, a little apart, then waits until a second has passed", async () => {
    const { pace, now } = aPace();
    for (let n = 0; n < 7; n++) await pace.turn("tenant-a", "one");
    expect(now()).toBeLessThan(130);
    await pace.turn("tenant-a", "one");
    expect(now()).toBe(1_000);
    await pace.turn("tenant-a", "one");
    expect(now()).toBe(2_000);
  });

  it("gives those who ask at once places of their own, at least 95 % of what Teams allows", async () => {
    let now = 0;
    const gone: number[] = [];
    const wakes: { at: number; go: () => void }[] = [];
    const pace = processPace({
      monotonicMs: () => now,
      wait: (ms) => new Promise((resolve) => wakes.push({ at: now + ms, go: () => resolve(true) })),
    });
    const all = Array.from({ length: 480 }, (_, n) => pace.turn("tenant-a", `${n}`).then(() => gone.push(now)));
    while (gone.length < all.length) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = wakes.sort((a, b) => a.at - b.at).shift();
      if (next === undefined) continue;
      now = next.at;
      next.go();
    }
    expect(keeps(gone, [tenantLimit])).toBe(true);
    expect(now).toBeLessThan((480 / (0.95 * 50)) * 1_000);
  });

  it("keeps those who come together after their turns within a tenant's limit", async () => {
    const { pace, now } = aPace();
    const gone: number[] = [];
    // As when a hundred were held up by the same moment's work.
    for (let n = 0; n < 100; n++) {
      await pace.setOff("tenant-a");
      gone.push(now());
    }
    expect(keeps(gone, [tenantLimit])).toBe(true);
    expect(now()).toBeLessThan(2_100);
    await pace.setOff("tenant-b");
    expect(now()).toBe(gone.at(-1));
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

  it("keeps no place for a call that was put off", async () => {
    let patience = 0;
    const { pace, now } = aPace((ms) => ms <= patience);
    await pace.turn("tenant-a", "one");
    for (let n = 0; n < 50; n++)
      expect(await pace.turn("tenant-a", "two")).toEqual({ kind: "later", afterMs: expect.closeTo(1_000 / 48) });
    patience = 100;
    expect(await pace.turn("tenant-a", "two")).toEqual({ kind: "go" });
    expect(now()).toBeCloseTo(1_000 / 48);
  });

  it("leaves a whole tenant alone when Teams asks that of two of its conversations within seconds", async () => {
    const { pace, now } = aPace();
    pace.holdOff("tenant-a", "one", 3_000);
    pace.holdOff("tenant-a", "one", 3_000);
    await pace.turn("tenant-a", "three");
    expect(now()).toBe(0);
    pace.holdOff("tenant-a", "two", 10_000);
    await pace.turn("tenant-b", "three");
    expect(now()).toBe(0);
    await pace.turn("tenant-a", "four");
    expect(now()).toBe(10_000);
  });

  it("takes two that are asked for long apart for two conversations' own, and never a shorter wait for the end of a longer", async () => {
    const { pace, now } = aPace();
    pace.holdOff("tenant-a", "one", 30_000);
    pace.holdOff("tenant-a", "one", 1_000);
    pace.holdOff("tenant-b", "one", 6_000);
    await pace.turn("tenant-b", "one");
    expect(now()).toBe(6_000);
    pace.holdOff("tenant-a", "two", 1_000);
    await pace.turn("tenant-a", "three");
    expect(now()).toBe(6_000);
    await pace.turn("tenant-a", "one");
    expect(now()).toBe(30_000);
  });
});
