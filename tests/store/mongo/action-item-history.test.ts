import { afterEach, beforeEach, expect, test } from "vitest";
import type { HistoryLine } from "../../../src/domain/actions/action-item.js";
import { actionItemCollection } from "../../../src/store/mongo/action-item-document.js";
import { archiveHistory } from "../../../src/store/mongo/action-item-history.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
  await embedded.store.actionItems.insert(anOpenItem(), "turn-1", loggedLine());
});
afterEach(() => embedded?.close());

const line = (n: number): HistoryLine => ({
  at: new Date("2026-03-02T10:00:00Z"),
  by: "m_clerk",
  what: { kind: "edited", task: `wording ${n}` },
});

/** As after so many changes, none of them archived. */
async function fill(lines: number): Promise<void> {
  const history = Array.from({ length: lines }, (_, n) => line(n));
  await actionItemCollection(embedded.db).updateOne({ _id: "ai_1" }, { $set: { history, historyCount: lines } });
}
const change = (revision: number) =>
  embedded.store.actionItems.change(board, "ai_1", revision, {
    set: {},
    history: line(revision + 199),
    changedBy: [],
  });
const kept = async () => {
  const item = await actionItemCollection(embedded.db).findOne({ _id: "ai_1" });
  return { inItem: item?.history.length, archived: item?.historyArchived };
};
const whole = async () => [...(await embedded.store.actionItems.history(board, "ai_1", 1_000))].reverse();
const lines = (count: number) => Array.from({ length: count }, (_, n) => line(n));

test("past two hundred lines the oldest hundred stand in the archive, and the item stays small", async () => {
  await fill(200);
  expect(await kept()).toEqual({ inItem: 200, archived: 0 });
  await change(1);
  expect(await kept()).toEqual({ inItem: 101, archived: 100 });
  expect(await whole()).toEqual(lines(201));
});

test.each(["drop-before", "drop-after"] as const)(
  "a crash between copying lines and taking them away (%s) loses none and shows none twice",
  async (kind) => {
    await fill(200);
    for (const collection of ["actionItemHistory", "actionItems"]) {
      // Twice: the driver tries once more by itself. The change itself is a findAndModify and goes through.
      const off = embedded.database.faults.add({ kind, command: "update", collection, times: 2 });
      await change(collection === "actionItems" ? 2 : 1).catch((error: Error) => expect(error).toBeInstanceOf(Error));
      expect(off()).toBe(2);
      expect(await whole()).toEqual(lines(collection === "actionItems" ? 202 : 201));
    }
    await change(3);
    expect(await whole()).toEqual(lines(203));
    expect(await kept()).toEqual({ inItem: 103, archived: 100 });
  },
);

test("lines are not taken away by whoever counted them before another came", async () => {
  await fill(201);
  const before = { _id: "ai_1", tenant: "tenant-a", historyCount: 201, historyArchived: 0 } as const;
  await actionItemCollection(embedded.db).updateOne(
    { _id: "ai_1" },
    { $push: { history: line(201) }, $inc: { historyCount: 1 } },
  );
  await archiveHistory(embedded.db, before);
  expect(await whole()).toEqual(lines(202));
  await Promise.all([1, 2, 3].map(() => archiveHistory(embedded.db, { ...before, historyCount: 202 })));
  expect(await whole()).toEqual(lines(202));
  expect(await kept()).toEqual({ inItem: 102, archived: 100 });
});
