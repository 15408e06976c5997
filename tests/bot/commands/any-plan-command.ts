import fc from "fast-check";
import type { PlanCommand } from "../../../src/bot/commands/plan-command.js";
import { optional, told } from "./any-part.js";

const planTitle = fc.constantFrom("Delivery Plan 2026-28", "Prevent", "Children’s plan (revised)", "Plan B");
const objective = fc.constantFrom("1.1", "2.3.1", "1.4a", "3");
const text = fc.constantFrom(
  "Every child is heard",
  "schools know whom to ring",
  "Homes: safe and warm",
  "100% by May",
);
const term = fc.constantFrom("CDOP", "C.D.O.P.", "mash", "Section 47", "C&YP", "S47");
const meaning = fc.constantFrom("Child Death Overview Panel", "a review (of any child’s death)", "what = what");

/** Anything said of plans and of the glossary. */
export const aboutPlans: fc.Arbitrary<PlanCommand> = fc.oneof(
  fc.constantFrom<PlanCommand[]>({ kind: "plans" }, { kind: "by-agency" }, { kind: "glossary" }),
  fc
    .record({ objective: optional(objective), title: optional(planTitle) })
    .map((said) => told({ kind: "plan" as const, ...said })),
  planTitle.map((title) => ({ kind: "new-plan" as const, title })),
  fc
    .record({ number: objective, text, title: optional(planTitle) })
    .map((said) => told({ kind: "objective" as const, ...said })),
  fc
    .record({ number: objective, title: optional(planTitle) })
    .map((said) => told({ kind: "drop-objective" as const, ...said })),
  fc
    .record({ to: planTitle, title: optional(planTitle) })
    .map((said) => told({ kind: "rename-plan" as const, ...said })),
  optional(planTitle).map((title) => told({ kind: "remove-plan" as const, title })),
  term.map((said) => ({ kind: "what-is" as const, term: said })),
  fc.record({ term, meaning }).map((said) => ({ kind: "define-term" as const, ...said })),
  term.map((said) => ({ kind: "remove-term" as const, term: said })),
);
