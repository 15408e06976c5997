import { type Meeting, meantMeeting, type WhichMeeting } from "../../domain/meetings/meeting.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { daysOnMeetings } from "./days-on-meetings.js";
import {
  followed,
  type MeetingDeps,
  type MeetingOccasion,
  type MeetingPlan,
  type SavedMeeting,
} from "./plan-meeting.js";

/** Moves a meeting to another day; hour and place stay unless said anew. */
export function moveMeeting(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    which: WhichMeeting,
    to: MeetingPlan,
    said: MeetingOccasion,
  ): Promise<SavedMeeting> => {
    if (to.on < said.today) return { kind: "refused", why: "day-passed" };
    return changeMeant(deps, scope, which, said, to);
  };
}

/** Cancels a meeting. */
export function cancelMeeting(deps: MeetingDeps) {
  return (scope: CommitteeScope, which: WhichMeeting, said: MeetingOccasion): Promise<SavedMeeting> =>
    changeMeant(deps, scope, which, said, { state: { kind: "cancelled", at: said.at } });
}

/** A turn that runs again finds the meeting that it changed: once cancelled, "the meeting" would be the one after it. */
async function changeMeant(
  deps: MeetingDeps,
  scope: CommitteeScope,
  which: WhichMeeting,
  said: MeetingOccasion,
  set: Partial<MeetingPlan & Pick<Meeting, "state">>,
): Promise<SavedMeeting> {
  const before = await daysOnMeetings(deps.items, scope);
  const own = said.again ? await deps.meetings.findChangedByTurn(scope, said.turnKey) : undefined;
  if (own !== undefined) return followed(deps, own, own.on, before, said.at);
  const meant = meantMeeting(which, said.today, await deps.meetings.from(scope, said.today));
  if (meant === undefined) return { kind: "refused", why: "no-meeting" };
  const meeting = await deps.meetings.change(scope, meant.id, meant.revision, { ...set, turnKey: said.turnKey });
  if (meeting === "changed-meanwhile") return { kind: "refused", why: "changed-meanwhile" };
  return followed(deps, meeting, meant.on, before, said.at);
}
