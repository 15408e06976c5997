import { findObjective } from "./find-plan.js";
import type { Objective, Plan } from "./plan.js";

/** What somebody wants of a plan. */
export type PlanChange =
  | { change: "rename"; title: string }
  /** Other words for the objective of that number, or one more. */
  | { change: "objective"; objective: Objective }
  | { change: "drop-objective"; number: string }
  | { change: "remove" }
  /** A removed one stands again. */
  | { change: "restore" };

export type PlanRefusal = { why: "no-change" | "no-such-objective" | "too-many-objectives" };

export const mostObjectives = 100;

/** The plan with the change, or why it can't be. Its turns are left as they are. */
export function changedPlan(plan: Plan, wanted: PlanChange, at: Date): Plan | PlanRefusal {
  switch (wanted.change) {
    case "rename":
      return wanted.title === plan.title ? { why: "no-change" } : { ...plan, title: wanted.title };
    case "objective":
      return withObjective(plan, wanted.objective);
    case "drop-objective": {
      const dropped = findObjective(plan, wanted.number);
      if (dropped === undefined) return { why: "no-such-objective" };
      return { ...plan, objectives: plan.objectives.filter((one) => one !== dropped) };
    }
    case "remove":
      return plan.removedAt === undefined ? { ...plan, removedAt: at } : { why: "no-change" };
    case "restore": {
      const { removedAt, ...standing } = plan;
      return removedAt === undefined ? { why: "no-change" } : standing;
    }
  }
}

/** A new one stands where its number belongs: before the first that is greater. Those that were there keep their order. */
function withObjective(plan: Plan, { number, text }: Objective): Plan | PlanRefusal {
  const there = findObjective(plan, number);
  if (there !== undefined) {
    if (there.text === text) return { why: "no-change" };
    const objectives = plan.objectives.map((one) => (one === there ? { ...one, text } : one));
    return { ...plan, objectives };
  }
  if (plan.objectives.length >= mostObjectives) return { why: "too-many-objectives" };
  const place = plan.objectives.findIndex((one) => inNumbers(one.number, number) > 0);
  const at = place === -1 ? plan.objectives.length : place;
  return { ...plan, objectives: plan.objectives.toSpliced(at, 0, { number, text }) };
}

/** 1.9 comes before 1.10. */
function inNumbers(one: string, other: string): number {
  return one.localeCompare(other, "en-GB", { numeric: true });
}
