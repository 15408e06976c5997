import { whoAsksToJoin } from "../../../domain/committees/who-asks-to-join.js";
import type { Services } from "../../../services/services.js";
import { presentBriefing } from "../../cards/actions/present-briefing.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { theBoard } from "../on-board.js";

/** What chair and clerk should know before a meeting. */
export function handleBriefing({ services }: { services: Pick<Services, "brief" | "briefMeeting"> }) {
  return async (turn: MessageTurn): Promise<Answer> => {
    const found = theBoard(turn, "briefing");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const [briefing, meeting] = await Promise.all([
      services.brief(on.scope, on.roster, on.today),
      services.briefMeeting(on.committee, on.roster, on.calendar, on.today, turn.at),
    ]);
    const asking = whoAsksToJoin(on.committee, on.roster).length;
    return { say: presentBriefing({ briefing, meeting, asking, board: on.board, reader: on.reader }) };
  };
}
