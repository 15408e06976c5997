import type { GuideStep } from "../../../domain/committees/guide-step.js";
import type { Role } from "../../../domain/committees/member.js";
import type { ReminderPolicy } from "../../../domain/reminders/policy.js";
import { counted, listed } from "./counted.js";

/** Words of the guide through setting a board up. Nothing here was typed. */

export const guideWords = {
  title: (done: number, of: number) =>
    done === of ? "The board is ready" : done === 0 ? `${of} steps to set up` : `${done} of ${of} steps are done`,
  foot: {
    runs: "Each step can be left and taken up later: say “guide me”.",
    others: "The clerk and the chair go through these.",
  },
  states: { done: "done", open: "to do" },
  opens: (step: string) => `Open “${step}”`,
  place: (at: number, of: number) => ` · step ${at} of ${of}`,
  /** After the place, what has just happened. */
  news: { saved: " · saved", tried: " · tried again just now" },
} as const;

/** The steps by their heads on the overview. */
export const stepHeads: Readonly<Record<GuideStep, string>> = {
  name: "Name and code",
  days: "Nation and time zone",
  "sign-off": "Sign-off",
  chair: "Chair",
  roster: "Roster",
  meeting: "First meeting",
  reminders: "Reminders",
  reach: "Who can be reached",
};

/** The titles of the steps' own cards. */
export const stepTitles: Readonly<Record<GuideStep, string>> = {
  name: "What is the board called?",
  days: "Which days does it keep?",
  "sign-off": "Who closes an action?",
  chair: "Who is in the chair?",
  roster: "Who is on the board?",
  meeting: "When does it meet next?",
  reminders: "When are people reminded?",
  reach: "Who can be reached?",
};

/** What a step's card says above its inputs. */
export const stepSentences = {
  name: "The code stands before numbers where several boards meet, like “HSP A12”. Cards follow a new one by themselves.",
  days: "Reminders keep clear of weekends and of this nation's bank holidays, and days begin by this zone.",
  "sign-off": "Either way the list shows what was done, and when.",
  chair: "Chairs may do what the clerk may, and hear what is long overdue. There may be several, or none.",
  chairMany: "There are too many people for one card. Say “Sarah is chair” to name one.",
  chairNobody: "Nobody but the clerk is on the board yet. Add people first.",
  roster: "Paste the attendance list you have, add people, or untick who is not on this board.",
  meeting: "What is due “next meeting” follows this day. Only the day is needed.",
  meetingPlanned: "Say “move the meeting to 12 March” to change it, or “meeting 14 May” to plan another.",
  reminders: "Change opens the settings. “Guide me” leads back here.",
} as const;

/** What a step is about now, on the overview. */
export const stepFacts = {
  signOff: (on: boolean) => (on ? "what is done waits for the board" : "what is done is closed at once"),
  noChair: "nobody yet",
  noMeeting: "none is planned",
  reminders: (at: string) => `at ${at}`,
  reached: "everybody",
  nobodyToReach: "nobody to be reached",
  unreached: (count: number, of: number) => `${count} of ${of} can't be reached`,
  untried: (count: number) => `${count} not tried yet`,
} as const;

/** "5 members, 1 clerk", the strongest role first. */
export function rolesWords(counts: Readonly<Partial<Record<Role, number>>>): string {
  const names: readonly [Role, string, string][] = [
    ["chair", "chair", "chairs"],
    ["clerk", "clerk", "clerks"],
    ["member", "member", "members"],
    ["adviser", "adviser", "advisers"],
    ["observer", "observer", "observers"],
  ];
  return listed(
    names.flatMap(([role, one, several]) => {
      const count = counts[role] ?? 0;
      return count === 0 ? [] : [counted(count, one, several)];
    }),
  );
}

export const rosterFacts = {
  noAccount: (count: number) =>
    ` ${count === 1 ? "One is" : `${count} are`} without a Teams account: what they owe is passed on.`,
} as const;

export const meetingFormWords = {
  day: "Day",
  dayError: "Choose a day from today on.",
  time: "Time, like 10am",
  place: "Place",
  objections: {
    none: "Choose a day first.",
    unreadable: "I couldn't read the day. Write it like “5 March”.",
    passed: "That day has passed. Choose one from today on.",
    time: "I couldn't read the time. Write it like “10am”.",
    exists: "A meeting is planned for that day already.",
    unread: "I couldn't read what was entered. Write it again.",
  },
} as const;

export const chairFormWords = {
  label: (count: number) => (count === 0 ? "Chair: nobody yet" : `Chair (${count})`),
  lastClerk: "The last clerk stays clerk. Make somebody else clerk first.",
  left: "Somebody you ticked has left the board.",
  unread: "I couldn't read who was ticked. Tick them again.",
} as const;

export const reachWords = {
  all: "Everybody on the board can be reached.",
  unreached: (count: number, of: number) =>
    `${count} of ${of} can't be reached yet. Until then the clerk hears what falls due for them, to pass it on.`,
  untried: (count: number) =>
    `${counted(count, "person was", "people were")} not tried yet. That comes by itself, at the latest when there is something to tell them.`,
  more: (count: number) => `and ${count} more`,
} as const;

const days = (count: number) => counted(count, "day", "days");
const every = (count: number) => (count === 1 ? "every day" : `every ${count} days`);

/** A board's whole policy in one sentence. */
export function policySentence(policy: ReminderPolicy): string {
  const owners = [
    ...(policy.assigned ? ["at once"] : []),
    ...(policy.aheadDays > 0 ? [`${days(policy.aheadDays)} before`] : []),
    ...(policy.eve ? ["the working day before"] : []),
    ...(policy.due ? ["on the day"] : []),
    ...(policy.overdueEvery > 0 ? [`${every(policy.overdueEvery)} when overdue`] : []),
  ];
  const runners =
    policy.escalateAfter === 0
      ? "chair and clerk hear nothing of what is long overdue"
      : `chair and clerk after ${days(policy.escalateAfter)} overdue and then ${every(policy.escalateEvery)}`;
  const home = [
    ...(policy.meetingDays > 0
      ? [`${counted(policy.meetingDays, "working day", "working days")} before a meeting`]
      : []),
    ...(policy.weekly ? ["on Mondays"] : []),
  ];
  return [
    owners.length === 0 ? "Owners hear nothing" : `Owners hear ${listed(owners)}`,
    runners,
    home.length === 0 ? "the home hears nothing" : `the home ${listed(home)}`,
  ]
    .join("; ")
    .concat(".");
}
