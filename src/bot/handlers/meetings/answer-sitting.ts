import type { SittingCommand } from "../../commands/sitting-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { SittingHandlers } from "./sitting-presses.js";

/** Answers what is said in a meeting, and of what was decided in one. */
export function answerSitting(
  { sitting, attendance, declarations, decisions, decided }: SittingHandlers,
  turn: MessageTurn,
  command: SittingCommand,
): Promise<Answer> {
  switch (command.kind) {
    case "start-meeting":
      return sitting.start(turn);
    case "take-item":
      return sitting.take(turn, command);
    case "where-are-we":
      return sitting.where(turn);
    case "attendance":
      return attendance.show(turn, command);
    case "attend":
      return attendance.said(turn, command);
    case "declare":
      return declarations.said(turn, command);
    case "declare-several":
      return declarations.several(turn);
    case "no-declarations":
      return declarations.none(turn);
    case "resolve":
      return decisions.said(turn, command);
    case "agree":
      return decisions.agreed(turn, command);
    case "decisions":
      return decisions.list(turn, command);
    case "show-decision":
      return decisions.show(turn, command);
    case "follow-decision":
      return decided.follow(turn, command);
    case "strike-decision":
      return decided.strike(turn, command);
    case "correct-decision":
      return decided.correct(turn, command);
  }
}
