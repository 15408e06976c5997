import type { RosterVerb } from "../../verbs/roster-verbs.js";
import type { Handlers } from "../handlers.js";
import type { Presses } from "../presses.js";
import { type Say, saidAgain } from "../talk/said-again.js";
import type { withMember } from "./with-member.js";

export type RosterHandlers = Pick<Handlers, "rosterList" | "setUp" | "clerkship" | "join" | "members" | "roles"> & {
  /** The turn with a name put on the roster of its board. */
  withMember: ReturnType<typeof withMember>;
  say: Say;
};

/** Which handler answers which button of who is on the board. */
export function rosterPresses({
  rosterList,
  setUp,
  clerkship,
  join,
  members,
  roles,
  withMember,
  say,
}: RosterHandlers): Presses<RosterVerb> {
  return {
    "roster.paste": rosterList.paste,
    "roster.accept": rosterList.accept,
    "roster.throw": rosterList.throwAway,
    "set-up.roster": setUp.choose,
    "clerk.hand": clerkship.hand,
    "join.ask": join.press,
    "join.answer": join.answer,
    "member.edit": members.save,
    "member.role": roles.press,
    "member.remove": members.pressRemove,
    "member.back": members.pressBack,
    "member.leave": members.pressLeave,
    "member.hand-over": members.handOver,
    "member.add": async (turn, data) => {
      const added = await withMember(turn, data);
      return added.kind === "answer" ? added.answer : saidAgain(say)(added.turn, data);
    },
    "people.add": members.add,
    "members.show": members.pressShow,
    "member.show": members.pressOne,
    "member.edit.ask": members.edit,
    "member.role.ask": roles.ask,
    "people.ask": members.pressAsk,
    "roster.paste.ask": rosterList.ask,
    "roster.show": rosterList.show,
  };
}
