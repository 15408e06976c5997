import type { Day } from "../days/day.js";
import { type WorkingCalendar, workingDaysAfter } from "../days/working-days.js";
import { type Meeting, nextMeetingAfter } from "../meetings/meeting.js";
import { papersDay, papersLead } from "../meetings/papers-day.js";
import type { Due } from "./action-item.js";

/** A due day that hangs on a meeting. */
export type MovingDue = Extract<Due, { kind: "next-meeting" | "papers-deadline" }>;

/** The committee's today, its working days, and its meetings from today on. */
export type Calendar = { today: Day; working: WorkingCalendar; meetings: readonly Meeting[] };

/**
 * The day after which the first planned meeting is the one that is meant: the day it was said on, and of the papers deadline the
 * last day whose meeting has its papers out by then.
 */
export function meetingsCountAfter(
  { kind, saidOn }: Pick<MovingDue, "kind" | "saidOn">,
  working: WorkingCalendar,
): Day {
  return kind === "next-meeting" ? saidOn : workingDaysAfter(saidOn, papersLead, working);
}

/** The due day that a meeting gives; absent without one. */
export function dayAtMeeting(
  { kind }: Pick<MovingDue, "kind">,
  meeting: Pick<Meeting, "on"> | undefined,
  working: WorkingCalendar,
): Day | undefined {
  if (meeting === undefined) return undefined;
  return kind === "next-meeting" ? meeting.on : papersDay(meeting.on, working);
}

/** "Next meeting" or "papers deadline", said today. */
export function dueAtMeeting(
  kind: MovingDue["kind"],
  { today, working, meetings }: Calendar,
  typed?: string,
): MovingDue {
  const said = { kind, saidOn: today };
  const on = dayAtMeeting(said, nextMeetingAfter(meetingsCountAfter(said, working), meetings), working);
  return { ...said, ...(on === undefined ? {} : { on }), ...(typed === undefined ? {} : { typed }) };
}
