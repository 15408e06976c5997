import type { ActionItem } from "../actions/action-item.js";
import type { Objective, Plan } from "./plan.js";

/** An objective with what stands under it, by place and number. Without an objective: what the plan has under none that it knows. */
export type PlanSection = { objective?: Objective; items: readonly ActionItem[] };

/** The parts of a plan in its order, those without actions too; what stands under no objective comes last, if there is any. */
export function planSections(plan: Pick<Plan, "objectives">, items: readonly ActionItem[]): readonly PlanSection[] {
  const live = items.filter(({ state }) => state.kind !== "withdrawn");
  const under = (number: string) => live.filter((item) => isUnder(item, number)).sort(byPlace);
  const others = live
    .filter((item) => plan.objectives.every(({ number }) => !isUnder(item, number)))
    .sort((one, other) => one.number - other.number);
  return [
    ...plan.objectives.map((objective) => ({ objective, items: under(objective.number) })),
    ...(others.length === 0 ? [] : [{ items: others }]),
  ];
}

/** The place behind all that stands under an objective. */
export function placeUnder(objective: string, items: readonly ActionItem[]): number {
  const places = items.flatMap((item) => (isUnder(item, objective) ? [item.plan?.place ?? 0] : []));
  return Math.max(0, ...places) + 1;
}

function isUnder({ plan }: ActionItem, objective: string): boolean {
  return plan?.objective === objective;
}

function byPlace(one: ActionItem, other: ActionItem): number {
  return (one.plan?.place ?? 0) - (other.plan?.place ?? 0) || one.number - other.number;
}
