import { beforeEach, describe, expect, test } from "vitest";
import { changePlan } from "../../../src/services/plans/change-plan.js";
import { makePlan, mostPlans } from "../../../src/services/plans/make-plan.js";
import { readPlan } from "../../../src/services/plans/read-plan.js";
import type { Store } from "../../../src/store/store.js";
import { aPlan } from "../../builders/a-plan.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const said = (turnKey: string) => ({ by: "m_clerk" as const, at, turnKey });

let store: Store;
let drawn: number;
beforeEach(() => {
  store = fakeStore();
  drawn = 0;
});
const newId = <Prefix extends string>(prefix: Prefix) => `${prefix}${++drawn}` as const;
const make = (title: string, turnKey: string) => makePlan({ ...store, newId })(scope, title, said(turnKey));

describe("a plan", () => {
  test("is begun without objectives, once for each turn and each title", async () => {
    const made = await make("Delivery Plan", "t1");
    expect(made).toMatchObject({ kind: "made", plan: { id: "pl_1", title: "Delivery Plan", objectives: [] } });
    expect(await make("Delivery Plan", "t1")).toEqual(made);
    expect(await make("delivery plan", "t2")).toMatchObject({ kind: "there-already", plan: { id: "pl_1" } });
    expect(await store.plans.countAll(scope)).toBe(1);
  });

  test("beyond as many as stand side by side anywhere is refused", async () => {
    for (let n = 0; n < mostPlans; n += 1) await make(`Plan ${n}`, `t${n}`);
    expect(await make("One more", "more")).toEqual({ kind: "too-many" });
  });

  test("a repeat of the turn changes nothing and hears the same", async () => {
    await store.plans.insert(aPlan(), "t1");
    const rename = (title: string, turnKey: string) =>
      changePlan(store)(scope, "pl_1", { change: "rename", title }, said(turnKey));
    expect(await rename("Plan B", "t2")).toMatchObject({ kind: "changed", plan: { title: "Plan B", turns: ["t2"] } });
    expect(await rename("Plan C", "t3")).toMatchObject({ kind: "changed", plan: { title: "Plan C" } });
    expect(await rename("Plan B", "t2")).toMatchObject({ kind: "changed", plan: { title: "Plan C", revision: 3 } });
    expect(await rename("Plan C", "t4")).toMatchObject({ kind: "refused", why: "no-change" });
  });

  test("two who change it at once are both heard", async () => {
    await store.plans.insert(aPlan(), "t1");
    const put = (number: string) =>
      changePlan(store)(scope, "pl_1", { change: "objective", objective: { number, text: "x" } }, said(number));
    await Promise.all([put("1.3"), put("1.4"), put("1.5")]);
    expect((await store.plans.find(scope, "pl_1"))?.objectives.map(({ number }) => number)).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "1.5",
    ]);
  });

  test("somebody who is always too late is told so, and of one that is gone that it is", async () => {
    await store.plans.insert(aPlan(), "t1");
    const plans = { ...store.plans, save: async () => "changed-meanwhile" as const };
    const change = { change: "rename", title: "Plan B" } as const;
    expect(await changePlan({ plans })(scope, "pl_1", change, said("t2"))).toMatchObject({ why: "changed-meanwhile" });
    expect(await changePlan(store)(scope, "pl_none", change, said("t2"))).toMatchObject({ why: "gone" });
  });

  test("is read with all that stands under it in one query, and says where there is more", async () => {
    let reads = 0;
    const many = Array.from({ length: 501 }, (_, n) => anOpenItem({ id: `ai_${n}`, number: n + 1 }));
    const items = {
      ofPlan: async (_scope: unknown, _plan: unknown, limit: number) => {
        reads += 1;
        return many.slice(0, limit);
      },
    };
    const read = await readPlan({ items })(scope, aPlan());
    expect([read.items.length, read.more, reads]).toEqual([500, true, 1]);
    await store.actionItems.insert(
      anOpenItem({ plan: { id: "pl_1", objective: "1.1", place: 1 } }),
      "i1",
      loggedLine(),
    );
    const one = await readPlan({ items: store.actionItems })(scope, aPlan());
    expect([one.items.length, one.more]).toEqual([1, false]);
  });
});
