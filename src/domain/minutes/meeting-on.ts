import type { Day } from "../days/day.js";
import type { Meeting } from "../meetings/meeting.js";

/** The meeting of a day, of those that took or take place. */
export function meetingOn(on: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.find((meeting) => meeting.on === on && meeting.state.kind === "planned");
}
