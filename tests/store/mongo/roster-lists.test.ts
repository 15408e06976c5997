import { afterEach, beforeEach, expect, test } from "vitest";
import { indexes } from "../../../src/store/mongo/indexes.js";
import { aRosterList } from "../../builders/a-roster-list.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
});
afterEach(() => embedded?.close());

test.each(["2001-01-01", "2041-01-01"])(
  "a list of %s on the board's clock is forgotten by the system's",
  async (on) => {
    const before = Date.now();
    await embedded.store.rosterLists.insert(aRosterList({ at: new Date(`${on}T10:00:00Z`) }), "turn-1");
    const [forgotten, unanswered] = indexes.rosterLists ?? [];
    expect(unanswered).toMatchObject({ expireAfterSeconds: 7 * 24 * 60 * 60, key: forgotten?.key });
    expect(forgotten).toMatchObject({ expireAfterSeconds: 30 * 24 * 60 * 60 });
    const kept = await embedded.db.collection("rosterLists").findOne();
    const counted = Number(kept?.[Object.keys(forgotten?.key ?? {})[0] ?? ""]);
    expect(counted).toBeGreaterThanOrEqual(before);
    expect(counted).toBeLessThanOrEqual(Date.now());
  },
);
