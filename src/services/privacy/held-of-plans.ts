import type { MemberId } from "../../domain/ids.js";
import type { Term } from "../../domain/plans/glossary.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { Glossary } from "../../store/glossary.js";
import type { Plans } from "../../store/plans.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What stands in somebody's name of a board's plans and glossary. */
export type HeldOfPlans = {
  /** Those they began, the newest first; removed ones too. */
  plans: readonly Plan[];
  /** Terms whose meaning they put down, by their letters. */
  terms: readonly Term[];
  /** There is more of something than was looked at. */
  more: boolean;
};

export type OfPlansDeps = { plans: Pick<Plans, "madeBy">; glossary: Pick<Glossary, "taughtBy"> };

const mostMade = 500;

/** Reads it for the member alone, and rarely. */
export function heldOfPlans({ plans, glossary }: OfPlansDeps) {
  return async (scope: CommitteeScope, member: MemberId): Promise<HeldOfPlans> => {
    const [made, taught] = await Promise.all([
      plans.madeBy(scope, member, mostMade + 1),
      glossary.taughtBy(scope, member, mostMade + 1),
    ]);
    return {
      plans: made.slice(0, mostMade),
      terms: taught.slice(0, mostMade),
      more: made.length > mostMade || taught.length > mostMade,
    };
  };
}
