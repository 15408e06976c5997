import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present, runsCommittee } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import { dayAt } from "../../domain/days/zone.js";
import type { CommitteeId } from "../../domain/ids.js";
import type { Standing } from "../../services/committees/know-sender.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { presentWhichCommittee } from "../cards/actions/present-which-committee.js";
import { type Board, namesOf, type Reader } from "../cards/board.js";
import { presentPersonalExplained, presentSomebodyHere } from "../cards/committees/present-outsiders.js";
import { presentSetUpOffer } from "../cards/committees/present-set-up.js";
import { type ForClerks, presentRefusal } from "../cards/talk/present-refusal.js";
import type { Answer, Turn } from "../turn/turn.js";

/** One committee as a turn meets it: what services need and what cards need. */
export type OnBoard = {
  scope: CommitteeScope;
  committee: Committee;
  roster: readonly Member[];
  /** Absent for somebody here who is not on the roster. */
  me?: Member;
  today: Day;
  /** The committee's working days. */
  calendar: WorkingCalendar;
  board: Board;
  reader: Reader;
};

/** The same, for somebody on the roster. */
export type AsMember = OnBoard & { me: Member };

export type Found<T> = { kind: "found"; on: T } | { kind: "answer"; answer: Answer };

const answer = (say: Answer["say"]): { kind: "answer"; answer: Answer } => ({ kind: "answer", answer: { say } });

/** Every committee that this turn can be about. */
export function allBoards(turn: Turn): readonly OnBoard[] {
  return turn.standings.map((standing) => onBoard(turn, standing));
}

/** What is answered where there is no committee. */
export function withoutBoard(turn: Turn): Answer {
  return {
    say:
      turn.place.kind === "personal"
        ? presentPersonalExplained({ bot: turn.bot })
        : presentSetUpOffer({ place: turn.place.kind }),
  };
}

/** The one committee that is meant; in a personal chat with several, by its code, else it is asked. `text` is said again with the answer. */
export function theBoard(turn: Turn, code: string | undefined, text: string): Found<OnBoard> {
  const [only, ...others] = turn.standings;
  if (only === undefined) return { kind: "answer", answer: withoutBoard(turn) };
  if (code !== undefined) {
    const named = turn.standings.find((standing) => standing.committee.code === code.toUpperCase());
    return named === undefined
      ? answer(presentRefusal({ kind: "unknown-committee", code }))
      : { kind: "found", on: onBoard(turn, named) };
  }
  if (others.length === 0) return { kind: "found", on: onBoard(turn, only) };
  return answer(presentWhichCommittee({ committees: turn.standings.map((standing) => standing.committee), text }));
}

/** The committee that a button names, if this person stands to it here; a made-up or foreign one is a stale press. */
export function boardOfPress(turn: Turn, committee: CommitteeId | string): Found<OnBoard> {
  const standing = turn.standings.find((known) => known.committee.id === committee);
  return standing === undefined
    ? answer(presentRefusal({ kind: "stale-press" }))
    : { kind: "found", on: onBoard(turn, standing) };
}

/** Only who is on the roster and may change things goes on; others hear whom to ask. */
export function asMember(found: Found<OnBoard>): Found<AsMember> {
  if (found.kind === "answer") return found;
  const { on } = found;
  if (on.me === undefined) return answer(presentSomebodyHere({ board: on.board, clerks: clerksOf(on) }));
  if (on.me.role === "observer")
    return answer(presentRefusal({ kind: "observer", board: on.board, clerks: clerksOf(on) }));
  return { kind: "found", on: { ...on, me: on.me } };
}

/** Only clerk and chair go on. */
export function asClerk(found: Found<OnBoard>, of: ForClerks): Found<AsMember> {
  const member = asMember(found);
  if (member.kind === "answer" || runsCommittee(member.on.me)) return member;
  return answer(presentRefusal({ kind: "clerk-only", of, board: member.on.board, clerks: clerksOf(member.on) }));
}

/** The names of those to ask for what only a clerk may do. */
export function clerksOf(on: Pick<OnBoard, "roster">): readonly string[] {
  return present(on.roster)
    .filter((member) => member.role === "clerk")
    .map((member) => member.name);
}

function onBoard(turn: Turn, { committee, calendar, roster, me }: Standing): OnBoard {
  const today = dayAt(turn.at, committee.zone);
  const memberships = turn.standings.flatMap((standing) => (standing.me === undefined ? [] : [standing.me]));
  return {
    scope: committeeScope({ tenant: turn.tenant, committee: committee.id }),
    committee,
    roster,
    ...(me === undefined ? {} : { me }),
    today,
    calendar,
    board: { committee, today, nameOf: namesOf(roster) },
    reader: { place: turn.place.kind, memberships },
  };
}
