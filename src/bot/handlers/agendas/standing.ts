import type { StandingChange } from "../../../domain/agendas/change-standing.js";
import { readStandingLines } from "../../../domain/agendas/read-standing-lines.js";
import type { Committee } from "../../../domain/committees/committee.js";
import type { Numbering } from "../../../services/agendas/change-numbering.js";
import type { Services } from "../../../services/services.js";
import {
  presentStanding,
  presentStandingForm,
  presentStandingRefused,
  type StandingNews,
} from "../../cards/agendas/present-standing.js";
import type { Board } from "../../cards/board.js";
import type { AgendaCommand } from "../../commands/agenda-command.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, hasRight, theBoard } from "../on-board.js";

type Deps = { services: Pick<Services, "changeStandingItems" | "changeNumbering"> };
type Said<Kind extends AgendaCommand["kind"]> = Extract<AgendaCommand, { kind: Kind }>;

/** What stands on every agenda of a board, and how items are numbered. */
export function handleStanding({ services }: Deps) {
  const set = async (
    turn: Turn,
    on: AsMember,
    change: StandingChange,
    news: StandingNews,
    revision?: number,
  ): Promise<Answer> => {
    const said = { ...byMe(on, turn), ...(revision !== undefined && { revision }) };
    const outcome = await services.changeStandingItems(on.scope, change, said);
    if (outcome.kind === "saved")
      return { say: presentStanding({ board: as(on, outcome.committee), news, mayChange: true }), settles: true };
    return { say: presentStandingRefused({ board: on.board, why: refusals[outcome.why] }) };
  };

  return {
    show(turn: MessageTurn, { form }: Said<"standing-items">): Answer {
      if (form === true) {
        const found = theBoard(turn, "meetings");
        return found.kind === "answer" ? found.answer : { say: presentStandingForm({ board: found.on.board }) };
      }
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      return {
        say: presentStanding({ board: on.board, news: { kind: "shown" }, mayChange: hasRight(on, "meetings") }),
      };
    },

    pressShow(turn: PressTurn, { committee }: VerbData<"standing.show">): Answer {
      const found = boardOfPress(turn, "look", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      return {
        say: presentStanding({ board: on.board, news: { kind: "shown" }, mayChange: hasRight(on, "meetings") }),
      };
    },

    pressForm(turn: PressTurn, { committee }: VerbData<"standing.form">): Answer {
      const found = boardOfPress(turn, "meetings", committee);
      return found.kind === "answer" ? found.answer : { say: presentStandingForm({ board: found.on.board }) };
    },

    async add(turn: MessageTurn, { item, at }: Said<"add-standing-item">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      return set(turn, found.on, { change: "add", item, at }, { kind: "added", title: item.title });
    },

    async remove(turn: MessageTurn, { title }: Said<"remove-standing-item">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      return set(turn, found.on, { change: "remove", title }, { kind: "removed", title });
    },

    async usual(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      return found.kind === "answer" ? found.answer : set(turn, found.on, { change: "usual" }, { kind: "saved" });
    },

    async pressUsual(turn: PressTurn, { committee, revision }: VerbData<"standing.usual">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", committee);
      if (found.kind === "answer") return found.answer;
      return set(turn, found.on, { change: "usual" }, { kind: "saved" }, revision);
    },

    async save(turn: PressTurn, data: VerbData<"standing.save">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const kept = { begins: boxText(data.begins), ends: boxText(data.ends) };
      const read = readStandingLines(kept.begins, kept.ends);
      const again = (board: Board, more: Partial<Parameters<typeof presentStandingForm>[0]>): Answer => ({
        say: presentStandingForm({ board, kept, ...more }),
      });
      // More than a box may hold.
      if (data.begins === null || data.ends === null) return again(on.board, { objection: "tooMany" });
      if (read.kind === "unread") return again(on.board, { objection: "unread", line: read.line });
      if (read.kind === "none") return again(on.board, { objection: "none" });
      if (read.kind === "too-many") return again(on.board, { objection: "tooMany" });
      const said = { ...byMe(on, turn), revision: data.revision };
      const outcome = await services.changeStandingItems(on.scope, { change: "list", items: read.items }, said);
      const board = as(on, outcome.committee);
      if (outcome.kind === "refused") return again(board, { objection: "changed" });
      return { say: presentStanding({ board, news: { kind: "saved" }, mayChange: true }), settles: true };
    },

    async number(turn: MessageTurn, { first }: Said<"number-items">): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const to: Numbering = first === undefined ? { kind: "from-one" } : { kind: "run-on", first };
      const outcome = await services.changeNumbering(on.scope, to, byMe(on, turn));
      if (outcome.kind === "refused")
        return { say: presentStandingRefused({ board: on.board, why: "changedMeanwhile" }) };
      return {
        say: presentStanding({ board: as(on, outcome.committee), news: { kind: "numbered" }, mayChange: true }),
      };
    },
  };
}

const refusals = {
  "too-many": "full",
  "no-such-item": "noSuch",
  "none-left": "noneLeft",
  "changed-meanwhile": "changedMeanwhile",
} as const;

/** The board as it is now. */
function as({ board }: AsMember, committee: Committee): Board {
  return { ...board, committee };
}

/** What came from a box, line ends and all. */
function boxText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
