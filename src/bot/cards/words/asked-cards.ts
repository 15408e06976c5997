import { type Due, dueOn } from "../../../domain/actions/action-item.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";

/** Words about what owners ask for. Nothing here was typed. */

export const askedTitles = {
  day: (name: string) => `More time asked for ${name}`,
  /** Of a day before the one it has. */
  earlier: (name: string) => `Another day asked for ${name}`,
  earlierDeclined: (name: string) => `Another day declined for ${name}`,
  owner: (name: string) => `Another owner asked for ${name}`,
  dayDeclined: (name: string) => `More time declined for ${name}`,
  ownerDeclined: (name: string) => `Another owner declined for ${name}`,
  dayGranted: (name: string) => `More time granted for ${name}`,
  ownerGranted: (name: string) => `${name} has another owner`,
  nothing: (name: string) => `Nothing to answer for ${name}`,
  asksFor: {
    day: (name: string) => ` asks for more time for ${name}`,
    earlier: (name: string) => ` asks for another day for ${name}`,
    owner: (name: string) => ` asks for another owner for ${name}`,
  },
} as const;

export const askedWords = {
  askedToo: (count: number) => `${count === 1 ? " is" : " are"} asked too; whoever answers first decides`,
  asksFor: " asks for ",
  askedFor: " asked for ",
  insteadOf: (due: string) => ` instead of ${due}.`,
  asksToGive: " asks to give it to ",
  askedToGive: " asked to give it to ",
  stop: ".",
  nthMove: (moves: number) => `It would be the ${ordinal(moves)} move.`,
  firstDue: (due: string) => ` First due ${due}`,
  firstWithout: " At first it had no due day",
  now: ", now ",
  itIs: " It is ",
  meetingBefore: (day: string) => ` The next meeting is on ${day}, before the new day.`,
  meeting: (day: string) => ` The next meeting is on ${day}.`,
  you: "you",
  granted: " granted it ",
  declined: " declined it ",
  todayAt: (time: string) => `today at ${time}`,
  dayAt: (day: string, time: string) => `${day} at ${time}`,
  given: (due: string) => ` ${due} was given.`,
  wentTo: " It went to ",
  /** Of one that had no day: "no due day". */
  wasWithout: (due: string, moves: number) => ` It had ${due}; this is its ${ordinal(moves)} move.`,
  wasDue: (due: string, moves: number) => ` It was due ${due}; this is its ${ordinal(moves)} move.`,
  wasDueThen: (due: string, moves: number) => ` It was due ${due}; that was its ${ordinal(moves)} move.`,
  nowDue: (due: string) => ` It is now due ${due}.`,
  nowWithoutDay: " It now has no due day.",
  stays: (due: string) => `It stays due ${due}.`,
  staysOpen: "It stays as it was.",
  staysAsItWas: "It stays as it was: ",
  askedAgain: " asked for something else since, on a card of its own.",
  askedInPlaceOf: " asked for something else since, in place of what ",
  askedInPlaceEnd: " asked for; it has a card of its own.",
  tookBack: " took it back.",
  what: " What ",
  whatThey: " What they asked for before waits again: ",
  waitsAgain: " asked for before waits again: ",
  toGiveTo: "to give it to ",
  inPlaceOfYours: ", in place of what you asked for",
  youAskedFor: "You asked for ",
  youAskedToGive: "You asked to give it to ",
  gone: "It has changed since, and nothing is asked any more.",
  declinedBy: {
    day: "More time declined by ",
    earlier: "Another day declined by ",
    owner: "Another owner declined by ",
  },
} as const;

/** Deliberately or not, it has no day and hangs on no meeting. */
export function isWithoutDay(due: Due): boolean {
  return due.kind === "none" || due.kind === "unset";
}

/** A due day inside a sentence: "Thu 30 April", "the next meeting, Tue 17 March", "no due day". */
export function dueInSentence(due: Due, today: Day): string {
  const on = dueOn(due);
  const day = on === undefined ? "no date yet" : dayWords(on, today);
  switch (due.kind) {
    case "unset":
    case "none":
      return "no due day";
    case "day":
      return day;
    case "next-meeting":
      return `the next meeting, ${day}`;
    case "papers-deadline":
      return `the papers deadline, ${day}`;
  }
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** "third", "11th", "22nd". */
function ordinal(count: number): string {
  const word = ordinals[count - 1];
  if (word !== undefined) return word;
  const last = count % 100 >= 11 && count % 100 <= 13 ? 0 : count % 10;
  return `${count}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}
