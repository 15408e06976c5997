import { type AgendaPlace, placesOf } from "../../../domain/agendas/agenda-places.js";
import { saysExempt } from "../../../domain/agendas/read-exempt.js";
import type { AgendaItemId } from "../../../domain/ids.js";
import { isSitting, type Meeting } from "../../../domain/meetings/meeting.js";
import { longestDecision, type Resolving } from "../../../services/meetings/record-decision.js";
import { meetingsNear } from "../../../services/meetings/start-meeting.js";
import type { Services } from "../../../services/services.js";
import type { Decisions } from "../../../store/decisions.js";
import type { Board } from "../../cards/board.js";
import { button } from "../../cards/button.js";
import {
  decisionPage,
  presentDecision,
  presentDecisions,
  presentRecorded,
} from "../../cards/meetings/present-decisions.js";
import { decisionForm } from "../../cards/meetings/sitting-forms.js";
import { sittingNews } from "../../cards/meetings/sitting-news.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { decisionWords as words } from "../../cards/words/decisions.js";
import { sittingWords } from "../../cards/words/sitting.js";
import { titles } from "../../cards/words/titles.js";
import type { MeetingRef } from "../../commands/command.js";
import type { SittingCommand } from "../../commands/sitting-command.js";
import { sittingText } from "../../commands/texts/text-of-sitting.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, type OnBoard, theBoard } from "../on-board.js";
import { type AtMeetingDeps, meetingOfPress, recordOf } from "./at-meeting.js";
import { meetingAsked } from "./meeting-asked.js";
import { noSuchMeeting } from "./no-such-meeting.js";

type Deps = AtMeetingDeps & {
  decisions: Pick<Decisions, "ofMeeting" | "newest" | "findByNumber" | "countAll">;
  services: Pick<Services, "recordDecision" | "readAgenda">;
};

/** Where a decision is made: the meeting, and the item that is at hand there. */
type Where = { meeting?: Meeting; place?: AgendaPlace };

/** What the board resolves, under the item at hand, and the list of it. */
export function handleDecisions(deps: Deps) {
  const { services, meetings, meetingRecords, decisions } = deps;

  return {
    async said(
      turn: MessageTurn,
      { clauses, on: day, part }: Extract<SittingCommand, { kind: "resolve" }>,
    ): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (clauses.some((text) => text.length > longestDecision))
        return { say: presentRefusal({ kind: "too-long", limit: longestDecision }) };
      if (day !== undefined && day !== on.today) {
        const meeting = await meetingAsked(meetings, on, { kind: "day", on: day });
        const where = meeting?.state.kind === "planned" ? { meeting } : {};
        return resolve(turn, on, { clauses, part }, where, day);
      }
      return resolve(turn, on, { clauses, part }, await atHand(turn, on), on.today);
    },

    /** What is agreed in a meeting is resolved; outside one it is asked about. */
    async agreed(turn: MessageTurn, { text }: Extract<SittingCommand, { kind: "agree" }>): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const where = await atHand(turn, on);
      if (where.meeting === undefined) return { say: askWhether(on.board, text) };
      return resolve(turn, on, { clauses: [text], part: partOf(text) }, where, on.today);
    },

    async ask(turn: PressTurn, data: VerbData<"decision.ask">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const named = await meetingOfPress(deps, on, data.meeting);
      if (named.kind === "none") return { say: named.say };
      const { meeting } = named;
      const place = await placeAt(turn, on, meeting, (await recordOf(meetingRecords, meeting)).atHand);
      const view = { board: on.board, reader: on.reader, meeting };
      return { say: decisionForm({ ...view, ...(place !== undefined && { place }) }) };
    },

    async press(turn: PressTurn, data: VerbData<"decision.record">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const named = await meetingOfPress(deps, on, data.meeting);
      if (named.kind === "none") return { say: named.say };
      const { meeting } = named;
      const place = await placeAt(turn, on, meeting, data.item as AgendaItemId | undefined);
      const entered = typeof data.resolved === "string" ? data.resolved.trim() : "";
      if (entered === "" || entered.length > longestDecision) {
        const objection = entered === "" ? words.formEmpty : words.tooLong(longestDecision);
        const view = { board: on.board, reader: on.reader, meeting, entered, objection };
        return { say: decisionForm({ ...view, ...(place !== undefined && { place }) }) };
      }
      const { atHand } = await recordOf(meetingRecords, meeting);
      const note = isSitting(meeting) && place !== undefined && atHand !== place.id ? words.movedOn : undefined;
      const where = { meeting, ...(place !== undefined && { place }) };
      return {
        ...(await resolve(turn, on, { clauses: [entered], part: partOf(entered) }, where, on.today, note)),
        settles: true,
      };
    },

    async list(turn: MessageTurn, { meeting: ref }: { meeting?: MeetingRef }): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (ref === undefined) return page(on, 1);
      const meeting = await meetingAsked(meetings, on, ref);
      return meeting === undefined ? noSuchMeeting(meetings, on, ref) : page(on, 1, meeting);
    },

    async pressList(turn: PressTurn, data: VerbData<"decisions.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      if (data.meeting === undefined) return page(found.on, data.page);
      const named = await meetingOfPress(deps, found.on, data.meeting);
      return named.kind === "none" ? { say: named.say } : page(found.on, data.page, named.meeting);
    },

    async show(turn: MessageTurn, { number }: { number: number }): Promise<Answer> {
      const found = theBoard(turn, "look");
      return found.kind === "answer" ? found.answer : one(found.on, number);
    },

    async pressShow(turn: PressTurn, data: VerbData<"decision.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      return found.kind === "answer" ? found.answer : one(found.on, data.decision);
    },
  };

  async function resolve(
    turn: Turn,
    on: AsMember,
    { clauses, part }: { clauses: readonly string[]; part: "closed" | undefined },
    { meeting, place }: Where,
    day: Resolving["on"],
    note?: string,
  ): Promise<Answer> {
    const recorded = await services.recordDecision(on.scope, clauses, {
      on: day,
      part: part ?? place?.part ?? "open",
      ...(meeting !== undefined && { meeting: meeting.id }),
      ...(place !== undefined && { under: place }),
      at: turn.at,
      by: on.me.id,
      turnKey: turn.key,
    });
    const view = { board: on.board, reader: on.reader, decisions: recorded };
    const sits = meeting !== undefined && isSitting(meeting) && { sits: meeting.id };
    return { say: presentRecorded({ ...view, ...sits, ...(note !== undefined && { note }) }) };
  }

  /** Of the meeting that is going on, whatever its day. */
  async function atHand(turn: Turn, on: OnBoard): Promise<Where> {
    const { sits } = await meetingsNear(meetings, on.scope, on.today);
    if (sits === undefined) return {};
    const place = await placeAt(turn, on, sits, (await recordOf(meetingRecords, sits)).atHand);
    return { meeting: sits, ...(place !== undefined && { place }) };
  }

  async function placeAt(
    turn: Turn,
    on: OnBoard,
    meeting: Meeting,
    id: AgendaItemId | undefined,
  ): Promise<AgendaPlace | undefined> {
    if (id === undefined) return undefined;
    const read = await services.readAgenda(on.committee, meeting, turn.at);
    return placesOf(read.items, read.firstNumber).find((place) => place.id === id);
  }

  async function page(on: OnBoard, at: number, meeting?: Meeting): Promise<Answer> {
    const view = { board: on.board, reader: on.reader, page: at };
    const from = (at - 1) * decisionPage;
    if (meeting !== undefined) {
      const all = await decisions.ofMeeting(on.scope, meeting.id);
      const shown = all.slice(from, from + decisionPage);
      return { say: presentDecisions({ ...view, decisions: shown, count: all.length, meeting }) };
    }
    const [shown, count] = await Promise.all([
      decisions.newest(on.scope, from, decisionPage),
      decisions.countAll(on.scope),
    ]);
    return { say: presentDecisions({ ...view, decisions: shown, count }) };
  }

  async function one(on: OnBoard, number: number): Promise<Answer> {
    const decision = await decisions.findByNumber(on.scope, number);
    return {
      say:
        decision === undefined
          ? sittingNews(on.board, words.unknown(number), words.unknownSentence)
          : presentDecision({ board: on.board, reader: on.reader, decision }),
    };
  }
}

function askWhether(board: Board, text: string): Rendered {
  const resolved = sittingText({ kind: "resolve", clauses: [text] });
  const buttons =
    resolved === undefined ? [] : [button(titles.decision, "say", { text: resolved, committee: board.committee.id })];
  return sittingNews(board, sittingWords.notGoing, words.outsideSentence, buttons);
}

/** In doubt it is closed. */
function partOf(entered: string): "closed" | undefined {
  return saysExempt(entered) ? "closed" : undefined;
}
