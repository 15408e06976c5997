import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem } from "../../src/domain/actions/action-item.js";
import type { MemberId } from "../../src/domain/ids.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aChange, board, monday } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

export function describeActionItemRequests(name: string, makeStore: MakeStore): void {
  describe(`what owners asked for, ${name}`, () => {
    let items: Store["actionItems"];
    let drawn = 0;
    beforeEach(async () => {
      items = (await makeStore()).actionItems;
      drawn = 0;
    });
    const add = async (overrides: Partial<ActionItem> = {}): Promise<number> => {
      const number = ++drawn;
      const item = anOpenItem({ id: `ai_${number}`, number, ...overrides });
      await items.insert(item, `turn-${number}`, loggedLine(item));
      return number;
    };
    const done = { state: { kind: "done", at: monday, by: "m_sarah" } } as const;
    const numbers = (found: readonly ActionItem[]) => found.map((item) => item.number);

    test("requests of several committees come oldest first, until they are answered, at most fifty", async () => {
      const asked = (minute: number) =>
        ({
          request: { kind: "owner", to: "m_jo", by: "m_sarah", at: new Date(Date.UTC(2026, 2, 2, 10, minute)) },
        }) as const;
      await add(asked(3));
      await add({ ...asked(1), committee: "c_finance" });
      await add(asked(2));
      await add({ ...asked(0), committee: "c_stranger" });
      await add({ ...asked(0), ...done });
      await add();
      const ours = ["c_safeguarding", "c_finance", "c_unknown"] as const;
      expect(numbers(await items.requested(board, ours))).toEqual([2, 3, 1]);
      await items.change(board, "ai_3", 1, aChange({ set: { request: null } }));
      await items.change(board, "ai_6", 1, aChange({ set: asked(9) }));
      expect(numbers(await items.requested(board, ours))).toEqual([2, 1, 6]);
      expect(await items.requested({ tenant: "tenant-b" }, ours)).toEqual([]);
      expect(await items.requested(board, [])).toEqual([]);
      for (let n = 0; n < 60; n++) await add(asked(10 + n));
      const most = await items.requested(board, ours);
      expect([most.length, ...numbers(most).slice(0, 4)]).toEqual([50, 2, 1, 6, 7]);
    });

    test("what was declined to somebody from an instant on is found while it is open and nothing was asked or moved since", async () => {
      const declined = (by: MemberId, at: Date) =>
        ({ declined: { asked: { kind: "owner", to: "m_jo", by, at: monday }, by: "m_clerk", at } }) as const;
      const tuesday = new Date("2026-03-03T10:00:00Z");
      await add({ due: { kind: "none" }, ...declined("m_sarah", monday) });
      await add(declined("m_sarah", tuesday));
      await add(declined("m_jo", tuesday));
      await add({ ...declined("m_sarah", tuesday), ...done });
      await add({ ...declined("m_finance", tuesday), committee: "c_finance" });
      await add();
      const places = [
        { id: "m_sarah", committee: "c_safeguarding" } as const,
        { id: "m_finance", committee: "c_finance" } as const,
      ];
      const found = async (since: Date) => numbers(await items.declinedSince(board, places, since)).sort();
      expect(await found(monday)).toEqual([1, 2, 5]);
      expect(await found(tuesday)).toEqual([2, 5]);
      await items.change(board, "ai_2", 1, aChange({ set: { declined: null } }));
      await items.change(board, "ai_6", 1, aChange({ set: declined("m_sarah", tuesday) }));
      expect(await found(tuesday)).toEqual([5, 6]);
      expect(await items.declinedSince({ tenant: "tenant-b" }, places, monday)).toEqual([]);
      expect(await items.declinedSince(board, [], monday)).toEqual([]);
    });
  });
}
