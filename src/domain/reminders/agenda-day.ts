import type { Day } from "../days/day.js";
import { type WorkingCalendar, workingDayBefore, workingDaysBefore } from "../days/working-days.js";
import type { Meeting } from "../meetings/meeting.js";
import type { AgendaNotice } from "./notice.js";
import type { ReminderPolicy } from "./policy.js";

/**
 * Whether this morning should post it: from its day, `meetingDays` working days before the meeting, to the meeting's own, on a working
 * day. A meeting planned, or moved there, later than that is caught by the next working morning. Whether it was posted already is known by
 * its notice (`announces`).
 */
export function isAgendaDue(
  meeting: Meeting,
  today: Day,
  calendar: WorkingCalendar,
  { meetingDays }: Pick<ReminderPolicy, "meetingDays">,
): boolean {
  if (meetingDays === 0 || meeting.state.kind !== "planned" || today > meeting.on) return false;
  return calendar.isWorkingDay(today) && today >= workingDaysBefore(meeting.on, meetingDays, calendar);
}

/** Whether this agenda announces the day that its meeting is on. */
export function announces({ on }: AgendaNotice, meeting: Meeting): boolean {
  return meeting.state.kind === "planned" && (on === undefined || on === meeting.on);
}

/** Whether what changed since the agenda is said this morning: on the last working day before the meeting, and on no other. */
export function isEveOf(meeting: Meeting, today: Day, calendar: WorkingCalendar): boolean {
  if (meeting.state.kind !== "planned" || today >= meeting.on || !calendar.isWorkingDay(today)) return false;
  return today === workingDayBefore(meeting.on, calendar);
}
