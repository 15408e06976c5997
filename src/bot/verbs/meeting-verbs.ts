import { z } from "zod";
import { committee, entered, meeting, revision } from "./data-shapes.js";

const series = z.string().regex(/^se_[\w-]{1,40}$/);
const details = { day: entered, startsAt: entered, endsAt: entered, place: entered, link: entered, quorum: entered };

/** Meetings by form, and the end of a series. */
export const changingMeetingVerbs = {
  "meeting.plan": z.object({ committee, ...details, repeats: entered }),
  "meeting.edit": z.object({ committee, meeting, revision, ...details }),
  "meeting.series.end": z.object({ committee, series }),
} as const;

export const lookingMeetingVerbs = {
  "meeting.plan.ask": z.object({ committee }),
  "meeting.edit.ask": z.object({ committee, meeting }),
  "meetings.show": z.object({ committee, page: z.number().int().min(1).max(99) }),
} as const;

export type MeetingVerb = keyof typeof changingMeetingVerbs | keyof typeof lookingMeetingVerbs;
