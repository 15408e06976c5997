import type { MeetingChange } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeMeant, findMeant, type MeantMeeting } from "./change-meant.js";
import { detailsAfter, hasBegun, movedTo } from "./move-meeting.js";
import type { MeetingDeps, MeetingDetails, MeetingOccasion, MeetingPlan, SavedMeeting } from "./plan-meeting.js";

/** Sets hours, place, link or quorum of a meeting as said; what is not said stays. */
export function setMeeting(deps: MeetingDeps) {
  return (
    scope: CommitteeScope,
    which: MeantMeeting,
    details: MeetingDetails,
    said: MeetingOccasion,
  ): Promise<SavedMeeting> =>
    changeMeant(deps, scope, findMeant(deps, scope, which, said), said, (meeting) => detailsAfter(meeting, details));
}

/** A whole meeting as a form has it: what is absent is taken away. */
export function editMeeting(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    which: Extract<MeantMeeting, { id: unknown }>,
    plan: MeetingPlan,
    said: MeetingOccasion,
  ): Promise<SavedMeeting> =>
    changeMeant(deps, scope, findMeant(deps, scope, which, said), said, async (meeting) => {
      if (meeting.revision !== which.revision || meeting.state.kind === "cancelled") return "changed-meanwhile";
      if (plan.on !== meeting.on && hasBegun(meeting)) return "has-begun";
      if (plan.on !== meeting.on && plan.on < said.today) return "day-passed";
      const moved = await movedTo(deps, meeting, { on: plan.on }, said);
      return typeof moved === "string" ? moved : { ...moved, ...whole(plan) };
    });
}

function whole({ startsAt, endsAt, place, link, quorum }: MeetingPlan): MeetingChange {
  return {
    startsAt: startsAt ?? null,
    endsAt: endsAt ?? null,
    place: place ?? null,
    link: link ?? null,
    quorum: quorum ?? null,
  };
}
