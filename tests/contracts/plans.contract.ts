import { beforeEach, describe, expect, test } from "vitest";
import type { Plans } from "../../src/store/plans.js";
import { aPlan } from "../builders/a-plan.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = [
  { ...board, tenant: "tenant-b" },
  { ...board, committee: "c_other" },
] as const;
const onThe = (day: number) => new Date(Date.UTC(2026, 2, day, 10));

export function describePlans(name: string, makeStore: MakeStore): void {
  describe(`plans, ${name}`, () => {
    let plans: Plans;
    beforeEach(async () => {
      ({ plans } = await makeStore());
    });

    test("a plan is found with all that was said of it", async () => {
      const full = aPlan({ imported: "im_1", removedAt: onThe(9), turns: ["turn-7"] });
      for (const [n, plan] of [aPlan(), { ...full, id: "pl_2" as const }].entries()) {
        expect(await plans.insert(plan, `turn-${n}`)).toEqual({ kind: "inserted", plan });
        expect(await plans.find(board, plan.id)).toEqual(plan);
      }
      expect(await plans.countAll(board)).toBe(2);
    });

    test("a repeated turn meets the plan it made", async () => {
      await plans.insert(aPlan(), "turn-1");
      const again = await plans.insert(aPlan({ id: "pl_again" }), "turn-1");
      expect(again).toEqual({ kind: "exists", plan: aPlan() });
      expect(await plans.countAll(board)).toBe(1);
    });

    test("it is found by the turn that made it, and by one that changed it", async () => {
      await plans.insert(aPlan(), "turn-1");
      await plans.save(aPlan({ turns: ["turn-2"] }));
      for (const turn of ["turn-1", "turn-2"]) expect((await plans.findByTurn(board, turn))?.id).toBe("pl_1");
      expect(await plans.findByTurn(board, "turn-3")).toBeUndefined();
    });

    test("those that stand come the newest first, without those that were removed", async () => {
      for (const day of [3, 5, 4]) await plans.insert(aPlan({ id: `pl_${day}`, at: onThe(day) }), `turn-${day}`);
      await plans.save(aPlan({ id: "pl_4", at: onThe(4), removedAt: onThe(6) }));
      expect((await plans.standing(board)).map(({ id }) => id)).toEqual(["pl_5", "pl_3"]);
    });

    test("those that somebody made are theirs, whether they stand or not", async () => {
      await plans.insert(aPlan({ removedAt: onThe(6) }), "turn-1");
      await plans.insert(aPlan({ id: "pl_2", by: "m_jo" }), "turn-2");
      expect((await plans.madeBy(board, "m_clerk", 10)).map(({ id }) => id)).toEqual(["pl_1"]);
      expect(await plans.madeBy(board, "m_clerk", 1)).toHaveLength(1);
    });

    test("of two changes of one revision at once one is saved, and the other is told", async () => {
      await plans.insert(aPlan(), "turn-1");
      const results = await Promise.all([
        plans.save(aPlan({ title: "Plan A" })),
        plans.save(aPlan({ title: "Plan B" })),
      ]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await plans.find(board, "pl_1")).toEqual(results.find((result) => result !== "changed-meanwhile"));
      expect((await plans.find(board, "pl_1"))?.revision).toBe(2);
    });

    test("what a plan had and has no more is gone", async () => {
      await plans.insert(aPlan({ removedAt: onThe(6) }), "turn-1");
      await plans.save(aPlan());
      expect(await plans.find(board, "pl_1")).toEqual(aPlan({ revision: 2 }));
    });

    test("another tenant and another board see nothing of it and change nothing of it", async () => {
      await plans.insert(aPlan({ turns: ["turn-2"] }), "turn-1");
      for (const scope of elsewhere) {
        expect(await plans.find(scope, "pl_1")).toBeUndefined();
        for (const turn of ["turn-1", "turn-2"]) expect(await plans.findByTurn(scope, turn)).toBeUndefined();
        expect(await plans.standing(scope)).toEqual([]);
        expect(await plans.madeBy(scope, "m_clerk", 10)).toEqual([]);
        expect(await plans.save({ ...aPlan({ title: "Theirs" }), ...scope })).toBe("changed-meanwhile");
      }
      expect(await plans.find(board, "pl_1")).toEqual(aPlan({ turns: ["turn-2"] }));
    });
  });
}
