import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** A plan with all that stands under it. `more`: there are actions beyond those that were read. */
export type ReadPlan = { plan: Plan; items: readonly ActionItem[]; more: boolean };

/** More than these are no plan that anybody follows. */
export const mostOnPlan = 500;

/** Reads what stands under a plan, in one query. */
export function readPlan({ items }: { items: Pick<ActionItems, "ofPlan"> }) {
  return async (scope: CommitteeScope, plan: Plan): Promise<ReadPlan> => {
    const found = await items.ofPlan(scope, plan.id, mostOnPlan + 1);
    return { plan, items: found.slice(0, mostOnPlan), more: found.length > mostOnPlan };
  };
}
