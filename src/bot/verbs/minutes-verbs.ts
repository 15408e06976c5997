import { z } from "zod";
import { committee, meeting } from "./data-shapes.js";

/** Of what a meeting comes to: its end, its minutes, its place in a calendar. */
export const changingMinutesVerbs = {
  /** Sends a meeting as a file for a calendar. */
  "calendar.file": z.object({ committee, meeting }),
  "meeting.end": z.object({ committee, meeting }),
  /** Shows draft minutes, and sends them as a file. */
  "minutes.file": z.object({ committee, meeting, closed: z.literal(true).optional() }),
} as const;

export const lookingMinutesVerbs = {
  /** Asks whether it is over. */
  "meeting.end.ask": z.object({ committee, meeting }),
} as const;

export type MinutesVerb = keyof typeof changingMinutesVerbs | keyof typeof lookingMinutesVerbs;
