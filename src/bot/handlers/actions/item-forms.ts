import type { Day } from "../../../domain/days/day.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import {
  type FormObjection,
  presentEdit,
  presentPickDay,
  presentRedate,
} from "../../cards/actions/present-item-forms.js";
import { type At, readAt } from "../../cards/at.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { asMember, boardOfPress } from "../on-board.js";
import { meetingAhead } from "./item-answer.js";
import { onItem } from "./press-item.js";
import type { RedrawCard } from "./redraw-card.js";

type Deps = { items: Pick<ActionItems, "find">; meetings: Pick<Meetings, "from">; redraw: RedrawCard };
type OnItem = VerbData<"item.done">;

export type ItemForms = {
  /** A row opened to its buttons. */
  open(turn: PressTurn, data: OnItem): Promise<Answer>;
  /** "Change date": its choices. */
  askDay(turn: PressTurn, data: OnItem): Promise<Answer>;
  /** "Pick a date": one input, drawn again with an objection where the day can't be one, or with the day when somebody else was first. */
  pickDay(turn: PressTurn, data: OnItem, again?: { objection: FormObjection; kept?: Day }): Promise<Answer>;
  /** "Edit": wording and owner, drawn again with the words kept. */
  edit(
    turn: PressTurn,
    data: OnItem,
    again?: { objection: FormObjection; kept: { task: string; owner: string } },
  ): Promise<Answer>;
};

/** What stands in an item's card or row before something is changed. Only members are offered it; nothing is written. */
export function itemForms({ items, meetings, redraw }: Deps): ItemForms {
  const asked = (turn: PressTurn, data: OnItem, then: Parameters<typeof onItem>[3]): Promise<Answer> =>
    onItem(items, asMember(boardOfPress(turn, data.committee)), data, then);

  return {
    open: (turn, data) =>
      asked(turn, data, async (on, item) => ({
        say: await redraw(turn, on, item, data.at, { row: { show: "buttons" } }),
      })),

    askDay: (turn, data) =>
      asked(turn, data, async (on, item) => {
        if (readAt(data.at).kind !== "card")
          return { say: await redraw(turn, on, item, data.at, { row: { show: "redate" } }) };
        const nextMeeting = await meetingAhead(meetings, on);
        const view = { item, board: on.board, reader: on.reader, at: "card" } as const;
        return { say: presentRedate(nextMeeting === undefined ? view : { ...view, nextMeeting }) };
      }),

    pickDay: (turn, data, again = undefined) =>
      asked(turn, data, async (on, item) => {
        // A changed item may have left the list, so its row can't be counted on: the form takes the whole card.
        if (readAt(data.at).kind !== "card" && again?.objection !== "changed-meanwhile") {
          return { say: await redraw(turn, on, item, data.at, { row: { show: "pick-day", ...again } }) };
        }
        return { say: presentPickDay({ item, board: on.board, reader: on.reader, at: data.at as At, ...again }) };
      }),

    edit: (turn, data, again = undefined) =>
      asked(turn, data, async (on, item) => ({
        say: presentEdit({ item, board: on.board, reader: on.reader, roster: on.roster, at: data.at as At, ...again }),
      })),
  };
}
