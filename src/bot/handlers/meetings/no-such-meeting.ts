import type { Meetings } from "../../../store/meetings.js";
import { presentNoSuchMeeting } from "../../cards/agendas/present-no-such-meeting.js";
import { presentNoMeeting } from "../../cards/meetings/present-meeting.js";
import type { MeetingRef } from "../../commands/command.js";
import type { Answer } from "../../turn/turn.js";
import { hasRight, type OnBoard } from "../on-board.js";
import { meetingAsked } from "./meeting-asked.js";

/** The meeting that was asked for is none of the board's; absent, the coming one was, and none is planned. */
export async function noSuchMeeting(
  meetings: Pick<Meetings, "from" | "latest">,
  on: OnBoard,
  ref?: MeetingRef,
): Promise<Answer> {
  if (ref === undefined || ref.kind === "next")
    return { say: presentNoMeeting({ board: on.board, mayPlan: hasRight(on, "meetings") }) };
  const next = await meetingAsked(meetings, on);
  return { say: presentNoSuchMeeting({ board: on.board, ref, ...(next !== undefined && { next }) }) };
}
