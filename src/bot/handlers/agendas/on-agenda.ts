import type { MeetingId } from "../../../domain/ids.js";
import { hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import type { Meetings } from "../../../store/meetings.js";
import { type AgendaRefusal, presentAgendaRefused } from "../../cards/agendas/present-agenda-refused.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { MeetingRef } from "../../commands/command.js";
import type { Answer } from "../../turn/turn.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import type { AsMember, Found } from "../on-board.js";

/** Somebody who may change a meeting's agenda, and the meeting. */
export type OnAgenda = { on: AsMember; meeting: Meeting };

type Deps = { meetings: Pick<Meetings, "from" | "latest" | "find"> };

/** The meeting whose agenda is to be changed, as it was named; one that has ended or was cancelled keeps its agenda as it was. */
export async function agendaMeant(
  { meetings }: Deps,
  found: Found<AsMember>,
  ref?: MeetingRef,
): Promise<Found<OnAgenda>> {
  if (found.kind === "answer") return found;
  const { on } = found;
  const meeting = await meetingAsked(meetings, on, ref);
  return meeting === undefined ? answer(await noSuchMeeting(meetings, on, ref)) : open(on, meeting);
}

/** The same of a button, which names the meeting by its id, or none. */
export async function agendaOfPress(
  deps: Deps,
  found: Found<AsMember>,
  id: string | undefined,
): Promise<Found<OnAgenda>> {
  if (id === undefined || found.kind === "answer") return agendaMeant(deps, found);
  const meeting = await deps.meetings.find(found.on.scope, id as MeetingId);
  return meeting === undefined ? answer({ say: presentRefusal({ kind: "stale-press" }) }) : open(found.on, meeting);
}

/** Our no to a change of an agenda. */
export function agendaRefused({ on, meeting }: OnAgenda, refusal: AgendaRefusal): Answer {
  return { say: presentAgendaRefused({ board: on.board, meeting, ...refusal }) };
}

function open(on: AsMember, meeting: Meeting): Found<OnAgenda> {
  const target = { on, meeting };
  if (meeting.state.kind === "cancelled") return answer(agendaRefused(target, { kind: "cancelled" }));
  return hasEnded(meeting) ? answer(agendaRefused(target, { kind: "ended" })) : { kind: "found", on: target };
}

function answer(said: Answer): { kind: "answer"; answer: Answer } {
  return { kind: "answer", answer: said };
}
