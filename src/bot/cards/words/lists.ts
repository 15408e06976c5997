import { counted } from "./counted.js";

/** Words about lists. Nothing here was typed. */

export const listTitles = {
  outstanding: (total: number) => `${total} outstanding ${total === 1 ? "action" : "actions"}`,
  overdue: (total: number) => `${total} overdue`,
  mine: (total: number) => `Yours: ${total} outstanding`,
  week: (total: number) => `${total} due this week`,
} as const;

export const emptyTitles = {
  outstanding: "Nothing outstanding",
  overdue: "Nothing overdue",
  mine: "Yours: nothing outstanding",
  week: "Nothing due this week",
} as const;

export const emptySentences = {
  outstanding: "Every action is closed. Log the next one with “action: who to do what by when”.",
  overdue: "Every day that was promised still lies ahead, or was kept.",
  mine: "You owe the board nothing at the moment.",
  week: "Nothing falls due before Monday.",
} as const;

export const listWords = {
  asAt: (day: string, time: string) => `as at ${day}, ${time}`,
  committees: (count: number) => ` · ${counted(count, "committee", "committees")}`,
  of: (name: string) => ` · for ${name}`,
  overdue: (count: number) => `${count} overdue`,
  week: "Due this week",
  later: "Later",
  noDay: "No date",
  awaiting: "Done, awaiting the board",
  page: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  pageBeyond: (total: number) => `The list has become shorter: ${counted(total, "action", "actions")} in all`,
  codeIs: " is ",
} as const;
