import { expect, test } from "vitest";
import { heldOfPlans } from "../../../src/services/privacy/held-of-plans.js";
import { aPlan } from "../../builders/a-plan.js";
import { aTerm } from "../../builders/a-term.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;

test("of plans and the glossary is told what somebody began and explained, and nothing of others", async () => {
  const store = fakeStore();
  const held = () => heldOfPlans(store)(board, "m_sarah");
  expect(await held()).toEqual({ plans: [], terms: [], more: false });
  await store.plans.insert(aPlan({ by: "m_sarah" }), "t1");
  await store.plans.insert(aPlan({ id: "pl_2" }), "t2");
  await store.glossary.define(aTerm({ by: "m_sarah" }));
  await store.glossary.define(aTerm({ term: "MASH" }));
  const { plans, terms } = await held();
  expect([plans.map(({ id }) => id), terms.map(({ term }) => term)]).toEqual([["pl_1"], ["CDOP"]]);
});

test("more than five hundred are not looked at, which is said", async () => {
  const store = fakeStore();
  for (let n = 0; n <= 500; n += 1) await store.glossary.define(aTerm({ by: "m_sarah", term: `C${n}` }));
  const { terms, more } = await heldOfPlans(store)(board, "m_sarah");
  expect([terms.length, more]).toEqual([500, true]);
});
