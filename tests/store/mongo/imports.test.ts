import { afterEach, beforeEach, expect, test } from "vitest";
import { indexes } from "../../../src/store/mongo/indexes.js";
import { anImport } from "../../builders/an-import.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
});
afterEach(() => embedded?.close());

test("what was read is forgotten thirty days later by the system's clock, unless it was accepted", async () => {
  const before = Date.now();
  await embedded.store.imports.insert(anImport({ at: new Date("2001-01-01T10:00:00Z") }), "turn-1");
  const [unaccepted] = indexes.imports ?? [];
  expect(unaccepted).toMatchObject({ key: { waitingSince: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 });
  const kept = () => embedded.db.collection("imports").findOne();
  expect(Number((await kept())?.waitingSince)).toBeGreaterThanOrEqual(before);
  const at = new Date("2001-01-02T10:00:00Z");
  await embedded.store.imports.save(anImport({ state: { kind: "accepting", by: "m_clerk", at, made: [] } }));
  expect(await kept()).toMatchObject({ unfinishedAt: at });
  expect(await kept()).not.toHaveProperty("waitingSince");
});

test("a paper that nobody placed is forgotten after a day", async () => {
  const before = Date.now();
  const arrival = { tenant: "tenant-a", person: "p_clerk", id: "ar_1", paper: { blocks: [] } } as const;
  await embedded.store.arrivals.insert(arrival, "turn-1");
  const [forgotten] = indexes.arrivals ?? [];
  expect(forgotten).toMatchObject({ key: { cameAt: 1 }, expireAfterSeconds: 24 * 60 * 60 });
  expect(Number((await embedded.db.collection("arrivals").findOne())?.cameAt)).toBeGreaterThanOrEqual(before);
});
