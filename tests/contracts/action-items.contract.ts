import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aDoneLine, board, everyVariant, monday, otherBoard, otherTenant } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

export function describeActionItems(name: string, makeStore: MakeStore): void {
  describe(`action items, ${name}`, () => {
    let items: Store["actionItems"];
    beforeEach(async () => {
      items = (await makeStore()).actionItems;
    });
    const insert = (item: ActionItem, turnKey = `turn-${item.number}`) => items.insert(item, turnKey, loggedLine(item));

    test.each(everyVariant)("an item comes back as it was saved: %s", async (_what, item) => {
      expect(await insert(item)).toEqual({ kind: "inserted", item });
      expect(await items.find(board, item.id)).toEqual(item);
      expect(await items.findByNumber(board, item.number)).toEqual(item);
      expect(await items.findByTurn(board, "turn-1")).toEqual(item);
      expect(await items.findMany(board, [item.id, "ai_unknown"])).toEqual([item]);
    });

    test.each(everyVariant)(
      "a change can make of an open item: %s",
      async (_what, { task, owners, due, state, undoable }) => {
        await insert(anOpenItem());
        const changed = await items.change(board, "ai_1", 1, {
          set: { task, owners, due, state },
          history: aDoneLine,
          ...(undoable !== undefined && { undoable }),
        });
        expect(changed).toEqual(anOpenItem({ task, owners, due, state, revision: 2, ...(undoable && { undoable }) }));
        expect(await items.find(board, "ai_1")).toEqual(changed);
      },
    );

    test("another tenant and another board see and change nothing of it", async () => {
      await insert(anOpenItem({ boardReference: "7" }));
      for (const scope of [otherTenant, otherBoard]) {
        expect(await items.find(scope, "ai_1")).toBeUndefined();
        expect(await items.findByNumber(scope, 1)).toBeUndefined();
        expect(await items.findByTurn(scope, "turn-1")).toBeUndefined();
        expect(await items.findByBoardReference(scope, "7")).toEqual([]);
        expect(await items.findMany(scope, ["ai_1"])).toEqual([]);
        expect(await items.history(scope, "ai_1", 10)).toEqual([]);
        expect(await items.change(scope, "ai_1", 1, { set: { task: "x" }, history: aDoneLine })).toBe(
          "changed-meanwhile",
        );
      }
      expect(await items.find(board, "ai_1")).toEqual(anOpenItem({ boardReference: "7" }));
    });

    test("a repeated turn finds its own item and writes nothing, also when both come at once", async () => {
      const results = await Promise.all([
        items.insert(anOpenItem(), "turn", loggedLine()),
        items.insert(anOpenItem({ id: "ai_2", number: 2, task: "something else" }), "turn", loggedLine()),
      ]);
      expect(results.map((result) => result.kind).sort()).toEqual(["exists", "inserted"]);
      expect(results[0]?.item).toEqual(results[1]?.item);
      expect((await items.list(board, {}, { skip: 0, limit: 10 })).total).toBe(1);
    });

    test("the same key of a turn in another tenant makes another item", async () => {
      await insert(anOpenItem(), "turn");
      expect((await insert(anOpenItem({ id: "ai_2", tenant: "tenant-b" }), "turn")).kind).toBe("inserted");
    });

    test("a number is never used twice", async () => {
      await insert(anOpenItem());
      await expect(insert(anOpenItem({ id: "ai_2" }), "another turn")).rejects.toThrow();
      const withdrawn = { kind: "withdrawn", at: monday, by: "m_clerk", reason: "logged in error" } as const;
      await items.change(board, "ai_1", 1, { set: { state: withdrawn }, history: aDoneLine });
      await expect(insert(anOpenItem({ id: "ai_3" }), "a third turn")).rejects.toThrow();
    });

    test("the board's own number may repeat: the newest item comes first, at most ten", async () => {
      for (let n = 1; n <= 12; n++) await insert(anOpenItem({ id: `ai_${n}`, number: n, boardReference: "3" }));
      await insert(anOpenItem({ id: "ai_x", number: 20, boardReference: "30" }));
      const found = await items.findByBoardReference(board, "3");
      expect(found.map((item) => item.number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    });

    test("of two changes at once one is saved, and the other is told", async () => {
      await insert(anOpenItem());
      const results = await Promise.all([
        items.change(board, "ai_1", 1, { set: { task: "circulate the minutes" }, history: aDoneLine }),
        items.change(board, "ai_1", 1, { set: { task: "circulate the agenda" }, history: aDoneLine }),
      ]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await items.find(board, "ai_1")).toEqual(results.find((result) => result !== "changed-meanwhile"));
      expect(await items.history(board, "ai_1", 10)).toHaveLength(2);
    });

    test("each moved day keeps what it was before, and an undo takes the last of them back", async () => {
      await insert(anOpenItem());
      const [first, second] = [anOpenItem().due, { kind: "day", on: day("2026-03-13") }] as const;
      const third = { kind: "next-meeting", saidOn: day("2026-03-02") } as const;
      const slips = [
        { from: first, to: second, at: monday, by: "m_sarah", why: "awaiting figures" },
        { from: second, to: third, at: monday, by: "meeting" },
      ] as const;
      await items.change(board, "ai_1", 1, { set: { due: second }, slip: slips[0], history: aDoneLine });
      const moved = await items.change(board, "ai_1", 2, { set: { due: third }, slip: slips[1], history: aDoneLine });
      expect(moved).toEqual(anOpenItem({ due: third, slips, revision: 3 }));
      const undone = await items.change(board, "ai_1", 3, { set: { due: second }, unslip: true, history: aDoneLine });
      expect(undone).toEqual(anOpenItem({ due: second, slips: [slips[0]], revision: 4 }));
    });

    test("a turn finds the items it changed, until another turn changes them", async () => {
      for (const number of [1, 2, 3]) await insert(anOpenItem({ id: `ai_${number}`, number }));
      const change = { set: {}, history: aDoneLine };
      await items.change(board, "ai_1", 1, { ...change, turnKey: "done-both" });
      await items.change(board, "ai_2", 1, { ...change, turnKey: "done-both" });
      await items.change(board, "ai_3", 1, { ...change, turnKey: "another" });
      const ids = async (turnKey: string) =>
        (await items.findChangedByTurn(board, turnKey)).map((item) => item.id).sort();
      expect(await ids("done-both")).toEqual(["ai_1", "ai_2"]);
      await items.change(board, "ai_1", 2, change);
      expect(await ids("done-both")).toEqual(["ai_1", "ai_2"]);
      await items.change(board, "ai_1", 3, { ...change, turnKey: "a third" });
      expect(await ids("done-both")).toEqual(["ai_2"]);
      expect(await items.findChangedByTurn(otherTenant, "another")).toEqual([]);
    });

    test("the item somebody changed last is found by who changed it, as long as it can be undone", async () => {
      const undoable = (by: "m_sarah" | "m_clerk", hour: number) => ({
        undoable: { by, at: new Date(Date.UTC(2026, 2, 2, hour)), before: "logged" as const },
      });
      await insert(anOpenItem(undoable("m_sarah", 10)));
      await insert(anOpenItem({ id: "ai_2", number: 2, ...undoable("m_sarah", 12) }));
      await insert(anOpenItem({ id: "ai_3", number: 3, ...undoable("m_clerk", 13) }));
      expect((await items.findLastChangedBy(board, "m_sarah"))?.id).toBe("ai_2");
      await items.change(board, "ai_2", 1, { set: {}, history: aDoneLine });
      expect((await items.findLastChangedBy(board, "m_sarah"))?.id).toBe("ai_1");
      expect(await items.findLastChangedBy(board, "m_other")).toBeUndefined();
      expect(await items.findLastChangedBy(otherTenant, "m_clerk")).toBeUndefined();
    });
  });
}
