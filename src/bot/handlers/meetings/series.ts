import type { SeriesId } from "../../../domain/ids.js";
import type { Services } from "../../../services/services.js";
import {
  presentPlanned,
  presentRuleSet,
  presentSeriesEnded,
  presentWhichSeries,
} from "../../cards/meetings/present-meetings.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { lengthInWords } from "../../cards/words/length.js";
import { meetingCardWords } from "../../cards/words/meeting-cards.js";
import { quorumWords } from "../../cards/words/meeting-rules.js";
import type { Command } from "../../commands/command.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, theBoard } from "../on-board.js";
import { clashOn, detailsOf, occasionOf, tellingOwners, wrongDetails } from "./meeting-answer.js";

type Deps = { services: Pick<Services, "beginSeries" | "endSeries" | "setQuorum" | "setFullAt" | "afterChange"> };

type Said<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Meetings by a rule, and the board's rules for its meetings. */
export function handleSeries({ services }: Deps) {
  const end = async (turn: MessageTurn | PressTurn, on: AsMember, which?: SeriesId): Promise<Answer> => {
    const ended = await services.endSeries(on.scope, which, occasionOf(turn, on));
    switch (ended.kind) {
      case "ended":
        return { say: presentSeriesEnded({ board: on.board, series: ended.series, left: ended.left.length }) };
      case "which":
        return { say: presentWhichSeries({ board: on.board, series: ended.series }) };
      case "refused":
        return { say: presentRefusal({ kind: "meeting-stays", why: ended.why }) };
    }
  };

  return {
    async begin(turn: MessageTurn, said: Said<"series">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const wrong = wrongDetails(said);
      if (wrong !== undefined) return wrong;
      const { quorum: _boards, ...details } = detailsOf(said);
      const { rule, except, from } = said;
      const plan = { rule, except, typed: said.said, ...details, ...(from === undefined ? {} : { from }) };
      return beginOn(turn, found.on, plan);
    },

    beginOn,

    async end(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      return found.kind === "answer" ? found.answer : end(turn, found.on);
    },

    async pressEnd(turn: PressTurn, data: VerbData<"meeting.series.end">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      return found.kind === "answer" ? found.answer : end(turn, found.on, data.series as SeriesId);
    },

    async quorum(turn: MessageTurn, { quorum }: Said<"set-quorum">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const set = await services.setQuorum(on.scope, quorum ?? undefined, byMe(on, turn));
      if (set.kind === "refused") return { say: presentRefusal({ kind: "meeting-stays", why: set.why }) };
      const title = meetingCardWords.quorumSet(quorum ?? "none");
      const [is, was] = [quorumWords(quorum ?? "none"), quorumWords(set.before.meets.quorum ?? "none")];
      return { say: presentRuleSet({ board: on.board, title, ...(is === was ? {} : { was }) }) };
    },

    async fullAt(turn: MessageTurn, { minutes }: Said<"set-full-at">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const set = await services.setFullAt(on.scope, minutes, byMe(on, turn));
      if (set.kind === "refused") return { say: presentRefusal({ kind: "meeting-stays", why: set.why }) };
      const { fullAt } = set.before.meets;
      const title = meetingCardWords.fullAtSet(lengthInWords(minutes));
      const was = fullAt === minutes ? {} : { was: lengthInWords(fullAt) };
      return { say: presentRuleSet({ board: on.board, title, ...was }) };
    },
  };

  async function beginOn(
    turn: MessageTurn | PressTurn,
    on: AsMember,
    plan: Parameters<typeof services.beginSeries>[1],
  ): Promise<Answer> {
    const begun = await services.beginSeries(on.scope, plan, occasionOf(turn, on));
    if (begun.kind === "refused")
      return { say: presentRefusal({ kind: "meeting-stays", why: begun.why === "none" ? "no-days" : begun.why }) };
    const { series, planned, there, moved, movedItems } = begun;
    const view = { board: on.board, meetings: planned, series, there, moved, clashOf: clashOn(on) };
    return { say: presentPlanned(view), ...tellingOwners(services, on, turn.at, movedItems) };
  }
}
