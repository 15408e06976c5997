import type { MembersCommand } from "../../commands/members-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { Handlers } from "../handlers.js";

/** Which handler answers what is said of the people on a board. */
export function answerMembers(
  members: Handlers["members"],
  turn: MessageTurn,
  command: MembersCommand,
): Answer | Promise<Answer> {
  switch (command.kind) {
    case "members":
      return members.members(turn, command);
    case "agencies":
      return members.agencies(turn);
    case "who-is":
      return members.whoIs(turn, command);
    case "add-people":
      return members.ask(turn);
    case "add-mentioned":
      return members.mentioned(turn, command);
    case "remove-member":
      return members.remove(turn, command);
    case "describe-member":
      return members.describe(turn, command);
    case "name-agency":
      return members.nameAgency(turn, command);
    case "link-member":
      return members.link(turn, command);
  }
}
