import { longestCommitteeName } from "../../../domain/committees/committee-code.js";
import {
  type DaysSetting,
  dayLimits,
  longestRecess,
  mostRecesses,
  type SettingName,
  type SettingsObjection,
} from "../../../domain/reminders/policy-change.js";

/** Words of the forms in which settings are made, and of what can't be set. Nothing here was typed. */

/** Labels of the inputs. */
export const settingsLabels: Readonly<Record<SettingName, string>> = {
  name: "Name of the board",
  code: "Code, two to five letters or digits",
  aheadDays: "First reminder, days before the due day (0: none)",
  eve: "A reminder on the working day before",
  due: "A reminder on the due day",
  overdueEvery: "When overdue, a reminder every so many days (0: none)",
  assigned: "Owners hear at once what they were given",
  snoozeDays: "Days for which an owner may snooze (0: none)",
  escalateAfter: "Days overdue until chair and clerk hear (0: never)",
  escalateEvery: "Days until they hear again",
  passOnEvery: "Days until the clerk hears again what to pass on",
  signOff: "What is done waits for the board",
  meetingDays: "Agenda, working days before a meeting (0: none)",
  meetingEve: "What changed, on the working day before a meeting",
  weekly: "A summary on Mondays",
  tellHome: "The home hears what an owner could not be told",
  at: "Time of the reminders",
  nation: "Bank holidays of",
  zone: "Time zone",
  recess: "Recess, like “21 July to 31 August; 22 December to 2 January”",
};

export const settingsErrors = {
  name: "Write what the board is called.",
  code: "Write two to five letters or digits, first a letter.",
  days: (of: DaysSetting) => `Enter a whole number from ${dayLimits[of].min} to ${dayLimits[of].max}.`,
  at: "Choose a time from the list.",
  nation: "Choose a nation from the list.",
  zone: "Write a place, like Europe/London.",
  signOff: "Choose one of the two.",
} as const;

/** Sign-off as a choice between two sentences. */
export const signOffChoices = {
  label: "What happens when an owner says it is done?",
  off: "It is closed at once.",
  on: "It waits for the board: the clerk or the chair discharges it.",
} as const;

const daysNames: Readonly<Record<DaysSetting, string>> = {
  aheadDays: "The first reminder",
  overdueEvery: "The time between reminders of what is overdue",
  escalateAfter: "The time until chair and clerk hear",
  escalateEvery: "The time until chair and clerk hear again",
  passOnEvery: "The time until the clerk hears again",
  snoozeDays: "The longest snooze",
  meetingDays: "The agenda",
};

const recessObjections: Readonly<Record<Extract<SettingsObjection, { kind: "recess" }>["why"], string>> = {
  unreadable: "I couldn't read the recess. Write it like “21 July to 31 August”.",
  impossible: "A day of the recess isn't in the calendar. Write it like “21 July to 31 August”.",
  backwards: "A recess ends before it begins. Write its first day first.",
  "too-long": `A recess is at most ${longestRecess} days, and this leaves hardly a working day for longer. Check its days and years.`,
  "too-many": `At most ${mostRecesses} recesses can be set. Leave some out.`,
  over: "That recess is over. Write the year with it if another is meant.",
};

/** What came for an input can't be what was entered there. */
export const unreadInput = (of: SettingName) => `I couldn't read what was entered for “${settingsLabels[of]}”.`;

/** Why it can't be set, and what instead. */
export function objectionSentence(objection: SettingsObjection): string {
  switch (objection.kind) {
    case "name":
      return objection.why === "empty"
        ? "A board needs a name with a letter or a digit in it."
        : `A name has at most ${longestCommitteeName} signs.`;
    case "code":
      return "A code is two to five letters or digits, first a letter, like HSP. It is not like an action's number, A12.";
    case "code-taken":
      return `Another board has the code ${objection.code}.${objection.free === undefined ? " Choose another one." : ` ${objection.free} is free.`}`;
    case "days": {
      const { min, max } = dayLimits[objection.of];
      const unit = objection.of === "meetingDays" ? "working days" : "days";
      return `${daysNames[objection.of]} can be from ${min} to ${max} ${unit}.`;
    }
    case "time":
      return "I couldn't read the time. Write it like “08:30”.";
    case "zone":
      return "I don't know that time zone. Write a place, like Europe/London.";
    case "recess":
      return recessObjections[objection.why];
    case "eve-without-agenda":
      return "What changed is said of an agenda, and none is posted. Give the agenda a day first, or leave both out.";
  }
}
