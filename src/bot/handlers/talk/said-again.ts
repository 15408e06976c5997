import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress } from "../on-board.js";

/** Understands a text as if it had been typed. */
export type Say = (turn: MessageTurn, text: string) => Promise<Answer>;

/** Answers a button as if its text had been typed; with a committee, as if that were the only one here. */
export function saidAgain(say: Say): (turn: PressTurn, data: VerbData<"say">) => Promise<Answer> {
  return async (turn, { text, committee }) => {
    // What was said by this button before has left its effects under the turn's key.
    const said: MessageTurn = { ...turn, again: turn.again || turn.repeated, typed: text, mentions: [] };
    if (committee === undefined) return say(said, text);
    const found = boardOfPress(turn, "talk", committee);
    if (found.kind === "answer") return found.answer;
    return say({ ...said, standings: turn.standings.filter((standing) => standing.committee.id === committee) }, text);
  };
}
