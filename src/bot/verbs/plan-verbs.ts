import { z } from "zod";
import { committee, revision } from "./data-shapes.js";

const plan = z.string().regex(/^pl_[\w-]{1,40}$/);
const page = z.number().int().min(1).max(999);

/** Of plans, the glossary, and how agencies stand. */
export const changingPlanVerbs = {
  /** A plan that was removed stands again. */
  "plan.restore": z.object({ committee, plan, revision }),
} as const;

export const lookingPlanVerbs = {
  /** `objective`: what stands under it, as a word of a list; empty: what stands under none. Absent: the whole plan. Without a plan: the only one. */
  "plan.show": z.object({
    committee,
    plan: plan.optional(),
    objective: z.string().max(360).optional(),
    page,
  }),
  "plans.show": z.object({ committee }),
  "glossary.show": z.object({ committee, page }),
  "agencies.figures": z.object({ committee }),
} as const;

export type PlanVerb = keyof typeof changingPlanVerbs | keyof typeof lookingPlanVerbs;
