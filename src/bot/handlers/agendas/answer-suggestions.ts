import type { AgendaKind } from "../../../domain/agendas/agenda.js";
import { placeOnAgenda } from "../../../domain/agendas/agenda-numbers.js";
import type { Suggestion } from "../../../domain/agendas/suggestion.js";
import { hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import type { AnsweredSuggestion } from "../../../services/agendas/answer-suggestion.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Suggestions } from "../../../store/suggestions.js";
import { presentItemChanged } from "../../cards/agendas/present-item-changed.js";
import {
  presentAnsweredBefore,
  presentNoSuggestion,
  presentSuggestionAnswered,
  presentSuggestionDeclined,
  presentSuggestionWaits,
} from "../../cards/agendas/present-suggested.js";
import { presentDeclineForm } from "../../cards/agendas/present-suggestions.js";
import { plain } from "../../cards/runs.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { nameLine } from "../../cards/typed-text.js";
import { suggestionWords } from "../../cards/words/suggestions.js";
import type { AgendaCommand } from "../../commands/agenda-command.js";
import type { MeetingRef } from "../../commands/command.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { type AsMember, boardOfPress, type Found, theBoard } from "../on-board.js";
import { agendaRefused } from "./on-agenda.js";
import { enteredText } from "./read-item-form.js";
import { tellOfSuggestion } from "./tell-of-suggestion.js";

type Deps = {
  services: Pick<Services, "acceptSuggestion" | "declineSuggestion">;
  suggestions: Pick<Suggestions, "find" | "findByNumber">;
  meetings: Pick<Meetings, "from" | "latest" | "find">;
  people: Pick<People, "findMany">;
  tell: Pick<Tell, "person">;
};
type Said<Kind extends AgendaCommand["kind"]> = Extract<AgendaCommand, { kind: Kind }>;

/** What chair and clerk say to an item that a member suggested. */
export function handleAnswering(deps: Deps) {
  const { services, suggestions, meetings } = deps;
  const tellings = tellOfSuggestion(deps);

  return {
    async accept(turn: MessageTurn, { number, takes, meeting }: Said<"accept-suggestion">): Promise<Answer> {
      const found = await numbered(theBoard(turn, "meetings"), number);
      return found.kind === "answer" ? found.answer : accept(turn, found.on.on, found.on.suggestion, takes, meeting);
    },

    async pressAccept(turn: PressTurn, data: VerbData<"suggestion.accept">): Promise<Answer> {
      const found = await named(turn, data);
      return found.kind === "answer" ? found.answer : accept(turn, found.on.on, found.on.suggestion);
    },

    async decline(turn: MessageTurn, { number, why }: Said<"decline-suggestion">): Promise<Answer> {
      const found = await numbered(theBoard(turn, "meetings"), number);
      return found.kind === "answer" ? found.answer : decline(turn, found.on.on, found.on.suggestion, why ?? "");
    },

    async pressDecline(turn: PressTurn, data: VerbData<"suggestion.decline">): Promise<Answer> {
      const found = await named(turn, data);
      if (found.kind === "answer") return found.answer;
      return decline(turn, found.on.on, found.on.suggestion, enteredText(data.why));
    },

    async declineForm(turn: PressTurn, data: VerbData<"suggestion.decline.form">): Promise<Answer> {
      const found = await named(turn, data);
      if (found.kind === "answer") return found.answer;
      const { on, suggestion } = found.on;
      const view = { board: on.board, reader: on.reader, suggestion };
      return { say: suggestion.state.kind === "waiting" ? presentDeclineForm(view) : presentAnsweredBefore(view) };
    },
  };

  async function accept(
    turn: Turn,
    on: AsMember,
    suggestion: Suggestion,
    takes?: AgendaKind,
    ref?: MeetingRef,
  ): Promise<Answer> {
    const meeting = await meetingFor(on, suggestion, ref);
    if (meeting === undefined) {
      if (ref !== undefined && ref.kind !== "next") return noSuchMeeting(meetings, on, ref);
      return { say: presentSuggestionWaits({ board: on.board, number: suggestion.number }) };
    }
    if (hasEnded(meeting) || meeting.state.kind === "cancelled")
      return agendaRefused({ on, meeting }, { kind: hasEnded(meeting) ? "ended" : "cancelled" });
    const said = { by: on.me.id, turnKey: turn.key, now: turn.at, ...(takes !== undefined && { takes }) };
    const outcome = await services.acceptSuggestion(on.committee, suggestion, meeting, said);
    return answered(turn, on, meeting, outcome);
  }

  async function decline(turn: Turn, on: AsMember, suggestion: Suggestion, why: string): Promise<Answer> {
    const said = { by: on.me.id, turnKey: turn.key, now: turn.at, ...(why !== "" && { why }) };
    return answered(turn, on, undefined, await services.declineSuggestion(on.committee, suggestion, said));
  }

  async function answered(
    turn: Turn,
    on: AsMember,
    meeting: Meeting | undefined,
    outcome: AnsweredSuggestion,
  ): Promise<Answer> {
    if (outcome.kind === "refused")
      return meeting === undefined
        ? { say: presentRefusal({ kind: "stale-press" }) }
        : agendaRefused({ on, meeting }, { kind: outcome.why });
    const { suggestion } = outcome;
    const view = { board: on.board, reader: on.reader, suggestion };
    if (outcome.kind === "answered-before") return { say: presentAnsweredBefore(view), settles: true };
    const suggester = await tellings.suggester(turn, on, suggestion);
    const repeated = "repeated" in turn && turn.repeated === true;
    const hear = (say: Parameters<typeof presentSuggestionAnswered>[0]) => async () => {
      if (suggester !== undefined && !repeated)
        await deps.tell.person(suggester.person, presentSuggestionAnswered({ ...say, reader: suggester.reader }));
    };
    if (outcome.kind === "declined") {
      const { state } = suggestion;
      const why = state.kind === "declined" && state.why !== undefined ? { why: state.why } : {};
      const hears = suggester === undefined ? {} : { hears: on.board.nameOf(suggestion.by) };
      return {
        say: presentSuggestionDeclined({ ...view, ...why, ...hears }),
        afterwards: hear({ ...view, kind: "declined", by: on.board.nameOf(on.me.id), ...why }),
      };
    }
    const { read, item } = outcome;
    const place = placeOnAgenda(read.items, read.firstNumber, item.id);
    if (place === undefined) return { say: presentAnsweredBefore(view), settles: true };
    const by = suggestionWords.ofSuggestion(suggestion.number, nameLine(on.board.nameOf(suggestion.by)));
    return {
      say: presentItemChanged({
        board: on.board,
        reader: on.reader,
        read,
        place,
        news: { kind: "added" },
        said: [plain(by)],
      }),
      afterwards: hear({ ...view, kind: "accepted", number: place.number, meeting: read.meeting }),
    };
  }

  /** The meeting that was said, else the one it was suggested for while that is to come, else the next. */
  async function meetingFor(on: AsMember, { meeting: id }: Suggestion, ref?: MeetingRef): Promise<Meeting | undefined> {
    if (ref !== undefined) return meetingAsked(meetings, on, ref);
    const meant = id === undefined ? undefined : await meetings.find(on.scope, id);
    const isToCome = meant !== undefined && meant.state.kind === "planned" && !hasEnded(meant) && meant.on >= on.today;
    return isToCome ? meant : meetingAsked(meetings, on);
  }

  async function numbered(
    found: Found<AsMember>,
    number: number,
  ): Promise<Found<{ on: AsMember; suggestion: Suggestion }>> {
    if (found.kind === "answer") return found;
    const suggestion = await suggestions.findByNumber(found.on.scope, number);
    if (suggestion !== undefined) return { kind: "found", on: { on: found.on, suggestion } };
    return { kind: "answer", answer: { say: presentNoSuggestion({ board: found.on.board, number }) } };
  }

  async function named(
    turn: PressTurn,
    data: { committee: string; suggestion: string },
  ): Promise<Found<{ on: AsMember; suggestion: Suggestion }>> {
    const found = boardOfPress(turn, "meetings", data.committee);
    if (found.kind === "answer") return found;
    const suggestion = await suggestions.find(found.on.scope, data.suggestion as Suggestion["id"]);
    if (suggestion !== undefined) return { kind: "found", on: { on: found.on, suggestion } };
    return { kind: "answer", answer: { say: presentRefusal({ kind: "stale-press" }) } };
  }
}
