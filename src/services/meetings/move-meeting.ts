import type { Meeting } from "../../domain/meetings/meeting.js";
import { meantMeeting } from "../../domain/meetings/meeting.js";
import { timesAfter } from "../../domain/meetings/meeting-times.js";
import type { MeetingChange } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeMeant, findMeant, type MeantMeeting, waitingMeeting } from "./change-meant.js";
import type {
  MeetingDeps,
  MeetingDetails,
  MeetingOccasion,
  MeetingPlan,
  MeetingRefusal,
  SavedMeeting,
} from "./plan-meeting.js";

/** The newest moves of a meeting that are kept. */
const mostMoves = 50;

/**
 * Moves a meeting to another day; hour and place stay unless said anew. Where no meeting is named, an adjourned one that waits for its day
 * is meant.
 */
export function moveMeeting(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    which: MeantMeeting,
    to: MeetingPlan,
    said: MeetingOccasion & { why?: string },
  ): Promise<SavedMeeting> => {
    if (to.on < said.today) return { kind: "refused", why: "day-passed" };
    const isNamed = "id" in which || which.month !== undefined || which.on !== undefined;
    const find = async () =>
      (isNamed ? undefined : await waitingMeeting(deps, scope, said)) ?? findMeant(deps, scope, which, said)();
    return changeMeant(deps, scope, find, said, async (meeting) =>
      hasBegun(meeting) ? "has-begun" : movedTo(deps, meeting, to, said),
    );
  };
}

/** Cancels a meeting. One that has begun is ended or adjourned instead. */
export function cancelMeeting(deps: MeetingDeps) {
  return (
    scope: CommitteeScope,
    which: MeantMeeting,
    said: MeetingOccasion & { why?: string },
  ): Promise<SavedMeeting> =>
    changeMeant(deps, scope, findMeant(deps, scope, which, said), said, (meeting) =>
      hasBegun(meeting)
        ? "has-begun"
        : { state: { kind: "cancelled", at: said.at, ...(said.why === undefined ? {} : { why: said.why }) } },
    );
}

/** What is set of a meeting that goes to another day, or has other hours on its own. */
export async function movedTo(
  { meetings }: Pick<MeetingDeps, "meetings">,
  meeting: Meeting,
  { on, ...details }: MeetingPlan,
  { at, by, why }: MeetingOccasion & { why?: string },
): Promise<MeetingChange | MeetingRefusal> {
  const there = meantMeeting({ on }, on, await meetings.from(meeting, on));
  if (there !== undefined && there.id !== meeting.id) return "meeting-exists";
  const set = detailsAfter(meeting, details);
  if (on === meeting.on) return { on, ...set };
  const move = { from: meeting.on, to: on, at, by, ...(why === undefined ? {} : { why }) };
  return { on, ...set, moves: [...meeting.moves, move].slice(-mostMoves) };
}

/** Other hours take the end along, which is left out where it would be on another day. */
export function detailsAfter(meeting: Meeting, details: MeetingDetails): MeetingChange {
  if (details.startsAt === undefined && details.endsAt === undefined) return details;
  const { startsAt, endsAt } = timesAfter(meeting, details);
  return { ...details, ...(startsAt === undefined ? {} : { startsAt }), endsAt: endsAt ?? null };
}

/** It goes on, or is over. An adjourned one waits, and can go to another day. */
export function hasBegun({ state }: Meeting): boolean {
  return state.kind === "planned" && (state.sitting?.kind === "started" || state.sitting?.kind === "ended");
}
