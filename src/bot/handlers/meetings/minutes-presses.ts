import type { MinutesVerb } from "../../verbs/minutes-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";

export type MinutesHandlers = Pick<Handlers, "calendar" | "endMeeting" | "minutes">;

/** Which handler answers which button of what a meeting comes to. */
export function minutesPresses({ calendar, endMeeting, minutes }: MinutesHandlers): Presses<MinutesVerb> {
  return {
    "calendar.file": calendar.pressed,
    "meeting.end": endMeeting.pressed,
    "meeting.end.ask": endMeeting.ask,
    "minutes.file": minutes.pressed,
  };
}
