import type { Reader } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { mineList } from "../../list-ref.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { AgendaLine } from "../card-data.js";
import { buttonSet, placeLine, summaryOf } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, smallAlarm } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { meetingWords, standingItems } from "../words/meetings.js";
import { titles } from "../words/titles.js";

/** The agenda, asked for or posted to the home. A cancelled meeting's says so, and has no items; one moved since says where to. */
export function presentAgenda(view: {
  meeting: Meeting;
  /** The day that it was posted for, where the meeting is on another now. */
  postedFor?: Day;
  board: Board;
  reader: Reader;
  outstanding: number;
  overdue: number;
}): Rendered {
  const { meeting, postedFor, board } = view;
  const day = dayWords(meeting.on, board.today);
  const cancelled = meeting.state.kind === "cancelled";
  const title = titleOf(view, day);
  const items = cancelled ? [] : agendaLines(view);
  const before = postedFor === undefined ? "" : meetingWords.postedFor(dayWords(postedFor, board.today));
  const when = meetingWords.inDays(inDaysWords(meeting.on, board.today));
  const opening = plain(
    cancelled ? meetingWords.cancelledSentence : `${when} · ${meetingWords.items(items.length)}${before}`,
  );
  const scope = { committee: board.committee.id };
  const buttons = buttonSet([
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope }),
    button(titles.mine, "list.show", { list: mineList, page: 1, ...scope }),
  ]);
  const card = renderCard("agenda", {
    title,
    place: placeLine(board, ...timeAndPlace(meeting)),
    opening: [opening],
    items,
    buttons,
  });
  return { card, summary: summaryOf(title) };
}

function titleOf({ meeting, postedFor }: { meeting: Meeting; postedFor?: Day }, day: string): string {
  if (meeting.state.kind === "cancelled") return meetingWords.agendaCancelled(day);
  return postedFor === undefined ? meetingWords.agenda(day) : meetingWords.agendaMoved(day);
}

/** " · 14:00 · Guildhall, room 2", as far as it is known. */
export function timeAndPlace({ startsAt, place }: Meeting): readonly string[] {
  return [
    ...(startsAt === undefined ? [] : [` · ${startsAt}`]),
    ...(place === undefined ? [] : [` · ${nameLine(place)}`]),
  ];
}

function agendaLines({ outstanding, overdue }: { outstanding: number; overdue: number }): readonly AgendaLine[] {
  const arising: Line = [plain(standingItems.mattersArising), small(gap), ...arisingCounts(outstanding, overdue)];
  const lines = [
    ...standingItems.before.map((text) => [plain(text)]),
    arising,
    ...standingItems.after.map((text) => [plain(text)]),
  ];
  return lines.map((words, index) => ({ number: String(index + 1), words }));
}

function arisingCounts(outstanding: number, overdue: number): Line {
  if (outstanding === 0) return [small(standingItems.nothing)];
  if (overdue === 0) return [small(standingItems.outstanding(outstanding))];
  return [smallAlarm(standingItems.overdue(overdue)), small(standingItems.ofOutstanding(outstanding))];
}
