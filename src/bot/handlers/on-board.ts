import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { type Reader, readersAtHome } from "../../domain/committees/may-read.js";
import { type Member, present, runsCommittee } from "../../domain/committees/member.js";
import {
  askerOf,
  grants,
  isForLooking,
  may,
  type Right,
  type RosterRight,
  type RunnersRight,
} from "../../domain/committees/rights.js";
import type { Day } from "../../domain/days/day.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import { dayAt } from "../../domain/days/zone.js";
import type { CommitteeId } from "../../domain/ids.js";
import type { Standing } from "../../services/committees/know-sender.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { presentWhichCommittee } from "../cards/actions/present-which-committee.js";
import { type Board, namesOf } from "../cards/board.js";
import { presentJoin } from "../cards/committees/present-join.js";
import { presentPersonalExplained, presentSomebodyHere } from "../cards/committees/present-outsiders.js";
import { presentSetUpOffer } from "../cards/committees/present-set-up.js";
import { presentRefusal, type Refusal } from "../cards/talk/present-refusal.js";
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

/** A message, which may have to be said again, or a press. */
type MessageOrPress = Turn & { typed?: string };

/** `refusal`: what the answer says, where it is a no to somebody on the roster. */
export type Found<T> = { kind: "found"; on: T } | { kind: "answer"; answer: Answer; refusal?: Refusal };

/** Somebody as a right finds them: whoever is not on the roster has none of those that only the roster has. */
export type Granted<R extends Right> = R extends RosterRight ? AsMember : OnBoard;

const answer = (say: Answer["say"]): { kind: "answer"; answer: Answer } => ({ kind: "answer", answer: { say } });

const refused = (refusal: Refusal) => ({ ...answer(presentRefusal(refusal)), refusal });

/** Every committee that this turn can be about and that grants the right, without a word of the others. */
export function allBoards<R extends Right>(turn: Turn, right: R): readonly Granted<R>[] {
  return turn.standings.flatMap((standing) =>
    grants(standing.committee, right, askerOf(standing.me)) ? [granted(turn, right, standing)] : [],
  );
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

/**
 * The one committee that is meant, where it grants the right; else our no. In a personal chat with several it is told by its code, or by
 * being the only one to grant the right, else it is asked, and what was typed is said again with the answer.
 */
export function theBoard<R extends Right>(
  turn: MessageOrPress,
  right: R,
  { code, text = turn.typed ?? "", hour }: { code?: string | undefined; text?: string; hour?: boolean } = {},
): Found<Granted<R>> {
  const [only, ...others] = turn.standings;
  if (only === undefined) return { kind: "answer", answer: withoutBoard(turn) };
  if (code !== undefined) {
    const named = turn.standings.find((standing) => standing.committee.code === code.toUpperCase());
    return named === undefined
      ? answer(presentRefusal({ kind: "unknown-committee", code, yours: codesOf(turn) }))
      : permitted(turn, right, named, hour);
  }
  if (others.length === 0) return permitted(turn, right, only, hour);
  const granting = turn.standings.filter(({ committee, me }) => grants(committee, right, askerOf(me)));
  const [first, ...more] = granting;
  if (first !== undefined && more.length === 0) return permitted(turn, right, first, hour);
  const committees = (first === undefined ? turn.standings : granting).map((standing) => standing.committee);
  return answer(presentWhichCommittee({ committees, text }));
}

/** The committee that a button names, if this person stands to it here and has the right; a made-up or foreign one is a stale press. */
export function boardOfPress<R extends Right>(
  turn: Turn,
  right: R,
  committee: CommitteeId | string,
): Found<Granted<R>> {
  const standing = turn.standings.find((known) => known.committee.id === committee);
  return standing === undefined ? answer(presentRefusal({ kind: "stale-press" })) : permitted(turn, right, standing);
}

/** Who it is that changes something, and when: for the history of the committee. */
export function byMe({ me }: AsMember, { at }: Pick<Turn, "at">): Occasion {
  return { by: me.id, at };
}

/** Whether whoever asks has a right here besides the one they came by. */
export function hasRight({ committee, me }: Pick<OnBoard, "committee" | "me">, right: Right): boolean {
  return grants(committee, right, askerOf(me));
}

/** The names of those to ask for what only a clerk may do: the clerks who can act, or else the chairs. None: nobody is left. */
export function clerksOf(on: Pick<OnBoard, "roster">): readonly string[] {
  const acting = present(on.roster).filter(({ person }) => person !== undefined);
  const clerks = acting.filter(({ role }) => role === "clerk");
  return (clerks.length > 0 ? clerks : acting.filter(({ role }) => role === "chair")).map(({ name }) => name);
}

/** The codes of the committees that may be meant here: none that the person is not on, or in the home of. */
export function codesOf({ standings }: Pick<Turn, "standings">): readonly string[] {
  return standings.map(({ committee }) => committee.code);
}

/** A right looked up, on every message and press; what stands on a card is never asked. */
function permitted<R extends Right>(turn: Turn, right: R, standing: Standing, hour = false): Found<Granted<R>> {
  const { committee, me } = standing;
  if (grants(committee, right, askerOf(me))) return { kind: "found", on: granted(turn, right, standing) };
  const on = onBoard(turn, standing);
  const clerks = clerksOf(on);
  if (me === undefined) return answer(presentSomebodyHere({ board: on.board, clerks }));
  if (right === "ask-to-join") return answer(presentJoin({ kind: "member", role: me.role }, on.board));
  if (may(right, me.role)) return refused({ kind: "archived", board: on.board, runs: runsCommittee(me) });
  return me.role === "observer" && !isForLooking(right)
    ? refused({ kind: "observer", board: on.board, clerks })
    : refused({ kind: "clerk-only", of: hour ? "hour" : (right as RunnersRight), board: on.board, clerks });
}

function granted<R extends Right>(turn: Turn, _right: R, standing: Standing): Granted<R> {
  // The right says who may be without a place on the roster: whoever has it and must have one, has one.
  return onBoard(turn, standing) as Granted<R>;
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
    reader: {
      // Where somebody else's home is named, theirs is not where it is read.
      ...(turn.place.conversation === committee.home.conversation && readersAtHome(committee)),
      place: turn.place.kind,
      memberships,
    },
  };
}
