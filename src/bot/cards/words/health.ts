import type { WhyNot } from "../../../domain/reminders/out-of-reach.js";
import { counted } from "./counted.js";

/** Words about how reminders do. Nothing here was typed. */

export const healthWords = {
  running: "Reminders are running",
  runningNotAll: "Reminders run, not to everybody",
  held: "Reminders are held up",
  lastDays: "In the last 7 days ",
  newestOnly: "Of the newest ",
  accepted: (count: number) => `${counted(count, "notice was", "notices were")} accepted by Teams`,
  unknown: (count: number) => `${count} ${count === 1 ? "is" : "are"} unknown`,
  notSent: (count: number) => `${count} ${count === 1 ? "was" : "were"} not sent`,
  none: "nothing had to be sent",
  nothingYet: "nothing was sent",
  toBeSent: (count: number) => `${count} ${count === 1 ? "is" : "are"} still to be sent.`,
  waiting: (count: number, minutes: number) =>
    `${count} ${count === 1 ? "waits" : "wait"}, the oldest for ${counted(minutes, "minute", "minutes")}.`,
  paused: "Teams takes nothing from me until ",
  pausedEnd: ". An administrator may have switched the app off; whoever runs it has been told.",
  removed: "The app was removed from this board's conversation, so nothing is posted there. Add it again.",
  clockOff: (seconds: number) =>
    `My clock and the database's are ${counted(seconds, "second", "seconds")} apart, so nothing new is begun. Whoever runs me should set them right.`,
  next: "The next morning is ",
  at: " at ",
  end: ".",
  unreachable: (count: number) => `${count} can't be reached`,
  notTold: (count: number) => `${count} ${count === 1 ? "was" : "were"} not told`,
  theHome: "The board's conversation",
  missed: (count: number, last: string) => `: ${count} not sent, ${count === 1 ? "" : "the last "}on ${last}: `,
  since: (day: string) => `, since ${day}`,
  andMore: (count: number) => `And ${count} more.`,
  unknownMeans: "“Unknown” means Teams gave no answer: it may have come or not. ",
  proof: "Say “proof Sarah” for what somebody was told.",
  forClerks: {
    title: "That is for chair and clerk",
    sentence: "How the reminders do is for the chair and the clerk. Ask ",
    or: ", or say ",
    own: "my proof",
    end: " for what you were told.",
  },
} as const;

/** What the clerk can do about a member who can't be written to. Until then what they owe is on the clerk's morning, to be passed on. */
export const reachAdvice: Readonly<Record<WhyNot, string>> = {
  "no-account": "What they owe is on your morning, to be passed on.",
  "not-installed": "Ask them to add the app.",
  removed: "Ask them to add the app again.",
  blocked: "Ask them to unblock the app.",
  guest: "What they owe is on your morning, to be passed on.",
  "disabled-by-admin": "Ask your Teams administrator to switch it on.",
  "not-allowed": "Ask your Teams administrator why.",
  gone: "Ask them to write to me once; I try again each morning.",
  left: "Give what is theirs to somebody else.",
  away: "They hear what is still to be said when they are back.",
};

/** What the clerk can do about notices that did not reach somebody who can be reached. */
export const notToldAdvice = {
  refused: "Tell them yourself what is theirs. I try again each morning, and whoever runs me has been told.",
  late: "I try again each morning.",
  "out-of-reach": "They can be reached again: their next morning says what is still true.",
  home: "Tell the board yourself what it should hear.",
} as const;
