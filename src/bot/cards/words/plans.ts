import { counted } from "./counted.js";

/** Words about plans, and about how agencies stand. Nothing here was typed. */
export const planWords = {
  title: (objectives: number, actions: number) =>
    `Plan, ${counted(objectives, "objective", "objectives")} and ${counted(actions, "action", "actions")}`,
  objectiveTitle: (number: string, actions: number) =>
    `Objective${number === "" ? "" : ` ${number}`}, ${counted(actions, "action", "actions")}`,
  othersTitle: (actions: number) => `Under no objective, ${counted(actions, "action", "actions")}`,
  plansTitle: (count: number) => counted(count, "plan", "plans"),
  made: "The plan is begun",
  thereAlready: "There is a plan of this name",
  renamed: "The plan has another name",
  objectiveAdded: (number: string) => `Objective${number === "" ? "" : ` ${number}`} is on the plan`,
  objectiveDropped: (number: string) => `Objective${number === "" ? "" : ` ${number}`} is off the plan`,
  removed: "The plan is removed",
  restored: "The plan is back",
  same: "Nothing was changed",
  none: "There is no plan yet",
  tooMany: "There are too many plans",
  tooManyObjectives: "The plan is full",
  noObjective: "There is no such objective",
  noPlan: "There is no such plan",
  whichPlan: "Which plan?",
  meanwhile: "Nothing was changed",

  of: (title: string) => ` · ${title}`,
  others: "others",
  othersTask: "actions under no objective of the plan",
  noActions: "no actions yet",
  actions: (count: number) => counted(count, "action", "actions"),
  /** In the order of the word: blue, red, amber, green. */
  blue: (count: number) => `${count} blue`,
  red: (count: number) => `${count} red`,
  amber: (count: number) => `${count} amber`,
  green: (count: number) => `${count} green`,
  awaiting: (count: number) => `${count} done and awaiting the board`,
  dayless: (count: number) => `${count} without a day`,
  legend: "Blue: discharged. Red: overdue. Amber: due within seven days. Green: due later.",
  more: (count: number) => `Only the first ${count} actions are counted.`,
  page: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
  objectivesPage: (from: number, to: number, all: number) => `Objectives ${from}–${to} of ${all}`,
  noObjectives: "It has no objectives yet.",
  noneUnder: "Nothing stands under it yet.",
  evidence: "Evidence",

  noneSentence: "This board has no plan.",
  teach: "To begin one, say ",
  teachExample: "new plan: Delivery Plan 2026-28",
  teachObjective: "To put an objective on it, say ",
  objectiveExample: "objective 1.1: every child is heard",
  teachPut: "To put an action under it, say ",
  putExample: (objective: string) => `put 12 under ${objective}`,
  sameSentence: "It says so already.",
  removedSentence: (count: number) =>
    count === 0
      ? "Nothing stood under it."
      : `${counted(count, "action stands", "actions stand")} on the action log as before, and on no plan.`,
  droppedSentence: "What stood under it is listed last, under no objective, until it is put elsewhere.",
  tooManySentence: "Remove one that is over, then begin the new one.",
  tooManyObjectivesSentence: "A plan has a hundred objectives at most: begin another.",
  meanwhileSentence: "Others changed it at the same moment. Please say it again.",
  noObjectiveSentence: "No objective has the number ",
  noPlanSentence: "No plan is called ",
  whichSentence: "Several are meant by that. Press one, or say its title with it.",
  titleTooLong: (most: number) => `A title has ${most} letters at most. Please say it shorter.`,
  tooLong: "That is too long",
  textTooLong: (most: number) => `An objective has ${most} letters at most. Please say it shorter.`,
  open: (what: string) => `Open ${what}`,
} as const;

export const agencyWords = {
  title: (count: number) => `By agency, ${counted(count, "agency", "agencies")}`,
  none: "Nobody on this board sits for an agency, and nothing is owed by one.",
  noAgency: "Of no agency, or everybody's",
  outstanding: (count: number) => `${count} outstanding`,
  overdue: (count: number) => `${count} overdue`,
  slip: (days: number) =>
    days === 0
      ? "no slip on average"
      : days > 0
        ? `${counted(days, "day", "days")} of slip on average`
        : `brought forward ${counted(-days, "day", "days")} on average`,
  noSlip: "no day to tell slip by",
  legend:
    "Slip: by how many days an action's due day moved from its first to its present one, averaged over what is outstanding and what was discharged in the last year.",
  both: "An action that two agencies owe counts for both.",
  more: "Only the first 2,000 outstanding and the latest 2,000 discharged actions are counted.",
  rest: (count: number) => `${counted(count, "agency is", "agencies are")} not shown.`,
  open: (place: string) => `Open ${place}`,
} as const;
