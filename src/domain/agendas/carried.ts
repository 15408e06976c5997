import type { ActionItem } from "../actions/action-item.js";
import { addDays, type Day } from "../days/day.js";
import { hasEnded, type Meeting } from "../meetings/meeting.js";

/**
 * How many meetings an action was carried over: those after the day on which it was agreed and before `before`, the day of the meeting
 * it is listed for. `days` are the days of planned meetings in any order; a day twice is two meetings.
 */
export function carriedOver({ raisedOn }: Pick<ActionItem, "raisedOn">, days: readonly Day[], before: Day): number {
  return days.filter((on) => on > raisedOn && on < before).length;
}

/** The day before which meetings have been: today's own has when it has ended. `todays` are the meetings of today. */
export function beenBefore(today: Day, todays: readonly Pick<Meeting, "state">[]): Day {
  return todays.some(hasEnded) ? addDays(today, 1) : today;
}
