import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { type MemberMatch, matchMember } from "../../../domain/committees/match-member.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import type { People } from "../../../store/people.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { presentSomebodyHere } from "../../cards/committees/present-outsiders.js";
import type { MessageTurn } from "../../turn/turn.js";
import { mentionedMembers } from "../actions/to-wanted.js";
import { allBoards, clerksOf, type Found, type OnBoard } from "../on-board.js";

type Deps = { people: Pick<People, "findByChannelIds"> };

/**
 * The member whom somebody named on a board; whoever can't be told is asked for. `says`: the message as it would be with another name.
 */
export async function whomMeant(
  deps: Deps,
  turn: MessageTurn,
  on: OnBoard,
  said: SaidOwner,
  says: (name: string) => string | undefined,
): Promise<Found<Member>> {
  if (said.kind === "me")
    return on.me === undefined
      ? { kind: "answer", answer: { say: presentSomebodyHere({ board: on.board, clerks: clerksOf(on) }) } }
      : { kind: "found", on: on.me };
  const match = await matched(deps, turn, on, said);
  if (match.kind === "one") return { kind: "found", on: match.member };
  const offered = (match.kind === "several" ? match.members : match.near).map(({ id }) => id);
  const asked = presentWho({ typed: said.text, offered, board: on.board, roster: on.roster, says });
  return { kind: "answer", answer: { say: asked } };
}

/**
 * The boards of which a message about somebody may be meant: those that its writer runs and on which the name is known; all of them where
 * it is known on none. Somebody who is the same person on several is asked about only once.
 */
export async function boardsOf(deps: Deps, turn: MessageTurn, said: SaidOwner): Promise<readonly OnBoard[]> {
  const boards = allBoards(turn, "look");
  const runs = boards.filter(({ me }) => me !== undefined && runsCommittee(me));
  const matches = await Promise.all(runs.map(async (on) => ({ on, match: await matched(deps, turn, on, said) })));
  const known = matches.flatMap(({ on, match }) => (match.kind === "one" ? [{ on, person: match.member.person }] : []));
  const [first, ...others] = known;
  if (first === undefined) return runs.length === 0 ? boards : runs;
  const isOne = first.person !== undefined && others.every(({ person }) => person === first.person);
  return isOne ? [first.on] : known.map(({ on }) => on);
}

/** Whether who writes named themself, by a name that is nobody else's on any board that may be meant. */
export async function namesWriter(deps: Deps, turn: MessageTurn, said: SaidOwner): Promise<boolean> {
  if (said.kind === "me") return true;
  const matches = await Promise.all(allBoards(turn, "look").map((on) => matched(deps, turn, on, said)));
  const meant = matches.filter(({ kind }) => kind !== "none");
  return meant.length > 0 && meant.every((match) => match.kind === "one" && match.member.person === turn.person.id);
}

async function matched(deps: Deps, turn: MessageTurn, on: OnBoard, said: SaidOwner): Promise<MemberMatch> {
  if (said.kind === "mention") {
    const id = (await mentionedMembers(deps, turn, [said], on)).get(said.channelId);
    const member = present(on.roster).find((one) => one.id === id);
    return member === undefined ? { kind: "none", near: [] } : { kind: "one", member };
  }
  if (said.kind === "me") return on.me === undefined ? { kind: "none", near: [] } : { kind: "one", member: on.me };
  return matchMember(said.text, on.roster);
}
