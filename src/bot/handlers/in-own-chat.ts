import type { Right } from "../../domain/committees/rights.js";
import { presentInOwnChat } from "../cards/talk/present-in-own-chat.js";
import type { MessageTurn } from "../turn/turn.js";
import { type Found, type Granted, theBoard } from "./on-board.js";

/**
 * The one committee that is meant, as `theBoard` finds it, for what is chair's and clerk's alone: said in a shared place, where everybody
 * would read the answer, it is answered with where to say it. A button may give it there, as its answer shows to who pressed it.
 */
export function inOwnChat<R extends Right>(turn: MessageTurn, right: R): Found<Granted<R>> {
  const found = theBoard(turn, right);
  if (found.kind === "answer" || turn.place.kind === "personal") return found;
  return { kind: "answer", answer: { say: presentInOwnChat({ text: turn.typed }) } };
}
