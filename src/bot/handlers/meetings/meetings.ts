import { weekEnd } from "../../../services/actions/list-items.js";
import { meetingsFrom } from "../../../services/meetings/meetings-from.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentNextMeeting, presentNoMeeting } from "../../cards/meetings/present-meeting.js";
import { presentMeetings } from "../../cards/meetings/present-meetings.js";
import { presentStatus } from "../../cards/meetings/present-status.js";
import type { Answer, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { meetingComing } from "../actions/item-answer.js";
import { boardOfPress, type Found, hasRight, type OnBoard } from "../on-board.js";
import { clashOn, factsOf } from "./meeting-answer.js";
import { handleMeetingForms } from "./meeting-forms.js";
import { handlePlanning } from "./planning.js";
import { handleSeries } from "./series.js";

type Deps = {
  services: Parameters<typeof handlePlanning>[0]["services"] &
    Parameters<typeof handleSeries>[0]["services"] &
    Parameters<typeof handleMeetingForms>[0]["services"] &
    Pick<Services, "afterChange">;
  meetings: Pick<Meetings, "from" | "find">;
  items: Pick<ActionItems, "counts">;
};

/** Meetings: when the next is, which are planned, where the committee stands; and all that is said or entered of them. */
export function handleMeetings(deps: Deps) {
  const { meetings, items } = deps;
  const series = handleSeries(deps);

  const list = async (found: Found<OnBoard>, page: number): Promise<Answer> => {
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const coming = await meetingsFrom(meetings, on.scope, on.today);
    return {
      say: presentMeetings({
        board: on.board,
        meetings: coming,
        clashOf: clashOn(on),
        page,
        mayPlan: hasRight(on, "meetings"),
      }),
    };
  };

  return {
    ...handlePlanning(deps),
    series,
    form: handleMeetingForms({ ...deps, series }),

    list: (found: Found<OnBoard>): Promise<Answer> => list(found, 1),

    pressList: (turn: PressTurn, data: VerbData<"meetings.show">): Promise<Answer> =>
      list(boardOfPress(turn, "look", data.committee), data.page),

    async next(found: Found<OnBoard>): Promise<Answer> {
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await meetingComing(meetings, on);
      const mayChange = hasRight(on, "meetings");
      if (meeting === undefined) return { say: presentNoMeeting({ board: on.board, mayPlan: mayChange }) };
      return { say: presentNextMeeting({ board: on.board, meeting, mayChange, ...factsOf(on, meeting) }) };
    },

    async status(turn: Turn, found: Found<OnBoard>): Promise<Answer> {
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const counts = items.counts(on.scope, on.today, weekEnd(on.today));
      const [numbers, nextMeeting] = await Promise.all([counts, meetingComing(meetings, on)]);
      const view = { board: on.board, reader: on.reader, counts: numbers, now: turn.at };
      return { say: presentStatus(nextMeeting === undefined ? view : { ...view, nextMeeting }) };
    },
  };
}
