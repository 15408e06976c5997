import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem } from "../../src/domain/actions/action-item.js";
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
  });
}
