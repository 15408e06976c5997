import { addDays, type Day } from "../days/day.js";
import { nextWorkingDay, type WorkingCalendar, workingDayBefore } from "../days/working-days.js";
import type { AheadDay } from "./stage.js";

/** Where an open item with a due day stands towards one owner. */
export type DueStage =
  | { stage: "ahead"; ahead: AheadDay }
  | { stage: "due"; ahead?: never }
  | { stage: "overdue"; ahead?: never };

/**
 * The most serious stage that is true today, whether or not it was said before. `since` is the day the owner got the item or
 * its due day was last set, whichever is later: an ahead day before it is not made up for. An ahead day missed otherwise
 * (we were down) holds until the next stage. Absent: nothing yet, or today is no working day.
 */
export function stageOf(dueOn: Day, since: Day, today: Day, calendar: WorkingCalendar): DueStage | undefined {
  if (!calendar.isWorkingDay(today)) return undefined;
  if (today > dueOn) return { stage: "overdue" };
  if (today === dueOn) return { stage: "due" };
  const { week, eve } = aheadDays(dueOn, calendar);
  // The last working day before is today itself, so nobody can have got it later.
  if (today >= eve) return { stage: "ahead", ahead: "eve" };
  return today >= week && week >= since ? { stage: "ahead", ahead: "week" } : undefined;
}

/** The two days on which "ahead" falls; on the same day, only the later is said. */
export function aheadDays(dueOn: Day, calendar: WorkingCalendar): { week: Day; eve: Day } {
  const aWeekBefore = addDays(dueOn, -7);
  const week = calendar.isWorkingDay(aWeekBefore) ? aWeekBefore : workingDayBefore(aWeekBefore, calendar);
  return { week, eve: workingDayBefore(dueOn, calendar) };
}

/** The last due day of which anything can be true by the next working day after `today`. */
export function aheadHorizon(today: Day, calendar: WorkingCalendar): Day {
  return addDays(nextWorkingDay(today, calendar), 7);
}
