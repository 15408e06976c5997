import type { Clash } from "../../../domain/meetings/clash.js";
import { counted, listed } from "./counted.js";
import { quorumWords } from "./meeting-rules.js";

/** So many numbers of actions are named. */
const mostNamed = 10;

/** Words about meetings that were planned, moved, cancelled, and of their forms. Nothing here was typed. */
export const meetingCardWords = {
  whichMeeting: (month: string) => `Which meeting in ${month}?`,
  whichMeetingSentence: (count: number) => `${count} are planned in that month. Nothing has changed yet.`,
  notBegun: "The meeting has not begun",
  notBegunSentence: (time: string) => `It is planned for today at ${time}, so nothing was ended.`,
  changed: (day: string) => `The meeting of ${day} is changed`,
  adjourned: "The meeting is adjourned",
  goesOn: (day: string) => `The meeting goes on ${day}`,
  adjournedFrom: (day: string) => `It was adjourned ${day} and counts as one meeting.`,
  waits: "It waits for its day. Say “move the meeting to 12 March” when you know it.",
  why: "Why",
  papers: (day: string) => `Papers deadline ${day}`,
  quorum: (of: number) => `Quorum ${of}`,
  clash: (day: string, clash: Clash) => `${day} is ${clashWords(clash)}.`,
  listTitle: (count: number) =>
    count === 0 ? "No meeting is planned" : counted(count, "meeting is planned", "meetings are planned"),
  planned: (count: number) =>
    count === 0 ? "No meeting was planned" : counted(count, "meeting planned", "meetings planned"),
  page: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  cancelled: "cancelled",
  adjournedState: "adjourned",
  movedFrom: (day: string) => `moved from ${day}`,
  clashState: (clash: Clash) => clashWords(clash),
  there: (days: readonly string[]) =>
    days.length === 1
      ? `A meeting was planned already for ${days[0]}.`
      : `Meetings were planned already for ${listed(days)}.`,
  clashes: (each: readonly string[], more: number) =>
    `${[...each, ...(more > 0 ? [`And ${counted(more, "day more clashes", "days more clash")}.`] : [])].join(" ")} Move or cancel what can't be.`,
  goesOnByItself: "The series is planned on by itself, a year ahead.",
  seriesEnded: "The series is ended",
  seriesLeft: (count: number) =>
    count === 0
      ? "None of its meetings is planned any more."
      : `${counted(count, "meeting of it stays", "meetings of it stay")} planned. Cancel one by saying “cancel the meeting on 12 May”.`,
  whichSeries: "Which series ends?",
  quorumSet: (quorum: Parameters<typeof quorumWords>[0]) =>
    quorum === "none" ? "There is no quorum" : `The quorum is ${quorumWords(quorum)}`,
  fullAtSet: (length: string) => `A meeting is full at ${length}`,
  was: (before: string) => `It was ${before}.`,
} as const;

/** "A4, A7 and A9", at most ten of them: a number tells nothing of what it stands for. */
export function numberWords(numbers: readonly number[]): string {
  const named = numbers.slice(0, mostNamed).map((number) => `A${number}`);
  const more = numbers.length - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}

function clashWords(clash: Clash): string {
  switch (clash.kind) {
    case "holiday":
      return clash.name ?? "a bank holiday";
    case "weekend":
      return "at the weekend";
    case "recess":
      return "in the recess";
  }
}

export const meetingFormWords = {
  planTitle: "Plan a meeting",
  editTitle: (day: string) => `Meeting of ${day}`,
  day: "Day",
  dayError: "Choose a day from today on.",
  startsAt: "Begins, like 10am",
  endsAt: "Ends, like 12.30",
  place: "Place",
  link: "Link, beginning with https",
  quorum: "Quorum, if another than the board's",
  repeats: "Repeats",
  repeatsError: "Choose one from the list.",
  choices: {
    no: "No",
    month: "Every month, on that weekday of the month",
    "2 weeks": "Every two weeks",
    "6 weeks": "Every six weeks",
  },
  objections: {
    none: "Choose a day first.",
    unreadable: "I couldn't read the day. Write it like “5 March”.",
    passed: "That day has passed. Choose one from today on.",
    time: "I couldn't read when it begins. Write it like “10am”.",
    end: "I couldn't read when it ends. Write it like “12.30”.",
    endsFirst: "A meeting ends after it begins. Write both times.",
    link: "A link begins with https:// and holds no password. Leave it out or put it right.",
    quorum: "A quorum is a number from 1 to 300. Leave it out for the board's own.",
    exists: "A meeting is planned for that day already.",
    unread: "I couldn't read what was entered. Write it again.",
    hasBegun: "The meeting has begun, so its day can't be changed. Adjourn it instead.",
    meanwhile: "Somebody changed this meeting since the form was opened. Look at it again and save.",
    gone: "This meeting is cancelled, so it can't be changed.",
    tooMany: "The board has six series already. End one first.",
  },
} as const;
