import { counted } from "./counted.js";

/** Words of the notices that come unasked. Nothing here was typed. */

export const morningWords = {
  overdue: (count: number) => `${count} overdue`,
  today: (count: number) => `${count} due today`,
  soon: (count: number) => `${count} due soon`,
  fresh: (count: number) => `${count} new for you`,
  changed: (count: number) => `${count} with another day`,
  asked: (count: number) => `${count} asked of you`,
  declined: (count: number) => `${count} declined`,
  replaced: (count: number) => `${counted(count, "request", "requests")} replaced`,
  passOn: (count: number) => `${count} to pass on`,
  later: (count: number) => `${count} later`,
  nothingSoon: "Nothing due soon",
  allAnswered: "All answered",
  yours: (day: string) => ` · your morning, ${day}`,
  yoursOfSeveral: (day: string) => `Your morning, ${day}`,
  committees: (count: number) => ` · ${counted(count, "committee", "committees")}`,
  inDays: (words: string) => `, ${words}`,
  newToYou: " · new to you",
  granted: " · granted",
  openAgain: " · open again",
  answered: "answered since",
  askedHead: "Asked of you",
  somebodyElses: "somebody else's now",
  yourPartDone: "your part is done",
  twin: "You may have had this card already.",
  andMore: (count: number) => `And ${counted(count, "more", "more")}: say “mine” for all of them. `,
  owner: (count: number) => (count === 1 ? "You own this. " : "You own these. "),
  ownerAndClerk: "You own these, or you are clerk. ",
  ownerAndChair: "You own these, or you are chair. ",
  clerk: "You are clerk. ",
  chair: "You are chair. ",
} as const;

export const passOnWords = {
  head: "As clerk: could not be reached",
  late: (count: number) => `${counted(count, "owner", "owners")} not told`,
} as const;

/** What the clerk can do about an owner who can't be told. */
export const passOnAdvice = {
  passOn: "Please pass it on.",
  askToAdd: "Please pass it on, and ask them to add the app.",
  askToUnblock: "Please pass it on, and ask them to unblock the app.",
  orGiveAway: "Please pass it on, or give it to somebody else.",
  giveAway: "Please give it to somebody else.",
} as const;

export const assignedWords = {
  fresh: (what: string) => `New for you: ${what}`,
  changed: (what: string) => `Another day: ${what}`,
  takenBack: (what: string) => `Day as before: ${what}`,
  granted: (what: string) => `More time granted: ${what}`,
  declined: (what: string) => `Declined: ${what}`,
  replaced: (what: string) => `Another request instead: ${what}`,
  waitsAgain: (what: string) => `Your request waits again: ${what}`,
  both: (what: string) => `New or changed: ${what}`,
  actions: (count: number) => counted(count, "action", "actions"),
  gone: (name: string) => `${name} is somebody else's`,
  nothingOpen: "Nothing open here now",
  foot: "You will hear of it again 7 days before, the working day before, and on the day.",
  footNoDay: "It has no due day yet. Say “mine” to see all of yours.",
} as const;
