import type { MeetingId } from "../../../domain/ids.js";
import { isSitting } from "../../../domain/meetings/meeting.js";
import type { Refusal } from "../../cards/talk/present-refusal.js";
import { refusalWords } from "../../cards/talk/refusal-words.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { Press } from "../../verbs.js";
import { boardOfPress } from "../on-board.js";
import { type AtMeetingDeps, sittingCard } from "./at-meeting.js";

/**
 * The card of a meeting that goes on is the same for all in a shared place: whoever leads nothing there keeps it when they press what leads
 * on, with our no on it and without such buttons. Undefined: another button, or no meeting that goes on.
 */
export function keptSitting(deps: AtMeetingDeps) {
  return async (turn: PressTurn, { verb, data }: Press, refusal: Refusal): Promise<Answer | undefined> => {
    if (verb !== "meeting.take" && verb !== "decision.ask" && verb !== "apologies.ask" && verb !== "meeting.end.ask")
      return undefined;
    const found = boardOfPress(turn, "look", data.committee);
    if (found.kind === "answer") return undefined;
    const meeting = await deps.meetings.find(found.on.scope, data.meeting as MeetingId);
    if (meeting === undefined || !isSitting(meeting)) return undefined;
    const refused = refusalWords(refusal).why;
    return { say: await sittingCard(deps, found.on, meeting, turn.at, { refused }) };
  };
}
