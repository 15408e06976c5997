import type { ActionItem } from "../../../domain/actions/action-item.js";
import { dueOn } from "../../../domain/actions/action-item.js";
import type { ItemRefusal } from "../../../domain/actions/decide.js";
import { englandCalendar } from "../../../domain/days/working-days.js";
import { comingMeeting, type Meeting, nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import type { Meetings } from "../../../store/meetings.js";
import { type ItemView, presentAnswered, presentItem } from "../../cards/actions/present-item.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { clerksOf, type OnBoard } from "../on-board.js";

/** An item on its own card: with its buttons while it is open, shrunk once it is answered. */
export function itemCard(
  on: OnBoard,
  item: ActionItem,
  news: ItemView["news"],
  at: Date,
  nextMeeting?: Meeting,
): Rendered {
  if (item.state.kind !== "open") return presentAnswered({ item, board: on.board, reader: on.reader, now: at });
  const due = dueOn(item.due);
  return presentItem({
    item,
    board: on.board,
    reader: on.reader,
    news,
    dueOnWorkingDay: due === undefined || englandCalendar.isWorkingDay(due),
    ...(nextMeeting === undefined ? {} : { nextMeeting }),
  });
}

/** The meeting that "next meeting" would mean if it were said today. */
export async function meetingAhead(meetings: Pick<Meetings, "from">, on: OnBoard): Promise<Meeting | undefined> {
  return nextMeetingAfter(on.today, await meetings.from(on.scope, on.today));
}

/** The meeting that people ask for today. */
export async function meetingComing(meetings: Pick<Meetings, "from">, on: OnBoard): Promise<Meeting | undefined> {
  return comingMeeting(on.today, await meetings.from(on.scope, on.today));
}

/** The card of a refused change. */
export function refusalCard(
  on: OnBoard,
  item: ActionItem,
  refusal: ItemRefusal,
  deed: "move" | "edit",
  now: Date,
): Rendered {
  const of = { item, board: on.board, reader: on.reader };
  switch (refusal.kind) {
    case "not-owner":
    case "no-change":
      return presentRefusal({ kind: refusal.kind, ...of });
    case "undo-too-late":
      return presentRefusal({ kind: "undo-too-late", clerks: clerksOf(on), ...of });
    case "not-clerk":
      return presentRefusal({ kind: "not-clerk", deed, clerks: clerksOf(on), ...of });
    case "not-open":
      return presentRefusal({ kind: "not-open", state: refusal.state, now, ...of });
    case "day-passed":
      return presentRefusal({ kind: "day-passed", on: refusal.on, today: on.today, of: "action" });
    case "nothing-to-undo":
      return presentRefusal({ kind: "nothing-to-undo" });
  }
}
