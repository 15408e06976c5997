import type { PlanCommand } from "../../commands/plan-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { PlanHandlers } from "./plan-presses.js";

/** Answers what is asked and said of plans, agencies and the glossary. */
export function answerPlans(
  { showPlan, changePlan, byAgency, glossary }: PlanHandlers,
  turn: MessageTurn,
  command: PlanCommand,
): Promise<Answer> {
  switch (command.kind) {
    case "plan":
      return showPlan.said(turn, command);
    case "plans":
      return showPlan.list(turn);
    case "new-plan":
      return changePlan.make(turn, command);
    case "objective":
      return changePlan.objective(turn, command);
    case "drop-objective":
      return changePlan.dropObjective(turn, command);
    case "rename-plan":
      return changePlan.rename(turn, command);
    case "remove-plan":
      return changePlan.remove(turn, command);
    case "by-agency":
      return byAgency.said(turn);
    case "glossary":
      return glossary.list(turn);
    case "what-is":
      return glossary.asked(turn, command);
    case "define-term":
      return glossary.define(turn, command);
    case "remove-term":
      return glossary.remove(turn, command);
  }
}
