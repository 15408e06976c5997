import type { JoinRequest } from "../../../domain/committees/committee.js";
import { type Member, present, runsCommittee } from "../../../domain/committees/member.js";
import { namePartsOf } from "../../../domain/committees/name-parts.js";
import type { Person } from "../../../domain/committees/person.js";
import { whoAsksToJoin } from "../../../domain/committees/who-asks-to-join.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { JoinAnswered } from "../../../services/committees/answer-join.js";
import type { Services } from "../../../services/services.js";
import type { Committees } from "../../../store/committees.js";
import type { People } from "../../../store/people.js";
import { presentJoin, presentJoinAnswered } from "../../cards/committees/present-join.js";
import {
  type AnswerNews,
  presentJoinAsked,
  presentJoinRequests,
  presentJoinSettled,
} from "../../cards/committees/present-join-requests.js";
import { presentNoLongerPrivate } from "../../cards/committees/present-role-told.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { isTold, type Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { inOwnChat } from "../in-own-chat.js";
import { boardOfPress, byMe, clerksOf, type Found, type OnBoard, theBoard } from "../on-board.js";

type Deps = {
  services: Pick<Services, "askToJoin" | "answerJoin" | "privacyEnded">;
  committees: Pick<Committees, "find">;
  people: Pick<People, "find" | "findMany">;
  tell: Tell;
};

/** Asking to be put on the roster, and the clerk's answer. */
export function handleJoin(deps: Deps) {
  const { services, people, tell } = deps;

  return {
    said: (turn: MessageTurn): Promise<Answer> => ask(turn, theBoard(turn, "ask-to-join"), turn.again),
    press: (turn: PressTurn, { committee }: VerbData<"join.ask">): Promise<Answer> =>
      ask(turn, boardOfPress(turn, "ask-to-join", committee), turn.again || turn.repeated),

    requests(turn: MessageTurn): Answer {
      const found = inOwnChat(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { board, roster, committee } = found.on;
      const asked = whoAsksToJoin(committee, roster).map((request) => ({
        request,
        isListed: isListed(request, roster),
      }));
      return { say: presentJoinRequests({ board, asked }) };
    },

    async answer(turn: PressTurn, { committee, person, as }: VerbData<"join.answer">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const id = person as Person["id"];
      const again = turn.again || turn.repeated;
      const outcome = await services.answerJoin(on.scope, { person: id, answer: as, again, ...byMe(on, turn) });
      const others = whoAsksToJoin(on.committee, on.roster).filter((request) => request.person !== id).length;
      const observes = outcome.kind === "added" && outcome.member.role === "observer";
      const ended = observes ? await services.privacyEnded(on.scope, { ...byMe(on, turn), again }) : undefined;
      const news = newsOf(outcome);
      const say = presentJoinSettled(news, on.board, others);
      if (news.kind !== "added" && news.kind !== "not-now") return { say };
      const role = news.kind === "added" ? { role: news.role } : {};
      return {
        say,
        async afterwards() {
          if (turn.repeated) return;
          const asker = await people.find({ tenant: turn.tenant, person: id });
          if (asker !== undefined) await tell.person(asker, presentJoinAnswered({ board: on.board, ...role }));
          if (ended !== undefined) await tell.home(ended, presentNoLongerPrivate({ committee: ended }));
        },
      };
    },
  };

  async function ask(turn: Turn, found: Found<OnBoard>, again: boolean): Promise<Answer> {
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const clerks = clerksOf(on);
    const request: JoinRequest = { person: turn.person.id, name: turn.person.name, at: turn.at };
    const outcome = await services.askToJoin(on.scope, request, again);
    switch (outcome.kind) {
      case "gone":
        return { say: presentRefusal({ kind: "stale-press" }) };
      case "too-many":
        return { say: presentJoin({ kind: "too-many", clerks }, on.board) };
      case "asked-before": {
        const day = dayAt(outcome.request.at, on.committee.zone);
        return { say: presentJoin({ kind: "asked-before", on: day, clerks }, on.board) };
      }
      case "asked": {
        const { hear, not } = await whoHears(turn, on);
        const heard = hear.map(({ name }) => name);
        return {
          say: presentJoin({ kind: "asked", heard, unheard: not }, on.board),
          async afterwards() {
            const card = { request: outcome.request, isListed: isListed(outcome.request, on.roster) };
            for (const { person } of hear) await tell.person(person, presentJoinAsked({ board: on.board, ...card }));
          },
        };
      }
    }
  }

  /** The clerks who can be told, else the chairs who can; and the names of the clerks who can't. */
  async function whoHears(turn: Turn, { roster, board }: OnBoard) {
    const run = present(roster).filter(runsCommittee);
    const known = await people.findMany(
      { tenant: turn.tenant },
      run.flatMap(({ person }) => person ?? []),
    );
    const told = run.flatMap(({ id, role, person: of }) => {
      const person = known.find((one) => one.id === of);
      return person !== undefined && isTold(person) ? [{ role, person, name: board.nameOf(id) }] : [];
    });
    const clerks = told.filter(({ role }) => role === "clerk");
    const named = run.filter(({ role }) => role === "clerk");
    const not = (named.length > 0 ? named : run).map(({ id }) => board.nameOf(id));
    return { hear: clerks.length > 0 ? clerks : told, not };
  }
}

function newsOf(outcome: JoinAnswered): AnswerNews {
  switch (outcome.kind) {
    case "added": {
      const { member, wasListed } = outcome;
      const was = wasListed === undefined ? {} : { wasListed };
      return { kind: "added", name: member.name, role: member.role, ...was };
    }
    case "on-it-already":
      return { kind: "on-it-already", name: outcome.member.name, role: outcome.member.role };
    case "not-now":
      return { kind: "not-now", ...(outcome.request === undefined ? {} : { name: outcome.request.name }) };
    case "gone":
      return { kind: "gone" };
  }
}

function isListed({ name }: JoinRequest, roster: readonly Member[]): boolean {
  const wanted = namePartsOf(name).words.join(" ");
  return present(roster).some(
    (member) => member.person === undefined && namePartsOf(member.name).words.join(" ") === wanted,
  );
}
