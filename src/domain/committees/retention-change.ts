import { addDays, addMonths, type Day } from "../days/day.js";
import { dayAt, instantOf, type Zone } from "../days/zone.js";
import { type ReminderPolicy, toldWindowDays } from "../reminders/policy.js";
import { type Retention, retentionLimits } from "./retention.js";

/** One thing that is kept for a while. */
export type RetentionRule = keyof Retention;

/** In the order in which they are spoken of. */
export const retentionRules: readonly RetentionRule[] = ["closedYears", "proofMonths", "leaverDays"];

/** What a clerk wishes; what is absent stays. Numbers are as they were said, whatever they are. */
export type RetentionWish = Partial<Retention>;

export type RetentionDecision =
  /** Nothing in `changed`: all was so already. */
  | { kind: "set"; retention: Retention; changed: readonly RetentionRule[] }
  /** Those that are no whole number within their limits, nor 0. */
  | { kind: "refused"; rules: readonly RetentionRule[] };

/** Whether a wish can be, and what it comes to. */
export function decideRetention(now: Retention, wish: RetentionWish): RetentionDecision {
  const retention = { ...now, ...wish };
  const refused = retentionRules.filter((rule) => !isWithin(rule, retention[rule]));
  if (refused.length > 0) return { kind: "refused", rules: refused };
  return { kind: "set", retention, changed: retentionRules.filter((rule) => retention[rule] !== now[rule]) };
}

function isWithin(rule: RetentionRule, value: number): boolean {
  const { min, max } = retentionLimits[rule];
  return value === 0 || (Number.isInteger(value) && value >= min && value <= max);
}

/** Before which day of the committee each kind is kept no longer. Absent: that kind is kept for ever. */
export type KeptSince = { [Rule in RetentionRule]?: Day };

/**
 * From which day on everything is kept. What reminders look back at to know what was told is kept whatever the rule says: else it would
 * be told once more.
 */
export function keptSince(retention: Retention, policy: ReminderPolicy, today: Day): KeptSince {
  const { closedYears, proofMonths, leaverDays } = retention;
  const toldSince = addDays(today, -toldWindowDays([policy]));
  const proof = addMonths(today, -proofMonths);
  return {
    ...(closedYears > 0 && { closedYears: addMonths(today, -12 * closedYears) }),
    ...(proofMonths > 0 && { proofMonths: proof < toldSince ? proof : toldSince }),
    ...(leaverDays > 0 && { leaverDays: addDays(today, -leaverDays) }),
  };
}

/** The moment at which a day of a committee began. */
export function beginOf(on: Day, zone: Zone): Date {
  return instantOf(on, 0, zone);
}

/** The same for the committee as it is now: its day, and from when on each kind is kept. */
export function keptSinceAt(
  { retention, policy, zone }: { retention: Retention; policy: ReminderPolicy; zone: Zone },
  now: Date,
): { [Rule in RetentionRule]?: Date } {
  const since = keptSince(retention, policy, dayAt(now, zone));
  return Object.fromEntries(Object.entries(since).map(([rule, on]) => [rule, beginOf(on, zone)]));
}
