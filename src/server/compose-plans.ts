import { agencyBoard } from "../services/plans/agency-board.js";
import { changePlan } from "../services/plans/change-plan.js";
import { makePlan } from "../services/plans/make-plan.js";
import { readPlan } from "../services/plans/read-plan.js";
import { lookUpTerm, teachTerm } from "../services/plans/teach-term.js";

type Deps = Parameters<typeof agencyBoard>[0] &
  Parameters<typeof changePlan>[0] &
  Parameters<typeof makePlan>[0] &
  Parameters<typeof readPlan>[0] &
  Parameters<typeof lookUpTerm>[0] &
  Parameters<typeof teachTerm>[0];

/** What is asked and done of plans, agencies and the glossary, given what it needs. */
export function planServices(parts: Deps) {
  return {
    readPlan: readPlan(parts),
    makePlan: makePlan(parts),
    changePlan: changePlan(parts),
    agencyBoard: agencyBoard(parts),
    lookUpTerm: lookUpTerm(parts),
    teachTerm: teachTerm(parts),
  };
}
