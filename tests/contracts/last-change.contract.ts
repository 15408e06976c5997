import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem, Changer } from "../../src/domain/actions/action-item.js";
import type { ItemChange } from "../../src/domain/actions/item-change.js";
import type { MemberId } from "../../src/domain/ids.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aChange, board, otherBoard, otherTenant } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
const since = at(0);

/** A change that can be undone, after those of others. */
function theirs(
  by: MemberId,
  minute: number,
  before: readonly Changer[] = [],
  turnKey?: string,
): Partial<ItemChange> & Pick<ActionItem, "changedBy"> {
  return {
    undoable: { by, at: at(minute), before: { task: "circulate" } },
    changedBy: [...before, { by, at: at(minute), ...(turnKey !== undefined && { turnKey }) }],
  };
}

export function describeLastChange(name: string, makeStore: MakeStore): void {
  describe(`the last change of somebody, ${name}`, () => {
    let items: Store["actionItems"];
    beforeEach(async () => {
      items = (await makeStore()).actionItems;
      for (const number of [1, 2, 3, 4]) await insert(number, "m_clerk", -60);
    });
    const insert = async (number: number, by: MemberId, minute: number, byTurn?: string): Promise<void> => {
      const { changedBy, undoable } = theirs(by, minute, [], byTurn);
      const item = anOpenItem({ id: `ai_${number}`, number, changedBy, ...(undoable && { undoable }) });
      await items.insert(item, `turn-${number}`, loggedLine(item));
    };
    const change = async (number: number, change: Partial<ItemChange>): Promise<void> => {
      const item = await items.findByNumber(board, number);
      if (item === undefined) throw new Error("no such item");
      await items.change(board, item.id, item.revision, aChange(change));
    };
    const last = async (
      by: MemberId,
      scope: typeof board | typeof otherTenant | typeof otherBoard = board,
      from = since,
    ) => (await items.findLastChangedBy(scope, by, from)).map((item) => item.number);

    test("it is the newest of theirs, whether they logged the item or changed it", async () => {
      await change(3, theirs("m_sarah", 1));
      expect(await last("m_sarah")).toEqual([3]);
      await change(1, theirs("m_sarah", 2));
      expect(await last("m_sarah")).toEqual([1]);
      await insert(5, "m_sarah", 3);
      expect(await last("m_sarah")).toEqual([5]);
      expect(await items.findLastChangedBy(board, "m_sarah", since)).toEqual([await items.find(board, "ai_5")]);
    });

    test("nobody's, another tenant's, another board's and one from before that instant are not found", async () => {
      await change(3, theirs("m_sarah", 1));
      expect(await last("m_other")).toEqual([]);
      expect(await last("m_sarah", otherTenant)).toEqual([]);
      expect(await last("m_sarah", otherBoard)).toEqual([]);
      expect(await last("m_sarah", board, at(1))).toEqual([3]);
      expect(await last("m_sarah", board, at(2))).toEqual([]);
      expect(await last("m_clerk")).toEqual([]);
    });

    test("it is found after somebody else, or a meeting, changed the item since", async () => {
      await change(3, theirs("m_sarah", 1));
      const changedBy = [
        { by: "m_sarah", at: at(1) },
        { by: "m_clerk", at: at(4), turnKey: "the clerk's" },
        { by: "meeting", at: at(5) },
      ] as const;
      await change(3, { changedBy });
      expect(await last("m_sarah")).toEqual([3]);
      expect(await last("m_clerk")).toEqual([3]);
      // Theirs was before; that somebody changed it since does not make it newer.
      expect(await last("m_sarah", board, at(2))).toEqual([]);
    });

    test("it is found after it was taken back, which can't be done again", async () => {
      await change(3, { changedBy: [{ by: "m_sarah", at: at(1), undid: { at: at(0) } }] });
      expect(await last("m_sarah")).toEqual([3]);
    });

    test("what one turn changed comes together, by number, and not what else was changed at that moment", async () => {
      for (const number of [4, 2]) await change(number, theirs("m_sarah", 1, [], "both"));
      await change(3, theirs("m_sarah", 0, [], "before"));
      await change(1, theirs("m_clerk", 1, [], "somebody else's"));
      expect(await last("m_sarah")).toEqual([2, 4]);
      await insert(5, "m_sarah", 1);
      expect(await last("m_sarah")).toEqual([2, 4]);
    });

    test("what one turn changed comes together also where it was cut off and ended minutes later", async () => {
      await change(3, theirs("m_sarah", 1, [], "all three"));
      for (const number of [4, 2]) await change(number, theirs("m_sarah", 4, [], "all three"));
      await change(1, theirs("m_sarah", 2, [], "between"));
      expect(await last("m_sarah")).toEqual([2, 3, 4]);
      await change(3, theirs("m_sarah", 5, [{ by: "m_sarah", at: at(1), turnKey: "all three" }], "since"));
      expect(await last("m_sarah")).toEqual([3]);
    });

    test("what one turn logged comes together", async () => {
      for (const number of [6, 5]) await insert(number, "m_sarah", 1, "both");
      expect(await last("m_sarah")).toEqual([5, 6]);
    });

    test("what somebody changed since stays behind, and alone it is still found", async () => {
      for (const number of [2, 3, 4]) await change(number, theirs("m_sarah", 1, [], "all three"));
      await change(2, theirs("m_clerk", 2, [{ by: "m_sarah", at: at(1) }]));
      expect(await last("m_sarah")).toEqual([3, 4]);
      const meeting = [
        { by: "m_sarah", at: at(1), turnKey: "all three" },
        { by: "meeting", at: at(2) },
      ] as const;
      for (const number of [3, 4]) await change(number, { changedBy: meeting });
      expect(await last("m_sarah")).toEqual([2]);
    });
  });
}
