import { afterEach, beforeEach, expect, test } from "vitest";
import { actionItemCollection, toItemDocument } from "../../../src/store/mongo/action-item-document.js";
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
])("an item that is wrong in %s is not taken", async (_what, wrong) => {
  const items = actionItemCollection(embedded.db);
  await items.insertOne(toItemDocument(anOpenItem(), "turn-1", loggedLine()));
  await expect(items.updateOne({ _id: "ai_1" }, { $set: wrong as object })).rejects.toMatchObject({ code: 121 });
});
