import type { MemberId } from "../../domain/ids.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { Plans } from "../../store/plans.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";

export type PlanOccasion = { by: MemberId; at: Date; turnKey: string };

export type MadePlan =
  | { kind: "made"; plan: Plan }
  /** One that stands has this title. */
  | { kind: "there-already"; plan: Plan }
  /** As many stand as a board may have. */
  | { kind: "too-many" };

/** More plans than these stand side by side on no board. */
export const mostPlans = 50;

/** Begins a plan, without objectives. A repeat of the turn gets the one it made. */
export function makePlan({ plans, newId }: { plans: Pick<Plans, "standing" | "insert" | "findByTurn">; newId: NewId }) {
  return async (scope: CommitteeScope, title: string, { by, at, turnKey }: PlanOccasion): Promise<MadePlan> => {
    const before = await plans.findByTurn(scope, turnKey);
    if (before !== undefined) return { kind: "made", plan: before };
    const standing = await plans.standing(scope);
    const same = standing.find((plan) => plan.title.toLowerCase() === title.toLowerCase());
    if (same !== undefined) return { kind: "there-already", plan: same };
    if (standing.length >= mostPlans) return { kind: "too-many" };
    const { tenant, committee } = scope;
    const made: Plan = { id: newId("pl_"), tenant, committee, title, objectives: [], by, at, turns: [], revision: 1 };
    return { kind: "made", plan: (await plans.insert(made, turnKey)).plan };
  };
}
