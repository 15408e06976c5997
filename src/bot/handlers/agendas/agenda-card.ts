import type { MeetingId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { papersDay } from "../../../domain/meetings/papers-day.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentAgenda } from "../../cards/agendas/present-agenda.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { boardOfPress, hasRight, type OnBoard, theBoard } from "../on-board.js";

type Deps = {
  services: Pick<Services, "readAgenda">;
  meetings: Pick<Meetings, "find" | "from" | "latest">;
  items: Pick<ActionItems, "counts" | "owedBy">;
};

/** Of what somebody owes the committee so much is read to find what belongs under an agenda's items; they are the first due. */
const ownRead = 100;

/** The agenda's card, whenever it is asked for. */
export function handleAgendaCard({ services, meetings, items }: Deps) {
  /** `own`: nobody but its reader sees it. */
  const card = async (on: OnBoard, meeting: Meeting, at: Date, own: boolean, page = 1): Promise<Rendered> => {
    const { scope, board, reader, today, me } = on;
    const [read, { outstanding, overdue }, owed] = await Promise.all([
      services.readAgenda(on.committee, meeting, at),
      items.counts(scope, today, today),
      own && me !== undefined ? items.owedBy(scope, [me], { limit: ownRead }) : [],
    ]);
    const offers = { suggest: !own || hasRight(on, "suggest"), edit: own && hasRight(on, "meetings") };
    const papersBy = papersDay(meeting.on, on.calendar);
    return presentAgenda({ read, board, reader, outstanding, overdue, papersBy, owed, page, offers });
  };

  return {
    async said(turn: MessageTurn, { of }: Extract<Command, { kind: "agenda" }>): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await meetingAsked(meetings, on, of);
      if (meeting === undefined) return noSuchMeeting(meetings, on, of);
      return { say: await card(on, meeting, turn.at, turn.place.kind === "personal") };
    },

    /** Only its presser sees the answer to a press. */
    async pressed(turn: PressTurn, { committee, meeting: id, page }: VerbData<"agenda.show">): Promise<Answer> {
      const found =
        committee === undefined ? theBoard(turn, "look", { text: "agenda" }) : boardOfPress(turn, "look", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await (id === undefined ? meetingAsked(meetings, on) : meetings.find(on.scope, id as MeetingId));
      if (meeting !== undefined) return { say: await card(on, meeting, turn.at, true, page) };
      return id === undefined ? noSuchMeeting(meetings, on) : { say: presentRefusal({ kind: "stale-press" }) };
    },
  };
}
