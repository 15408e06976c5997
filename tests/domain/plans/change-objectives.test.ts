import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedPlan, mostObjectives, type PlanChange } from "../../../src/domain/plans/change-objectives.js";
import type { Plan } from "../../../src/domain/plans/plan.js";
import { aPlan } from "../../builders/a-plan.js";

const at = new Date("2026-03-04T10:00:00Z");
const changed = (change: PlanChange, plan: Plan = aPlan()) => changedPlan(plan, change, at);
const objective = (number: string, text = "Heard in time"): PlanChange => ({
  change: "objective",
  objective: { number, text },
});
const numbersOf = (plan: ReturnType<typeof changed>) =>
  "why" in plan ? plan.why : plan.objectives.map(({ number }) => number);

describe("an objective", () => {
  test("that is new stands where its number belongs", () => {
    expect(numbersOf(changed(objective("1.3")))).toEqual(["1.1", "1.2", "1.3"]);
    expect(numbersOf(changed(objective("1.10")))).toEqual(["1.1", "1.2", "1.10"]);
    expect(numbersOf(changed(objective("1.0")))).toEqual(["1.0", "1.1", "1.2"]);
    expect(numbersOf(changed(objective("1.1a")))).toEqual(["1.1", "1.1a", "1.2"]);
  });
  test("that is there gets other words and keeps number and place", () => {
    const plan = changed(objective("1.1."));
    expect(plan).toMatchObject({ objectives: [{ number: "1.1", text: "Heard in time" }, { number: "1.2" }] });
  });
  test("that says the same already is left", () => {
    expect(changed(objective("1.1", "Children are heard before decisions are made"))).toEqual({ why: "no-change" });
  });
  test("is taken away, and one that is not there is not", () => {
    expect(numbersOf(changed({ change: "drop-objective", number: "1.1" }))).toEqual(["1.2"]);
    expect(changed({ change: "drop-objective", number: "1.9" })).toEqual({ why: "no-such-objective" });
  });
  test("beyond a hundred is refused", () => {
    const objectives = Array.from({ length: mostObjectives }, (_, n) => ({ number: `1.${n}`, text: "x" }));
    expect(changed(objective("2.1"), aPlan({ objectives }))).toEqual({ why: "too-many-objectives" });
    expect(changed(objective("1.7", "y"), aPlan({ objectives }))).not.toHaveProperty("why");
  });
  test("never stands twice, whatever is put down in whatever order", () => {
    const number = fc.stringMatching(/^[1-3](\.[0-9]{1,2})?$/);
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
        const plan = numbers.reduce<Plan>(
          (before, one) => {
            const next = changed(objective(one), before);
            return "why" in next ? before : next;
          },
          aPlan({ objectives: [] }),
        );
        expect(numbersOf(plan)).toHaveLength(new Set(numbers).size);
      }),
    );
  });
});

test("a plan is called otherwise, removed and brought back, and nothing of it is done twice", () => {
  expect(changed({ change: "rename", title: "Plan B" })).toMatchObject({ title: "Plan B" });
  expect(changed({ change: "rename", title: "Delivery Plan 2026-28" })).toEqual({ why: "no-change" });
  const gone = aPlan({ removedAt: at });
  expect(changed({ change: "remove" })).toEqual(gone);
  expect(changed({ change: "remove" }, gone)).toEqual({ why: "no-change" });
  expect(changed({ change: "restore" }, gone)).toEqual(aPlan());
  expect(changed({ change: "restore" })).toEqual({ why: "no-change" });
});
