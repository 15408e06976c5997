import type { Day } from "../../domain/days/day.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import { type DaysOnMeetings, daysOnMeetings, movedSince } from "./days-on-meetings.js";

/** A meeting as its clerk says it; hour and place may be absent. */
export type MeetingPlan = Pick<Meeting, "on"> & Partial<Pick<Meeting, "startsAt" | "place">>;

/** What became of it, and how many due days followed. */
export type SavedMeeting =
  | { kind: "saved"; meeting: Meeting; moved: number }
  | { kind: "refused"; why: "day-passed" | "no-meeting" | "changed-meanwhile" };

export type MeetingDeps = {
  meetings: Pick<Meetings, "insert" | "from" | "change">;
  items: Pick<ActionItems, "dueAtMeetings">;
  carry: (meeting: Meeting) => Promise<void>;
  /** Draws the agenda card in the home anew, where one was posted. */
  redrawAgenda: (meeting: Meeting, now: Date) => Promise<void>;
  newId: NewId;
};

/** Plans a meeting. What is due "next meeting" follows. */
export function planMeeting(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    plan: MeetingPlan,
    today: Day,
    now: Date,
    turnKey: string,
  ): Promise<SavedMeeting> => {
    if (plan.on < today) return { kind: "refused", why: "day-passed" };
    const before = await daysOnMeetings(deps.items, scope);
    const { meeting } = await deps.meetings.insert(
      { id: deps.newId("mt_"), ...scope, ...plan, state: { kind: "planned" }, carriedRevision: 0, revision: 1 },
      turnKey,
    );
    return followed(deps, meeting, before, now);
  };
}

/**
 * After a meeting changed, due days follow at once; the ticker carries on where this was cut off. Where it was quicker than we
 * were, what it moved has moved with the meeting all the same.
 */
export async function followed(
  deps: MeetingDeps,
  meeting: Meeting,
  before: DaysOnMeetings,
  now: Date,
): Promise<SavedMeeting> {
  await deps.carry(meeting);
  await deps.redrawAgenda(meeting, now);
  return { kind: "saved", meeting, moved: movedSince(before, await daysOnMeetings(deps.items, meeting)) };
}
