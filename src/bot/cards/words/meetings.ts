import { counted } from "./counted.js";

/** Words about meetings and numbers of a committee. Nothing here was typed. */

export const meetingWords = {
  none: "No meeting is planned",
  noneSentence: "The agenda is made as soon as a meeting is planned.",
  plan: "Plan one by saying “meeting 5 March 10am, Town Hall”.",
  askClerk: "The clerk or the chair plans one.",
  planned: (day: string) => `The board meets ${day}`,
  moved: (day: string) => `The meeting is now ${day}`,
  cancelled: (day: string) => `The meeting of ${day} is cancelled`,
  was: (day: string) => `It was ${day}. `,
  dueMoves: (count: number) => (count === 0 ? "" : `${counted(count, "due day moves", "due days move")} with it.`),
  dueThen: (count: number) => (count === 0 ? "" : `${counted(count, "action is", "actions are")} now due then.`),
  dueMovesOn: (count: number, day: string) =>
    count === 0 ? "" : `${counted(count, "due day moves", "due days move")} to the next meeting, ${day}.`,
  dueWaits: (count: number) =>
    count === 0 ? "" : `${counted(count, "due day waits", "due days wait")} until another meeting is planned.`,
  itemsGo: (count: number, day: string) =>
    count === 0 ? "" : `${counted(count, "item goes", "items go")} to the agenda of ${day}.`,
  itemsWait: (count: number) =>
    count === 0 ? "" : `${counted(count, "item waits", "items wait")} for the next agenda.`,
  notWorking: (day: string) => `${day} is not a working day.`,
  next: (day: string) => `Next meeting ${day}`,
  inDays: (words: string) => words.charAt(0).toUpperCase() + words.slice(1),
} as const;

export const statusWords = {
  title: (outstanding: number, overdue: number) =>
    outstanding === 0
      ? "Nothing outstanding"
      : `${outstanding} outstanding, ${overdue === 0 ? "none" : overdue} overdue`,
  asAt: (day: string, time: string) => ` · as at ${day}, ${time}`,
  thisWeek: (count: number) => `${count} due this week`,
  awaiting: (count: number) => `${count} done, awaiting the board`,
  meeting: "Next meeting ",
  noMeeting: "No meeting is planned yet.",
} as const;
