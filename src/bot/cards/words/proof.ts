import { counted } from "./counted.js";

/** Words about what was sent and what became of it. Nothing here was typed. */

export const proofWords = {
  ofItem: (name: string, count: number) => `${name}: ${notices(count)}`,
  ofItemToYou: (name: string, count: number) => `${name}: ${notices(count)} to you`,
  ofItemToOne: (name: string, count: number) => `${name}: ${notices(count)} to one`,
  toOne: (count: number, more: boolean) => (more ? `More than ${notices(count)}` : notices(count)),
  toYou: (count: number) => `${notices(count)} to you`,
  to: " · to ",
  nothing: "Nothing was sent.",
  noAccount: " has no Teams account here, so I can't send them anything. The clerk passes it on.",
  accepted: "“Accepted” means Teams took the message. Whether it was read, nobody can see. ",
  page: (from: number, to: number, total: number) => `${from} to ${to} of ${total}. `,
  onlyYours: "The chair and the clerk can see what others were told. ",
  closedLeftOut: "What is in the closed part shows in our own chat. ",
  you: "you",
  home: "here",
  theHome: "the board's conversation",
  twin: " · may have come twice",
  counted: " · counted behind “and more”",
  inPlaceOf: " · in place of ",
  andMore: (count: number) => ` and ${count} more`,
  passedOn: "passed on by ",
  nudged: "nudge by ",
  byMeeting: "the meeting",
  closedHere: {
    title: (name: string) => `${name} is in the closed part`,
    sentence: "Who was told of it doesn't show in a shared place. Ask me in our own chat: ",
  },
  notYours: {
    title: "That is between us",
    sentence: "What others were told only the chair and the clerk can see. Ask ",
    or: ", or say ",
    own: "my proof",
    end: " for your own.",
  },
  inPersonalChat: {
    title: "Files come in our own chat",
    sentence: "A file has names and outcomes in full. Ask me there: ",
    calendar: "I can give files to one person only, not to a shared place. Ask me there: ",
  },
} as const;

function notices(count: number): string {
  return count === 0 ? "no notices" : counted(count, "notice", "notices");
}

/** What a notice said of an action, after its number or the moment. */
export const sayingWords = {
  new: "new",
  reopened: "open again",
  "after-meeting": "after the meeting",
  changed: "another day",
  declined: "declined",
  replaced: "another request instead",
  nudged: "nudge",
  due: "due on the day",
  overdue: "overdue",
  again: "again after a snooze",
  meeting: "before a meeting",
  asked: "asked",
  escalation: "escalation",
  "pass-on": "pass on",
  request: " with a request",
} as const;

export const aheadWords = (days: number | undefined): string =>
  days === undefined || days <= 0 ? "ahead" : `${counted(days, "day", "days")} ahead`;

export const outcomeWords = {
  accepted: "accepted by Teams",
  unknown: "unknown: Teams gave no answer",
  notSent: "not sent: ",
  again: (when: string) => `will be tried again at ${when}`,
  onItsWay: "on its way",
  skipped: "skipped: ",
} as const;

export const skipWords = {
  "nothing-left": "nothing left to say",
  superseded: "the next morning says it",
  "held-up": "held up",
  unreachable: "known to be out of reach",
  away: "away",
} as const;

/** Why something was not sent, where it is not about its reader. */
export const refusedWords = {
  "not-drawn": "the card could not be drawn anew",
  "too-big": "the card was too big",
  "not-settled": "I was stopped meanwhile",
  late: "its time had passed",
  unwanted: "it was no longer wanted",
} as const;

export const teamsRefused = (code: string): string => `Teams refused it (${code})`;

export const fileWords = {
  title: "The file is ready",
  rows: (count: number) => counted(count, "line", "lines"),
  newest: (count: number) => `the newest ${count.toLocaleString("en-GB")} lines`,
  description: (what: string) => `What was sent and what became of it: ${what}.`,
  comes: "The file comes in a moment, on a card of its own.",
  askedBefore: (text: string) => `The file was asked for here before. To have it anew, say “${text}”.`,
  asked: "The file is ready. Allow it on its card, and it goes to your OneDrive.",
  link: "It is kept here for half an hour: ",
  declined: "The file was not kept. Say it again when you want it.",
  gone: "There is no such file any more. Ask for it again.",
  notOffered: "Teams did not take the file's card just now. Nothing was sent; ask again in a minute.",
  notKept: "Teams did not take the file just now. Nothing was kept; ask again in a minute.",
  foreign: "Teams named a place for the file that I don't write to. Nothing was kept; tell whoever runs this app.",
} as const;

/** What became of something, in a table. */
export const stateWords = {
  accepted: "accepted by Teams",
  unknown: "unknown",
  "not-sent": "not sent",
  again: "to be tried again",
  "on-its-way": "on its way",
  skipped: "skipped",
  "passed-on": "passed on",
  nudged: "nudge",
  byHand: "by hand",
} as const;
