import type { Day } from "../days/day.js";
import { type WorkingCalendar, workingDaysBefore } from "../days/working-days.js";

/** How many working days before a meeting its papers go out. */
export const papersLead = 5;

/** The papers deadline of a meeting on a day. */
export function papersDay(on: Day, calendar: WorkingCalendar): Day {
  return workingDaysBefore(on, papersLead, calendar);
}
