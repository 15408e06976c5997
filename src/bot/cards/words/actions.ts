import {
  type ActionItem,
  type ActionState,
  type Due,
  dueOn,
  isOverdue,
  type Rating,
} from "../../../domain/actions/action-item.js";
import type { Brag } from "../../../domain/actions/brag.js";
import { loggedInError } from "../../../domain/actions/decide-undo.js";
import { type Day, daysBetween } from "../../../domain/days/day.js";
import { dayWords, inDaysWords, overdueWords } from "../../../domain/days/day-words.js";
import { counted, countedTimes } from "./counted.js";

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
  return { urgency: "later", state: atMeeting(item.due) ?? "due ", day };
}

/** "next meeting, ", for a day that hangs on one. */
function atMeeting(due: Due): string | undefined {
  if (due.kind === "next-meeting") return "next meeting, ";
  return due.kind === "papers-deadline" ? "papers deadline, " : undefined;
}

function noDayWords(due: Due): string {
  switch (due.kind) {
    case "unset":
      return "no due day yet";
    case "none":
      return "ongoing";
    case "next-meeting":
      return "next meeting, no date yet";
    case "papers-deadline":
      return "papers deadline, no date yet";
    case "day":
      return dayWords(due.on, due.on);
  }
}

/** A due day on its own, as the history names it: "Thu 12 March", "next meeting, Tue 17 March", "ongoing". */
export function dueName(due: Due, today: Day): string {
  const on = dueOn(due);
  if (on === undefined) return noDayWords(due);
  return (atMeeting(due) ?? "") + dayWords(on, today);
}

/** Whether an ended item is said to be discharged: where sign-off is off nobody does but who discharged it, or said the day of it. */
export function isSaidDischarged(state: ActionState, signOff: boolean): boolean {
  return state.kind === "discharged" && (signOff || state.agreed === true || state.on !== undefined);
}

/**
 * "done today at 09:14", split where the state's own word ends. `at` is the instant as day and hour on the board's wall.
 */
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
      return {
        state: isSaidDischarged(state, signOff) ? "discharged" : "done",
        rest: state.on === undefined ? when : ` ${dayWords(state.on, today)}`,
      };
    case "withdrawn":
      return { state: "withdrawn", rest: state.reason === loggedInError ? `, ${state.reason}` : "" };
  }
}

export const ratingNames: Readonly<Record<Rating["kind"], string>> = {
  "on-track": "on track",
  "at-risk": "at risk",
  "off-track": "off track",
};

export const bragNames: Readonly<Record<Brag, string>> = { blue: "Blue", red: "Red", amber: "Amber", green: "Green" };

export const itemTitles = {
  logged: (name: string) => `${name} logged`,
  due: (name: string, due: string) => `${name} is ${due}`,
  dueNextMeeting: (name: string) => `${name} is due next meeting`,
  duePapers: (name: string) => `${name} is due at papers deadline`,
  edited: (name: string) => `${name} is changed`,
  given: (name: string) => `${name} has a new owner`,
  noted: (name: string) => `${name} has a new note`,
  rated: (name: string, rating: string) => `${name} is rated ${rating}`,
  ratedAnyhow: (name: string) => `${name} is rated`,
  part: (name: string, to: "open" | "closed") => `${name} is in the ${to} part now`,
  referred: (name: string) => `${name} says where it comes from`,
  undone: (name: string) => `${name} is open again`,
  partUndone: (name: string) => `Your part of ${name} is open again`,
  restored: (name: string) => `${name} is as it was`,
  shown: (name: string, due: string) => `${name}, ${due}`,
  open: (name: string) => `${name} is open`,
  done: (name: string) => `${name} is done`,
  discharged: (name: string) => `${name} is discharged`,
  awaiting: (name: string) => `${name} is done, awaiting the board`,
  partDone: (name: string) => `Your part of ${name} is done`,
  withdrawn: (name: string) => `${name} withdrawn`,
  quiet: (name: string, day: string) => `${name} is quiet for you until ${day}`,
  nudged: (name: string) => `${name} is nudged`,
  passedOn: (name: string) => `${name} is passed on`,
  parked: (name: string) => `${name} is parked`,
  unparked: (name: string) => `${name} is parked no more`,
  planned: (name: string) => `${name} is on the plan`,
  unplanned: (name: string) => `${name} is off the plan`,
  which: "Which action?",
  severalUndone: (count: number) =>
    count === 0 ? "Nothing was undone" : `${counted(count, "change", "changes")} undone`,
} as const;

export const itemSentences = {
  by: " · by ",
  due: "due ",
  notWorking: "That is not a working day: the reminder comes on the one before.",
  whenDue: "When is it due?",
  nextMeetingOn: (day: string) => `The next meeting is on ${day}.`,
  inAWeekIs: (day: string) => `In a week is ${day}.`,
  loggedInError: "Logged in error. Its number is not used again.",
  numberKept: "Its number is not used again.",
  othersStillOwe: "The others still owe theirs; the clerk closes it.",
  moved: (times: number, first: string) => `moved ${countedTimes(times)}, first due ${first}`,
  movedFrom: (times: number, first: string) => `moved ${countedTimes(times)}, at first ${first}`,
  loggedOn: (day: string, by: string) => (by === "" ? `Logged ${day}.` : `Logged ${day} by ${by}.`),
  boardReference: "Board reference ",
  agreed: (day: string, agendaItem: string) => `Agreed ${day}${agendaItem}.`,
  agendaItem: (number: string) => `, item ${number}`,
  /** Where it was logged in a meeting. */
  under: (number: string) => ` · under item ${number}`,
  workedOut: " is ",
  underObjective: "It stands under objective ",
  parked: (days: string, until: string) => `Parked: no matter arising until ${days}, from ${until}. Reminders go on.`,
  latestNote: "Latest note",
  note: "Note",
  why: "Why",
  itIs: "It is ",
  theirsNow: "'s now",
  itIsFor: "It is for ",
  now: " now",
  inPlaceOf: "in replacement of ",
  whichOfYours: "Nothing has changed. These are yours; which is meant?",
  undoneNow: "As they were: ",
  undoneLogs: "Withdrawn, logged in error: ",
  notUndone: "Changed by somebody since, and left as they are: ",
} as const;

/** Why what was entered was not saved. */
export const objections = {
  "empty-task": "Nothing was saved: write what is to be done.",
  "empty-note": "Nothing was saved: write the note.",
  "no-why": "Nothing was saved: say why in a few words.",
  "no-rating": "Nothing was saved: choose how it is going.",
  "day-passed": "Nothing was saved: that day has passed. Choose a day from today on.",
  "no-day": "Nothing was saved: choose a day.",
  "snooze-too-short": "Nothing was saved: choose a day after today.",
  "nobody-chosen": "Nothing was saved: choose an owner.",
  "unknown-member": "Nothing was saved: that person is no longer on the board.",
  "changed-meanwhile": "Nothing was saved yet. What you entered is kept; Save puts it in place of what it says now.",
} as const;
