import { afterEach, beforeEach, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { ItemFilter } from "../../../src/store/action-items.js";
import { actionItemCollection, toItemDocument } from "../../../src/store/mongo/action-item-document.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const due = { kind: "next-meeting", saidOn: day("2026-03-02") } as const;
/** Late on 2 March in UTC. */
const old = anOpenItem({ boardReference: "3", due, loggedAt: new Date("2026-03-02T23:30:00Z") });

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
  const { raisedOn, changedBy, changedAt, snoozes, passedOn, ...document } = toItemDocument(
    old,
    "turn-1",
    loggedLine(),
  );
  await actionItemCollection(embedded.db).insertOne(document);
});
afterEach(() => embedded?.close());

test("an item from before issue 4 was raised on the day it was logged, and changed by nobody that is known", async () => {
  expect(await embedded.store.actionItems.find(board, "ai_1")).toEqual({
    ...old,
    raisedOn: day("2026-03-02"),
    changedBy: [],
    snoozes: [],
    passedOn: [],
  });
});

test.each<[filter: ItemFilter, is: number]>([
  [{ raisedFrom: day("2026-03-02") }, 1],
  [{ raisedFrom: day("2026-03-03") }, 0],
  [{ raisedBefore: day("2026-03-03") }, 1],
  [{ raisedBefore: day("2026-03-02") }, 0],
  [{ raisedFrom: day("2026-03-02"), raisedBefore: day("2026-03-03") }, 1],
  [{ requested: true }, 0],
  [{ rated: "at-risk" }, 0],
])("it stands in the lists by that day: %o", async (filter, is) => {
  const { items, total } = await embedded.store.actionItems.list(board, filter, { skip: 0, limit: 10 });
  expect([items.length, total, await embedded.store.actionItems.count(board, filter)]).toEqual([is, is, is]);
});

test("it is found by the board's number and that day, and by the meeting it hangs on", async () => {
  const { actionItems } = embedded.store;
  expect(await actionItems.findByBoardReference(board, "3", day("2026-03-02"))).toHaveLength(1);
  expect(await actionItems.findByBoardReference(board, "3", day("2026-03-01"))).toEqual([]);
  expect(await actionItems.findByBoardReference(board, "3", day("2026-03-03"))).toEqual([]);
  expect(await actionItems.dueAtMeetings(board, 0, 10)).toHaveLength(1);
});

test("nobody has changed it since, whenever that is asked from, and its owner owes it", async () => {
  const { actionItems } = embedded.store;
  expect(await actionItems.changedSince(board, new Date(0), 10)).toEqual([]);
  const owner = { id: "m_sarah", committee: "c_safeguarding" } as const;
  expect(await actionItems.owedBy(board, [owner], { limit: 10 })).toHaveLength(1);
});

test("its first change says who changed it", async () => {
  const at = new Date("2026-03-05T09:00:00Z");
  const { actionItems } = embedded.store;
  const history = { at, by: "m_sarah", what: { kind: "noted", text: "half of it is there" } } as const;
  await actionItems.change(board, "ai_1", 1, { set: {}, history, changedBy: [{ by: "m_sarah", at }] });
  expect(await actionItems.findLastChangedBy(board, "m_sarah", at)).toHaveLength(1);
  expect(await actionItems.changedSince(board, at, 10)).toHaveLength(1);
});
