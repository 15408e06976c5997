import { saysExempt } from "../../../domain/agendas/read-exempt.js";
import type { SaidItem } from "../../../domain/agendas/said-item.js";
import { hasEnded } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Suggestions } from "../../../store/suggestions.js";
import {
  presentSuggestionAsked,
  presentSuggestionKept,
  presentTooManySuggestions,
} from "../../cards/agendas/present-suggested.js";
import { presentSuggestionForm, presentSuggestions } from "../../cards/agendas/present-suggestions.js";
import type { AgendaCommand } from "../../commands/agenda-command.js";
import type { MeetingRef } from "../../commands/command.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { type AsMember, boardOfPress, type Found, hasRight, theBoard } from "../on-board.js";
import { addItem } from "./add-item.js";
import { agendaRefused } from "./on-agenda.js";
import { enteredText, isTicked, readForWhat } from "./read-item-form.js";
import { tellOfSuggestion } from "./tell-of-suggestion.js";

type Deps = {
  services: Pick<Services, "suggestItem" | "changeAgenda" | "readAgenda">;
  suggestions: Pick<Suggestions, "waiting">;
  meetings: Pick<Meetings, "from" | "latest" | "find">;
  people: Pick<People, "findMany">;
  tell: Pick<Tell, "person">;
};
type Said<Kind extends AgendaCommand["kind"]> = Extract<AgendaCommand, { kind: Kind }>;
type Wanted = Pick<SaidItem, "title" | "takes" | "part">;

/** Items that members suggest for an agenda. */
export function handleSuggestions(deps: Deps) {
  const { services, suggestions, meetings } = deps;
  const tellings = tellOfSuggestion(deps);

  return {
    async said(turn: MessageTurn, { item, meeting }: Said<"suggest-item">): Promise<Answer> {
      const found = theBoard(turn, "suggest");
      if (found.kind === "answer") return found.answer;
      if (item !== undefined) return suggest(turn, found.on, item, meeting);
      return { say: presentSuggestionForm({ board: found.on.board, drawn: turn.at.getTime() }) };
    },

    /** What somebody wanted to put on the agenda who may only suggest it, and is told so. */
    async instead(turn: MessageTurn, { item, meeting }: Said<"add-item">): Promise<Answer> {
      const found = theBoard(turn, "suggest");
      if (found.kind === "answer") return found.answer;
      if (item !== undefined) return suggest(turn, found.on, item, meeting, true);
      return { say: presentSuggestionForm({ board: found.on.board, drawn: turn.at.getTime() }) };
    },

    form(turn: PressTurn, { committee }: VerbData<"suggestion.form">): Answer {
      const found = boardOfPress(turn, "suggest", committee);
      if (found.kind === "answer") return found.answer;
      return { say: presentSuggestionForm({ board: found.on.board, drawn: turn.at.getTime() }) };
    },

    async send(turn: PressTurn, data: VerbData<"suggestion.send">): Promise<Answer> {
      const found = boardOfPress(turn, "suggest", data.committee);
      if (found.kind === "answer") return found.answer;
      const kept = {
        title: enteredText(data.title).slice(0, 300),
        forWhat: enteredText(data.forWhat),
        isClosed: isTicked(data.isClosed),
      };
      if (!/[\p{L}\p{N}]/u.test(kept.title))
        return { say: presentSuggestionForm({ board: found.on.board, drawn: data.drawn, kept, objection: true }) };
      const takes = readForWhat(kept.forWhat);
      return suggest(turn, found.on, {
        title: kept.title,
        ...(takes !== undefined && { takes }),
        ...((kept.isClosed || saysExempt(kept.title)) && { part: "closed" as const }),
      });
    },

    list: (turn: MessageTurn): Promise<Answer> => list(theBoard(turn, "suggest")),
    pressList: (turn: PressTurn, { committee, page, open }: VerbData<"suggestions.show">): Promise<Answer> =>
      list(boardOfPress(turn, "suggest", committee), page, open),
  };

  /** Whoever may change the agenda puts it on it at once, where there is one. */
  async function suggest(
    turn: MessageTurn | PressTurn,
    on: AsMember,
    item: Wanted,
    ref: MeetingRef = { kind: "next" },
    instead = false,
  ): Promise<Answer> {
    const meeting = await meetingAsked(meetings, on, ref);
    if (meeting === undefined && ref.kind !== "next") return noSuchMeeting(meetings, on, ref);
    if (meeting !== undefined && (hasEnded(meeting) || meeting.state.kind === "cancelled"))
      return agendaRefused({ on, meeting }, { kind: hasEnded(meeting) ? "ended" : "cancelled" });
    if (meeting !== undefined && hasRight(on, "meetings"))
      return addItem(deps, turn, { on, meeting }, { item, suggested: true });
    const outcome = await services.suggestItem(on.scope, {
      title: item.title,
      ...(item.takes !== undefined && { takes: item.takes }),
      part: item.part ?? "open",
      ...(meeting !== undefined && ref.kind !== "next" && { meeting: meeting.id }),
      by: on.me.id,
      at: turn.at,
      turnKey: turn.key,
    });
    if (outcome.kind === "too-many") return { say: presentTooManySuggestions({ board: on.board }) };
    const { suggestion } = outcome;
    const hear = await tellings.runners(turn, on);
    const view = { board: on.board, reader: on.reader, suggestion };
    const names = hear.map(({ name }) => name);
    const say = presentSuggestionKept({ ...view, hear: names, instead, ...(meeting && { meeting }) });
    if ("repeated" in turn && turn.repeated) return { say, settles: true };
    return {
      say,
      async afterwards() {
        for (const { person, reader } of hear)
          await deps.tell.person(person, presentSuggestionAsked({ ...view, reader }));
      },
    };
  }

  /** Chair and clerk see all that wait, others their own. */
  async function list(found: Found<AsMember>, page = 1, open?: string): Promise<Answer> {
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const mayAnswer = hasRight(on, "meetings");
    const all = await suggestions.waiting(on.scope);
    const waiting = mayAnswer ? all : all.filter(({ by }) => by === on.me.id);
    const view = { board: on.board, reader: on.reader, waiting, mayAnswer, page };
    return { say: presentSuggestions(open === undefined ? view : { ...view, open }) };
  }
}
