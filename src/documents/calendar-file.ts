import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";

/** One entry of a calendar, in finished words. */
export type CalendarEntry = {
  /** The same for ever: by it a calendar knows that it has the entry already. */
  uid: string;
  /** Higher than in every file that was given before, where anything changed. */
  sequence: number;
  /** When this was said. */
  stamp: Date;
  /** One day as a whole ("2026-03-05"), where no hour is known; else from and to an instant, written in UTC. */
  when: { day: string } | { from: Date; to: Date };
  summary: string;
  description?: string;
  location?: string;
  /** An https address. */
  url?: string;
  /** Calendars that have it take it out. */
  cancelled: boolean;
};

/** The entry as an iCalendar file (RFC 5545; taking it out as RFC 5546 § 3.2.5 has it). */
export function calendarFile(entry: CalendarEntry): Buffer {
  const { uid, sequence, stamp, when, summary, description, location, url, cancelled } = entry;
  const calendar = new ICalCalendar({
    prodId: { company: "Matters Arising", product: "Matters Arising", language: "EN" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    summary,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A day of which the hour is not known is not taken up by it.
    ...("day" in when
      ? {
          start: new Date(`${when.day}T00:00:00Z`),
          allDay: true,
          transparency: ICalEventTransparency.TRANSPARENT,
          busystatus: ICalEventBusyStatus.FREE,
        }
      : { start: when.from, end: when.to }),
    ...(description !== undefined && { description }),
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url: addressOf(url) }),
  });
  return Buffer.from(`${calendar.toString()}\r\n`);
}

/** The library writes an address as it writes text, where a comma and a semicolon have a backslash before them; an address has none. */
function addressOf(url: string): string {
  return new URL(url).href.replace(/[,;\\]/g, encodeURIComponent);
}
