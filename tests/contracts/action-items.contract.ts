import { beforeEach, describe, expect, test } from "vitest";
import type { ActionItem } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import type { MemberId } from "../../src/domain/ids.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aChange, board, everyVariant, monday, otherBoard, otherTenant } from "./item-variants.js";
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

    test.each(everyVariant)("a change can make of an open item: %s, and can take it back", async (_what, variant) => {
      await insert(anOpenItem());
      const { id, tenant, committee, number, loggedBy, loggedAt, slips, undoable, changedBy, revision, ...parts } =
        variant;
      const changed = await items.change(board, "ai_1", 1, {
        ...aChange({ set: parts, changedBy }),
        ...(undoable !== undefined && { undoable }),
      });
      expect(changed).toEqual({ ...variant, slips: [], revision: 2 });
      expect(await items.find(board, "ai_1")).toEqual(changed);
      const { changedBy: _nobody, ...before } = anOpenItem();
      const taken = Object.fromEntries(Object.keys(parts).map((part) => [part, null]));
      const { task, owners, due, state, part, raisedOn, snoozes, passedOn } = before;
      const set = { ...taken, task, owners, due, state, part, raisedOn, snoozes, passedOn };
      const back = await items.change(board, "ai_1", 2, aChange({ set, changedBy: [] }));
      expect(back).toEqual(anOpenItem({ revision: 3 }));
      expect(await items.find(board, "ai_1")).toEqual(back);
    });

    test("another tenant and another board see and change nothing of it", async () => {
      await insert(anOpenItem({ boardReference: "7" }));
      for (const scope of [otherTenant, otherBoard]) {
        expect(await items.find(scope, "ai_1")).toBeUndefined();
        expect(await items.findByNumber(scope, 1)).toBeUndefined();
        expect(await items.findByTurn(scope, "turn-1")).toBeUndefined();
        expect(await items.findByBoardReference(scope, "7")).toEqual([]);
        expect(await items.findByNumbers(scope, [1])).toEqual([]);
        expect(await items.findMany(scope, ["ai_1"])).toEqual([]);
        expect(await items.history(scope, "ai_1", 10)).toEqual([]);
        expect(await items.change(scope, "ai_1", 1, aChange({ set: { task: "x" } }))).toBe("changed-meanwhile");
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
      await items.change(board, "ai_1", 1, aChange({ set: { state: withdrawn } }));
      await expect(insert(anOpenItem({ id: "ai_3" }), "a third turn")).rejects.toThrow();
    });

    test("the board's own number may repeat: the newest item comes first, at most ten", async () => {
      for (let n = 1; n <= 12; n++) await insert(anOpenItem({ id: `ai_${n}`, number: n, boardReference: "3" }));
      await insert(anOpenItem({ id: "ai_x", number: 20, boardReference: "30" }));
      const found = await items.findByBoardReference(board, "3");
      expect(found.map((item) => item.number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    });

    test("of the board's own number, those of one day are found behind any number of newer ones", async () => {
      const february = day("2026-02-12");
      for (const n of [1, 2])
        await insert(anOpenItem({ id: `ai_${n}`, number: n, boardReference: "3", raisedOn: february }));
      for (let n = 3; n <= 14; n++) await insert(anOpenItem({ id: `ai_${n}`, number: n, boardReference: "3" }));
      await insert(anOpenItem({ id: "ai_x", number: 20, boardReference: "4", raisedOn: february }));
      expect((await items.findByBoardReference(board, "3", february)).map((item) => item.number)).toEqual([2, 1]);
      expect(await items.findByBoardReference(board, "3", day("2026-02-13"))).toEqual([]);
      expect(await items.findByBoardReference(otherTenant, "3", february)).toEqual([]);
    });

    test("what a paper may speak of: by the board's numbers, by day and by what papers said, each once", async () => {
      const papers = { said: ["s1", "s2"] };
      const february = day("2026-02-12");
      await insert(anOpenItem({ id: "ai_1", number: 1, boardReference: "3", raisedOn: february, papers }));
      await insert(
        anOpenItem({ id: "ai_2", number: 2, boardReference: "4", papers: { import: "im_1", said: ["s3"] } }),
      );
      await insert(anOpenItem({ id: "ai_3", number: 3, raisedOn: february }));
      await insert(anOpenItem({ id: "ai_4", number: 4, raisedOn: february }));
      const found = async (spokenOf: Partial<Parameters<typeof items.forMatching>[1]>, limit = 10, scope = board) =>
        (await items.forMatching(scope, { references: [], raisedOn: [], said: [], ...spokenOf }, limit))
          .map(({ number }) => number)
          .sort();
      expect(await found({})).toEqual([]);
      expect(await found({ references: ["3", "4"] })).toEqual([1, 2]);
      expect(await found({ raisedOn: [february] })).toEqual([1, 3, 4]);
      expect(await found({ raisedOn: [february] }, 2)).toEqual([3, 4]);
      expect(await found({ said: ["s2", "s3"] })).toEqual([1, 2]);
      expect(await found({ references: ["3"], raisedOn: [february], said: ["s1"] })).toEqual([1, 3, 4]);
      for (const scope of [otherTenant, otherBoard])
        expect(await found({ references: ["3"], raisedOn: [february], said: ["s1"] }, 10, scope as never)).toEqual([]);
    });

    test("an item comes with what a paper has of it besides, as lines of its history", async () => {
      const noted = { ...loggedLine(), what: { kind: "noted", text: "first draft seen" } } as const;
      await items.insert(anOpenItem(), "turn", loggedLine(), [noted]);
      expect(await items.history(board, "ai_1", 10)).toEqual([noted, loggedLine()]);
      await items.change(board, "ai_1", 1, aChange({ set: { task: "x" } }));
      expect((await items.historyPage(board, "ai_1", { skip: 1, limit: 10 })).lines).toEqual([noted, loggedLine()]);
      expect((await items.historyPage(board, "ai_1", { skip: 0, limit: 1 })).total).toBe(3);
    });

    test("numbers come in any order and twice, and their items by number, at most two hundred", async () => {
      for (let n = 1; n <= 202; n++) await insert(anOpenItem({ id: `ai_${n}`, number: n }));
      expect((await items.findByNumbers(board, [7, 3, 999, 7, 12])).map((item) => item.number)).toEqual([3, 7, 12]);
      const all = await items.findByNumbers(
        board,
        Array.from({ length: 300 }, (_, n) => 300 - n),
      );
      expect(all.map((item) => item.number)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
      expect(await items.findByNumbers(board, [])).toEqual([]);
    });

    test("of two changes at once one is saved, and the other is told", async () => {
      await insert(anOpenItem());
      const results = await Promise.all([
        items.change(board, "ai_1", 1, aChange({ set: { task: "circulate the minutes" } })),
        items.change(board, "ai_1", 1, aChange({ set: { task: "circulate the agenda" } })),
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
      await items.change(board, "ai_1", 1, aChange({ set: { due: second }, slip: slips[0] }));
      const moved = await items.change(board, "ai_1", 2, aChange({ set: { due: third }, slip: slips[1] }));
      const { changedBy } = aChange();
      expect(moved).toEqual(anOpenItem({ due: third, slips, changedBy, revision: 3 }));
      const undone = await items.change(board, "ai_1", 3, aChange({ set: { due: second }, unslip: true }));
      expect(undone).toEqual(anOpenItem({ due: second, slips: [slips[0]], changedBy, revision: 4 }));
    });

    const by = (member: MemberId, turnKey: string) => aChange({ changedBy: [{ by: member, at: monday, turnKey }] });

    test("a turn finds the items it changed, whatever others did since, by number", async () => {
      for (const number of [1, 2, 3]) await insert(anOpenItem({ id: `ai_${number}`, number }));
      await items.change(board, "ai_2", 1, by("m_sarah", "done-both"));
      await items.change(board, "ai_1", 1, by("m_sarah", "done-both"));
      await items.change(board, "ai_3", 1, by("m_sarah", "another"));
      const ids = async (turnKey: string) => (await items.findChangedByTurn(board, turnKey)).map((item) => item.id);
      expect(await ids("done-both")).toEqual(["ai_1", "ai_2"]);
      const changedBy = [
        { by: "m_sarah", at: monday, turnKey: "done-both" },
        { by: "m_clerk", at: monday, turnKey: "the clerk's" },
      ] as const;
      await items.change(board, "ai_1", 2, aChange({ changedBy }));
      expect(await ids("done-both")).toEqual(["ai_1", "ai_2"]);
      expect(await ids("the clerk's")).toEqual(["ai_1"]);
      expect(await items.findChangedByTurn(otherTenant, "another")).toEqual([]);
    });

    test("a turn changes an item once", async () => {
      await insert(anOpenItem());
      await items.change(board, "ai_1", 1, by("m_sarah", "turn"));
      expect(await items.change(board, "ai_1", 2, by("m_sarah", "turn"))).toBe("changed-meanwhile");
      expect(await items.change(board, "ai_1", 2, by("m_sarah", "next turn"))).toMatchObject({ revision: 3 });
      expect(await items.history(board, "ai_1", 10)).toHaveLength(3);
    });

    test("several items that one turn made are found by that turn, and each by its own key", async () => {
      const changedBy = [{ by: "m_clerk", at: monday, turnKey: "turn" }] as const;
      for (const number of [1, 2]) {
        const item = anOpenItem({ id: `ai_${number}`, number, changedBy });
        await items.insert(item, `turn/${number}`, loggedLine(item));
      }
      await insert(anOpenItem({ id: "ai_3", number: 3 }));
      expect((await items.findChangedByTurn(board, "turn")).map((item) => item.id)).toEqual(["ai_1", "ai_2"]);
      expect(await items.findChangedByTurn(board, "turn-3")).toEqual([]);
      const found = await items.findByTurns(board, ["turn/2", "turn-3", "no turn"]);
      expect([...found].map(([turnKey, { id }]) => [turnKey, id]).sort()).toEqual([
        ["turn-3", "ai_3"],
        ["turn/2", "ai_2"],
      ]);
      expect(found.get("turn/2")).toEqual(await items.find(board, "ai_2"));
      expect(await items.findByTurns(otherBoard, ["turn/2"])).toEqual(new Map());
    });
  });
}
