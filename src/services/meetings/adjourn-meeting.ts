import { addDays } from "../../domain/days/day.js";
import { comingMeeting, isSitting, type Meeting } from "../../domain/meetings/meeting.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeMeant, waitingMeeting } from "./change-meant.js";
import { movedTo } from "./move-meeting.js";
import type { MeetingDeps, MeetingOccasion, MeetingPlan, SavedMeeting } from "./plan-meeting.js";

/** How long ago a meeting may have begun that nobody ended. */
const longestSittingDays = 30;

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
      const recent = await deps.meetings.from(scope, addDays(said.today, -longestSittingDays));
      return (
        recent.findLast(isSitting) ?? comingMeeting(said.today, recent) ?? (await waitingMeeting(deps, scope, said))
      );
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
