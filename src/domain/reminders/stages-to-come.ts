import type { Day } from "../days/day.js";
import type { WorkingCalendar } from "../days/working-days.js";
import type { ReminderPolicy } from "./policy.js";
import { aheadDays } from "./stage-of.js";

/** A stage that is said before an item is overdue, and the day on which it is. */
export type ComingStage = { stage: "week" | "eve" | "due"; on: Day };

type Standing = {
  dueOn: Day;
  /** The day the owner got it or its due day was last set, whichever is later. */
  since: Day;
  today: Day;
  calendar: WorkingCalendar;
  policy: Pick<ReminderPolicy, "aheadDays" | "eve" | "due">;
  /** The owner wants to hear nothing before the due day. */
  noAhead: boolean;
};

/**
 * What an owner will hear of an open item after today and up to its due day, in order. Today's own is not among it: whether it was said
 * already depends on the hour. What is due on a day that is no working day has no stage of that day.
 */
export function stagesToCome(standing: Standing): readonly ComingStage[] {
  const { dueOn, since, today, calendar, policy, noAhead } = standing;
  const { first, eve } = aheadDays(dueOn, policy, calendar);
  const week = first === eve || first === undefined || first < since ? undefined : first;
  const due = policy.due && calendar.isWorkingDay(dueOn) ? dueOn : undefined;
  const all: readonly { stage: ComingStage["stage"]; on: Day | undefined }[] = [
    { stage: "week", on: noAhead ? undefined : week },
    { stage: "eve", on: noAhead ? undefined : eve },
    { stage: "due", on: due },
  ];
  return all.flatMap(({ stage, on }) => (on !== undefined && on > today ? [{ stage, on }] : []));
}
