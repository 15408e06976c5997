import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Clash } from "../../../domain/meetings/clash.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { MeetingSeries } from "../../../domain/meetings/meeting-series.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, smallStrong, strong } from "../runs.js";
import { cut, plainTitle } from "../typed-text.js";
import { numberWords, meetingCardWords as words } from "../words/meeting-cards.js";
import { meetingWords } from "../words/meetings.js";
import { titles } from "../words/titles.js";
import { planButton } from "./meeting-facts.js";
import { timeAndPlace } from "./time-and-place.js";

/** So many stand on a page. */
const pageSize = 10;
/** Signs of the words of a series that a card shows. */
const seriesSigns = 200;
/** Signs of them on a button, which does not wrap. */
const buttonSigns = 34;

type List = {
  board: Board;
  /** From today on, cancelled ones too, in order. */
  meetings: readonly Meeting[];
  clashOf: (on: Day) => Clash | undefined;
  page: number;
  mayPlan: boolean;
};

/** The meetings to come. A page beyond the last is the last. */
export function presentMeetings(view: List): Rendered {
  const { meetings, board, mayPlan } = view;
  const planned = meetings.filter(({ state }) => state.kind === "planned").length;
  const plan = mayPlan ? [planButton(board)] : [];
  if (planned === 0 && meetings.length === 0)
    return card(view, words.listTitle(0), [[plain(mayPlan ? meetingWords.plan : meetingWords.askClerk)]], plan);
  return card(view, words.listTitle(planned), [], plan);
}

/** Several meetings that were planned at once; with `series`: by a rule. */
export function presentPlanned(
  view: Omit<List, "page" | "mayPlan"> & {
    series?: Pick<MeetingSeries, "typed">;
    there: readonly Day[];
    moved: readonly number[];
  },
): Rendered {
  const { board, meetings, series, there, moved, clashOf } = view;
  const clashes = meetings.flatMap(({ on }) => {
    const clash = clashOf(on);
    return clash === undefined ? [] : [words.clash(dayWords(on, board.today), clash)];
  });
  const sentences: Line[] = [
    ...(series === undefined ? [] : [[strong(cut(series.typed, seriesSigns))]]),
    ...(moved.length === 0 ? [] : [[plain(`${meetingWords.dueThen(moved.length)} ${numberWords(moved)}.`)]]),
    ...(there.length === 0 ? [] : [[plain(words.there(there.map((on) => dayWords(on, board.today))))]]),
    ...(clashes.length === 0 ? [] : [[plain(words.clashes(clashes.slice(0, pageSize), clashes.length - pageSize))]]),
    ...(series === undefined ? [] : [[plain(words.goesOnByItself)]]),
  ];
  return card({ ...view, page: 1, mayPlan: false }, words.planned(meetings.length), sentences, []);
}

/** The series ended; how many of its meetings stay. */
export function presentSeriesEnded(view: {
  board: Board;
  series: Pick<MeetingSeries, "typed">;
  left: number;
}): Rendered {
  const { board, series, left } = view;
  return message(board, words.seriesEnded, [[strong(cut(series.typed, seriesSigns))], [plain(words.seriesLeft(left))]]);
}

/** Which of several series ends. */
export function presentWhichSeries({ board, series }: { board: Board; series: readonly MeetingSeries[] }): Rendered {
  const buttons = series.map(({ id, typed }) =>
    button(plainTitle(typed, buttonSigns), "meeting.series.end", { committee: board.committee.id, series: id }),
  );
  return {
    card: renderCard("message", {
      title: words.whichSeries,
      body: [textLine(placeLine(board), "None")],
      foot: [],
      buttons: buttonSet(buttons),
    }),
    summary: summaryOf(words.whichSeries),
  };
}

/** A rule of the board for its meetings, and what it was before. */
export function presentRuleSet({ board, title, was }: { board: Board; title: string; was?: string }): Rendered {
  return message(board, title, was === undefined ? [] : [[plain(words.was(was))]]);
}

function message(board: Board, title: string, sentences: readonly Line[]): Rendered {
  const body = [textLine(placeLine(board), "None"), ...sentences.map((line) => textLine(line))];
  const meetings = button(titles.meetings, "meetings.show", { committee: board.committee.id, page: 1 });
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet([meetings]) }),
    summary: summaryOf(title),
  };
}

function card(view: List, title: string, sentences: readonly Line[], own: Parameters<typeof buttonSet>[0]): Rendered {
  const { board, meetings } = view;
  const pages = Math.max(1, Math.ceil(meetings.length / pageSize));
  const page = Math.min(view.page, pages);
  const shown = meetings.slice((page - 1) * pageSize, page * pageSize);
  const scope = { committee: board.committee.id };
  const first = (page - 1) * pageSize + 1;
  const place = placeLine(board);
  const body = [
    ...sentences.map((line) => textLine(line)),
    ...shown.flatMap((meeting) => meetingLines(board, meeting, view.clashOf(meeting.on))),
  ];
  const foot = pages === 1 ? [] : [{ line: [small(words.page(first, first + shown.length - 1, meetings.length))] }];
  const buttons = buttonSet([
    ...(page > 1 ? [button(titles.earlier, "meetings.show", { ...scope, page: page - 1 })] : []),
    ...(page < pages ? [button(titles.more, "meetings.show", { ...scope, page: page + 1 })] : []),
    ...own,
    button(titles.agenda, "agenda.show", scope),
  ]);
  return { card: renderCard("list", { title, place, body, foot, buttons }), summary: summaryOf(title) };
}

/** "**Thu 12 March** 10:00–12:00 · Town Hall", and what there is to know of it below. */
function meetingLines({ today }: Board, meeting: Meeting, clash: Clash | undefined): readonly Element[] {
  const where = timeAndPlace(meeting).join("").replace(/^ · /, "");
  const cancelled = meeting.state.kind === "cancelled";
  const adjourned = meeting.state.kind === "planned" && meeting.state.sitting?.kind === "adjourned";
  const moved = meeting.moves.at(-1);
  const states: Line = [
    ...(cancelled ? [smallStrong(words.cancelled)] : adjourned ? [smallStrong(words.adjournedState)] : []),
    ...(moved === undefined || cancelled ? [] : [small(words.movedFrom(dayWords(moved.from, today)))]),
    ...(clash === undefined || cancelled ? [] : [smallStrong(words.clashState(clash))]),
  ].flatMap((run, place) => (place === 0 ? [run] : [small(" · "), run]));
  const day = dayWords(meeting.on, today);
  return [
    textLine([strong(day), ...(where === "" ? [] : [plain(`${gap}${where}`)])]),
    ...(states.length === 0 ? [] : [textLine(states, "None")]),
  ];
}
