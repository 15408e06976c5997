import { agencyKey, matchAgency } from "../../../domain/committees/agency.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Day } from "../../../domain/days/day.js";
import type { MemberId } from "../../../domain/ids.js";
import { findObjective } from "../../../domain/plans/find-plan.js";
import type { ItemList } from "../../../services/actions/list-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Plans } from "../../../store/plans.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command, ListWords } from "../../commands/command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { allBoards, type Found, type OnBoard, theBoard } from "../on-board.js";
import { planMeant } from "../plans/plan-meant.js";
import { noObjective } from "../plans/show-plan.js";
import { mentionedMembers } from "./to-wanted.js";

type Deps = {
  meetings: Pick<Meetings, "from" | "latest">;
  people: Pick<People, "findByChannelIds">;
  plans: Pick<Plans, "standing">;
};
type Said = Extract<Command, { kind: "list" }>;

/** A list as it is asked of the store, of one committee or of all the reader's here. */
export type AskedList = { list: ItemList; committee: string | undefined };

/**
 * A list in words, settled on people, agencies and meetings. Who or what is not known, or may be several, is asked; a meeting's day is
 * one committee's, so with several it is asked which.
 */
export async function askedList(deps: Deps, turn: MessageTurn, said: Said): Promise<Found<AskedList>> {
  const { list: kind, whose, since, due, rated, plan } = said;
  const boards = allBoards(turn, "look");
  // A plan and a meeting are one committee's.
  const isOnes = plan !== undefined || (since !== undefined && since.kind !== "day");
  const narrowed = isOnes ? theBoard(turn, "look") : undefined;
  if (narrowed?.kind === "answer") return narrowed;
  const from =
    narrowed && since && since.kind !== "day"
      ? (await meetingAsked(deps.meetings, narrowed.on, since, "agreed"))?.on
      : dayOf(since);
  if (since !== undefined && from === undefined) {
    return answer({ say: presentRefusal({ kind: "unknown-meeting", meeting: since }) });
  }
  const filter = whose === undefined ? { kind: "found" as const, on: {} } : await whoseOf(deps, turn, said, boards);
  if (filter.kind === "answer") return filter;
  const under = narrowed && plan ? await underOf(deps, narrowed.on, plan) : undefined;
  if (under?.kind === "answer") return under;
  const list: ItemList = {
    kind,
    ...filter.on,
    ...(from === undefined ? {} : { raisedFrom: from }),
    ...(due?.from === undefined ? {} : { dueFrom: due.from }),
    ...(due?.before === undefined ? {} : { dueBefore: due.before }),
    ...(rated === undefined ? {} : { rated }),
    ...(under === undefined ? {} : { plan: under.on }),
  };
  return { kind: "found", on: { list, committee: narrowed?.on.committee.id } };
}

/** The plan, and the objective as the plan writes it. */
async function underOf(
  deps: Deps,
  on: OnBoard,
  said: NonNullable<Said["plan"]>,
): Promise<Found<NonNullable<ItemList["plan"]>>> {
  const meant = await planMeant(deps)(on, said);
  if (meant.kind === "none") return answer({ say: meant.say });
  const { plan } = meant;
  if (said.objective === undefined) return { kind: "found", on: { id: plan.id } };
  const objective = findObjective(plan, said.objective);
  return objective === undefined
    ? answer({ say: noObjective(on, plan, said.objective) })
    : { kind: "found", on: { id: plan.id, objective: objective.number } };
}

function dayOf(since: ListWords["since"]): Day | undefined {
  return since?.kind === "day" ? since.on : undefined;
}

/** Somebody on any of the committees first, then an agency. */
async function whoseOf(
  { people }: Deps,
  turn: MessageTurn,
  said: Said,
  boards: readonly OnBoard[],
): Promise<Found<Pick<ItemList, "owner" | "agency">>> {
  const { whose } = said;
  if (whose === undefined || whose.kind === "me") return { kind: "found", on: { owner: "me" } };
  const [first, ...others] = boards;
  if (first === undefined) return { kind: "found", on: {} };
  if (whose.kind === "mention") {
    const found = await Promise.all(boards.map((on) => mentionedMembers({ people }, turn, [whose], on)));
    const id = found.flatMap((members) => [...members.values()])[0];
    const member = boards.flatMap((on) => on.roster).find((one) => one.id === id);
    return member === undefined ? unknown(whose.text, [], first, said) : owned(member, others.length > 0);
  }
  const matches = boards.map((on) => matchMember(whose.text, on.roster));
  const several = matches.flatMap((match) => (match.kind === "several" ? match.members : []));
  const members = matches.flatMap((match) => (match.kind === "one" ? [match.member] : []));
  const [member] = members;
  if (member !== undefined && several.length === 0 && isOnePerson(members)) return owned(member, others.length > 0);
  const agencies = boards.flatMap((on) => {
    const match = matchAgency(whose.text, on.roster);
    return match.kind === "one" ? [match.agency] : [];
  });
  const [agency] = agencies;
  if (agency !== undefined && members.length === 0 && several.length === 0)
    return { kind: "found", on: { agency: agencyKey(agency) } };
  const near = matches.flatMap((match) => (match.kind === "none" ? match.near : []));
  const offered = [...several, ...members, ...near].map(({ id }) => id);
  const on = boards.find(({ roster }) => roster.some(({ id }) => id === offered[0])) ?? first;
  return unknown(whose.text, offered, on, said);
}

function isOnePerson([first, ...others]: readonly Member[]): boolean {
  return others.every(({ person }) => person !== undefined && person === first?.person);
}

/** Over several committees somebody is known by their person, as each has a membership of its own. */
function owned({ id, person }: Member, several: boolean): Found<Pick<ItemList, "owner">> {
  return { kind: "found", on: { owner: several && person !== undefined ? person : id } };
}

function unknown(
  typed: string,
  offered: readonly MemberId[],
  on: OnBoard,
  said: Said,
): { kind: "answer"; answer: Answer } {
  const says = (text: string) => textOf({ ...said, whose: { kind: "typed", text } });
  return answer({ say: presentWho({ typed, offered, board: on.board, roster: on.roster, says, forList: true }) });
}

function answer(what: Answer): { kind: "answer"; answer: Answer } {
  return { kind: "answer", answer: what };
}
