import { planRoster } from "../../../domain/committees/plan-roster.js";
import { type ListReading, mostListed } from "../../../domain/committees/roster-list.js";
import type { RosterListId } from "../../../domain/ids.js";
import { type ListEnded, listEnded } from "../../../services/committees/accept-roster.js";
import type { Services } from "../../../services/services.js";
import type { Members } from "../../../store/members.js";
import type { RosterLists } from "../../../store/roster-lists.js";
import { presentListEnded } from "../../cards/committees/present-list-ended.js";
import { presentListObjection, presentPasteForm } from "../../cards/committees/present-paste-form.js";
import { presentNoLongerPrivate } from "../../cards/committees/present-role-told.js";
import { presentRosterList } from "../../cards/committees/present-roster-list.js";
import type { Rendered } from "../../cards/rendered.js";
import { longestMessage } from "../../commands/read-command.js";
import { readStatedList } from "../../commands/readers/read-roster-list.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";
import type { LinkWhoIsHere } from "./link-who-is-here.js";
import { listChoices } from "./list-choices.js";

type Deps = {
  services: Pick<Services, "proposeRoster" | "acceptRoster" | "throwRosterAway">;
  rosterLists: Pick<RosterLists, "find">;
  members: Pick<Members, "roster">;
  linkWhoIsHere: LinkWhoIsHere;
  tell: Pick<Tell, "home">;
};

/** An attendance list that becomes a roster: shown for checking, and put on it by one press (issue 6). */
export function handleRosterList({ services, rosterLists, members, linkWhoIsHere, tell }: Deps) {
  const propose = async (turn: MessageTurn | PressTurn, on: AsMember, reading: ListReading): Promise<Rendered> => {
    const list = await services.proposeRoster(on.scope, reading, { by: on.me.id, at: turn.at, turnKey: turn.key });
    return presentRosterList({ list, plan: planRoster(list.people, on.roster), roster: on.roster, board: on.board });
  };

  const endedCard = async (on: AsMember, ended: ListEnded): Promise<Rendered> =>
    presentListEnded({
      ended,
      mine: ended.kind !== "gone" && ended.by === on.me.id,
      roster: await members.roster(on.scope),
      board: on.board,
    });

  /** The list as it is now. */
  const listCard = async (on: AsMember, id: RosterListId): Promise<Rendered> => {
    const list = await rosterLists.find(on.scope, id);
    if (list?.state.kind !== "waiting") return endedCard(on, listEnded(list));
    return presentRosterList({ list, plan: planRoster(list.people, on.roster), roster: on.roster, board: on.board });
  };

  const onPress = async (
    turn: PressTurn,
    { committee }: { committee: string },
    work: (on: AsMember) => Promise<Rendered>,
  ): Promise<Answer> => {
    const found = boardOfPress(turn, "roster", committee);
    return found.kind === "answer" ? found.answer : { say: await work(found.on) };
  };

  return {
    /** A list that was pasted into the conversation; without one it is asked for. */
    async said(turn: MessageTurn, reading: ListReading | undefined): Promise<Answer> {
      // "Which board?" would have to carry the whole list.
      if (turn.standings.length > 1 && turn.typed.length > longestMessage)
        return { say: presentListObjection("which") };
      const found = theBoard(turn, "roster");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (reading === undefined) return { say: presentPasteForm({ board: on.board }) };
      if (reading.people.length > mostListed) return { say: presentListObjection("too-many") };
      return { say: await propose(turn, on, reading) };
    },

    ask: (turn: PressTurn, data: VerbData<"roster.paste.ask">) =>
      onPress(turn, data, async ({ board }) => presentPasteForm({ board })),

    paste: (turn: PressTurn, data: VerbData<"roster.paste">) =>
      onPress(turn, data, async (on) => {
        const kept = data.people ?? "";
        const reading = readStatedList(kept, on.roster);
        if (reading === undefined) return presentPasteForm({ board: on.board, kept, objection: "not-read" });
        if (reading.people.length > mostListed)
          return presentPasteForm({ board: on.board, kept, objection: "too-many" });
        return propose(turn, on, reading);
      }),

    show: (turn: PressTurn, data: VerbData<"roster.show">) =>
      onPress(turn, data, (on) => listCard(on, data.list as RosterListId)),

    async accept(turn: PressTurn, data: VerbData<"roster.accept">): Promise<Answer> {
      const found = boardOfPress(turn, "roster", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const id = data.list as RosterListId;
      if (turn.repeated) return { say: await listCard(on, id) };
      const by = { by: on.me.id, at: turn.at };
      const ended = await services.acceptRoster(on.scope, id, listChoices(data), by);
      if (ended.kind === "accepted") {
        const { added, described } = ended.outcome;
        await linkWhoIsHere(on, new Set([...added, ...described]), by);
      }
      const committee = ended.kind === "accepted" ? ended.noLongerPrivate : undefined;
      return {
        say: await endedCard(on, ended),
        ...(committee && { afterwards: () => tell.home(committee, presentNoLongerPrivate({ committee })) }),
      };
    },

    throwAway: (turn: PressTurn, data: VerbData<"roster.throw">) =>
      onPress(turn, data, async (on) =>
        endedCard(
          on,
          await services.throwRosterAway(on.scope, data.list as RosterListId, { by: on.me.id, at: turn.at }),
        ),
      ),
  };
}
