import type { Day } from "../../../domain/days/day.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain } from "../runs.js";
import { meetingCardWords, numberWords } from "../words/meeting-cards.js";
import { meetingWords } from "../words/meetings.js";
import { titles } from "../words/titles.js";
import { changeButton, factLines, type MeetingFacts, planButton, reasonLine } from "./meeting-facts.js";
import { timeAndPlace } from "./time-and-place.js";

/** What became of a meeting. Of a cancelled one `next` is the day of the one after it, if any, and `left` how many items go to which agenda; of an adjourned one its new day. */
export type MeetingNews =
  | { kind: "planned" }
  | { kind: "moved"; from: Day; why?: string }
  | { kind: "cancelled"; next?: Day; why?: string; left?: { count: number; to?: Day } }
  | { kind: "changed" }
  | { kind: "adjourned"; from: Day; waits: boolean; why?: string };

/** No meeting is planned. `mayPlan`: the reader is clerk or chair. */
export function presentNoMeeting({ board, mayPlan }: { board: Board; mayPlan: boolean }): Rendered {
  const how = mayPlan ? meetingWords.plan : meetingWords.askClerk;
  const body = [textLine(placeLine(board), "None"), textLine([plain(`${meetingWords.noneSentence} ${how}`)])];
  return message(meetingWords.none, body, board, mayPlan ? [planButton(board)] : []);
}

/** What became of a meeting, and which due days moved with it. */
export function presentMeetingSaved(
  view: {
    board: Board;
    meeting: Meeting;
    news: MeetingNews;
    /** Numbers of the actions whose due day moved. */
    moved: readonly number[];
  } & MeetingFacts,
): Rendered {
  const { board, meeting, news } = view;
  const sentence = savedSentence(view);
  const cancelled = news.kind === "cancelled";
  const waits = news.kind === "adjourned" && news.waits;
  const body = [
    textLine(placeLine(board, ...timeAndPlace(meeting)), "None"),
    ...(sentence === "" ? [] : [textLine([plain(sentence)])]),
    ...reasonLine("why" in news ? news.why : undefined),
    ...(cancelled || waits ? [] : factLines(board, meeting, view)),
  ];
  const buttons = cancelled ? [] : [agendaButton(board), changeButton(board, meeting)];
  return message(titleOf(view), body, board, buttons);
}

export function presentNextMeeting(
  view: { board: Board; meeting: Meeting; mayChange: boolean } & MeetingFacts,
): Rendered {
  const { board, meeting, mayChange } = view;
  const inDays = meetingWords.inDays(inDaysWords(meeting.on, board.today));
  const body = [
    textLine(placeLine(board, ...timeAndPlace(meeting)), "None"),
    textLine([plain(`${inDays}.`)]),
    ...factLines(board, meeting, view),
  ];
  const buttons = [agendaButton(board), ...(mayChange ? [changeButton(board, meeting)] : [])];
  return message(meetingWords.next(dayWords(meeting.on, board.today)), body, board, buttons);
}

function titleOf({ board, meeting, news }: Parameters<typeof presentMeetingSaved>[0]): string {
  const day = dayWords(meeting.on, board.today);
  switch (news.kind) {
    case "planned":
    case "moved":
    case "cancelled":
      return meetingWords[news.kind](day);
    case "changed":
      return meetingCardWords.changed(day);
    case "adjourned":
      return news.waits ? meetingCardWords.adjourned : meetingCardWords.goesOn(day);
  }
}

function savedSentence({ board, news, moved }: Parameters<typeof presentMeetingSaved>[0]): string {
  const count = moved.length;
  const which = count === 0 ? "" : ` ${movedWords(moved)}`;
  switch (news.kind) {
    case "planned":
      return meetingWords.dueThen(count) + which;
    case "moved":
      return meetingWords.was(dayWords(news.from, board.today)) + meetingWords.dueMoves(count) + which;
    case "cancelled": {
      const due =
        news.next === undefined
          ? meetingWords.dueWaits(count)
          : meetingWords.dueMovesOn(count, dayWords(news.next, board.today));
      return `${due}${which} ${leftWords(news.left, board)}`.trim();
    }
    case "changed":
      return meetingWords.dueMoves(count) + which;
    case "adjourned":
      return news.waits
        ? meetingCardWords.waits
        : `${meetingCardWords.adjournedFrom(dayWords(news.from, board.today))} ${meetingWords.dueMoves(count)}${which}`.trim();
  }
}

function leftWords(left: { count: number; to?: Day } | undefined, { today }: Board): string {
  if (left === undefined) return "";
  return left.to === undefined
    ? meetingWords.itemsWait(left.count)
    : meetingWords.itemsGo(left.count, dayWords(left.to, today));
}

function movedWords(numbers: readonly number[]): string {
  return `${numberWords(numbers)}.`;
}

function agendaButton({ committee }: Board): Button {
  return button(titles.agenda, "agenda.show", { committee: committee.id });
}

function message(title: string, body: readonly Element[], board: Board, own: readonly Button[]): Rendered {
  const scope = { committee: board.committee.id };
  const outstanding = button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope });
  const meetings = button(titles.meetings, "meetings.show", { ...scope, page: 1 });
  const buttons = buttonSet([...own, outstanding, { ...meetings, behind: true }]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
