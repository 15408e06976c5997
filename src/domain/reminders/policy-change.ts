import type { Committee } from "../committees/committee.js";
import { isCommitteeCode, longestCommitteeName } from "../committees/committee-code.js";
import type { Day } from "../days/day.js";
import { findZone } from "../days/find-zone.js";
import { joinRanges, longestClosed } from "../days/join-ranges.js";
import type { Nation } from "../days/nation.js";
import type { RangesReading } from "../days/read-ranges.js";
import type { DayRange } from "../days/working-days.js";
import { longestPeriodDays, type ReminderPolicy } from "./policy.js";

/** What a clerk may set of a committee. */
export type Settings = Pick<Committee, "name" | "code" | "policy" | "nation" | "zone" | "recess" | "signOff">;

/** One thing of it. */
export type SettingName = keyof ReminderPolicy | Exclude<keyof Settings, "policy">;

/** What somebody wants set; what is absent stays. */
export type SettingsWish = {
  /** As typed. */
  name?: string;
  /** As typed, in any capitals. */
  code?: string;
  policy?: Partial<ReminderPolicy>;
  nation?: Nation;
  /** A zone as it was named. */
  zone?: string;
  /** `add`: besides those that are set. No ranges and not `add`: there is none. */
  recess?: { add: boolean; said: RangesReading | { kind: "none" } };
  signOff?: boolean;
};

/** The settings that are numbers of days, and between what they may lie; 0 turns its kind off. */
export const dayLimits = {
  aheadDays: { min: 0, max: longestPeriodDays },
  overdueEvery: { min: 0, max: longestPeriodDays },
  escalateAfter: { min: 0, max: longestPeriodDays },
  escalateEvery: { min: 1, max: longestPeriodDays },
  passOnEvery: { min: 1, max: longestPeriodDays },
  snoozeDays: { min: 0, max: longestPeriodDays },
  meetingDays: { min: 0, max: 20 },
} as const satisfies Partial<Record<SettingName, { min: number; max: number }>>;

export type DaysSetting = keyof typeof dayLimits;

/** A recess is not longer, in days; nor are several with hardly a working day between them. */
export const longestRecess = 200;
/** A committee keeps no more of them. */
export const mostRecesses = 20;

/** Why what was wanted can't be set. */
export type SettingsObjection =
  | { kind: "name"; why: "empty" | "too-long" }
  /** It is no code, or would be read as an action's number. */
  | { kind: "code" }
  /** Another committee has it. `free`: one that nobody had just now. */
  | { kind: "code-taken"; code: string; free?: string }
  /** No whole number, or beyond its limits. */
  | { kind: "days"; of: DaysSetting }
  | { kind: "time" }
  | { kind: "zone" }
  | { kind: "recess"; why: Exclude<RangesReading["kind"], "ranges"> | "too-long" | "too-many" | "over" }
  /** What changed is said of an agenda that is not posted. */
  | { kind: "eve-without-agenda" };

/** What becomes of a wish. `changed`: what is set anew; nothing, where all was so already. */
export type SettingsDecision =
  | { kind: "set"; set: Partial<Settings>; changed: readonly SettingName[] }
  | { kind: "refused"; objections: readonly SettingsObjection[] };

/**
 * Whether a wish can be, and what it comes to. Recesses that overlap or touch become one, those that are over are dropped. All of it is
 * set or nothing. `today`: the committee's.
 */
export function decideSettings(now: Settings, wish: SettingsWish, today: Day): SettingsDecision {
  const policy = { ...now.policy, ...wish.policy };
  const zone = wish.zone === undefined ? now.zone : findZone(wish.zone);
  const recess = wish.recess === undefined ? now.recess : wishedRecess(now.recess, wish.recess, today);
  const name = wish.name === undefined ? now.name : wish.name.replace(/\s+/g, " ").trim();
  const code = wish.code === undefined ? now.code : wish.code.trim().toUpperCase();
  const objections: SettingsObjection[] = [
    ...(wish.name !== undefined && !/[\p{L}\p{N}]/u.test(name) ? [{ kind: "name", why: "empty" } as const] : []),
    ...(wish.name !== undefined && name.length > longestCommitteeName
      ? [{ kind: "name", why: "too-long" } as const]
      : []),
    ...(wish.code !== undefined && !isCommitteeCode(code) ? [{ kind: "code" } as const] : []),
    ...policyObjections(policy, wish.policy ?? {}),
    ...(zone === undefined ? [{ kind: "zone" } as const] : []),
    ...(typeof recess === "string" ? [{ kind: "recess", why: recess } as const] : []),
  ];
  if (objections.length > 0 || zone === undefined || typeof recess === "string") return { kind: "refused", objections };
  const { nation = now.nation, signOff = now.signOff } = wish;
  const settings: Settings = { name, code, policy, nation, zone, recess, signOff };
  const changed = settingsChanged(now, settings, today);
  const parts = (["name", "code", "policy", "nation", "zone", "recess", "signOff"] as const).filter((part) =>
    part === "policy" ? changed.some((name) => name in policy) : changed.includes(part),
  );
  return { kind: "set", set: Object.fromEntries(parts.map((part) => [part, settings[part]])), changed };
}

/** What differs. A recess that is over makes no difference. */
export function settingsChanged(before: Settings, after: Settings, today: Day): readonly SettingName[] {
  const told = ({ policy, recess, ...rest }: Settings): Readonly<Record<string, unknown>> => ({
    ...policy,
    at: policy.at.hour * 60 + policy.at.minute,
    name: rest.name,
    code: rest.code,
    nation: rest.nation,
    zone: rest.zone,
    signOff: rest.signOff,
    recess: comingRecess(recess, today)
      .map(({ from, to }) => `${from} ${to}`)
      .join(),
  });
  const [one, other] = [told(before), told(after)];
  return (Object.keys(other) as SettingName[]).filter((name) => one[name] !== other[name]);
}

/** What a wish names, whether or not it is so already. */
export function wished({ policy = {}, ...rest }: SettingsWish): readonly SettingName[] {
  return [...Object.keys(policy), ...Object.keys(rest)] as SettingName[];
}

/** The recesses that are not over. */
export function comingRecess(recess: readonly DayRange[], today: Day): readonly DayRange[] {
  return recess.filter(({ to }) => to >= today);
}

function policyObjections(policy: ReminderPolicy, wish: Partial<ReminderPolicy>): readonly SettingsObjection[] {
  const days = (Object.keys(dayLimits) as DaysSetting[]).filter((of) => {
    const wanted = wish[of];
    const { min, max } = dayLimits[of];
    return wanted !== undefined && !(Number.isInteger(wanted) && wanted >= min && wanted <= max);
  });
  const { hour, minute } = policy.at;
  const isTime =
    Number.isInteger(hour) && Number.isInteger(minute) && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
  return [
    ...days.map((of) => ({ kind: "days", of }) as const),
    ...(isTime ? [] : [{ kind: "time" } as const]),
    ...((wish.meetingEve ?? wish.meetingDays) !== undefined && policy.meetingEve && policy.meetingDays === 0
      ? [{ kind: "eve-without-agenda" } as const]
      : []),
  ];
}

type WhyNoRecess = Extract<SettingsObjection, { kind: "recess" }>["why"];

function wishedRecess(
  now: readonly DayRange[],
  { add, said }: NonNullable<SettingsWish["recess"]>,
  today: Day,
): readonly DayRange[] | WhyNoRecess {
  if (said.kind === "none") return [];
  if (said.kind !== "ranges") return said.kind;
  const coming = comingRecess(said.ranges, today);
  // One that is over may stand in a form since it was not; alone it says nothing.
  if (coming.length === 0 && add) return "over";
  const all = joinRanges([...(add ? comingRecess(now, today) : []), ...coming]);
  if (all.length > mostRecesses) return "too-many";
  return longestClosed(all) > longestRecess ? "too-long" : all;
}
