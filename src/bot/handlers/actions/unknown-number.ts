import type { Board } from "../../cards/board.js";
import type { Refusal } from "../../cards/talk/present-refusal.js";
import type { MessageTurn } from "../../turn/turn.js";

/** No action has the number. Whoever called it an item may have meant one of the agenda. */
export function unknownNumber({ typed }: Pick<MessageTurn, "typed">, number: number, board: Board): Refusal {
  const called = new RegExp(`\\bitem (?:number |no\\.? )?${number}(?!\\d)`, "i").test(typed);
  return { kind: "unknown-number", name: `A${number}`, ...(called && { item: number }), board };
}
