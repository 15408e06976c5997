import type { ActionItem, HistoryLine } from "../../../domain/actions/action-item.js";
import { dueOn } from "../../../domain/actions/action-item.js";
import type { ItemRefusal } from "../../../domain/actions/decision.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { comingMeeting, type Meeting, nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import { whoIsAsked } from "../../../domain/reminders/who-is-asked.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import { type ItemNews, isAnswered } from "../../cards/actions/item-news.js";
import { presentAnswered, presentRequestAnswered } from "../../cards/actions/present-answered.js";
import { presentItem } from "../../cards/actions/present-item.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { clerksOf, type OnBoard } from "../on-board.js";

/** What has just happened, or that somebody has done their own part of what others still owe. */
export type ChangeNews = ItemNews | "own-part";

/**
 * An item on its own card: with its buttons while it is open, shrunk once it is answered. `justBefore`: what somebody else changed a moment
 * before.
 */
export function itemCard(
  on: OnBoard,
  item: ActionItem,
  news: ChangeNews,
  at: Date,
  nextMeeting?: Meeting,
  justBefore?: HistoryLine,
): Rendered {
  const { board, reader, me } = on;
  const of = { item, board, reader, now: at, ...(justBefore === undefined ? {} : { justBefore }) };
  if (news === "own-part") return presentAnswered({ ...of, ...(me === undefined ? {} : { answeredBy: me.id }) });
  if (news === "none" && item.state.kind !== "open") return presentAnswered(of);
  if (isAnswered(news) && me !== undefined && mayRead(item, reader))
    return presentRequestAnswered({ ...of, news, by: me.id });
  const due = dueOn(item.due);
  return presentItem({
    ...of,
    news,
    dueOnWorkingDay: due === undefined || on.calendar.isWorkingDay(due),
    deciders: me === undefined ? [] : whoIsAsked(on.roster, me).map(({ name }) => name),
    ...(nextMeeting === undefined ? {} : { nextMeeting }),
  });
}

type When = Pick<OnBoard, "scope" | "today">;

/** The meeting that "next meeting" would mean if it were said today. */
export async function meetingAhead(meetings: Pick<Meetings, "from">, on: When): Promise<Meeting | undefined> {
  return nextMeetingAfter(on.today, await meetings.from(on.scope, on.today));
}

/** The meeting that people ask for today. */
export async function meetingComing(meetings: Pick<Meetings, "from">, on: When): Promise<Meeting | undefined> {
  return comingMeeting(on.today, await meetings.from(on.scope, on.today));
}

/** So many of the newest lines tell who came between, or who answered. */
const linesRead = 20;

/** The card of a refused change; where somebody else came first, with what they did. `entered`: in a form, and now not saved. */
export async function refusalCard(
  items: Pick<ActionItems, "history">,
  on: OnBoard,
  item: ActionItem,
  refusal: ItemRefusal,
  now: Date,
  entered?: string,
): Promise<Rendered> {
  const of = { item, board: on.board, reader: on.reader };
  const newest = async (is: (line: HistoryLine) => boolean) =>
    (await items.history(on.scope, item.id, linesRead)).find(is);
  switch (refusal.kind) {
    case "not-owner":
      if (refusal.from !== undefined)
        return presentRefusal({ kind: "not-theirs", from: on.board.nameOf(refusal.from), ...of });
      return presentRefusal({ kind: refusal.kind, deed: refusal.deed, ...of });
    case "no-change":
    case "no-snooze":
    case "owes-it-alone":
    case "gone-out":
    case "not-ended":
    case "no-day":
    case "withdrawal-needs-why":
      return presentRefusal({ kind: refusal.kind, ...of });
    case "rating-needs-why":
      return presentRefusal({ ...refusal, ...of });
    case "undo-too-late":
      return presentRefusal({ kind: "undo-too-late", clerks: clerksOf(on), ...of });
    case "not-clerk":
      return presentRefusal({ kind: "not-clerk", deed: refusal.deed, clerks: clerksOf(on), ...of });
    case "not-open":
      return presentRefusal({ ...refusal, now, ...of, ...(entered === undefined ? {} : { entered }) });
    case "park-too-near":
    case "snooze-too-short":
    case "snooze-too-long":
    case "nudged-today":
    case "passed-on-to-whom":
      return presentRefusal({ ...refusal, ...of });
    case "day-passed":
      return presentRefusal({ kind: "day-passed", on: refusal.on, today: on.today, of: "action", asks: of });
    case "nothing-to-undo": {
      if (item.changedBy.some(({ by, undid }) => by === on.me?.id && undid !== undefined))
        return presentRefusal({ kind: "undone-before", ...of });
      const last = item.changedBy.at(-1)?.by ?? item.loggedBy;
      return presentRefusal({ kind: "not-yours-to-undo", by: last, ...of });
    }
    case "changed-since": {
      // Of whom it is quiet is nobody else's business.
      const told = (line: HistoryLine) => line.by === refusal.by && line.by !== on.me?.id;
      const last = await newest(told);
      const since = last?.what.kind === "snoozed" ? undefined : last;
      return presentRefusal({ kind: "changed-since", ...(since === undefined ? {} : { since }), ...of });
    }
    case "nothing-asked": {
      const answered = await newest(({ what }) => what.kind === "granted" || what.kind === "declined");
      return presentRefusal({ kind: "nothing-asked", ...(answered === undefined ? {} : { answered }), ...of });
    }
  }
}
