import type { Day } from "../../domain/days/day.js";
import { comingMeeting, type Meeting } from "../../domain/meetings/meeting.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { daysOnMeetings } from "./days-on-meetings.js";
import { followed, type MeetingDeps, type MeetingPlan, type SavedMeeting } from "./plan-meeting.js";

/** Moves the coming meeting to another day; hour and place stay unless said anew. */
export function moveMeeting(deps: MeetingDeps) {
  return async (scope: CommitteeScope, to: MeetingPlan, today: Day, now: Date): Promise<SavedMeeting> => {
    if (to.on < today) return { kind: "refused", why: "day-passed" };
    return changeComing(deps, scope, today, now, to);
  };
}

/** Cancels the coming meeting. */
export function cancelMeeting(deps: MeetingDeps) {
  return (scope: CommitteeScope, today: Day, now: Date): Promise<SavedMeeting> =>
    changeComing(deps, scope, today, now, { state: { kind: "cancelled", at: now } });
}

async function changeComing(
  deps: MeetingDeps,
  scope: CommitteeScope,
  today: Day,
  now: Date,
  set: Partial<MeetingPlan & Pick<Meeting, "state">>,
): Promise<SavedMeeting> {
  const coming = comingMeeting(today, await deps.meetings.from(scope, today));
  if (coming === undefined) return { kind: "refused", why: "no-meeting" };
  const before = await daysOnMeetings(deps.items, scope);
  const meeting = await deps.meetings.change(scope, coming.id, coming.revision, set);
  if (meeting === "changed-meanwhile") return { kind: "refused", why: "changed-meanwhile" };
  return followed(deps, meeting, before, now);
}
