import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.js";
import type { MakeStore } from "./make-store.js";

const tenant = { tenant: "tenant-a" };
const card = { conversation: "19:a", serviceUrl: "http://127.0.0.1:4100/" };
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 5, 9, 0, seconds));

export function describeHandledTurns(name: string, makeStore: MakeStore): void {
  describe(`handled turns, ${name}`, () => {
    let turns: Store["handledTurns"];
    beforeEach(async () => {
      turns = (await makeStore()).handledTurns;
    });

    test("a turn is run by whoever comes first and held while they are at it", async () => {
      expect(await turns.claim(tenant, "a/1", "one", at(0), at(60))).toBe("mine");
      expect(await turns.claim(tenant, "a/1", "two", at(1), at(61))).toBe("held");
      expect(await turns.claim(tenant, "a/2", "two", at(1), at(61))).toBe("mine");
    });

    test("the same process may not run one turn twice at once", async () => {
      expect(await turns.claim(tenant, "a/1", "one", at(0), at(60))).toBe("mine");
      expect(await turns.claim(tenant, "a/1", "one", at(0), at(60))).toBe("held");
    });

    test("of many who claim one turn at once, one gets it", async () => {
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, n) => turns.claim(tenant, "a/1", `holder-${n}`, at(0), at(60))),
      );
      expect(claims.filter((claim) => claim === "mine")).toHaveLength(1);
      expect(claims.filter((claim) => claim === "held")).toHaveLength(9);
    });

    test("the same key in another tenant is another turn", async () => {
      await turns.claim(tenant, "a/1", "one", at(0), at(60));
      await turns.settle(tenant, "a/1");
      expect(await turns.claim({ tenant: "tenant-b" }, "a/1", "one", at(1), at(61))).toBe("mine");
    });

    test("a turn that never ended is run again when its lease is over", async () => {
      await turns.claim(tenant, "a/1", "one", at(0), at(60));
      expect(await turns.claim(tenant, "a/1", "two", at(60), at(120))).toBe("again");
      expect(await turns.claim(tenant, "a/1", "three", at(61), at(121))).toBe("held");
    });

    test("a turn that was done is done for good, also for whoever comes when its lease would be over", async () => {
      await turns.claim(tenant, "a/1", "one", at(0), at(60));
      await turns.settle(tenant, "a/1");
      expect(await turns.claim(tenant, "a/1", "two", at(1), at(61))).toBe("done");
      expect(await turns.claim(tenant, "a/1", "two", at(3600), at(3660))).toBe("done");
      await turns.release(tenant, "a/1", "one");
      expect(await turns.claim(tenant, "a/1", "two", at(3600), at(3660))).toBe("done");
    });

    test("a turn given back can be run at once, and only its holder can give it back", async () => {
      await turns.claim(tenant, "a/1", "one", at(0), at(60));
      await turns.release(tenant, "a/1", "two");
      expect(await turns.claim(tenant, "a/1", "two", at(1), at(61))).toBe("held");
      await turns.release(tenant, "a/1", "one");
      expect(await turns.claim(tenant, "a/1", "two", at(1), at(61))).toBe("again");
    });

    test("the cards that show an item are found, the newest first, each message once, at most ten", async () => {
      const answer = async (key: string, second: number, activityId: string, item?: "ai_1" | "ai_2") => {
        await turns.claim(tenant, key, "one", at(second), at(second + 60));
        await turns.settle(tenant, key, { ...card, activityId, ...(item !== undefined && { item }) });
      };
      await answer("m/1", 1, "1", "ai_1");
      await answer("m/2", 2, "2", "ai_2");
      await answer("m/3", 3, "3");
      await answer("m/4", 4, "4", "ai_1");
      await answer("press/1", 5, "1", "ai_1");
      const found = await turns.findKept(tenant, "ai_1");
      expect(found).toEqual([
        { ...card, activityId: "1" },
        { ...card, activityId: "4" },
      ]);
      expect(await turns.findKept({ tenant: "tenant-b" }, "ai_1")).toEqual([]);
      for (let n = 10; n < 25; n++) await answer(`m/${n}`, n, String(n), "ai_1");
      const newest = await turns.findKept(tenant, "ai_1");
      expect(newest.map(({ activityId }) => activityId)).toEqual(Array.from({ length: 10 }, (_, n) => String(24 - n)));
    });

    test("what a member turned to last that undo can't take back is found by the member", async () => {
      const turnTo = async (key: string, second: number, by: "m_1" | "m_2", of: "agenda" | "meetings") => {
        await turns.claim(tenant, key, "one", at(second), at(second + 60));
        await turns.settle(tenant, key, undefined, { by, of, at: at(second) });
      };
      expect(await turns.findBeyondUndo(tenant, "m_1")).toBeUndefined();
      await turnTo("m/1", 1, "m_1", "agenda");
      await turnTo("m/2", 3, "m_1", "meetings");
      await turnTo("m/3", 4, "m_2", "agenda");
      await turns.claim(tenant, "m/4", "one", at(5), at(65));
      await turns.settle(tenant, "m/4");
      expect(await turns.findBeyondUndo(tenant, "m_1")).toEqual({ by: "m_1", of: "meetings", at: at(3) });
      expect(await turns.findBeyondUndo({ tenant: "tenant-b" }, "m_1")).toBeUndefined();
    });

    test("the items that a thread is about are found by its conversation, the newest first, each once", async () => {
      const answer = async (key: string, second: number, conversation: string, item?: "ai_1" | "ai_2") => {
        await turns.claim(tenant, key, "one", at(second), at(second + 60));
        await turns.settle(tenant, key, {
          ...card,
          conversation,
          activityId: key,
          ...(item !== undefined && { item }),
        });
      };
      await answer("m/1", 1, "19:board;messageid=1", "ai_1");
      await answer("m/2", 2, "19:board;messageid=1");
      await answer("m/3", 3, "19:board;messageid=1", "ai_1");
      await answer("m/4", 4, "19:board;messageid=2", "ai_2");
      expect(await turns.findInThread(tenant, "19:board;messageid=1")).toEqual(["ai_1"]);
      await answer("m/5", 5, "19:board;messageid=1", "ai_2");
      expect(await turns.findInThread(tenant, "19:board;messageid=1")).toEqual(["ai_2", "ai_1"]);
      expect(await turns.findInThread({ tenant: "tenant-b" }, "19:board;messageid=1")).toEqual([]);
    });

    test("those of a whole channel or chat are found too, whichever thread they stand in, and of no other place", async () => {
      const answer = async (key: string, conversation: string, item?: "ai_1" | "ai_2" | "ai_3") => {
        await turns.claim(tenant, key, "one", at(1), at(61));
        await turns.settle(tenant, key, {
          ...card,
          conversation,
          activityId: key,
          ...(item !== undefined && { item }),
        });
      };
      await answer("m/1", "19:board;messageid=1", "ai_1");
      await answer("m/2", "19:board;messageid=2", "ai_2");
      await answer("m/3", "19:board", "ai_2");
      await answer("m/4", "19:board;messageid=3");
      await answer("m/5", "19:board-b;messageid=1", "ai_3");
      expect([...(await turns.findInHome(tenant, "19:board"))].sort()).toEqual(["ai_1", "ai_2"]);
      expect(await turns.findInHome({ tenant: "tenant-b" }, "19:board")).toEqual([]);
    });
  });
}
