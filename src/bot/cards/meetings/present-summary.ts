import type { ActionItem } from "../../../domain/actions/action-item.js";
import { mayRead, mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Decision } from "../../../domain/meetings/decision.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Attender } from "../../../domain/meetings/meeting-record.js";
import type { ReadMinutes } from "../../../services/meetings/read-minutes.js";
import { ownersWords, stateRuns } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { programmeButton } from "../programme/programme-buttons.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine, taskLine, typedLine } from "../typed-text.js";
import { closedPart } from "../words/actions.js";
import { listed } from "../words/counted.js";
import { summaryWords as words } from "../words/minutes.js";
import { titles } from "../words/titles.js";
import { timeAndPlace } from "./time-and-place.js";

const mostDecisions = 8;
const mostActions = 10;
const mostAway = 12;
/** Signs of a decision here; `decisions` shows it whole. */
const decisionSigns = 200;

export type SummaryView = {
  board: Board;
  reader: Reader;
  meeting: Meeting;
  minutes: ReadMinutes;
  /** It was over before somebody said so again. */
  before?: boolean;
  /** So many items of the work programme were for it, and nobody said what became of them. */
  unsettled?: number;
};

/** What a meeting came to: what was decided and is to be done, who sent apologies, and when the board meets next, which is asked where nobody knows. */
export function presentSummary({
  board,
  reader,
  meeting,
  minutes,
  before = false,
  unsettled = 0,
}: SummaryView): Rendered {
  const { decisions, items, agenda, record } = minutes;
  const title = words.title(decisions.length, items.length);
  const place = [words.of(dayWords(meeting.on, board.today)), ...(before ? [words.before] : [])];
  const away = record.attendance.filter(({ as }) => as === "apologies").map(({ who }) => attenderName(who, board));
  const body: readonly Element[] = [
    ...(decisions.length + items.length === 0 ? [textLine([plain(words.nothing)])] : []),
    ...decisionLines(decisions, board, reader),
    ...actionLines(items, board, reader),
    ...(away.length === 0
      ? []
      : [heading(words.apologies), textLine([plain(listed(shortened(away).map(nameLine)))], "None")]),
    ...(unsettled === 0 ? [] : [textLine([strong(words.unsettled(unsettled))], "Medium")]),
    textLine(agenda.next === undefined ? [strong(words.ask)] : nextLine(agenda.next, board), "Medium"),
  ];
  const { id: committee } = board.committee;
  const of = { committee, meeting: meeting.id };
  const buttons = buttonSet([
    ...(agenda.next === undefined
      ? [button(titles.planMeeting, "meeting.plan.ask", { committee })]
      : [button(titles.calendarFile, "calendar.file", { committee, meeting: agenda.next.id })]),
    ...(unsettled === 0 ? [] : [programmeButton(board)]),
    button(titles.draftMinutes, "minutes.file", of),
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee }),
  ]);
  const card = renderCard("list", { title, place: placeLine(board, ...place), body, foot: [], buttons });
  return { card, summary: summaryOf(title) };
}

function decisionLines(decisions: readonly Decision[], board: Board, reader: Reader): readonly Element[] {
  const readable = decisions.filter((decision) => mayReadPart(decision, board.committee.id, reader));
  const shown = readable.slice(0, mostDecisions);
  return section(words.decisions, [
    ...shown.map(({ number, text, part }) =>
      textLine([strong(`D${number}`), plain(gap + typedLine(text, decisionSigns)), ...closedRun(part)]),
    ),
    ...moreLine(readable.length - shown.length, "decisions"),
    ...closedLine(words.closedDecisions, decisions.length - readable.length),
  ]);
}

function actionLines(items: readonly ActionItem[], board: Board, reader: Reader): readonly Element[] {
  const readable = items.filter((item) => mayRead(item, reader));
  const shown = readable.slice(0, mostActions);
  const rows = shown.flatMap((item) => [
    textLine([strong(`A${item.number}`), plain(gap + taskLine(item.task))]),
    textLine(
      [
        ...stateRuns(item, board),
        small(` · ${cut(ownersWords(item.owners, board.nameOf), 120)}`),
        ...closedRun(item.part),
      ],
      "None",
    ),
  ]);
  return section(words.actions, [
    ...rows,
    ...moreLine(readable.length - shown.length, "outstanding"),
    ...closedLine(words.closedActions, items.length - readable.length),
  ]);
}

const closedRun = (part: "open" | "closed"): Line => (part === "closed" ? [small(` · ${closedPart}`)] : []);
const section = (head: string, lines: readonly Element[]): readonly Element[] =>
  lines.length === 0 ? [] : [heading(head), ...lines];
const moreLine = (count: number, say: string): readonly Element[] =>
  count === 0 ? [] : [textLine([small(words.more(count, say))])];
const closedLine = (said: (count: number) => string, count: number): readonly Element[] =>
  count === 0 ? [] : [textLine([plain(said(count))])];

function nextLine(next: Meeting, board: Board): Line {
  return [plain(words.next), strong(dayWords(next.on, board.today)), ...timeAndPlace(next).map(plain)];
}

function attenderName(who: Attender, board: Board): string {
  return who.kind === "guest" ? who.name : board.nameOf(who.member);
}

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= mostAway ? names : [...names.slice(0, mostAway), `${names.length - mostAway} more`];
}
