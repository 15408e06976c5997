import { type CalendarEntry, calendarFile } from "../../documents/calendar-file.js";
import type { Committee } from "../../domain/committees/committee.js";
import { dayWords } from "../../domain/days/day-words.js";
import { dayAt, instantOf, type Zone } from "../../domain/days/zone.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { nameLine } from "../cards/typed-text.js";
import { calendarWords as words } from "../cards/words/calendar.js";
import type { BoardFile } from "./board-file.js";

/** How long a meeting is reckoned whose end nobody said: without any, calendars show a stroke, and keep no time free (issue 7). */
const usualMs = 2 * 60 * 60_000;

/** A meeting as a calendar takes it. Nothing of its agenda is in it. */
export function meetingFile(
  { name, code, zone }: Pick<Committee, "name" | "code" | "zone">,
  meeting: Meeting,
  at: Date,
): BoardFile {
  const { id, on, place, link, revision, state } = meeting;
  const when = whenOf(meeting, zone);
  const cancelled = state.kind === "cancelled";
  return {
    name: `${code}-${on}.ics`,
    contentType: "text/calendar; charset=utf-8",
    bytes: calendarFile({
      uid: `${id}@matters-arising`,
      sequence: revision,
      stamp: at,
      when: when.entry,
      summary: words.summary(nameLine(name)),
      ...(when.endsUnsaid && { description: words.endUnsaid }),
      ...(place !== undefined && { location: nameLine(place) }),
      ...(link !== undefined && { url: link }),
      cancelled,
    }),
    description: words.description(dayWords(on, dayAt(at, zone)), cancelled),
  };
}

function whenOf(
  { on, startsAt, endsAt }: Pick<Meeting, "on" | "startsAt" | "endsAt">,
  zone: Zone,
): { entry: CalendarEntry["when"]; endsUnsaid: boolean } {
  if (startsAt === undefined) return { entry: { day: on }, endsUnsaid: false };
  const from = instantAt(startsAt);
  const to = endsAt === undefined ? undefined : instantAt(endsAt);
  return to !== undefined && to > from
    ? { entry: { from, to }, endsUnsaid: false }
    : { entry: { from, to: new Date(from.getTime() + usualMs) }, endsUnsaid: true };

  function instantAt(clock: string): Date {
    const [hour = 0, minute = 0] = clock.split(":").map(Number);
    return instantOf(on, hour, zone, minute);
  }
}
