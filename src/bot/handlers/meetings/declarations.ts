import { type AgendaPlace, placeNumbered } from "../../../domain/agendas/agenda-places.js";
import { comingMeeting } from "../../../domain/meetings/meeting.js";
import type { Declaration } from "../../../domain/meetings/meeting-record.js";
import { meetingsNear } from "../../../services/meetings/start-meeting.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { presentDeclared } from "../../cards/meetings/present-declared.js";
import { sittingNews } from "../../cards/meetings/sitting-news.js";
import { attendanceWords, sittingWords, declarationWords as words } from "../../cards/words/sitting.js";
import type { SittingCommand } from "../../commands/sitting-command.js";
import { sittingText } from "../../commands/texts/text-of-sitting.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { allBoards, hasRight, type OnBoard, theBoard } from "../on-board.js";
import { type AtMeetingDeps, recordOf } from "./at-meeting.js";
import { attenderMeant } from "./attender-meant.js";
import { noSuchMeeting } from "./no-such-meeting.js";

type Deps = AtMeetingDeps & {
  services: Pick<Services, "declareInterest" | "readAgenda">;
  people: Pick<People, "findByChannelIds">;
};

/** Interests that are declared against an item, or in none in particular. */
export function handleDeclarations(deps: Deps) {
  const { services, meetings, meetingRecords } = deps;

  return {
    async said(turn: MessageTurn, said: Extract<SittingCommand, { kind: "declare" }>): Promise<Answer> {
      const ofOthers = said.who.kind !== "me" && allBoards(turn, "meetings").length > 0;
      const found = theBoard(turn, ofOthers ? "meetings" : "own-attendance");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const says = (name: string) => sittingText({ ...said, who: { kind: "typed", text: name } });
      const meant = await attenderMeant(deps, turn, on, said.who, says);
      if (meant.kind === "answer") return meant.answer;
      const who = meant.on;
      if (!(who.kind === "member" && who.member === on.me.id) && !hasRight(on, "meetings")) {
        const refused = theBoard(turn, "meetings", { code: on.committee.code });
        if (refused.kind === "answer") return refused.answer;
      }
      const meeting = await sittingOrComing(on);
      if (meeting === undefined)
        return { say: sittingNews(on.board, attendanceWords.noMeeting, attendanceWords.noneComing) };
      let place: AgendaPlace | undefined;
      if (said.item !== undefined) {
        const read = await services.readAgenda(on.committee, meeting, turn.at);
        place = placeNumbered(read.items, read.firstNumber, said.item);
        if (place === undefined) return { say: sittingNews(on.board, words.noItem(said.item), words.noItemSentence) };
      }
      const item = place === undefined ? {} : { item: place.id };
      const declaration: Declaration = { who, interest: said.interest, at: turn.at, ...item };
      const done = await services.declareInterest(meeting, declaration, turn.key);
      if (done.kind === "refused")
        return {
          say:
            done.why === "too-many"
              ? sittingNews(on.board, attendanceWords.tooMany, attendanceWords.tooManySentence)
              : sittingNews(on.board, sittingWords.meanwhile, sittingWords.meanwhileSentence),
        };
      const view = { declaration, board: on.board, reader: on.reader, meeting, me: on.me.id };
      return { say: presentDeclared({ ...view, ...(place !== undefined && { place }) }) };
    },

    /** Rather than keeping the first alone. */
    async several(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "own-attendance");
      if (found.kind === "answer") return found.answer;
      return { say: sittingNews(found.on.board, words.several, words.severalSentence) };
    },

    /** Nothing is written: where none stands on record, there was none. */
    async none(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await sittingOrComing(on);
      if (meeting === undefined) return noSuchMeeting(meetings, on);
      const { declarations } = await recordOf(meetingRecords, meeting);
      const count = declarations.length;
      return { say: sittingNews(on.board, words.none, count === 0 ? words.noneSentence : words.someSentence(count)) };
    },
  };

  async function sittingOrComing(on: OnBoard) {
    const { sits, known } = await meetingsNear(meetings, on.scope, on.today);
    return sits ?? comingMeeting(on.today, known);
  }
}
