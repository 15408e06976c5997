import { counted } from "./counted.js";

/** Words about the end of a meeting and its minutes. Nothing here was typed. */

export const summaryWords = {
  title: (decisions: number, actions: number) =>
    decisions + actions === 0
      ? "The meeting is over"
      : [
          ...(decisions === 0 ? [] : [counted(decisions, "decision", "decisions")]),
          ...(actions === 0 ? [] : [counted(actions, "action", "actions")]),
        ].join(", "),
  of: (day: string) => ` · meeting of ${day}`,
  before: " · ended before",
  nothing: "No decisions and no actions were recorded.",
  decisions: "Decided",
  closedDecisions: (count: number) => counted(count, "closed decision", "closed decisions"),
  actions: "To do",
  closedActions: (count: number) => counted(count, "closed action", "closed actions"),
  more: (count: number, say: string) => `And ${count} more: say “${say}”.`,
  apologies: "Apologies",
  next: "Next meeting ",
  unsettled: (count: number) =>
    `${counted(count, "item", "items")} of the programme: ${count === 1 ? "was it" : "were they"} taken?`,
  ask: "When does the board meet next?",
} as const;

export const endWords = {
  title: "End the meeting?",
  untaken: (count: number) => `${counted(count, "item was", "items were")} not taken. `,
  summary: "Its summary then says what was decided and is to be done.",
} as const;

export const minutesWords = {
  title: (day: string) => `Draft minutes, ${day}`,
  more: (count: number) => `${counted(count, "more line is", "more lines are")} in the file.`,
  allThere: "All of it is in the file too.",
  leftOut: (count: number) => `${counted(count, "closed entry is", "closed entries are")} left out. To have all, say `,
  withClosed: "The closed part is in the file, at its end: not for publication.",
  description: (day: string, closed: boolean) =>
    `Draft minutes of the meeting of ${day}, ${closed ? "with the closed part: not for publication" : "the open part"}.`,
  noMeeting: "No meeting has been",
  noMeetingSentence: "There are minutes as soon as a meeting has begun.",
  cancelled: (day: string) => `The meeting of ${day} was cancelled`,
  cancelledSentence: "It did not take place, so that nothing ends and there are no minutes.",
} as const;
