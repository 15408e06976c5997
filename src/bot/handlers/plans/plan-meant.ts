import { findObjective, findPlans } from "../../../domain/plans/find-plan.js";
import type { Plan } from "../../../domain/plans/plan.js";
import type { Plans } from "../../../store/plans.js";
import { presentPlans } from "../../cards/plans/present-plans.js";
import type { Rendered } from "../../cards/rendered.js";
import { plain, strong } from "../../cards/runs.js";
import { typedLine } from "../../cards/typed-text.js";
import { planWords as words } from "../../cards/words/plans.js";
import { hasRight, type OnBoard } from "../on-board.js";

/** What was said of a plan: words of its title, and the number of an objective. */
export type SaidPlan = { title?: string; objective?: string };

export type PlanMeant = { kind: "plan"; plan: Plan; several: boolean } | { kind: "none"; say: Rendered };

/**
 * The plan that is meant: by its title, else the only one, else the only one that has the objective. What may be several is asked, and that
 * there is none is said. An objective that is not there is another's matter, where only one plan is.
 */
export function planMeant({ plans }: { plans: Pick<Plans, "standing"> }) {
  return async (on: OnBoard, { title, objective }: SaidPlan): Promise<PlanMeant> => {
    const all = await plans.standing(on.scope);
    const several = all.length > 1;
    const named = title === undefined ? all : findPlans(all, title);
    const [only, ...others] = named;
    if (only !== undefined && others.length === 0) return { kind: "plan", plan: only, several };
    const having = objective === undefined ? [] : named.filter((plan) => findObjective(plan, objective) !== undefined);
    const [one, ...more] = having;
    if (one !== undefined && more.length === 0) return { kind: "plan", plan: one, several };
    const asked = all.length === 0 ? undefined : askedBecause(named, { ...(title !== undefined && { title }) });
    const offered = named.length === 0 ? all : having.length > 0 ? having : named;
    const view = { plans: offered, board: on.board, changes: hasRight(on, "import") };
    return { kind: "none", say: presentPlans({ ...view, ...(asked !== undefined && { asked }) }) };
  };
}

function askedBecause(named: readonly Plan[], { title }: SaidPlan) {
  return named.length === 0
    ? { title: words.noPlan, line: [plain(words.noPlanSentence), strong(typedLine(title ?? "", 80)), plain(".")] }
    : { title: words.whichPlan, line: [plain(words.whichSentence)] };
}
