import type { AgendaCommand } from "../../commands/agenda-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { Handlers } from "../handlers.js";
import { allBoards } from "../on-board.js";

/** Which handler answers what is said of agendas, suggestions for them, and standing items. */
export function answerAgendas(
  { editing, carrying, suggestions, standing }: Pick<Handlers, "editing" | "carrying" | "suggestions" | "standing">,
  turn: MessageTurn,
  command: AgendaCommand,
): Answer | Promise<Answer> {
  switch (command.kind) {
    case "add-item":
      return suggestsOnly(turn, command) ? suggestions.instead(turn, command) : editing.add(turn, command);
    case "add-items":
      return editing.addSeveral(turn, command);
    case "agenda-item":
      return editing.show(turn, command);
    case "carry-item":
      return carrying(turn, command);
    case "change-agenda-item":
      return editing.change(turn, command);
    case "edit-agenda":
      return editing.open(turn, command);
    case "suggest-item":
      return suggestions.said(turn, command);
    case "suggestions":
      return suggestions.list(turn);
    case "accept-suggestion":
      return suggestions.accept(turn, command);
    case "decline-suggestion":
      return suggestions.decline(turn, command);
    case "standing-items":
      return standing.show(turn, command);
    case "add-standing-item":
      return standing.add(turn, command);
    case "remove-standing-item":
      return standing.remove(turn, command);
    case "usual-standing-items":
      return standing.usual(turn);
    case "number-items":
      return standing.number(turn, command);
  }
}

/** Whether it can only be suggested by whoever said it: they change no agenda. A part of an item is nobody's to suggest. */
function suggestsOnly(turn: MessageTurn, { under }: Extract<AgendaCommand, { kind: "add-item" }>): boolean {
  return under === undefined && allBoards(turn, "meetings").length === 0 && allBoards(turn, "suggest").length > 0;
}
