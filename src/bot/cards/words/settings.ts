import type { Retention } from "../../../domain/committees/retention.js";
import type { Nation } from "../../../domain/days/nation.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import type { SettingName, Settings } from "../../../domain/reminders/policy-change.js";
import { counted } from "./counted.js";

/** Words about what is set of a board. Of what was typed only its name, as it is given. */

export const nationNames: Readonly<Record<Nation, string>> = {
  england: "England",
  wales: "Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
};

/** What is said of in one line. */
export type Topic =
  | "name"
  | "code"
  | "assigned"
  | "ahead"
  | "due"
  | "overdue"
  | "snooze"
  | "escalation"
  | "passOn"
  | "signOff"
  | "meeting"
  | "weekly"
  | "tellHome"
  | "at"
  | "nation"
  | "recess"
  | "zone";

export const topicOf: Readonly<Record<SettingName, Topic>> = {
  name: "name",
  code: "code",
  assigned: "assigned",
  aheadDays: "ahead",
  eve: "ahead",
  due: "due",
  overdueEvery: "overdue",
  snoozeDays: "snooze",
  escalateAfter: "escalation",
  escalateEvery: "escalation",
  passOnEvery: "passOn",
  signOff: "signOff",
  meetingDays: "meeting",
  meetingEve: "meeting",
  weekly: "weekly",
  tellHome: "tellHome",
  at: "at",
  nation: "nation",
  recess: "recess",
  zone: "zone",
};

export const topicLabels: Readonly<Record<Topic, string>> = {
  name: "Name",
  code: "Code",
  assigned: "At once",
  ahead: "Ahead",
  due: "On the day",
  overdue: "Overdue",
  snooze: "Snooze",
  escalation: "Escalation",
  passOn: "Pass on",
  signOff: "Sign-off",
  meeting: "Meetings",
  weekly: "Mondays",
  tellHome: "Out of reach",
  at: "Mornings",
  nation: "Working days",
  recess: "Recess",
  zone: "Time zone",
};

/** The heads of the card, and under which a topic stands. */
export const settingsHeads: readonly { head: string; topics: readonly Topic[] }[] = [
  { head: "This board", topics: ["name", "code"] },
  { head: "To owners", topics: ["assigned", "ahead", "due", "overdue", "snooze"] },
  { head: "To chair and clerk", topics: ["escalation", "passOn", "signOff"] },
  { head: "In the home", topics: ["meeting", "weekly", "tellHome"] },
  { head: "Days", topics: ["at", "nation", "recess", "zone"] },
];

/** What is true of a topic, after its label. `recess`: the runs of days, none before another, in words. */
export function topicSentence(topic: Topic, { policy, ...settings }: Settings, recess: readonly string[]): string {
  const before = policy.aheadDays === 0 ? undefined : `${days(policy.aheadDays)} before the due day`;
  switch (topic) {
    case "name":
      return `${settings.name}.`;
    case "code":
      return `${settings.code}, before its numbers where several boards meet: “${settings.code} A12”.`;
    case "assigned":
      return policy.assigned
        ? "Owners hear what they were given."
        : "Nothing is said to owners of what they were given.";
    case "ahead":
      if (before === undefined)
        return policy.eve ? "On the working day before the due day." : "Nothing is said before the due day.";
      return policy.eve ? `${before}, and on the working day before.` : `${before}.`;
    case "due":
      return policy.due ? "Owners hear what is due." : "Nothing is said on the due day.";
    case "overdue":
      if (policy.overdueEvery === 0) return "Nothing is said of what is overdue.";
      return `On the working day after the due day, then ${every(policy.overdueEvery)}.`;
    case "snooze":
      return policy.snoozeDays === 0 ? "Nothing can be snoozed." : `For up to ${days(policy.snoozeDays)}.`;
    case "escalation":
      if (policy.escalateAfter === 0) return "Chair and clerk do not hear of what is long overdue.";
      return `When ${days(policy.escalateAfter)} overdue, then ${every(policy.escalateEvery)}.`;
    case "passOn":
      return `What owners out of reach have due, ${every(policy.passOnEvery)}.`;
    case "signOff":
      return settings.signOff ? "What is done waits for the board." : "What is done is closed at once.";
    case "meeting": {
      if (policy.meetingDays === 0) return "No card is posted before a meeting.";
      const agenda = `The agenda, and to owners what they still owe, ${counted(policy.meetingDays, "working day", "working days")} before`;
      return policy.meetingEve ? `${agenda}; on the working day before, what changed.` : `${agenda}.`;
    }
    case "weekly":
      return policy.weekly ? "What is overdue or due that week, if anything is." : "No weekly summary is posted.";
    case "tellHome":
      return policy.tellHome
        ? "The home hears number and due day of what an owner could not be told."
        : "The home does not hear who could not be told.";
    case "at":
      return `At ${wallTimeWords(policy.at)}. A person may choose another time for theirs.`;
    case "nation":
      return `Monday to Friday, without the bank holidays of ${nationNames[settings.nation]}.`;
    case "recess":
      return recess.length === 0 ? "None is set." : `${recess.join("; ")}.`;
    case "zone":
      return `${settings.zone}.`;
  }
}

/** What is known of a board besides, each after its label. */
export const aboutBoard = {
  home: "Home",
  lives: (home: "channel" | "group-chat", isPrivate: boolean) =>
    `${home === "channel" ? "A channel" : "A group chat"}, ${isPrivate ? "private: whoever is in it may read the closed part there" : "in which the closed part does not show"}.`,
  chair: (several: boolean) => (several ? "Chairs" : "Chair"),
  clerk: (several: boolean) => (several ? "Clerks" : "Clerk"),
  nobody: "nobody",
  kept: "Kept",
} as const;

/** For how long a board keeps what it need not keep for ever. */
export function keptSentence({ closedYears, proofMonths, leaverDays }: Retention): string {
  const long = (count: number, unit: string) => (count === 0 ? "for ever" : `for ${counted(count, unit, `${unit}s`)}`);
  const leavers = leaverDays === 0 ? "for ever" : `for ${days(leaverDays)} more`;
  return `Closed actions ${long(closedYears, "year")}, proof of what was sent ${long(proofMonths, "month")}, names of those who left ${leavers}.`;
}

const days = (count: number) => counted(count, "day", "days");
const every = (count: number) => (count === 1 ? "every day" : `every ${count} days`);

export const settingsWords = {
  titles: {
    show: (at: string) => `Reminders go out at ${at}`,
    saved: "The settings are saved",
    set: "That is set now",
    "no-change": "It is set so already",
    refused: "Nothing was changed",
    changed: "Settings changed while you wrote",
    reset: "Back to the usual reminders?",
    "reset-already": "The reminders are the usual ones",
  },
  forms: {
    board: "Name and code",
    days: "Nation and time zone",
    "sign-off": "Sign-off by the board",
    owners: "What owners hear",
    runners: "What chair and clerk hear",
    home: "Home and days",
  },
  foot: "The clerk and the chair can change this.",
  footForRunners:
    "Say “remind 10 days before” or “no recess” to change one of these, or press a button. “Guide me” leads through the steps of setting up.",
  codeFollows: "Numbers on cards follow by themselves, the next time a card is drawn.",
  upTo: " to ",
  meanwhile: "This was set meanwhile. What you entered is kept below.",
  resetSentence: "This would be set. Days, sign-off and what people chose for themselves stay.",
} as const;
