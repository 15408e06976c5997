import type { PlanCommand } from "../../../src/bot/commands/plan-command.js";

/** What is asked or said of plans and the glossary in one line. */
export function plansInShort(command: PlanCommand): string {
  const of = (title: string | undefined) => (title === undefined ? "" : `; of ${title}`);
  switch (command.kind) {
    case "plan":
      return `${command.objective === undefined ? "plan" : `objective ${command.objective}`}${of(command.title)}`;
    case "new-plan":
      return `new plan; ${command.title}`;
    case "objective":
      return `objective ${command.number}${of(command.title)}; ${command.text}`;
    case "drop-objective":
      return `no objective ${command.number}${of(command.title)}`;
    case "rename-plan":
      return `plan is called ${command.to}${of(command.title)}`;
    case "remove-plan":
      return `no plan${of(command.title)}`;
    case "plans":
    case "by-agency":
    case "glossary":
      return command.kind;
    case "what-is":
      return `what is ${command.term}`;
    case "define-term":
      return `${command.term} means ${command.meaning}`;
    case "remove-term":
      return `no ${command.term}`;
  }
}
