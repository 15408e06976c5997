import { runsCommittee } from "../../../domain/committees/member.js";
import type { Services } from "../../../services/services.js";
import { presentSomebodyHere } from "../../cards/committees/present-outsiders.js";
import { presentHealth } from "../../cards/reminders/present-health.js";
import { presentProofRefused } from "../../cards/reminders/present-proof-refused.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { clerksOf, theBoard } from "../on-board.js";

/** "reminders health": whether reminders go out, for chair and clerk. */
export function handleHealth({ services }: { services: Pick<Services, "reminderHealth"> }) {
  return async (turn: MessageTurn): Promise<Answer> => {
    const found = theBoard(turn, undefined, turn.typed);
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const clerks = clerksOf(on);
    if (on.me === undefined) return { say: presentSomebodyHere({ board: on.board, clerks }) };
    if (!runsCommittee(on.me)) return { say: presentProofRefused({ kind: "not-yours", of: "health", clerks }) };
    const health = await services.reminderHealth(on.committee, on.roster, on.calendar, turn.at);
    return { say: presentHealth({ health, board: on.board, now: turn.at }) };
  };
}
