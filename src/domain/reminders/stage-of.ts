import { addDays, type Day } from "../days/day.js";
import { type WorkingCalendar, workingDayBefore } from "../days/working-days.js";
import type { ReminderPolicy } from "./policy.js";
import type { AheadDay } from "./stage.js";

/** Where an open item with a due day stands towards one owner. */
export type DueStage =
  | { stage: "ahead"; ahead: AheadDay }
  | { stage: "due"; ahead?: never }
  | { stage: "overdue"; ahead?: never };

type Kinds = Pick<ReminderPolicy, "aheadDays" | "eve" | "due" | "overdueEvery">;

type Standing = {
  dueOn: Day;
  /** The day the owner got it or its due day was last set, whichever is later: an ahead day before it is not made up for. */
  since: Day;
  today: Day;
  calendar: WorkingCalendar;
  policy: Kinds;
  /** The owner wants to hear nothing before the due day. */
  noAhead: boolean;
};

/**
 * The most serious stage that is true today and that the policy says, whether or not it was said before. An ahead day that was missed
 * (we were down) holds until the next stage. Absent: nothing is to be said, or today is no working day.
 */
export function stageOf({ dueOn, since, today, calendar, policy, noAhead }: Standing): DueStage | undefined {
  if (!calendar.isWorkingDay(today)) return undefined;
  if (today > dueOn) return policy.overdueEvery > 0 ? { stage: "overdue" } : undefined;
  if (today === dueOn) return policy.due ? { stage: "due" } : undefined;
  if (noAhead) return undefined;
  const { first, eve } = aheadDays(dueOn, policy, calendar);
  // The last working day before is today itself, so nobody can have got it later.
  if (eve !== undefined && today >= eve) return { stage: "ahead", ahead: "eve" };
  if (first === undefined || today < first || first < since) return undefined;
  return { stage: "ahead", ahead: "week" };
}

/** The two days on which "ahead" falls, as far as the policy has them; on the same day, only the later is said. */
export function aheadDays(
  dueOn: Day,
  policy: Pick<ReminderPolicy, "aheadDays" | "eve">,
  calendar: WorkingCalendar,
): { first: Day | undefined; eve: Day | undefined } {
  const before = addDays(dueOn, -policy.aheadDays);
  const first = calendar.isWorkingDay(before) ? before : workingDayBefore(before, calendar);
  return {
    first: policy.aheadDays > 0 ? first : undefined,
    eve: policy.eve ? workingDayBefore(dueOn, calendar) : undefined,
  };
}
