import type { MinutesVerb } from "../../verbs/minutes-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";

export type MinutesHandlers = Pick<Handlers, "calendar">;

/** Which handler answers which button of what a meeting comes to. */
export function minutesPresses({ calendar }: MinutesHandlers): Presses<MinutesVerb> {
  return {
    "calendar.file": calendar.pressed,
  };
}
