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

/** Those planned for one meeting, by number. */
export function programmeFor(
  meeting: Meeting,
  programme: readonly ProgrammeItem[],
  meetings: readonly Meeting[],
): readonly ProgrammeItem[] {
  return programme.filter(({ place }) => meetingFor(place, meetings)?.id === meeting.id);
}

/** It sorts before every day of the month, and after those of the month before. */
function lastDayBefore(month: Month): Day {
  return `${month}-00` as Day;
}
