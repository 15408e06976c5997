import type { MeetingId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { type ArisingView, presentArising } from "../../cards/agendas/present-arising.js";
import { presentPapers, presentPapersAtHome } from "../../cards/agendas/present-papers.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { ArisingCommand } from "../../commands/arising-command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { Tell } from "../../tell.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { type AsMember, boardOfPress, hasRight, type OnBoard, theBoard } from "../on-board.js";

type Deps = {
  services: Pick<Services, "readArising" | "sendPapers">;
  meetings: Pick<Meetings, "from" | "latest" | "find">;
  tell: Pick<Tell, "home">;
};

/** Matters arising, and the papers with which they are frozen. */
export function handleArising({ services, meetings, tell }: Deps) {
  const shown = async (
    turn: Turn,
    on: OnBoard,
    meeting: Meeting,
    { part, page }: Pick<ArisingView, "part" | "page">,
  ): Promise<Answer> => {
    const { board, reader, scope, today } = on;
    const read = await services.readArising(scope, meeting, today);
    return {
      say: presentArising({ meeting, board, reader, read, part, page, sends: hasRight(on, "meetings"), now: turn.at }),
    };
  };

  const sent = async (
    turn: Turn & { repeated?: boolean },
    on: AsMember,
    meeting: Meeting,
    instead?: number,
  ): Promise<Answer> => {
    const outcome = await services.sendPapers(on.committee, meeting, {
      by: on.me.id,
      now: turn.at,
      today: on.today,
      turnKey: turn.key,
      ...(instead !== undefined && { instead }),
    });
    const of = { board: on.board, meeting };
    const say = presentPapers(of, outcome);
    // What is typed in the home is seen there; the answer to a press only its presser sees.
    const seen = turn.place.conversation === on.committee.home.conversation && !("message" in turn);
    if (outcome.kind !== "sent" || seen || turn.repeated === true) return { say };
    const atHome = presentPapersAtHome(of, outcome.frozen, on.board.nameOf(on.me.id));
    return { say, afterwards: () => tell.home(on.committee, atHome) };
  };

  return {
    async said(turn: MessageTurn, command: ArisingCommand): Promise<Answer> {
      const text = textOf(command) ?? turn.typed;
      const looks = command.kind === "matters-arising";
      const found = looks ? theBoard(turn, "look", { text }) : theBoard(turn, "meetings", { text });
      if (found.kind === "answer") return found.answer;
      const meeting = await meetingAsked(meetings, found.on, command.meeting);
      if (meeting === undefined) return noSuchMeeting(meetings, found.on, command.meeting);
      return looks
        ? shown(turn, found.on, meeting, { part: "list", page: 1 })
        : sent(turn, found.on as AsMember, meeting);
    },

    async show(turn: PressTurn, data: VerbData<"arising.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await (data.meeting === undefined
        ? meetingAsked(meetings, on)
        : meetings.find(on.scope, data.meeting as MeetingId));
      if (meeting !== undefined) return shown(turn, on, meeting, data);
      return data.meeting === undefined
        ? noSuchMeeting(meetings, on)
        : { say: presentRefusal({ kind: "stale-press" }) };
    },

    async send(turn: PressTurn, data: VerbData<"papers.send">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const meeting = await meetings.find(found.on.scope, data.meeting as MeetingId);
      return meeting === undefined
        ? { say: presentRefusal({ kind: "stale-press" }) }
        : sent(turn, found.on, meeting, data.instead);
    },
  };
}
