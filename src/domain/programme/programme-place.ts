import type { Day } from "../days/day.js";
import { type Meeting, nextMeetingAfter } from "../meetings/meeting.js";
import type { Month, ProgrammeItem, ProgrammePlace } from "./programme-item.js";

/**
 * The meeting that an item is planned for. `meetings`: those that are still to come, cancelled ones too. Absent: none is planned there
 * yet, or its meeting was cancelled or is over, and it has yet to be carried on.
 */
export function meetingFor(place: ProgrammePlace, meetings: readonly Meeting[]): Meeting | undefined {
  switch (place.kind) {
    case "meeting":
      return meetings.find(({ id, state }) => id === place.meeting && state.kind === "planned");
    case "month":
      return nextMeetingAfter(lastDayBefore(place.month), meetings);
    case "unscheduled":
      return undefined;
  }
}

/**
 * The meeting that an item belongs to, also while its day is over and nobody has ended it. What is planned for a month belongs to the first
 * meeting in or after it that was not over when it was planned so, and stays with that one until it is taken or carried on. `meetings`: those
 * to come, and those before that items may belong to.
 */
export function meetingOf(
  { place, path, at }: Pick<ProgrammeItem, "place" | "path" | "at">,
  meetings: readonly Meeting[],
): Meeting | undefined {
  const since = path.at(-1)?.at ?? at;
  return meetingFor(place, place.kind === "month" ? meetings.filter((one) => !wasOver(one, since)) : meetings);
}

/** To the day, by universal time: nobody plans an item in the hour around midnight after its meeting. */
function wasOver({ on, state }: Meeting, then: Date): boolean {
  if (on < then.toISOString().slice(0, 10)) return true;
  return state.kind === "planned" && state.sitting?.kind === "ended" && state.sitting.at < then;
}

/** Those planned for one meeting, by number. */
export function programmeFor(
  meeting: Meeting,
  programme: readonly ProgrammeItem[],
  meetings: readonly Meeting[],
): readonly ProgrammeItem[] {
  return programme.filter((item) => meetingOf(item, meetings)?.id === meeting.id);
}

/** It sorts before every day of the month, and after those of the month before. */
function lastDayBefore(month: Month): Day {
  return `${month}-00` as Day;
}
