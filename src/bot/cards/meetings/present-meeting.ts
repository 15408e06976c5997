import type { Day } from "../../../domain/days/day.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet } from "../runs.js";
import { meetingWords } from "../words/meetings.js";
import { titles } from "../words/titles.js";
import { timeAndPlace } from "./present-agenda.js";

/** No meeting is planned. `mayPlan`: the reader is clerk or chair. */
export function presentNoMeeting({ board, mayPlan }: { board: Board; mayPlan: boolean }): Rendered {
  const how = mayPlan ? meetingWords.plan : meetingWords.askClerk;
  const body = [textLine(placeLine(board), "None"), textLine([plain(`${meetingWords.noneSentence} ${how}`)])];
  return message(meetingWords.none, body, board, false);
}

/** What became of a meeting, and how many due days hang on it. Of a cancelled one, `next` is the day of the one after it, if any. */
export function presentMeetingSaved(view: {
  board: Board;
  meeting: Meeting;
  news: { kind: "planned" } | { kind: "moved"; from: Day } | { kind: "cancelled"; next?: Day };
  /** Actions whose due day moves with it. */
  moved: number;
  onWorkingDay: boolean;
}): Rendered {
  const { board, meeting, news } = view;
  const sentence = savedSentence(view);
  const pointedOut =
    view.onWorkingDay || news.kind === "cancelled" ? "" : meetingWords.notWorking(dayWords(meeting.on, board.today));
  const body = [
    textLine(placeLine(board, ...timeAndPlace(meeting)), "None"),
    ...(sentence === "" ? [] : [textLine([plain(sentence)])]),
    ...(pointedOut === "" ? [] : [textLine([quiet(pointedOut)])]),
  ];
  return message(meetingWords[news.kind](dayWords(meeting.on, board.today)), body, board, news.kind !== "cancelled");
}

export function presentNextMeeting({ board, meeting }: { board: Board; meeting: Meeting }): Rendered {
  const inDays = meetingWords.inDays(inDaysWords(meeting.on, board.today));
  const body = [textLine(placeLine(board, ...timeAndPlace(meeting)), "None"), textLine([plain(`${inDays}.`)])];
  return message(meetingWords.next(dayWords(meeting.on, board.today)), body, board, true);
}

function savedSentence({ board, news, moved }: Parameters<typeof presentMeetingSaved>[0]): string {
  switch (news.kind) {
    case "planned":
      return meetingWords.dueThen(moved);
    case "moved":
      return meetingWords.was(dayWords(news.from, board.today)) + meetingWords.dueMoves(moved);
    case "cancelled":
      return news.next === undefined
        ? meetingWords.dueWaits(moved)
        : meetingWords.dueMovesOn(moved, dayWords(news.next, board.today));
  }
}

function message(title: string, body: readonly Element[], board: Board, withAgenda: boolean): Rendered {
  const scope = { committee: board.committee.id };
  const outstanding = button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope });
  const buttons = buttonSet([...(withAgenda ? [button(titles.agenda, "agenda.show", scope)] : []), outstanding]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
