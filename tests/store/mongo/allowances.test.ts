import { afterEach, beforeEach, expect, test } from "vitest";
import { indexes } from "../../../src/store/mongo/indexes.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const windowMs = 600_000;

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
});
afterEach(() => embedded?.close());

test.each(["2001-01-01", "2041-01-01"])(
  "a window of %s on the board's clock is forgotten by the system's",
  async (on) => {
    const before = Date.now();
    const terms = { most: 100, windowMs, now: new Date(`${on}T10:00:00Z`) };
    await embedded.store.allowances.spend("changes", sarah, 40, terms);
    const kept = () => embedded.db.collection("changeAllowances").findOne();
    const [field] = Object.keys(indexes.changeAllowances?.[0]?.key ?? {});
    expect(indexes.changeAllowances?.[0]).toMatchObject({ expireAfterSeconds: 2 * 24 * 60 * 60 });
    const first = (await kept())?.[field ?? ""];
    expect(Number(first)).toBeGreaterThanOrEqual(before);
    await embedded.store.allowances.spend("changes", sarah, 60, terms);
    const second = (await kept())?.[field ?? ""];
    expect(Number(second)).toBeGreaterThanOrEqual(Number(first));
    expect(Number(second)).toBeLessThanOrEqual(Date.now());
    expect(await embedded.store.allowances.spend("changes", sarah, 1, terms)).toEqual({
      until: new Date(terms.now.getTime() + windowMs),
    });
  },
);
