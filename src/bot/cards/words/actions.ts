import { type ActionItem, type ActionState, type Due, dueOn, isOverdue } from "../../../domain/actions/action-item.js";
import { type Day, daysBetween } from "../../../domain/days/day.js";
import { dayWords, inDaysWords, overdueWords } from "../../../domain/days/day-words.js";
import { countedTimes } from "./counted.js";

/** Words about actions: states, due days, the titles and sentences of their cards. Nothing here was typed. */

export const closedItem = "closed item";
export const closedPart = "closed part";
export const allMembers = "All members";
export const you = "you";

/**
 * Where an open item stands towards its day: "overdue 3 days" and ", Mon 2 March", or "due " and "Thu 12 March". Later than
 * tomorrow it is the day that matters, before that the state.
 */
export type DueWords = { urgency: "late" | "near" | "later"; state: string; day: string };

/** Table of design.md § 4. */
export function dueWords(item: Pick<ActionItem, "due" | "state">, today: Day): DueWords {
  const on = dueOn(item.due);
  if (on === undefined) return { urgency: "later", state: noDayWords(item.due), day: "" };
  const day = dayWords(on, today);
  if (isOverdue(item, today)) return { urgency: "late", state: overdueWords(on, today), day: `, ${day}` };
  const ahead = daysBetween(today, on);
  if (ahead === 0 || ahead === 1) return { urgency: "near", state: `due ${inDaysWords(on, today)}`, day: `, ${day}` };
  return { urgency: "later", state: item.due.kind === "next-meeting" ? "next meeting, " : "due ", day };
}

function noDayWords(due: Due): string {
  switch (due.kind) {
    case "unset":
      return "no due day yet";
    case "none":
      return "ongoing";
    case "next-meeting":
      return "next meeting, no date yet";
    case "day":
      return dayWords(due.on, due.on);
  }
}

/** A due day on its own, as the history names it: "Thu 12 March", "next meeting, Tue 17 March". */
export function dueName(due: Due, today: Day): string {
  const on = dueOn(due);
  if (on === undefined) return noDayWords(due);
  return due.kind === "next-meeting" ? `next meeting, ${dayWords(on, today)}` : dayWords(on, today);
}

/** "done today at 09:14", split where the state's own word ends. `at` is the instant as day and hour on the board's wall. */
export function endedWords(
  state: Exclude<ActionState, { kind: "open" }>,
  at: { on: Day; time: string },
  today: Day,
  signOff: boolean,
): { state: string; rest: string } {
  const when = at.on === today ? ` today at ${at.time}` : ` ${dayWords(at.on, today)}`;
  switch (state.kind) {
    case "done":
      return { state: "done, awaiting the board", rest: at.on === today ? "" : `, ${dayWords(at.on, today)}` };
    case "discharged":
      return { state: signOff ? "discharged" : "done", rest: when };
    case "withdrawn":
      return { state: "withdrawn", rest: state.reason === itemSentences.inError ? `, ${state.reason}` : ": " };
  }
}

export const itemTitles = {
  logged: (name: string) => `${name} logged`,
  due: (name: string, due: string) => `${name} is ${due}`,
  dueNextMeeting: (name: string) => `${name} is due next meeting`,
  edited: (name: string) => `${name} is changed`,
  undone: (name: string) => `${name} is open again`,
  shown: (name: string, due: string) => `${name}, ${due}`,
  open: (name: string) => `${name} is open`,
  done: (name: string) => `${name} is done`,
  awaiting: (name: string) => `${name} is done, awaiting the board`,
  partDone: (name: string) => `Your part of ${name} is done`,
  withdrawn: (name: string) => `${name} withdrawn`,
} as const;

export const itemSentences = {
  by: " · by ",
  due: "due ",
  notWorking: "That is not a working day: the reminder comes on the one before.",
  whenDue: "When is it due?",
  nextMeetingOn: (day: string) => `The next meeting is on ${day}.`,
  inAWeekIs: (day: string) => `In a week is ${day}.`,
  inError: "logged in error",
  loggedInError: "Logged in error. Its number is not used again.",
  othersStillOwe: "The others still owe theirs; the clerk closes it.",
  moved: (times: number, first: string) => `Moved ${countedTimes(times)}, first due ${first}.`,
  loggedOn: (day: string, by: string) => (by === "" ? `Logged ${day}.` : `Logged ${day} by ${by}.`),
  boardReference: "Board reference ",
} as const;

export const storyWords = {
  moved: (times: number) => `Moved ${countedTimes(times)}`,
  history: "History",
  by: " · by ",
  byMeeting: " · with the meeting",
  logged: "logged",
  done: "done",
  movedTo: (due: string) => `moved to ${due}`,
  reworded: "reworded, before: ",
  reassigned: "given to somebody else, before: ",
  withdrawn: "withdrawn, logged in error",
  withdrawnFor: "withdrawn: ",
  byWhom: " by ",
  boardReference: "board reference ",
  undone: "last change undone",
} as const;

export const formWords = {
  changeDate: (name: string) => `Another day for ${name}`,
  pickDay: (name: string) => `Pick a date for ${name}`,
  edit: (name: string) => `Edit ${name}`,
  changed: (name: string) => `${name} changed meanwhile`,
  now: "Now",
  day: "Due day",
  dayError: "Choose a day from today on.",
  task: "What is to be done",
  taskError: "Write what is to be done.",
  owner: "Owner",
  ownerError: "Choose an owner from the list.",
} as const;

export const objections = {
  "empty-task": "Nothing was saved: write what is to be done.",
  "day-passed": "Nothing was saved: that day has passed. Choose a day from today on.",
  "no-day": "Nothing was saved: choose a day.",
  "nobody-chosen": "Nothing was saved: choose an owner.",
  "unknown-member": "Nothing was saved: that person is no longer on the board.",
  "changed-meanwhile": "Nothing was saved yet. What you entered is kept; Save puts it in place of what it says now.",
} as const;
