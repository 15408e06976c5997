import { addDays } from "../../domain/days/day.js";
import type { MeetingId } from "../../domain/ids.js";
import { type Meeting, meantMeeting, type WhichMeeting } from "../../domain/meetings/meeting.js";
import { areTimes } from "../../domain/meetings/meeting-times.js";
import type { MeetingChange } from "../../store/meetings.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { daysOnMeetings, movedWithMeetings } from "./days-on-meetings.js";
import {
  followed,
  type MeetingDeps,
  type MeetingOccasion,
  type MeetingRefusal,
  type SavedMeeting,
} from "./plan-meeting.js";

/** A meeting as somebody names it, or as a card names it, which says how it was when it was drawn. */
export type MeantMeeting = WhichMeeting | { id: MeetingId; revision: number };

/** What is set of it, or why it stays as it is. */
export type EditMeeting = (
  meeting: Meeting,
) => MeetingChange | MeetingRefusal | Promise<MeetingChange | MeetingRefusal>;

/**
 * Changes the meeting that is meant, and lets follow what hangs on it. A turn that runs again finds the meeting that it changed: once
 * cancelled, "the meeting" would be the one after it.
 */
export async function changeMeant(
  deps: MeetingDeps,
  scope: CommitteeScope,
  find: () => Promise<Meeting | undefined>,
  said: MeetingOccasion,
  edit: EditMeeting,
): Promise<SavedMeeting> {
  const before = await daysOnMeetings(deps.items, scope);
  const own = said.again ? await deps.meetings.findChangedByTurn(scope, said.turnKey) : undefined;
  if (own !== undefined) return doneBefore(deps, own, said, await followed(deps, own, own.on, before, said.at));
  const meant = await find();
  if (meant === undefined) return { kind: "refused", why: "no-meeting" };
  const set = await edit(meant);
  if (typeof set === "string") return { kind: "refused", why: set };
  if (!areTimes(timesOf(meant, set))) return { kind: "refused", why: "ends-first" };
  const meeting = await deps.meetings.change(scope, meant.id, meant.revision, { ...set, turnKey: said.turnKey });
  if (meeting === "changed-meanwhile") return { kind: "refused", why: "changed-meanwhile" };
  return followed(deps, meeting, meant.on, before, said.at);
}

/** Finds the meeting that is meant. One that a card names and that changed since is not it. */
export function findMeant(deps: MeetingDeps, scope: CommitteeScope, which: MeantMeeting, { today }: MeetingOccasion) {
  return async (): Promise<Meeting | undefined> => {
    if ("id" in which) return deps.meetings.find(scope, which.id);
    return meantMeeting(which, today, await deps.meetings.from(scope, today));
  };
}

/** A meeting was adjourned, its day has gone, and it has no other yet: nothing was held since. */
export async function waitingMeeting(
  { meetings }: Pick<MeetingDeps, "meetings">,
  scope: CommitteeScope,
  { today }: MeetingOccasion,
): Promise<Meeting | undefined> {
  const last = await meetings.previousPlanned(scope, addDays(today, 1));
  return last?.state.kind === "planned" && last.state.sitting?.kind === "adjourned" ? last : undefined;
}

/** Tells of a repeat what its turn did when it came first, beside what followed only now. */
async function doneBefore(
  { items }: MeetingDeps,
  own: Meeting,
  { by }: MeetingOccasion,
  now: Extract<SavedMeeting, { kind: "saved" }>,
): Promise<SavedMeeting> {
  const last = own.moves.at(-1);
  const move = last !== undefined && last.to === own.on && last.by === by ? last : undefined;
  const since = own.state.kind === "cancelled" ? own.state.at : move?.at;
  if (since === undefined) return now;
  const moved = [...new Set([...now.moved, ...(await movedWithMeetings(items, own, since))])];
  return { ...now, from: move?.from ?? own.on, moved: moved.sort((one, other) => one - other) };
}

function timesOf(meeting: Meeting, { startsAt, endsAt }: MeetingChange): Pick<Meeting, "startsAt" | "endsAt"> {
  const starts = startsAt ?? meeting.startsAt;
  const ends = endsAt === undefined ? meeting.endsAt : (endsAt ?? undefined);
  return { ...(starts === undefined ? {} : { startsAt: starts }), ...(ends === undefined ? {} : { endsAt: ends }) };
}
