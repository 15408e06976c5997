import type { Day } from "../../../domain/days/day.js";
import type { Nation } from "../../../domain/days/nation.js";
import { readRanges } from "../../../domain/days/read-ranges.js";
import { readWallTime } from "../../../domain/days/wall-time.js";
import type { ReminderPolicy } from "../../../domain/reminders/policy.js";
import {
  type DaysSetting,
  dayLimits,
  type SettingName,
  type SettingsObjection,
  type SettingsWish,
} from "../../../domain/reminders/policy-change.js";
import { type SettingsGroup, type SettingsValues, settingsGroups } from "../../cards/committees/settings-values.js";
import { nationNames } from "../../cards/words/settings.js";

/** What came of a form's inputs: clients send numbers and switches as such or as text. */
export type Entered = Readonly<Partial<Record<SettingName, string | number | boolean | undefined>>>;

/** The inputs of one form as text. A recess that was emptied is left out by most clients. */
export function enteredIn(group: SettingsGroup, entered: Entered): SettingsValues {
  const names: readonly SettingName[] = settingsGroups[group];
  const values = names.flatMap((name) => {
    const value = entered[name];
    return value === undefined ? [] : [[name, String(value).trim()] as const];
  });
  const isEmptied = group === "home" && entered.nation !== undefined && entered.recess === undefined;
  return { ...Object.fromEntries(values), ...(isEmptied && { recess: "" }) };
}

/** What somebody who entered this wishes set, and what of it can't be read. Limits are looked at when it is decided. */
export function readSettingsForm(
  values: SettingsValues,
  today: Day,
): { wish: SettingsWish; objections: readonly SettingsObjection[] } {
  const policy: { -readonly [Name in keyof ReminderPolicy]?: ReminderPolicy[Name] } = {};
  const objections: SettingsObjection[] = [];
  let wish: SettingsWish = {};
  for (const [name, value] of Object.entries(values) as [SettingName, string][]) {
    if (isDays(name)) {
      const { min, max } = dayLimits[name];
      const count = /^\d{1,4}$/.test(value) ? Number(value) : -1;
      if (count >= min && count <= max) policy[name] = count;
      else objections.push({ kind: "days", of: name });
    } else if (name === "at") {
      const at = readWallTime(value);
      if (at === undefined) objections.push({ kind: "time" });
      else policy.at = at;
    } else if (name === "nation") {
      if (isNation(value)) wish = { ...wish, nation: value };
      else objections.push({ kind: "nation" });
    } else if (name === "recess") {
      const said = value === "" ? ({ kind: "none" } as const) : readRanges(value, today);
      wish = { ...wish, recess: { add: false, said } };
    } else if (name === "zone") wish = { ...wish, zone: value };
    else if (name === "signOff") wish = { ...wish, signOff: value === "true" };
    else policy[name] = value === "true";
  }
  return { wish: Object.keys(policy).length === 0 ? wish : { ...wish, policy }, objections };
}

function isDays(name: SettingName): name is DaysSetting {
  return Object.hasOwn(dayLimits, name);
}

function isNation(value: string): value is Nation {
  return Object.hasOwn(nationNames, value);
}
