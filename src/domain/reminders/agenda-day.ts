import type { Day } from "../days/day.js";
import type { WorkingCalendar } from "../days/working-days.js";
import type { Meeting } from "../meetings/meeting.js";
import { papersDay } from "../meetings/papers-day.js";

/**
 * Whether this morning should post it: from its day to the meeting's own, on a working day. A meeting planned later than its day
 * is caught by the next working morning. Whether it was posted already is known by its notice: there is one for each
 * meeting, so that one moved far ahead again has its card edited and is not announced twice.
 */
export function isAgendaDue(meeting: Meeting, today: Day, calendar: WorkingCalendar): boolean {
  if (meeting.state.kind !== "planned" || today > meeting.on || !calendar.isWorkingDay(today)) return false;
  return today >= papersDay(meeting.on, calendar);
}
