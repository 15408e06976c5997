import type { Committee } from "../../../domain/committees/committee.js";
import { keptOutOf } from "../../../services/committees/declare-private.js";
import type { Services } from "../../../services/services.js";
import type { Committees } from "../../../store/committees.js";
import type { Members } from "../../../store/members.js";
import {
  presentHomeTaken,
  presentMoveAsked,
  presentMoved,
  presentMovedAway,
  presentMoveElsewhere,
  presentPrivacy,
  presentPrivateAsked,
  presentPrivateElsewhere,
  presentPrivateRefused,
  presentPrivateUnread,
  presentSomeMoves,
  presentWhichMoves,
} from "../../cards/committees/present-home.js";
import { presentSetUpOffer } from "../../cards/committees/present-set-up.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, allBoards, boardOfPress, byMe, theBoard, withoutBoard } from "../on-board.js";

type Deps = {
  services: Pick<Services, "findStandings" | "moveHome" | "lookWhoIsHere" | "declarePrivate" | "endPrivacy">;
  committees: Pick<Committees, "findByHome">;
  members: Pick<Members, "roster">;
  tell: Pick<Tell, "home">;
};

const stale = (): Answer => ({ say: presentRefusal({ kind: "stale-press" }) });

/** Where a committee lives, and whether all who are there may read its closed part. */
export function handleHomes({ services, committees, members, tell }: Deps) {
  /** The same turn, with all that this person is on: what lives elsewhere is not what they stand to here. */
  const withAll = async <T extends Turn>(turn: T): Promise<T> => ({
    ...turn,
    standings: await services.findStandings(turn.person),
  });

  /** What lives here already, said. */
  const taken = (turn: Turn, moving?: string): Answer | undefined => {
    const [lives] = turn.standings;
    if (lives === undefined) return undefined;
    return { say: presentHomeTaken({ committee: lives.committee, same: lives.committee.id === moving }) };
  };

  const moveAsked = async (turn: Turn, on: AsMember, changed = false): Promise<Answer> => {
    const { kind } = turn.place;
    if (kind === "personal") return { say: presentMoveElsewhere({ bot: turn.bot, code: on.committee.code }) };
    const here = await services.lookWhoIsHere(turn.tenant, turn.place, on.roster, turn.at);
    return { say: presentMoveAsked({ committee: on.committee, to: kind, here, changed }) };
  };

  /** Who is here, if all of them may read the closed part; else our no. */
  const readersHere = async (turn: Turn, on: AsMember) => {
    // Read anew: somebody may have been taken off it a moment ago.
    const roster = await members.roster(on.scope);
    const here = await services.lookWhoIsHere(turn.tenant, turn.place, roster, turn.at);
    if (here === "unread") return { refused: { say: presentPrivateUnread() } };
    const kept = keptOutOf(here);
    const isFree = kept.strangers.length + kept.observers.length === 0;
    return isFree ? { here } : { refused: { say: presentPrivateRefused(kept) } };
  };

  const notPrivate = async (turn: Turn, on: AsMember, refused: Answer): Promise<Answer> => {
    await services.endPrivacy(on.scope, byMe(on, turn));
    return refused;
  };

  const privateAsked = async (turn: Turn, on: AsMember): Promise<Answer> => {
    const { here, refused } = await readersHere(turn, on);
    return refused ?? { say: presentPrivateAsked({ committee: on.committee, here }) };
  };

  const isAtHome = (turn: Turn, { home }: Committee) => turn.place.conversation === home.conversation;

  return {
    /** A place without a committee: what can be made of it, or moved to it by who runs one. */
    async offer(turn: Turn): Promise<Answer> {
      if (turn.place.kind === "personal") return withoutBoard(turn);
      const movable = allBoards(await withAll(turn), "committee").length > 0;
      return { say: presentSetUpOffer({ place: turn.place.kind, movable }) };
    },

    /** "Move LSCB here": by code or name, of those that somebody runs. */
    async askMove(turn: MessageTurn, name: string | undefined): Promise<Answer> {
      const all = await withAll(turn);
      const named = all.standings.filter(({ committee }) => isCalled(committee, name));
      const run = allBoards({ ...all, standings: named }, "committee");
      const [only, ...others] = run;
      const [lives] = turn.place.kind === "personal" ? [] : turn.standings;
      if (lives !== undefined) return taken(turn, only?.committee.id) ?? stale();
      if (turn.place.kind === "personal" && (only === undefined || others.length > 0))
        return { say: presentMoveElsewhere({ bot: turn.bot }) };
      if (only !== undefined && others.length === 0) return moveAsked(turn, only);
      if (name !== undefined && named.length === 0)
        return { say: presentRefusal({ kind: "unknown-committee", code: name }) };
      const [first] = named;
      if (name !== undefined && run.length === 0 && first !== undefined) {
        const found = boardOfPress(all, "committee", first.committee.id);
        return found.kind === "answer" ? found.answer : moveAsked(turn, found.on);
      }
      return { say: run.length === 0 ? presentWhichMoves({ committees: [] }) : presentSomeMoves() };
    },

    async pressAskMove(turn: PressTurn, { moving }: VerbData<"home.move.ask">): Promise<Answer> {
      const all = await withAll(turn);
      const [only, ...others] = allBoards(all, "committee");
      const id = moving ?? (others.length === 0 ? only?.committee.id : undefined);
      if (id === undefined)
        return (
          taken(turn) ?? {
            say: presentWhichMoves({ committees: allBoards(all, "committee").map((on) => on.committee) }),
          }
        );
      const found = boardOfPress(all, "committee", id);
      return found.kind === "answer" ? found.answer : (taken(turn, id) ?? moveAsked(turn, found.on));
    },

    async pressMove(turn: PressTurn, { moving, revision }: VerbData<"home.move">): Promise<Answer> {
      const found = boardOfPress(await withAll(turn), "committee", moving);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const { kind, conversation, serviceUrl } = turn.place;
      if (kind === "personal") return moveAsked(turn, on);
      const team = turn.team === undefined ? {} : { team: turn.team };
      const done = await services.moveHome(
        on.committee,
        { kind, conversation, serviceUrl, ...team },
        { revision, ...byMe(on, turn) },
      );
      switch (done.kind) {
        case "gone":
          return stale();
        case "home-taken": {
          const lives = await committees.findByHome({ tenant: turn.tenant }, conversation);
          return lives === undefined ? stale() : { say: presentHomeTaken({ committee: lives, same: false }) };
        }
        case "changed-meanwhile":
          return moveAsked(turn, { ...on, committee: done.committee }, true);
        case "moved": {
          const say = presentMoved(done);
          if (!done.isNew) return { say };
          const before = on.committee;
          return { say, afterwards: () => tell.home(before, presentMovedAway({ committee: before, by: on.me.name })) };
        }
      }
    },

    /** "Make this home private", said in it: whoever is there is looked at. */
    async askPrivate(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "committee");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (!isAtHome(turn, on.committee)) return { say: presentPrivateElsewhere() };
      return on.committee.home.private === true ? { say: presentPrivacy(on) } : privateAsked(turn, on);
    },

    async pressPrivate(turn: PressTurn, data: VerbData<"home.private">): Promise<Answer> {
      const found = boardOfPress(turn, "committee", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (!isAtHome(turn, on.committee)) return { say: presentPrivateElsewhere() };
      // An earlier run that was cut off may not have looked a second time.
      const cutOff = on.committee.home.private === true && turn.again;
      if (on.committee.home.private === true && !cutOff) return { say: presentPrivacy(on) };
      // Somebody may have come since it was asked.
      const { refused } = await readersHere(turn, on);
      if (refused !== undefined) return cutOff ? notPrivate(turn, on, refused) : refused;
      const done = await services.declarePrivate(on.committee, { revision: data.revision, ...byMe(on, turn) });
      switch (done.kind) {
        case "gone":
          return stale();
        case "changed-meanwhile":
          return privateAsked(turn, { ...on, committee: done.committee });
        case "private": {
          // Whoever came while Teams told who is here was not seen, and ended nothing, as it was not private yet.
          const { refused: late } = await readersHere(turn, on);
          if (late === undefined) return { say: presentPrivacy(done), settles: true };
          return notPrivate(turn, on, late);
        }
      }
    },

    /** At once, and from anywhere: less is read by it. */
    async endPrivate(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "committee");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const ended = await services.endPrivacy(on.scope, byMe(on, turn));
      const { private: _no, ...home } = on.committee.home;
      const say = presentPrivacy({ committee: ended ?? { ...on.committee, home }, ended: ended !== undefined });
      if (ended === undefined || isAtHome(turn, ended)) return { say };
      return { say, afterwards: () => tell.home(ended, say) };
    },
  };
}

/** By its code or its name, in any capitals; no name means any. */
function isCalled({ code, name }: Committee, said: string | undefined): boolean {
  const wanted = said?.trim().toLowerCase();
  return wanted === undefined || wanted === code.toLowerCase() || wanted === name.trim().toLowerCase();
}
