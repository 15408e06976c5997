import { type Day, dayParts, daysBetween } from "../../../domain/days/day.js";
import { dayWords, weekdayName } from "../../../domain/days/day-words.js";
import { counted, listed } from "./counted.js";

/** Words of the notices that come unasked. Nothing here was typed. */

export const morningWords = {
  overdue: (count: number) => `${count} overdue`,
  today: (count: number) => `${count} due today`,
  nudged: (count: number) => `${count} asked about`,
  again: (count: number) => `${count} to remember`,
  soon: (count: number) => `${count} due soon`,
  fresh: (count: number) => `${count} new for you`,
  changed: (count: number) => `${count} with another day`,
  declined: (count: number) => `${count} declined`,
  replaced: (count: number) => `${counted(count, "request", "requests")} replaced`,
  /** `day`: the one meeting's. Absent: there are several meetings. */
  meeting: (count: number, day: string | undefined) => `${count} for ${day ?? "meetings"}`,
  asked: (count: number) => `${count} asked of you`,
  answerFor: (count: number) => `${count} to answer for`,
  escalation: (count: number) => `${count} overdue for long`,
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
  reminded: " · you asked to be reminded",
  quietUntil: (day: string) => `quiet until ${day}`,
  notedToday: (time: string) => `noted today at ${time}`,
  answered: "answered since",
  notOverdue: "no longer overdue",
  inReach: "can be told now",
  somebodyElses: "somebody else's now",
  yourPartDone: "your part is done",
  theirPartDone: "their part is done",
  meetingHead: (day: string) => `For the meeting on ${day}`,
  meetingEveHead: (day: string) => `Changed before the meeting on ${day}`,
  deputyHead: "As deputy",
  inPlaceOf: "For ",
  awayUntil: (day: string) => `, away until ${day}`,
  backOn: (day: string) => `, back on ${day}`,
  askedHead: "Asked of you",
  asClerk: "As clerk: ",
  asChair: "As chair: ",
  escalationHead: "overdue for long",
  twin: "You may have had this card already.",
  andMore: (count: number, where: readonly string[]) =>
    `And ${counted(count, "more", "more")}: say ${listed(where.map((words) => `“${words}”`))} ${where.length > 1 ? "to see them" : "for all of them"}. `,
  youOwn: (count: number) => (count === 1 ? "you own this" : "you own these"),
  youAreDeputy: "you are deputy",
  youAreClerk: "you are clerk",
  youAreChair: "you are chair",
  anotherHour: "Another hour: say “remind me at 8”.",
} as const;

/** On the card of somebody who has left all that it was about. */
export const leftWords = {
  title: "Nothing left here",
  sentence: "You are no longer on the board that this was about, or I no longer work for it.",
} as const;

/** What somebody says to see all of a section. */
export const sayForAll = {
  own: "mine",
  asked: "requests",
  answerFor: "outstanding",
  escalation: "overdue",
  passOn: "briefing",
} as const;

/** What owners were told, and why not. */
export const toldWords = {
  told: " was told ",
  but: ", but ",
  nothing: "not told in the last weeks",
  unknown: "not known to have arrived",
  notSent: "not sent",
  others: (count: number) => `; and ${count} more`,
  passedOn: (day: string) => `passed on ${day}`,
  awayUntil: (day: string) => `away until ${day}`,
} as const;

export const nudgeWords = {
  asks: " asks how it stands",
  note: (note: string) => `: “${note}”`,
  stop: ".",
  title: (name: string) => `How does ${name} stand?`,
  titleOfSeveral: (count: number) => `How do ${counted(count, "action", "actions")} stand?`,
  answered: (name: string) => `Answered: ${name}`,
  foot: "You own this. A note, a rating or Done is an answer.",
} as const;

export const afterMeetingWords = {
  title: (on: Day, today: Day, count: number) => `From ${meetingOf(on, today)}: ${count} for you`,
} as const;

function meetingOf(on: Day, today: Day): string {
  const ago = daysBetween(on, today);
  if (ago === 0) return "today's meeting";
  return ago < 7 ? `${weekdayName(dayParts(on).weekday)}'s meeting` : `the meeting of ${dayWords(on, today)}`;
}

type DueOn = { day: string; passed: boolean } | undefined;

export const passOnWords = {
  head: "please pass on",
  late: (count: number) => `${counted(count, "owner", "owners")} not told`,
  lateAnswered: "All passed on",
  /** `which`: of several texts. */
  text: (which: number | undefined) => (which === undefined ? "To pass on" : `To pass on (text ${which})`),
  forOwner: "For ",
  withTask: (name: string, task: string, due: DueOn) => `${name}: ${task}. It ${dueSentence(due)} ${letMeKnow}`,
  withoutTask: (name: string, due: DueOn) => `${name} ${dueSentence(due)} ${letMeKnow}`,
} as const;

const letMeKnow = "Please let me know how it stands.";

function dueSentence(due: DueOn): string {
  if (due === undefined) return "has no due day.";
  return `${due.passed ? "was" : "is"} due ${due.day}.`;
}

/** What the clerk can do about an owner who can't be told. */
export const passOnAdvice = {
  passOn: "Please pass it on.",
  askToAdd: "Please pass it on, and ask them to add the app.",
  askToAddAgain: "Please pass it on, and ask them to add the app again.",
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
  quiet: (name: string, day: string) => `${name} is quiet until ${day}`,
  nothingOpen: "Nothing open here now",
  daysBefore: (days: number) => (days === 1 ? "the day before" : `${days} days before`),
  onDay: (day: string) => `on ${day}`,
  dayBefore: "the working day before",
  onTheDay: "on the day",
  foot: (when: readonly string[]) => `You will hear of it again ${spelt(when)}.`,
  footNoDay: "It has no due day yet. Say “mine” to see all of yours.",
} as const;

/** "a", "a and b", "a, b, and c": parts that hold more than a word each. */
function spelt(words: readonly string[]): string {
  return words.length < 3 ? words.join(" and ") : `${words.slice(0, -1).join(", ")}, and ${words.at(-1)}`;
}
