import { type Day, dayParts } from "../days/day.js";
import type { CommitteeId, ImportId, MeetingId, MemberId, SeriesId, TenantId } from "../ids.js";

/**
 * How far a meeting has come. Absent: it has not begun, or nobody said so. An adjourned one is to go on: on its own day again once it
 * has been moved to it.
 */
export type Sitting = { kind: "started" | "ended" | "adjourned"; at: Date; by: MemberId };

export type MeetingState =
  /** It takes place, or took place. */
  { kind: "planned"; sitting?: Sitting } | { kind: "cancelled"; at: Date; why?: string };

/** One change of a meeting's day. */
export type MeetingMove = { from: Day; to: Day; at: Date; by: MemberId; why?: string };

/** One meeting of a committee. */
export type Meeting = {
  id: MeetingId;
  tenant: TenantId;
  committee: CommitteeId;
  on: Day;
  /** Local wall-clock start, "14:00". Absent when only the day was said. */
  startsAt?: string;
  /** Local wall-clock end on the same day; only with a start. */
  endsAt?: string;
  /** As typed. */
  place?: string;
  /** Where it is joined online: an https address. */
  link?: string;
  /** How many must be there; the committee's own rule where absent. */
  quorum?: number;
  /** The series that it was planned by, and the day its rule gave, wherever the meeting is now. */
  series?: { id: SeriesId; on: Day };
  state: MeetingState;
  /** The import that planned it. Absent: somebody did. */
  imported?: ImportId;
  /** When its papers went out; from then on its matters arising and agenda are compared with what they were. */
  papersSentAt?: Date;
  /** The newest last; at most 50. */
  moves: readonly MeetingMove[];
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

/** The meeting that people ask for today: today's own until it has ended, else the next. */
export function comingMeeting(today: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return earliest(meetings.filter((meeting) => meeting.on >= today && !hasEnded(meeting)));
}

export function hasEnded({ state }: Pick<Meeting, "state">): boolean {
  return state.kind === "planned" && state.sitting?.kind === "ended";
}

/** Whether it is going on now. */
export function isSitting({ state }: Pick<Meeting, "state">): boolean {
  return state.kind === "planned" && state.sitting?.kind === "started";
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
