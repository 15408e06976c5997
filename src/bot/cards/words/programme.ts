import type { Day } from "../../../domain/days/day.js";
import { dayWords, monthName } from "../../../domain/days/day-words.js";
import { monthOf, numberOfMonth } from "../../../domain/programme/month.js";
import type { Month, Recurrence } from "../../../domain/programme/programme-item.js";
import { counted } from "./counted.js";

/** Words of the work programme. Nothing here was typed. */

/** "September", with the year when it is another than today's. */
export function monthWords(month: Month, today: Day): string {
  const name = monthName(numberOfMonth(month));
  return month.slice(0, 4) === monthOf(today).slice(0, 4) ? name : `${name} ${month.slice(0, 4)}`;
}

/** "every six months from 6 April". */
export function recursWords({ everyMonths, anchor }: Recurrence, today: Day): string {
  return `${oftenWords(everyMonths)} from ${dayWords(anchor, today).replace(/^\w{3} /, "")}`;
}

export function oftenWords(everyMonths: number): string {
  const usual: Readonly<Record<number, string>> = { 1: "monthly", 3: "quarterly", 6: "six monthly", 12: "annual" };
  return usual[everyMonths] ?? `every ${everyMonths} months`;
}

export const programmeWords = {
  title: (count: number) =>
    count === 0 ? "Nothing on the work programme" : `${counted(count, "item", "items")} planned`,
  titleFor: (count: number, month: string) =>
    `${count === 0 ? "Nothing" : counted(count, "item", "items")} for ${month}`,
  workProgramme: " · work programme",
  none: "Nothing is planned yet. Chair and clerk add to it: “programme: School places in September”.",
  head: {
    wasFor: (day: string) => `Was for ${day}`,
    cancelled: (day: string) => `Was for ${day}, cancelled`,
    meeting: (day: string, inDays: string) => `${day}, ${inDays}`,
    month: (month: string) => `${month}, no meeting yet`,
    unscheduled: "Not scheduled",
  },
  nothingYet: "Nothing planned yet.",
  whatBecame: "Was it taken, or does it go on?",
  open: (number: string) => `Open ${number}`,
  fold: (number: string) => `Close ${number}`,
  page: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  number: (number: number) => `P${number}`,
  closedPart: "closed part",
  takes: { decision: "for decision", discussion: "for discussion", information: "for information" },
  moved: (times: number) => (times === 1 ? "Moved once" : times === 2 ? "Moved twice" : `Moved ${times} times`),
  earlierSteps: (count: number) => `and ${counted(count, "earlier step", "earlier steps")}`,
  byMeeting: "by itself",
  follows: (number: number) => `Follows D${number}`,
  why: "Why",
  led: "led by ",
  notScheduled: "not scheduled",
  takesNotSaid: "nothing more said of it yet",
  aMeeting: "a meeting",
} as const;

/** Titles of the card of one item, after what was done to it. */
export const programmeNews = {
  added: (name: string) => `${name} is on the work programme`,
  moved: (name: string, place: string) => `${name} is planned for ${place}`,
  unscheduled: (name: string) => `${name} is not scheduled`,
  dropped: (name: string) => `${name} is off the work programme`,
  taken: (name: string) => `${name} was taken`,
  changed: (name: string) => `${name} says so now`,
  why: (name: string) => `${name} says why now`,
  meanwhile: (name: string) => `${name} was changed meanwhile`,
  already: (name: string) => `${name} is there already`,
  /** Titles of several. */
  severalMoved: (count: number) => `${counted(count, "item", "items")} changed`,
} as const;

export const programmeSentences = {
  planned: (place: string) => `Planned for ${place}.`,
  notPlanned: "Not scheduled.",
  opens: (number: string) => `Closed part. Say “make ${number} open” if the public may read it.`,
  waits: "Waits for: ",
  takenOn: (day: string) => `Taken on ${day}.`,
  next: (number: string, place: string) => ` It comes again as ${number}, planned for ${place}.`,
  droppedBy: (day: string) => `Dropped on ${day} by `,
  full: {
    full: (makes: string, fullAt: string, day: string) =>
      `That makes ${makes} of items on ${day}; you call it full at ${fullAt}.`,
    "there-is": (makes: string, there: string, day: string) =>
      `That makes ${makes} of items on ${day}, which has ${there}.`,
  },
  meanwhile: "Somebody changed it since this card was drawn. Nothing of yours was saved; this is how it stands.",
  noSuch: (number: number) => `There is no P${number}`,
  noSuchSentence: "No item of the work programme has this number. “programme” shows those there are.",
  notLive: "It is off the programme, so nothing was changed. Add it anew if the board is to take it again.",
  already: "It is planned for that already, so nothing was changed.",
  passed: "That has passed, so nothing was moved. Say a month or a meeting to come.",
  noMeetingThen: "No meeting is planned on that day, so nothing was moved. Say the month instead, like “P7 to March”.",
  noMeeting: "No meeting is planned yet, so nothing was moved. Say a month, like “P7 to March”.",
  tooMany: (most: number) =>
    `The programme holds ${most} items already, and nothing was added. Drop some that are overtaken first.`,
  nothingMoved: "Nothing was moved",
  notAdded: "Nothing was added",
  closedHere: "Its words don't show in a shared place. Change it in our own chat.",
  notOver: "It was for no meeting that is over, so nothing was changed.",
  titleNeeded: "Enter a title.",
  minutesUnread: "Write the minutes like “30” or “1 h 30”.",
} as const;

export const programmeForm = {
  add: "A new item for the work programme",
  move: (name: string) => `When is ${name} for?`,
  why: (name: string) => `Why was ${name} moved?`,
  edit: (name: string) => `What is known of ${name}`,
  drop: (name: string) => `Drop ${name}?`,
  dropSentence: "It leaves the programme and any agenda that has it. Its number is not used again.",
  title: "Title",
  to: "When",
  toError: "Choose when.",
  until: "Or what it waits for",
  lead: "Who leads",
  nobody: "Nobody yet",
  leadAsIs: (name: string) => `${name} (as typed)`,
  takes: "What the board is to do",
  notSaid: "Not said",
  minutes: "Minutes",
  every: "Comes again",
  once: "Only once",
  asIs: (often: string) => `As now: ${often}`,
  choose: "Choose one.",
  closed: "In the closed part",
  reason: "Why",
  reasonError: "Say why in a sentence.",
  kinds: { decision: "For decision", discussion: "For discussion", information: "For information" },
  often: { 3: "Quarterly", 6: "Six monthly", 12: "Annually" } as Readonly<Record<number, string>>,
} as const;
