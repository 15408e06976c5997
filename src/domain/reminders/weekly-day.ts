import type { ActionItem } from "../actions/action-item.js";
import { addDays, type Day, weekday } from "../days/day.js";
import type { WorkingCalendar } from "../days/working-days.js";
import { instantOf, type WallTime, zone } from "../days/zone.js";

/** Monday and Sunday of the week that a day lies in. */
export function weekOf(d: Day): { monday: Day; sunday: Day } {
  const monday = addDays(d, 1 - weekday(d));
  return { monday, sunday: addDays(monday, 6) };
}

/**
 * When the week's list was to be posted: on its first working day, at the committee's time. Absent: the week has had no working day up
 * to `today`.
 */
export function weeklyMoment(
  today: Day,
  calendar: WorkingCalendar,
  { at, zone: zoneName }: { at: WallTime; zone: string },
): { on: Day; at: Date } | undefined {
  for (let on = weekOf(today).monday; on <= today; on = addDays(on, 1)) {
    if (calendar.isWorkingDay(on)) return { on, at: instantOf(on, at.hour, zone(zoneName), at.minute) };
  }
  return undefined;
}

/**
 * Whether a list that was not posted on its day is posted later in the week: when we were down that morning, but not because what it
 * would say was only logged since, or the board was.
 */
export function wasMissed(items: readonly Pick<ActionItem, "loggedAt">[], moment: Date): boolean {
  return items.some(({ loggedAt }) => loggedAt < moment);
}
