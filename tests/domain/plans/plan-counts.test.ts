import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { planCounts } from "../../../src/domain/plans/plan-counts.js";
import { placeUnder, planSections } from "../../../src/domain/plans/plan-sections.js";
import { aPlan } from "../../builders/a-plan.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const today = day("2026-03-04");
const by = { by: "m_clerk", at: new Date("2026-03-02T10:00:00Z") } as const;
const under = (number: number, objective: string, place: number, more: object = {}) =>
  anOpenItem({ id: `ai_${number}`, number, plan: { id: "pl_1", objective, place }, ...more });

test("each action is counted once: by its day while it is open, blue once it is discharged, not at all once it is withdrawn", () => {
  const items = [
    anOpenItem({ dueOn: day("2026-03-03") }),
    anOpenItem({ dueOn: day("2026-03-04") }),
    anOpenItem({ dueOn: day("2026-03-11") }),
    anOpenItem({ dueOn: day("2026-03-12") }),
    anOpenItem({ due: { kind: "none", typed: "ongoing" } }),
    anOpenItem({ state: { kind: "done", ...by } }),
    anOpenItem({ dueOn: day("2026-03-03"), state: { kind: "discharged", ...by } }),
    anOpenItem({ dueOn: day("2026-03-03"), state: { kind: "withdrawn", ...by, reason: "superseded" } }),
  ];
  expect(planCounts(items, today)).toEqual({ all: 7, red: 1, amber: 2, green: 1, dayless: 1, awaiting: 1, blue: 1 });
});

test("a plan's parts come in its order, those without actions too, and what stands under none of them last", () => {
  const items = [
    under(5, "1.2", 2),
    under(4, "1.2", 1),
    under(9, "1.2", 2),
    under(7, "9.9", 1),
    under(6, "8", 3),
    under(3, "1.2", 3, { state: { kind: "withdrawn", ...by, reason: "superseded" } }),
  ];
  const sections = planSections(aPlan(), items);
  expect(sections.map(({ objective, items: own }) => [objective?.number, own.map(({ number }) => number)])).toEqual([
    ["1.1", []],
    ["1.2", [4, 5, 9]],
    [undefined, [6, 7]],
  ]);
  expect(planSections(aPlan(), []).map(({ objective }) => objective?.number)).toEqual(["1.1", "1.2"]);
});

test("what is put under an objective comes behind what stands there, whatever became of that", () => {
  expect(placeUnder("1.1", [])).toBe(1);
  expect(placeUnder("1.1", [under(1, "1.1", 4), under(2, "1.2", 9)])).toBe(5);
});
