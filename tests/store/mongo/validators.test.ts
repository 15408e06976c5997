import { afterEach, beforeEach, expect, test } from "vitest";
import { actionItemCollection, toItemDocument } from "../../../src/store/mongo/action-item-document.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aFrozenArising } from "../../builders/a-frozen-arising.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aWeekly } from "../../builders/a-notice.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { anAgenda } from "../../builders/an-agenda.js";
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

test.each<[what: string, collection: string, wrong: object]>([
  ["an agenda whose item is in no part", "agendas", { "items.0.part": "secret" }],
  ["an agenda without a list", "agendas", { items: "all" }],
  ["an agenda that went out at no moment", "agendas", { sent: { at: "yesterday", items: [] } }],
  ["a record that began at no moment", "meetingRecords", { startedAt: "ten o'clock" }],
  ["a record of somebody who was there in no way", "meetingRecords", { "attendance.0.as": "late" }],
  ["a frozen list whose action is in no part", "frozenArisings", { "items.0.part": "secret" }],
  ["a frozen list of no revision", "frozenArisings", { revision: "1" }],
  ["a programme item without a number", "programmeItems", { number: "P1" }],
  ["a programme item in a state that nobody knows", "programmeItems", { state: { kind: "postponed" } }],
  ["a programme item in a place that nobody knows", "programmeItems", { place: { kind: "soon" } }],
  ["a decision in no part", "decisions", { part: "secret" }],
  ["a decision in a state that nobody knows", "decisions", { state: { kind: "deferred" } }],
  ["a suggestion without a number", "suggestions", { number: null }],
  ["a suggestion in a state that nobody knows", "suggestions", { state: { kind: "maybe" } }],
])("%s is not taken", async (_what, collection, wrong) => {
  const { store, db } = embedded;
  await store.agendas.save(anAgenda());
  await store.meetingRecords.save(aMeetingRecord());
  await store.frozenArisings.save(aFrozenArising());
  await store.programmeItems.insert(aProgrammeItem(), "turn-1");
  await store.decisions.insert(aDecision(), "turn-1");
  await store.suggestions.insert(aSuggestion(), "turn-1");
  await expect(db.collection(collection).updateOne({}, { $set: wrong })).rejects.toMatchObject({ code: 121 });
});
