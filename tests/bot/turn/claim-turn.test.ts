import { afterEach, describe, expect, test } from "vitest";
import { type ClaimedTurn, claimTurn } from "../../../src/bot/turn/claim-turn.js";
import type { HandledTurns } from "../../../src/store/handled-turns.js";
import { fakeHandledTurns } from "../../fakes/store/fake-handled-turns.js";
import { promised } from "./promised.js";

const scope = { tenant: "tenant-a" };
const claimed: ClaimedTurn[] = [];
afterEach(() => {
  for (const turn of claimed.splice(0)) turn.end();
});

/** Time passes only while somebody waits; `meanwhile` happens during each wait. */
function turns(meanwhile: (passedMs: number) => Promise<void> = async () => {}, over: Partial<HandledTurns> = {}) {
  const handled = { ...fakeHandledTurns(), ...over };
  const faults: unknown[] = [];
  const start = Date.parse("2026-03-04T10:00:00Z");
  let passed = 0;
  let ids = 0;
  const claim = claimTurn({
    handled,
    system: { now: () => new Date(start + passed), monotonicMs: () => passed },
    newId: (prefix) => `${prefix}${++ids}`,
    wait: async (ms) => {
      passed += ms;
      await meanwhile(passed);
    },
    onFault: (error) => faults.push(error),
  });
  const take = async (key = "message/1") => {
    const turn = await claim(scope, key);
    claimed.push(turn);
    return turn;
  };
  return { handled, take, faults, passed: () => passed };
}

describe("a turn", () => {
  test("is its first taker's, and another turn is its own", async () => {
    const { take, passed } = turns();
    expect((await take()).claim).toBe("mine");
    expect((await take("message/2")).claim).toBe("mine");
    expect(passed()).toBe(0);
  });

  test("that was handled is done, without waiting", async () => {
    const { take, handled, passed } = turns();
    await take();
    await handled.settle(scope, "message/1");
    expect((await take()).claim).toBe("done");
    expect(passed()).toBe(0);
  });

  test("that was given back may be taken again at once", async () => {
    const { take, passed } = turns();
    await (await take()).release();
    expect((await take()).claim).toBe("again");
    expect(passed()).toBe(0);
  });
});

describe("a repeat that comes while the first still runs", () => {
  test("waits, and is done once the first has ended", async () => {
    const { take, handled, passed } = turns(async (ms) => {
      if (ms === 700) await handled.settle(scope, "message/1");
    });
    await take();
    expect((await take()).claim).toBe("done");
    expect(passed()).toBe(700);
  });

  test("takes it over once the first was cut off and its claim has run out", async () => {
    const { take, passed } = turns();
    await take();
    expect((await take()).claim).toBe("again");
    expect(passed()).toBe(4_000);
  });

  test("gives up where the first goes on for long, and then frees nothing that is not its own", async () => {
    const released: string[] = [];
    const { take, passed } = turns(async () => {}, {
      claim: async () => "held",
      release: async (_of, key) => void released.push(key),
    });
    const turn = await take();
    expect(turn.claim).toBe("held");
    expect(passed()).toBe(9_000);
    await turn.release();
    expect(released).toEqual([]);
  });
});

describe("a claim", () => {
  test("is renewed while its turn runs", async () => {
    const renewed = promised<Parameters<HandledTurns["renew"]>>();
    const { take } = turns(async () => {}, { renew: async (...said) => renewed.keep(said) });
    await take();
    const [of, key, holder, until] = await renewed.promise;
    expect([of, key, holder, until]).toEqual([scope, "message/1", "turn_1", new Date("2026-03-04T10:00:04Z")]);
  });

  test("that could not be renewed is told to the log and keeps the turn going", async () => {
    const told = promised();
    const fault = new Error("no database");
    const { take, faults } = turns(async () => {}, {
      renew: async () => {
        told.keep();
        throw fault;
      },
    });
    expect((await take()).claim).toBe("mine");
    await told.promise;
    await new Promise((resolve) => setImmediate(resolve));
    expect(faults).toEqual([fault]);
  });
});
