import type { Command } from "../../commands/command.js";
import type { RoleCommand } from "../../commands/role-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { Handlers } from "../handlers.js";

/** What is said of a board itself: its roles, settings, home and life. */
type BoardCommand =
  | RoleCommand
  | Extract<
      Command,
      {
        kind:
          | "sign-off"
          | "settings"
          | "set"
          | "reset-reminders"
          | "guide"
          | "board-history"
          | "archive-board"
          | "restore-board"
          | "delete-board"
          | "private-home";
      }
    >;

type BoardHandlers = Pick<
  Handlers,
  "settings" | "roles" | "clerkship" | "join" | "guide" | "boardHistory" | "life" | "homes"
>;

/** Which handler answers it. */
export function answerBoard(
  { settings, roles, clerkship, join, guide, boardHistory, life, homes }: BoardHandlers,
  turn: MessageTurn,
  command: BoardCommand,
): Answer | Promise<Answer> {
  switch (command.kind) {
    case "sign-off":
      return settings.signOff(turn, command.on);
    case "role":
      return roles.said(turn, command);
    case "hand-clerkship":
      return clerkship.ask(turn, command);
    case "take-over":
      return clerkship.takeOver(turn);
    case "ask-to-join":
      return join.said(turn);
    case "join-requests":
      return join.requests(turn);
    case "settings":
      return settings.show(turn);
    case "guide":
      return guide.show(turn);
    case "board-history":
      return boardHistory.show(turn);
    case "archive-board":
      return life.askArchive(turn);
    case "restore-board":
      return life.restore(turn);
    case "delete-board":
      return life.askDelete(turn);
    case "private-home":
      return command.on ? homes.askPrivate(turn) : homes.endPrivate(turn);
    case "set":
      return settings.set(turn, command.wish);
    case "reset-reminders":
      return settings.reset(turn);
  }
}
