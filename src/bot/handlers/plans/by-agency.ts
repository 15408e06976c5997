import type { Services } from "../../../services/services.js";
import { presentByAgency } from "../../cards/plans/present-by-agency.js";
import { presentInOwnChat } from "../../cards/talk/present-in-own-chat.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";

/** How the agencies of a board stand, for chair and clerk. */
export function handleByAgency({ services }: { services: Pick<Services, "agencyBoard"> }) {
  const shown = async ({ scope, roster, today, board }: AsMember, now: Date): Promise<Answer> => ({
    say: presentByAgency(await services.agencyBoard(scope, roster, today, now), { board, roster }),
  });
  return {
    /** Nobody else reads it: said in a shared place, it is answered with where to say it, unless all who are there may read all. */
    async said(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "briefing");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const isOurs = turn.place.kind === "personal" || on.reader.privateTo === on.committee.id;
      return isOurs ? shown(on, turn.at) : { say: presentInOwnChat({ text: turn.typed }) };
    },

    async press(turn: PressTurn, data: VerbData<"agencies.figures">): Promise<Answer> {
      const found = boardOfPress(turn, "briefing", data.committee);
      return found.kind === "answer" ? found.answer : shown(found.on, turn.at);
    },
  };
}
