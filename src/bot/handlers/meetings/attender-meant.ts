import { matchMember } from "../../../domain/committees/match-member.js";
import type { Attender } from "../../../domain/meetings/meeting-record.js";
import type { SaidAttender } from "../../../domain/meetings/read-attendance-line.js";
import type { People } from "../../../store/people.js";
import { presentWho } from "../../cards/actions/present-who.js";
import type { MessageTurn } from "../../turn/turn.js";
import { mentionedMembers } from "../actions/to-wanted.js";
import type { AsMember, Found } from "../on-board.js";

type Deps = { people: Pick<People, "findByChannelIds"> };

/**
 * Who is meant at a meeting: a member, or a guest by the name that was typed. Two who may be meant are asked for; `says`: the message as it
 * would be with another name.
 */
export async function attenderMeant(
  deps: Deps,
  turn: MessageTurn,
  on: AsMember,
  said: SaidAttender,
  says: (name: string) => string | undefined,
): Promise<Found<Attender>> {
  if (said.kind === "me") return { kind: "found", on: { kind: "member", member: on.me.id } };
  if (said.kind === "mention") {
    const member = (await mentionedMembers(deps, turn, [said], on)).get(said.channelId);
    return {
      kind: "found",
      on: member === undefined ? { kind: "guest", name: said.text } : { kind: "member", member },
    };
  }
  const match = matchMember(said.text, on.roster);
  switch (match.kind) {
    case "one":
      return { kind: "found", on: { kind: "member", member: match.member.id } };
    case "none":
      return { kind: "found", on: { kind: "guest", name: said.text } };
    case "several": {
      const offered = match.members.map(({ id }) => id);
      const asked = presentWho({ typed: said.text, offered, board: on.board, roster: on.roster, says });
      return { kind: "answer", answer: { say: asked } };
    }
  }
}
