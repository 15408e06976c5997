import { type Day, dayParts } from "../days/day.js";
import type { CommitteeId, MeetingId, TenantId } from "../ids.js";

export type MeetingState = { kind: "planned" } | { kind: "cancelled"; at: Date };

/** One meeting of a committee. */
export type Meeting = {
  id: MeetingId;
  tenant: TenantId;
  committee: CommitteeId;
  on: Day;
  /** Local wall-clock start, "14:00". Absent when only the day was said. */
  startsAt?: string;
  /** As typed. */
  place?: string;
  state: MeetingState;
  /** Revision up to which the due days that hang on meetings have followed; behind `revision` means "being updated". */
  carriedRevision: number;
  revision: number;
};

/**
 * The meeting that "next meeting" means when said on a day: the earliest planned one after that day.
 * It is derived and never stored, so a meeting that is moved, cancelled or put in between is right by itself.
 */
export function nextMeetingAfter(saidOn: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return earliest(meetings.filter((meeting) => meeting.on > saidOn));
}

/** The meeting that people ask for today: today's own, else the next. */
export function comingMeeting(today: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return earliest(meetings.filter((meeting) => meeting.on >= today));
}

/** A meeting as somebody names it: by its month (1 to 12), by its day, or neither: the coming one. */
export type WhichMeeting = { month?: number; on?: Day };

/** The coming meeting of those that are meant. Absent: there is none, and no other may be taken for it. */
export function meantMeeting(which: WhichMeeting, today: Day, meetings: readonly Meeting[]): Meeting | undefined {
  const meant = meetings.filter(
    ({ on }) =>
      (which.month === undefined || dayParts(on).month === which.month) && (which.on === undefined || on === which.on),
  );
  return comingMeeting(today, meant);
}

function earliest(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings
    .filter((meeting) => meeting.state.kind === "planned")
    .reduce<Meeting | undefined>(
      (first, meeting) => (first === undefined || sortKey(meeting) < sortKey(first) ? meeting : first),
      undefined,
    );
}

function sortKey(meeting: Meeting): string {
  return `${meeting.on} ${meeting.startsAt ?? ""}`;
}
