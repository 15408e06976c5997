import type { ItemList, ListKind } from "../../../services/actions/list-items.js";
import { counted } from "./counted.js";

/** Words about lists. Nothing here was typed. */

const kindTitles: Readonly<Record<ListKind, { some: (total: number) => string; none: string }>> = {
  outstanding: {
    some: (total) => `${total} outstanding ${total === 1 ? "action" : "actions"}`,
    none: "Nothing outstanding",
  },
  overdue: { some: (total) => `${total} overdue`, none: "Nothing overdue" },
  week: { some: (total) => `${total} due this week`, none: "Nothing due this week" },
  awaiting: { some: (total) => `${total} done, awaiting the board`, none: "Nothing awaits the board" },
  requests: {
    some: (total) => `${counted(total, "request", "requests")} to answer`,
    none: "No requests to answer",
  },
};

/** "Yours: 4 outstanding", "5 overdue", "Nothing due this week". */
export function listTitle({ kind, owner }: ItemList, total: number): string {
  if (owner === "me" && kind === "outstanding")
    return total === 0 ? "Yours: nothing outstanding" : `Yours: ${total} outstanding`;
  const title = total === 0 ? kindTitles[kind].none : kindTitles[kind].some(total);
  return owner === "me" ? `Yours: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

const emptySentences: Readonly<Record<ListKind, string>> = {
  outstanding: "Every action is closed. Log the next one with “action: who to do what by when”.",
  overdue: "Every day that was promised still lies ahead, or was kept.",
  week: "Nothing falls due before Monday.",
  awaiting: "Whatever was said to be done is discharged.",
  requests: "Nobody waits for an answer.",
};

/** What an empty list says; of a filtered one only that nothing fits. */
export function emptySentence({ kind, owner, ...filters }: ItemList): string {
  if (Object.keys(filters).length > 0 || (owner !== undefined && owner !== "me")) return "No action fits all of that.";
  if (owner === "me" && kind === "outstanding") return "You owe the board nothing at the moment.";
  return emptySentences[kind];
}

export const listWords = {
  asAt: (day: string, time: string) => `as at ${day}, ${time}`,
  committees: (count: number) => ` · ${counted(count, "committee", "committees")}`,
  of: (name: string) => ` · for ${name}`,
  onPlan: (objective: string) => (objective === "" ? " · on the plan" : ` · under objective ${objective}`),
  raisedFrom: (day: string) => ` · agreed since ${day}`,
  raisedBefore: (day: string) => ` · agreed before ${day}`,
  dueFrom: (day: string) => ` · due from ${day}`,
  dueBefore: (day: string) => ` · due before ${day}`,
  rated: { "on-track": " · rated on track", "at-risk": " · rated at risk", "off-track": " · rated off track" },
  overdue: (count: number) => `${count} overdue`,
  week: "Due this week",
  later: "Later",
  noDay: "No date",
  awaiting: "Done, awaiting the board",
  page: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  pageBeyond: (total: number) => `The list has become shorter: ${counted(total, "action", "actions")} in all`,
  codeIs: " is ",
} as const;

export const briefingWords = {
  title: (outstanding: number, overdue: number) => `Briefing: ${outstanding} outstanding, ${overdue} overdue`,
  awaiting: " done, awaiting the board",
  requests: " asked for more time or another owner",
  drafts: (count: number) => ` ${count === 1 ? "draft waits" : "drafts wait"} for an answer`,
  byAgency: "Overdue by agency",
  noAgency: "no agency",
  carried: " carried over two meetings or more",
  moved: "Moved more than twice",
  unreachable: "Owe something and can't be reached here",
  nothing: "Nothing is overdue, and nobody waits for an answer.",
} as const;

/** What a briefing says of the coming meeting. */
export const meetingBriefWords = {
  head: (day: string, ahead: string) => `Meeting ${day}, ${ahead}`,
  none: "No meeting is planned.",
  papersDue: "Papers go out by ",
  papersLate: "Papers not sent",
  papersWere: (day: string) => `, due ${day}`,
  tooFew: "Too few by apologies",
  quorum: (here: number, of: number, needed: number) => `: ${here} of ${of} to come, ${needed} needed`,
  full: "Too full",
  minutes: {
    full: (makes: string, fullAt: string) => `: ${makes}, and ${fullAt} is full`,
    "there-is": (makes: string, there: string) => `: ${makes}, and there is ${there}`,
  },
  suggestions: (count: number) => ` ${count === 1 ? "suggestion waits" : "suggestions wait"} for an answer`,
  programme: (count: number) => ` ${count === 1 ? "item" : "items"} from the work programme`,
} as const;
