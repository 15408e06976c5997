import { createHash } from "node:crypto";
import { type Day, dayParts } from "../../../domain/days/day.js";
import { monthName } from "../../../domain/days/day-words.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import type { DayRange } from "../../../domain/days/working-days.js";
import { comingRecess, type SettingName, type Settings } from "../../../domain/reminders/policy-change.js";
import { plainLine } from "../typed-text.js";

/** The forms of the settings, and what is entered in each, in its order. Two of them are steps of the guide. */
export const settingsGroups = {
  board: ["name", "code"],
  days: ["nation", "zone"],
  "sign-off": ["signOff"],
  owners: ["aheadDays", "eve", "due", "overdueEvery", "assigned", "snoozeDays"],
  runners: ["escalateAfter", "escalateEvery", "passOnEvery", "signOff"],
  home: ["meetingDays", "meetingEve", "weekly", "tellHome", "at", "nation", "zone", "recess"],
} as const satisfies Record<string, readonly SettingName[]>;

export type SettingsGroup = keyof typeof settingsGroups;

/** What stands in a form, by the inputs' ids; as text, as clients send it. */
export type SettingsValues = Readonly<Partial<Record<SettingName, string>>>;

/** What is set, as it stands in a form. */
export function valuesOf(group: SettingsGroup, settings: Settings, today: Day): SettingsValues {
  return Object.fromEntries(settingsGroups[group].map((name) => [name, textIn(name, settings, today)]));
}

/** What stood in a form, as its button keeps it: of what was typed only enough to know it again, as nothing typed stands in a button. */
export function keptOf(values: SettingsValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name === "name" ? traceOf(value) : value]),
  );
}

/** The same for the same line, whatever a client leaves away at its ends. */
function traceOf(name: string): string {
  return createHash("sha256").update(plainLine(name).trim()).digest("hex").slice(0, 16);
}

function textIn(name: SettingName, { policy, ...settings }: Settings, today: Day): string {
  switch (name) {
    case "at":
      return wallTimeWords(policy.at);
    case "recess":
      return comingRecess(settings.recess, today).map(rangeText).join("; ");
    case "name":
    case "code":
    case "nation":
    case "zone":
    case "signOff":
      return String(settings[name]);
  }
  return String(policy[name]);
}

/** "21 July 2026 to 31 August 2026": read as itself whenever it is. */
function rangeText({ from, to }: DayRange): string {
  return from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`;
}

function dayText(on: Day): string {
  const { year, month, day } = dayParts(on);
  return `${day} ${monthName(month)} ${year}`;
}
