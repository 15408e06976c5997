import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { callId, morningId, weeklyId } from "../../../src/domain/reminders/notice-id.js";
import { toNoticeDocument } from "../../../src/store/mongo/notice-document.js";
import type { Store } from "../../../src/store/store.js";
import type { EmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";
import { aCall, aLine, aMorning, aWeekly } from "../../builders/a-notice.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const tenant = { tenant: "tenant-a" };
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const now = new Date("2026-03-05T09:00:00Z");
const today = day("2026-03-05");
const fortnightAgo = new Date("2026-01-22T09:00:00Z");
const page = { skip: 0, limit: 10 };

let embedded: EmbeddedStore;
let database: EmbeddedDatabase;
let store: Store;

beforeAll(async () => {
  embedded = await embeddedStore();
  ({ database, store } = embedded);
  await store.notices.insert(aMorning({ editAt: now, wakeAt: now }));
  await embedded.db.collection<{ _id: string }>("notices").insertMany(manyNotices());
});
afterAll(() => embedded?.close());

/**
 * Of forty people for 250 mornings, each with a line on one of twenty items of this board and one of another's; of each of these items
 * that is two notices a day. One of them hears of this board on every tenth morning only. Then the calls of as many days, each of one of these items, and as many other notices to the home.
 */
function manyNotices() {
  const days = Array.from({ length: 250 }, (_, n) => addDays(day("2025-06-01"), n));
  const toPeople = days.flatMap((on, n) =>
    Array.from({ length: 40 }, (_, p) => {
      const person = `p_n${p}` as const;
      const far = aLine({ item: "ai_far", committee: "c_finance" });
      const lines = p === 8 && n % 10 !== 0 ? [far] : [aLine({ item: `ai_${(n + p) % 20}` }), far];
      return aMorning({
        id: morningId({ ...tenant, person }, on),
        person,
        day: on,
        at: new Date(`${on}T09:00:00Z`),
        lines,
      });
    }),
  );
  const toHome = days.flatMap((on, n) => [
    aCall({
      id: callId(board, on),
      day: on,
      at: new Date(`${on}T09:00:00Z`),
      lines: [aLine({ item: `ai_${n % 20}` })],
    }),
    aWeekly({ id: weeklyId(board, on), day: on, at: new Date(`${on}T09:00:00Z`) }),
  ]);
  return [...toPeople, ...toHome].map(toNoticeDocument);
}

const reads: readonly (readonly [what: string, most: number, read: () => Promise<unknown>])[] = [
  ["what somebody was told", 1, () => store.notices.ofPerson(sarah, today)],
  ["which notices show an item", 200 + 13, () => store.notices.showing(board, ["ai_1"], new Date(0))],
  [
    "which notices show any of several items",
    2 * (200 + 13),
    () => store.notices.showing(board, ["ai_1", "ai_2"], new Date(0)),
  ],
  ["which notices show an item since a day", 2 * 15 + 2, () => store.notices.showing(board, ["ai_1"], fortnightAgo)],
  ["a home's calls of some days", 11, () => store.notices.callsOf(board, day("2026-01-26"))],
  ["a page of proof of an item, and its count", 10 + 514, () => store.notices.proofOf(board, { item: "ai_1" }, page)],
  [
    "a page of proof of a person, and its count",
    10 + 250,
    () => store.notices.proofOf(board, { person: "p_n7" }, page),
  ],
  [
    "a page of proof of an item and a person, and its count",
    2 * 514,
    () => store.notices.proofOf(board, { item: "ai_1", person: "p_n7" }, page),
  ],
  [
    "a page of proof of somebody who hears mostly of another board, and its count",
    10 + 25,
    () => store.notices.proofOf(board, { person: "p_n8" }, page),
  ],
  ["a committee's notices", 2 * 20, () => store.notices.ofCommittee(board, new Date(0), 20)],
  ["the notice that is due", 1, () => store.notices.findDue("system", now)],
  ["the notice to be edited", 1, () => store.notices.findEditDue("system", now)],
  ["the earliest notice", 2, () => store.notices.earliestDue("system")],
];

describe("after 250 mornings of forty people", () => {
  test.each(reads)("%s is read by an index, and looks at no more than %i documents", async (_what, most, read) => {
    const before = { ...database.counters };
    await read();
    expect(database.counters.collectionScans - before.collectionScans).toBe(0);
    expect(database.counters.documentsExamined - before.documentsExamined).toBeLessThanOrEqual(most);
  });
});
