import type { PlanCommand } from "../plan-command.js";

/** What is asked or said of plans, agencies and the glossary as the shortest text that says it. */
export function planText(command: PlanCommand): string {
  switch (command.kind) {
    case "plan": {
      const { objective, title } = command;
      if (objective !== undefined) return `objective ${objective}${ofPlan(title)}`;
      return title === undefined ? "plan" : `plan: ${title}`;
    }
    case "plans":
      return "plans";
    case "new-plan":
      return `new plan: ${command.title}`;
    case "objective":
      return `objective ${command.number}${ofPlan(command.title)}: ${command.text}`;
    case "drop-objective":
      return `remove objective ${command.number}${ofPlan(command.title)}`;
    case "rename-plan":
      return command.title === undefined
        ? `rename the plan to ${command.to}`
        : `rename plan ${command.title} to ${command.to}`;
    case "remove-plan":
      return command.title === undefined ? "remove the plan" : `remove plan ${command.title}`;
    case "by-agency":
      return "by agency";
    case "glossary":
      return "glossary";
    case "what-is":
      return `what does ${command.term} mean`;
    case "define-term":
      return `glossary: ${command.term} = ${command.meaning}`;
    case "remove-term":
      return `remove ${command.term} from the glossary`;
  }
}

/** " of Delivery Plan 2026-28"; empty where there is only one. */
export function ofPlan(title: string | undefined): string {
  return title === undefined ? "" : ` of ${title}`;
}
