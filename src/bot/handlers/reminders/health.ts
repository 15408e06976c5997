import type { Services } from "../../../services/services.js";
import { presentHealth } from "../../cards/reminders/present-health.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { inOwnChat } from "../in-own-chat.js";

/** "reminders health": whether reminders go out, for chair and clerk. */
export function handleHealth({ services }: { services: Pick<Services, "reminderHealth"> }) {
  return async (turn: MessageTurn): Promise<Answer> => {
    const found = inOwnChat(turn, "health");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const health = await services.reminderHealth(on.committee, on.roster, on.calendar, turn.at);
    return { say: presentHealth({ health, board: on.board, now: turn.at }) };
  };
}
