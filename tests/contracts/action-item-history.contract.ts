import { beforeEach, describe, expect, test } from "vitest";
import type { HistoryLine } from "../../src/domain/actions/action-item.js";
import { day } from "../../src/domain/days/day.js";
import type { Store } from "../../src/store/store.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { aChange, aDoneLine, board, monday, otherBoard, otherTenant } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

const reworded = (from: string): HistoryLine => ({ at: monday, by: "m_clerk", what: { kind: "edited", task: from } });

/** Within the newest lines, over the end of them, within the archive, over a join in it, at its end, and past it. */
const pagesOf311 = [
  { skip: 0, limit: 20 },
  { skip: 100, limit: 20 },
  { skip: 105, limit: 90 },
  { skip: 203, limit: 20 },
  { skip: 150, limit: 120 },
  { skip: 300, limit: 20 },
  { skip: 320, limit: 20 },
];

export function describeActionItemHistory(name: string, makeStore: MakeStore): void {
  describe(`history of action items, ${name}`, () => {
    let items: Store["actionItems"];
    beforeEach(async () => {
      items = (await makeStore()).actionItems;
      await items.insert(anOpenItem(), "turn-1", loggedLine());
    });

    test("every kind of line comes back as it was written, the newest first", async () => {
      const { owners, due } = anOpenItem();
      const asked = { kind: "day", to: { kind: "none" }, by: "m_sarah", at: monday, why: "away" } as const;
      const lines: HistoryLine[] = [
        { at: monday, by: "m_sarah", what: { kind: "done" } },
        { at: monday, by: "m_sarah", what: { kind: "done", note: "by post" } },
        { at: monday, by: "meeting", what: { kind: "moved", from: due, to: { kind: "day", on: day("2026-03-13") } } },
        reworded("circulate the draft"),
        { at: monday, by: "m_clerk", what: { kind: "edited", owners: owners } },
        { at: monday, by: "m_clerk", what: { kind: "withdrawn", reason: "superseded" } },
        { at: monday, by: "m_clerk", what: { kind: "reopened" }, why: "the figures were wrong" },
        { at: monday, by: "m_clerk", what: { kind: "discharged", note: "minuted", on: day("2026-02-12") } },
        { at: monday, by: "m_sarah", what: { kind: "noted", text: "half of them answered" } },
        { at: monday, by: "m_sarah", what: { kind: "rated", rating: "at-risk" }, why: "no figures yet" },
        { at: monday, by: "m_sarah", what: { kind: "asked", request: asked } },
        { at: monday, by: "m_clerk", what: { kind: "granted", asked, due: { kind: "unset" } } },
        { at: monday, by: "m_clerk", what: { kind: "declined", asked } },
        { at: monday, by: "m_clerk", what: { kind: "part", to: "closed" } },
        { at: monday, by: "m_clerk", what: { kind: "referred" } },
        { at: monday, by: "m_clerk", what: { kind: "planned", objective: "1.1" } },
        { at: monday, by: "m_clerk", what: { kind: "planned" } },
        { at: monday, by: "m_clerk", what: { kind: "nudged" } },
        { at: monday, by: "m_clerk", what: { kind: "nudged", note: "the inspectors come on the 9th" } },
        { at: monday, by: "m_sarah", what: { kind: "snoozed", until: day("2026-03-09") } },
        { at: monday, by: "m_clerk", what: { kind: "passed-on", to: "m_sarah" } },
        { at: monday, by: "m_clerk", what: { kind: "parked", daysBefore: 14 } },
        { at: monday, by: "m_clerk", what: { kind: "unparked" } },
        { at: monday, by: "m_clerk", what: { kind: "undone" } },
      ];
      for (const [place, history] of lines.entries())
        await items.change(board, "ai_1", place + 1, aChange({ history }));
      expect(await items.history(board, "ai_1", 50)).toEqual([...lines.reverse(), loggedLine()]);
      expect(await items.history(board, "ai_1", 2)).toEqual(lines.slice(0, 2));
      expect(await items.history(board, "ai_unknown", 2)).toEqual([]);
    });

    test("a history of hundreds of lines is kept whole, and the item stays as it is", async () => {
      for (let n = 1; n <= 310; n++) {
        await items.change(board, "ai_1", n, aChange({ history: reworded(`wording ${n}`) }));
      }
      const whole = await items.history(board, "ai_1", 1000);
      expect(whole).toHaveLength(311);
      expect(whole.slice(0, 310)).toEqual(Array.from({ length: 310 }, (_, n) => reworded(`wording ${310 - n}`)));
      expect(whole[310]).toEqual(loggedLine());
      expect(await items.history(board, "ai_1", 5)).toEqual(whole.slice(0, 5));
      expect(await items.history(board, "ai_1", 250)).toEqual(whole.slice(0, 250));
      expect(await items.find(board, "ai_1")).toEqual(anOpenItem({ revision: 311, changedBy: aChange().changedBy }));
      for (const page of pagesOf311)
        expect(await items.historyPage(board, "ai_1", page), `${page.skip}`).toEqual({
          lines: whole.slice(page.skip, page.skip + page.limit),
          total: 311,
        });
    });

    test("a page of it is as long as there are lines, and of what is not there empty", async () => {
      await items.change(board, "ai_1", 1, aChange());
      const page = { skip: 0, limit: 20 };
      expect(await items.historyPage(board, "ai_1", page)).toEqual({ lines: [aDoneLine, loggedLine()], total: 2 });
      expect(await items.historyPage(board, "ai_1", { skip: 20, limit: 20 })).toEqual({ lines: [], total: 2 });
      for (const [scope, id] of [
        [board, "ai_2"],
        [otherBoard, "ai_1"],
        [otherTenant, "ai_1"],
      ] as const)
        expect(await items.historyPage(scope, id, page)).toEqual({ lines: [], total: 0 });
    });
  });
}
