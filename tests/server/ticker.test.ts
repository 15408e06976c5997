import { afterEach, expect, test } from "vitest";
import { senderTicker, type Ticker } from "../../src/server/ticker.js";
import { fakeLeases } from "../fakes/store/fake-leases.js";

let tickers: Ticker[] = [];
/** Processes whose clock can't be trusted. */
const clocksWrong = new Set<string>();

afterEach(async () => {
  await Promise.all(tickers.map((ticker) => ticker.stop()));
  tickers = [];
});

/** Processes on one database that look all the time; `sending` tells how many of them are at it. */
function processes(...names: readonly string[]) {
  clocksWrong.clear();
  const leases = fakeLeases();
  const sending = { now: 0, most: 0 };
  const work = async () => {
    sending.now += 1;
    sending.most = Math.max(sending.most, sending.now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    sending.now -= 1;
  };
  tickers = names.map((holder) =>
    senderTicker({
      leases,
      holder,
      everyMs: 2,
      leaseMs: 60_000,
      refreshClock: async () => {},
      isClockRight: async () => !clocksWrong.has(holder),
      onLeaseLost: () => {},
      runDue: work,
      onFault: (error) => {
        throw error;
      },
    }),
  );
  for (const ticker of tickers) ticker.start();
  return { tickers, work, sending };
}

test("of processes that all want the sending to themselves at once, each gets it, one after another", async () => {
  const { tickers: all, work, sending } = processes("a", "b", "c");
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(all.map((ticker) => ticker.alone(work)));
  }
  expect(sending.most).toBe(1);
});

test("a process whose clock can't be trusted sends nothing, and leaves the sending to another", async () => {
  const sent: string[] = [];
  const leases = fakeLeases();
  clocksWrong.clear();
  clocksWrong.add("a");
  const enough = new Promise<void>((resolve) => {
    tickers = ["a", "b"].map((holder) =>
      senderTicker({
        leases,
        holder,
        everyMs: 2,
        leaseMs: 60_000,
        refreshClock: async () => {},
        isClockRight: async () => !clocksWrong.has(holder),
        onLeaseLost: () => {},
        async runDue() {
          sent.push(holder);
          if (sent.length === 5) resolve();
        },
        onFault: (error) => {
          throw error;
        },
      }),
    );
  });
  for (const ticker of tickers) ticker.start();
  await enough;
  expect(new Set(sent)).toEqual(new Set(["b"]));
});
