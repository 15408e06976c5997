import { comingMeeting, isSitting, type Meeting } from "../../domain/meetings/meeting.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeMeant, waitingMeeting } from "./change-meant.js";
import { movedTo } from "./move-meeting.js";
import type { MeetingDeps, MeetingOccasion, MeetingPlan, SavedMeeting } from "./plan-meeting.js";

/**
 * Adjourns the meeting that is going on, or today's: it goes on at another day, with the same agenda and record, and counts as one. Without
 * a day it waits for one.
 */
export function adjournMeeting(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    to: MeetingPlan | undefined,
    said: MeetingOccasion & { why?: string },
  ): Promise<SavedMeeting> => {
    if (to !== undefined && to.on < said.today) return { kind: "refused", why: "day-passed" };
    const find = async () => {
      const sits = await deps.meetings.sitting(scope);
      if (sits !== undefined) return sits;
      const coming = comingMeeting(said.today, await deps.meetings.from(scope, said.today));
      return coming ?? (await waitingMeeting(deps, scope, said));
    };
    return changeMeant(deps, scope, find, said, async (meeting) => {
      if (meeting.on > said.today && !isSitting(meeting)) return "not-begun";
      const state = {
        kind: "planned",
        sitting: { kind: "adjourned", at: said.at, by: said.by },
      } satisfies Meeting["state"];
      if (to === undefined) return { state };
      const set = await movedTo(deps, meeting, to, said);
      return typeof set === "string" ? set : { ...set, state };
    });
  };
}
