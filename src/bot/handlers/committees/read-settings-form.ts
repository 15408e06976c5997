import type { Day } from "../../../domain/days/day.js";
import type { Nation } from "../../../domain/days/nation.js";
import { readRanges } from "../../../domain/days/read-ranges.js";
import { readWallTime } from "../../../domain/days/wall-time.js";
import { type ReminderPolicy, usualPolicy } from "../../../domain/reminders/policy.js";
import {
  type DaysSetting,
  dayLimits,
  type SettingName,
  type SettingsWish,
} from "../../../domain/reminders/policy-change.js";
import { type SettingsGroup, type SettingsValues, settingsGroups } from "../../cards/committees/settings-values.js";
import { nationNames } from "../../cards/words/settings.js";

/** What came of a form's inputs: clients send numbers and switches as such or as text. */
export type Entered = Readonly<Partial<Record<SettingName, string | number | boolean | null | undefined>>>;

/**
 * The inputs of one form as text, and those for which something else came. A recess that was emptied is left out by most
 * clients.
 */
export function enteredIn(
  group: SettingsGroup,
  entered: Entered,
): { kept: SettingsValues; unread: readonly SettingName[] } {
  const names: readonly SettingName[] = settingsGroups[group];
  const unread = names.filter((name) => isUnread(name, entered[name]));
  const values = names.flatMap((name) => {
    const value = entered[name];
    return value === undefined || unread.includes(name) ? [] : [[name, String(value).trim()] as const];
  });
  const isEmptied = group === "home" && entered.nation !== undefined && entered.recess === undefined;
  return { kept: { ...Object.fromEntries(values), ...(isEmptied && { recess: "" }) }, unread };
}

/** A switch is on or off, a nation one of four, and words and numbers are no switch. */
function isUnread(name: SettingName, value: Entered[SettingName]): boolean {
  if (value === undefined) return false;
  if (value === null) return true;
  if (name === "nation") return !isNation(String(value).trim());
  return isSwitch(name) ? !/^(?:true|false)$/i.test(String(value).trim()) : typeof value === "boolean";
}

function isSwitch(name: SettingName): boolean {
  return name === "signOff" || typeof usualPolicy[name as keyof ReminderPolicy] === "boolean";
}

/** No number and no time: what can't be read lies beyond every limit, and is refused with what does. */
const unread = Number.NaN;

/** What somebody who entered this wishes set; whether it can be is decided afterwards. */
export function readSettingsForm(values: SettingsValues, today: Day): SettingsWish {
  const policy: { -readonly [Name in keyof ReminderPolicy]?: ReminderPolicy[Name] } = {};
  let wish: SettingsWish = { policy };
  for (const [name, value] of Object.entries(values) as [SettingName, string][]) {
    if (isDays(name)) policy[name] = /^\d{1,4}$/.test(value) ? Number(value) : unread;
    else if (name === "at") policy.at = readWallTime(value) ?? { hour: unread, minute: unread };
    else if (name === "name" || name === "code") wish = { ...wish, [name]: value };
    else if (name === "nation") wish = { ...wish, ...(isNation(value) && { nation: value }) };
    else if (name === "zone") wish = { ...wish, zone: value };
    else if (name === "signOff") wish = { ...wish, signOff: isOn(value) };
    else if (name === "recess") {
      const said = value === "" ? ({ kind: "none" } as const) : readRanges(value, today);
      wish = { ...wish, recess: { add: false, said } };
    } else policy[name] = isOn(value);
  }
  return wish;
}

/** Some clients write "True". */
function isOn(value: string): boolean {
  return value.toLowerCase() === "true";
}

function isDays(name: SettingName): name is DaysSetting {
  return Object.hasOwn(dayLimits, name);
}

function isNation(value: string): value is Nation {
  return Object.hasOwn(nationNames, value);
}
