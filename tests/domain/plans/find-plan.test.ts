import { describe, expect, test } from "vitest";
import { findObjective, findPlans } from "../../../src/domain/plans/find-plan.js";
import { aPlan } from "../../builders/a-plan.js";

describe("an objective is found by its number", () => {
  test.each(["1.1", "1.1.", "objective 1.1", "Objective no. 1.1", "the priority 1.1", " 1.1 "])(
    "said as %j",
    (said) => {
      expect(findObjective(aPlan(), said)?.number).toBe("1.1");
    },
  );
  test.each(["1", "1.10", "11", "2.1", ""])("and not by %j", (said) => {
    expect(findObjective(aPlan(), said)).toBeUndefined();
  });
  test("as the board writes it", () => {
    const plan = aPlan({ objectives: [{ number: "Priority 2", text: "Be heard" }] });
    expect(findObjective(plan, "2")?.text).toBe("Be heard");
    expect(findObjective(plan, "priority 2")?.text).toBe("Be heard");
  });
});

describe("a plan is found by its title", () => {
  const plans = [
    aPlan({ id: "pl_1", title: "Delivery Plan 2026-28" }),
    aPlan({ id: "pl_2", title: "Delivery Plan" }),
    aPlan({ id: "pl_3", title: "Prevent action plan" }),
  ];
  test.each([
    ["Delivery Plan", ["pl_2"]],
    ["the delivery plan 2026–28", ["pl_1"]],
    ["delivery", ["pl_1", "pl_2"]],
    ["prevent plan", ["pl_3"]],
    ["Corporate plan", []],
  ])("%j", (said, ids) => {
    expect(findPlans(plans, said).map(({ id }) => id)).toEqual(ids);
  });
});
