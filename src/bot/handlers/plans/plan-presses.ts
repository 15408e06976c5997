import type { PlanVerb } from "../../verbs/plan-verbs.js";
import type { Presses } from "../presses.js";
import type { handleByAgency } from "./by-agency.js";
import type { handleChangePlan } from "./change-plan.js";
import type { handleGlossary } from "./glossary.js";
import type { handleShowPlan } from "./show-plan.js";

export type PlanHandlers = {
  showPlan: ReturnType<typeof handleShowPlan>;
  changePlan: ReturnType<typeof handleChangePlan>;
  byAgency: ReturnType<typeof handleByAgency>;
  glossary: ReturnType<typeof handleGlossary>;
};

/** Which handler answers which button of plans, agencies and the glossary. */
export function planPresses({ showPlan, changePlan, byAgency, glossary }: PlanHandlers): Presses<PlanVerb> {
  return {
    "plan.show": showPlan.press,
    "plans.show": showPlan.pressList,
    "plan.restore": changePlan.restore,
    "agencies.figures": byAgency.press,
    "glossary.show": glossary.pressList,
  };
}
