import type { Day } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";
import { type Meeting, meantMeeting } from "../../domain/meetings/meeting.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import type { MovedItem } from "./carry-meeting.js";
import { type DaysOnMeetings, daysOnMeetings, movedSince } from "./days-on-meetings.js";

/** What may be said of a meeting beside its day. */
export type MeetingDetails = Partial<Pick<Meeting, "startsAt" | "endsAt" | "place" | "link" | "quorum">>;

/** A meeting as its clerk says it. */
export type MeetingPlan = Pick<Meeting, "on"> & MeetingDetails;

/** Why a meeting stays as it is. */
export type MeetingRefusal =
  | "day-passed"
  | "no-meeting"
  | "meeting-exists"
  | "changed-meanwhile"
  /** It has begun, and can be adjourned. */
  | "has-begun"
  /** It has not begun, and can be moved. */
  | "not-begun"
  /** It would end before it begins, or end without having a beginning. */
  | "ends-first";

/** What became of it, and which due days followed. */
export type SavedMeeting<Why extends MeetingRefusal = MeetingRefusal> =
  | {
      kind: "saved";
      meeting: Meeting;
      /** The day it was on before; its own when it is new. */
      from: Day;
      /** The numbers of the actions that have another due day now. */
      moved: readonly number[];
      /** Those that moved here, whose owners are to be told. */
      movedItems: readonly MovedItem[];
    }
  | { kind: "refused"; why: Why };

/** When a meeting is spoken of, by whom, and in which turn; `today` is the committee's. */
export type MeetingOccasion = { today: Day; at: Date; by: MemberId; turnKey: string; again: boolean };

export type MeetingDeps = {
  meetings: Pick<Meetings, "insert" | "find" | "from" | "sitting" | "change" | "findChangedByTurn" | "previousPlanned">;
  items: Pick<ActionItems, "dueAtMeetings">;
  carry: (meeting: Meeting) => Promise<readonly MovedItem[]>;
  /** Draws the agenda card in the home anew, where one was posted. */
  redrawAgenda: (meeting: Meeting, now: Date) => Promise<void>;
  newId: NewId;
};

/** Plans a meeting, one a day at the most. What is due "next meeting" follows. */
export function planMeeting(deps: MeetingDeps) {
  return async (
    scope: CommitteeScope,
    plan: MeetingPlan,
    said: MeetingOccasion,
  ): Promise<SavedMeeting<"day-passed" | "meeting-exists">> => {
    if (plan.on < said.today) return { kind: "refused", why: "day-passed" };
    const thatDay = said.again ? [] : await deps.meetings.from(scope, plan.on);
    if (meantMeeting({ on: plan.on }, plan.on, thatDay) !== undefined)
      return { kind: "refused", why: "meeting-exists" };
    const before = await daysOnMeetings(deps.items, scope);
    const { meeting } = await deps.meetings.insert(newMeeting(deps, scope, plan), said.turnKey);
    return followed(deps, meeting, meeting.on, before, said.at);
  };
}

/** A meeting that is planned now. */
export function newMeeting({ newId }: Pick<MeetingDeps, "newId">, scope: CommitteeScope, plan: MeetingPlan): Meeting {
  return {
    id: newId("mt_"),
    ...scope,
    ...plan,
    state: { kind: "planned" },
    moves: [],
    carriedRevision: 0,
    revision: 1,
  };
}

/**
 * After a meeting changed, due days follow at once; the ticker carries on where this was cut off. Where it was quicker than we
 * were, what it moved has moved with the meeting all the same.
 */
export async function followed(
  deps: MeetingDeps,
  meeting: Meeting,
  from: Day,
  before: DaysOnMeetings,
  now: Date,
): Promise<Extract<SavedMeeting, { kind: "saved" }>> {
  const movedItems = await deps.carry(meeting);
  await deps.redrawAgenda(meeting, now);
  return {
    kind: "saved",
    meeting,
    from,
    moved: movedSince(before, await daysOnMeetings(deps.items, meeting)),
    movedItems,
  };
}
