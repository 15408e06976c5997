import type { Answer, PressTurn } from "../../turn/turn.js";
import type { Press } from "../../verbs.js";
import type { Handlers } from "../handlers.js";

/** A press of a button about who is on the board. */
export type MembersPress = Extract<Press, { verb: `member.${string}` | `members.${string}` | `people.${string}` }> & {
  verb: Exclude<Press["verb"], "member.add">;
};

/** Which handler answers which of them. */
export function pressMembers(
  members: Handlers["members"],
): (turn: PressTurn, press: MembersPress) => Answer | Promise<Answer> {
  return (turn, press) => {
    switch (press.verb) {
      case "members.show":
        return members.pressShow(turn, press.data);
      case "member.show":
        return members.pressOne(turn, press.data);
      case "member.edit.ask":
        return members.edit(turn, press.data);
      case "member.edit":
        return members.save(turn, press.data);
      case "member.remove":
        return members.pressRemove(turn, press.data);
      case "member.back":
        return members.pressBack(turn, press.data);
      case "member.leave":
        return members.pressLeave(turn, press.data);
      case "member.hand-over":
        return members.handOver(turn, press.data);
      case "people.ask":
        return members.pressAsk(turn, press.data);
      case "people.add":
        return members.add(turn, press.data);
    }
  };
}
