import { afterEach, beforeEach, expect, test } from "vitest";
import { actionItemCollection, toItemDocument } from "../../../src/store/mongo/action-item-document.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aWeekly } from "../../builders/a-notice.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
});
afterEach(() => embedded?.close());

test.each([
  ["the day it was agreed on", { raisedOn: new Date("2026-03-02T00:00:00Z") }],
  ["who changed it", { changedBy: "m_sarah" }],
  ["when it was changed", { changedAt: "2026-03-02" }],
  ["the day it is listed by", { sortDay: 20260302 }],
  ["who put it off", { snoozes: { member: "m_sarah" } }],
  ["whom it was passed on to", { passedOn: "m_sarah" }],
])("an item that is wrong in %s is not taken", async (_what, wrong) => {
  const items = actionItemCollection(embedded.db);
  await items.insertOne(toItemDocument(anOpenItem(), "turn-1", loggedLine()));
  await expect(items.updateOne({ _id: "ai_1" }, { $set: wrong as object })).rejects.toMatchObject({ code: 121 });
});

test.each([
  ["when it does not sit", { recess: "August" }],
  ["its reminders", { policy: "none" }],
])("a committee that is wrong in %s is not taken", async (_what, wrong) => {
  await embedded.store.committees.insert(aCommittee());
  const committees = embedded.db.collection<{ _id: string }>("committees");
  await expect(committees.updateOne({ _id: aCommittee().id }, { $set: wrong })).rejects.toMatchObject({ code: 121 });
});

test("a notice of a kind that nobody knows is not taken", async () => {
  await expect(embedded.store.notices.insert(aWeekly({ kind: "monthly" as "weekly" }))).rejects.toMatchObject({
    code: 121,
  });
});
