import { afterEach, beforeEach, expect, test } from "vitest";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aCommittee } from "../../builders/a-committee.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;

let embedded: EmbeddedStore;
beforeEach(async () => {
  embedded = await embeddedStore();
});
afterEach(() => embedded?.close());

/** As it was written before a clerk could choose so much. */
async function insertOld(more: object = {}): Promise<void> {
  const { id, recess, policy, ...document } = aCommittee();
  await embedded.db
    .collection<{ _id: string; lastNumber: number }>("committees")
    .insertOne({ _id: id, ...document, lastNumber: 3, ...more });
}

test("a committee from before issue 5 has no recess and the usual policy", async () => {
  await insertOld();
  expect(await embedded.store.committees.find(board)).toEqual(aCommittee());
  expect(
    (await embedded.store.committees.claimHome("system", aCommittee().nextMorningAt, new Date()))?.committee,
  ).toEqual(aCommittee({ nextMorningAt: expect.any(Date) as Date }));
});

test("what a policy was written without is as usual", async () => {
  await insertOld({ policy: { aheadDays: 0, weekly: false } });
  const policy = { ...usualPolicy, aheadDays: 0, weekly: false };
  expect(await embedded.store.committees.find(board)).toEqual(aCommittee({ policy }));
});

test("a change of something else gives it nothing that it lacked", async () => {
  await insertOld({ policy: { aheadDays: 0 } });
  const changed = await embedded.store.committees.change(board, 1, { nation: "wales" }, []);
  expect(changed).toEqual(aCommittee({ nation: "wales", policy: { ...usualPolicy, aheadDays: 0 }, revision: 2 }));
});
