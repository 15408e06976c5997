import {
  readDropObjective,
  readNewPlan,
  readObjective,
  readOffPlan,
  readPlans,
  readPutUnder,
  readRemovePlan,
  readRenamePlan,
} from "../readers/read-plans.js";
import { exactly, ofEach, type Row } from "./row.js";

const looking = {
  head: "See what is outstanding",
  shown: 0,
  right: "look",
  where: "anywhere",
  changes: false,
} as const;
const running = {
  head: "For chair and clerk",
  shown: 0,
  words: [],
  right: "import",
  where: "anywhere",
  offer: "nothing",
  changes: true,
} as const;
const show = "(?:(?:show|list|see|view|get|give)(?: me| us)? )?";

/** What the board means to reach, and how its agencies stand. */
export const planRows: readonly Row[] = [
  {
    ...running,
    name: "new-plan",
    examples: ["new plan: Delivery Plan 2026-28"],
    read: readNewPlan,
  },
  {
    ...running,
    name: "objective",
    examples: ["objective 1.1: every child is heard", "objective 1.1 of Delivery Plan: every child is heard"],
    words: ["objective"],
    read: readObjective,
  },
  {
    ...running,
    name: "drop-objective",
    examples: ["remove objective 1.1"],
    read: readDropObjective,
  },
  {
    ...running,
    name: "put-under",
    examples: ["put 12 under 1.1", "put 12 under objective 1.1 of Delivery Plan", "12 goes under 1.1"],
    right: "run-actions",
    read: readPutUnder,
  },
  {
    ...running,
    name: "off-plan",
    examples: ["take 12 off the plan"],
    right: "run-actions",
    offer: ofEach((number) => `take ${number} off the plan`),
    read: readOffPlan,
  },
  {
    ...running,
    name: "rename-plan",
    examples: ["rename the plan to Delivery Plan 2027", "rename plan Prevent to Prevent 2027"],
    read: readRenamePlan,
  },
  {
    ...running,
    name: "remove-plan",
    examples: ["remove the plan", "remove plan Prevent"],
    read: readRemovePlan,
  },
  {
    ...looking,
    name: "plans",
    examples: ["plans", "what plans do we have"],
    words: ["plans"],
    offer: "example",
    read: exactly(
      { kind: "plans" },
      `${show}(?:all )?(?:the |our )?plans`,
      "(?:what|which|any) plans(?: are there| do we have| have we(?: got)?)?",
    ),
  },
  {
    ...looking,
    name: "plan",
    examples: ["plan", "plan 1.2", "objective 1.2", "plan for Police", "show Delivery Plan 2026-28"],
    words: ["objectives"],
    offer: "example",
    read: readPlans,
  },
  {
    ...looking,
    name: "by-agency",
    head: "For chair and clerk",
    examples: ["by agency", "figures by agency", "how are the agencies doing"],
    words: [],
    right: "briefing",
    offer: "example",
    read: exactly(
      { kind: "by-agency" },
      `${show}(?:the |our )?(?:(?:figures|numbers|counts|outstanding|overdue|slip|slippage|actions|performance|position|briefing) )?by agency`,
      `${show}(?:the |our )?agency (?:figures|numbers|performance|counts|slip)`,
      "how (?:are|do) (?:the |our )?agencies (?:doing|stand|compare|getting on)",
      "which (?:agency|agencies) (?:is|are|has|have) (?:the )?(?:most )?(?:worst|slowest|latest|behind|overdue|slipped)(?: most)?",
    ),
  },
];
