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
  days: (of: DaysSetting) => `Enter a whole number from ${dayLimits[of].min} to ${dayLimits[of].max}.`,
  at: "Choose a time from the list.",
  nation: "Choose a nation from the list.",
  zone: "Write a place, like Europe/London.",
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

/** Why it can't be set, and what instead. */
export function objectionSentence(objection: SettingsObjection): string {
  switch (objection.kind) {
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
