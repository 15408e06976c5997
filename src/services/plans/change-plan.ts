import { mostTurnsKept } from "../../domain/agendas/agenda.js";
import type { PlanId } from "../../domain/ids.js";
import type { PlanChange } from "../../domain/plans/change-objectives.js";
import { changedPlan, type PlanRefusal } from "../../domain/plans/change-objectives.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { Plans } from "../../store/plans.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { PlanOccasion } from "./make-plan.js";

export type ChangedPlan =
  | { kind: "changed"; plan: Plan; before: Plan }
  | { kind: "refused"; why: PlanRefusal["why"] | "gone" | "changed-meanwhile"; plan?: Plan };

const mostTries = 8;

/**
 * Changes a plan: its title, one of its objectives, whether it stands. When somebody else was first it is decided again on what they left. A
 * repeat of the turn changes nothing, and is answered with the plan as it is.
 */
export function changePlan({ plans }: { plans: Pick<Plans, "find" | "save"> }) {
  return async (
    scope: CommitteeScope,
    id: PlanId,
    change: PlanChange,
    { at, turnKey }: Pick<PlanOccasion, "at" | "turnKey">,
  ): Promise<ChangedPlan> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await plans.find(scope, id);
      if (before === undefined) return { kind: "refused", why: "gone" };
      if (before.turns.includes(turnKey)) return { kind: "changed", plan: before, before };
      const changed = changedPlan(before, change, at);
      if ("why" in changed) return { kind: "refused", why: changed.why, plan: before };
      const plan = await plans.save({ ...changed, turns: [...before.turns, turnKey].slice(-mostTurnsKept) });
      if (plan !== "changed-meanwhile") return { kind: "changed", plan, before };
    }
    return { kind: "refused", why: "changed-meanwhile" };
  };
}
