import { wallTimeWords } from "../days/wall-time.js";
import { type ReminderPolicy, usualPolicy } from "../reminders/policy.js";
import type { BoardChange, BoardSetting } from "./board-history.js";
import type { Committee } from "./committee.js";
import { type Retention, usualRetention } from "./retention.js";

/** What of a committee has a value that can be set. */
type Values = Pick<Committee, "name" | "code" | "signOff" | "nation" | "zone" | "recess" | "policy" | "retention">;

/** A setting as history keeps it: numbers, "true" and "09:00" as they are, a recess as "2026-07-20/2026-08-31,…". */
export function settingValue(committee: Values, setting: BoardSetting): string {
  if (setting === "recess") return committee.recess.map(({ from, to }) => `${from}/${to}`).join();
  if (setting === "at") return wallTimeWords(committee.policy.at);
  if (isOf<keyof ReminderPolicy>(usualPolicy, setting)) return String(committee.policy[setting]);
  if (isOf<keyof Retention>(usualRetention, setting)) return String(committee.retention[setting]);
  return String(committee[setting]);
}

/** A change for each of these settings, from what it was to what it is. */
export function settingChanges(
  before: Values,
  after: Values,
  settings: readonly BoardSetting[],
): readonly Extract<BoardChange, { kind: "set" }>[] {
  return settings.map((setting) => ({
    kind: "set",
    setting,
    from: settingValue(before, setting),
    to: settingValue(after, setting),
  }));
}

function isOf<Name extends BoardSetting>(usual: Record<Name, unknown>, setting: BoardSetting): setting is Name {
  return Object.hasOwn(usual, setting);
}
