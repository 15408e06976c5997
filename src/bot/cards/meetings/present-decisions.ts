import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import { addMonths, dayParts } from "../../../domain/days/day.js";
import { dayWords, monthName } from "../../../domain/days/day-words.js";
import type { MeetingId } from "../../../domain/ids.js";
import type { Decision } from "../../../domain/meetings/decision.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { readFollowUp } from "../../../domain/meetings/read-follow-up.js";
import type { Board } from "../board.js";
import { type Button, behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, smallStrong, strong } from "../runs.js";
import { typedLine } from "../typed-text.js";
import { closedItem, closedPart } from "../words/actions.js";
import { decisionWords as words } from "../words/decisions.js";
import { titles } from "../words/titles.js";

export type Reading = { board: Board; reader: Reader };

/** So many stand on a page. */
export const decisionPage = 10;
const titleSigns = 160;
const wholeSigns = 4000;

/** A number, and what may be read of it here. */
function isReadable(decision: Decision, { reader }: Reading): boolean {
  return mayReadPart(decision, decision.committee, reader);
}

/** What was recorded just now. `sits`: the meeting that goes on, to return to its item at hand. */
export function presentRecorded(
  view: Reading & { decisions: readonly Decision[]; note?: string; sits?: MeetingId },
): Rendered {
  const { board, decisions, note, sits } = view;
  const [first, ...others] = decisions;
  const title =
    first !== undefined && others.length === 0 ? words.recorded(first.number) : words.several(decisions.length);
  const body = [
    textLine(placeLine(board), "None"),
    ...(note === undefined ? [] : [textLine([quiet(note)])]),
    ...decisions.flatMap((one) => decisionLines(one, view)),
  ];
  const own = others.length === 0 && first !== undefined ? ownButtons(first, view) : [allButton(board)];
  const of = { committee: board.committee.id };
  const buttons = buttonSet([
    ...(sits === undefined ? [] : [button(titles.itemAtHand, "meeting.sitting", { ...of, meeting: sits })]),
    ...own,
  ]);
  return {
    card: renderCard("message", { title, body, foot: [], buttons }),
    summary: summaryOf(title),
  };
}

/** One decision, whole. `news`: what became of it just now. */
export function presentDecision(
  view: Reading & { decision: Decision; news?: { title: string; sentence: string } },
): Rendered {
  const { board, decision, news } = view;
  const title = news?.title ?? words.name(decision.number);
  const body = [
    textLine(placeLine(board), "None"),
    ...(news === undefined ? [] : [textLine([quiet(news.sentence)])]),
    ...decisionLines(decision, view),
    ...(isReadable(decision, view) ? [] : [textLine([quiet(words.mayNotRead)])]),
  ];
  const buttons = buttonSet(decision.state.kind === "stands" ? ownButtons(decision, view) : [allButton(board)]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

/** The newest first, those that were struck out too; of closed ones the number alone where they may not be read. */
export function presentDecisions(
  view: Reading & { decisions: readonly Decision[]; page: number; count: number; meeting?: Meeting },
): Rendered {
  const { board, decisions, page, count, meeting } = view;
  const title = count === 0 ? words.none : words.count(count);
  const of = { committee: board.committee.id, ...(meeting !== undefined && { meeting: meeting.id }) };
  const from = (page - 1) * decisionPage;
  const body =
    count === 0 ? [textLine([plain(words.noneSentence)])] : decisions.map((one, at) => decisionRow(one, view, at > 0));
  const paged = count > decisionPage ? [{ line: [small(words.range(from + 1, from + decisions.length, count))] }] : [];
  const card = renderCard("list", {
    title,
    place: placeLine(board, ...(meeting === undefined ? [] : [words.ofMeeting(dayWords(meeting.on, board.today))])),
    body,
    foot: paged,
    buttons: buttonSet([
      ...(page > 1 ? [button(titles.earlier, "decisions.show", { ...of, page: page - 1 })] : []),
      ...(from + decisions.length < count ? [button(titles.more, "decisions.show", { ...of, page: page + 1 })] : []),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

function decisionRow(decision: Decision, view: Reading, separated: boolean): Element {
  const readable = isReadable(decision, view);
  const number = words.name(decision.number);
  const struck = decision.state.kind === "struck";
  const row = { number, second: factLine(decision, view), third: [], separated };
  if (!readable) return part("row-frozen", { ...row, task: closedItem, quiet: true });
  return part("row", {
    ...row,
    task: typedLine(decision.text, struck ? 60 : titleSigns),
    verb: "decision.show",
    tooltip: `Open ${number}`,
    open: { committee: decision.committee, decision: decision.number },
  });
}

/** "**D7** Resolved: that the report be noted", and under it item and day. */
function decisionLines(decision: Decision, view: Reading): readonly Element[] {
  const text = isReadable(decision, view)
    ? [quiet(words.resolved), plain(typedLine(decision.text, wholeSigns))]
    : [plain(closedItem)];
  return [
    textLine([strong(words.name(decision.number)), plain(gap), ...text]),
    textLine(factLine(decision, view), "None"),
  ];
}

function factLine(decision: Decision, view: Reading): Line {
  const { board } = view;
  const { on, under, part, state, meeting } = decision;
  const readable = isReadable(decision, view);
  const item =
    under === undefined
      ? []
      : [words.underItem(under.number) + (readable ? gap + typedLine(under.title, titleSigns) : "")];
  const facts = [
    dayWords(on, board.today),
    ...item,
    ...(meeting === undefined ? [words.outside] : []),
    ...(part === "closed" && readable ? [closedPart] : []),
  ];
  const why = state.kind === "struck" && state.why !== undefined && readable ? `: ${typedLine(state.why, 200)}` : "";
  return [
    ...(state.kind === "struck" ? [smallStrong(words.struck), small(`${why} · `)] : []),
    small(facts.join(" · ")),
  ];
}

/** What its words say of coming back is offered, and never done unasked. */
function ownButtons(decision: Decision, view: Reading): readonly Button[] {
  if (!isReadable(decision, view)) return [allButton(view.board)];
  const { number, committee } = decision;
  const of = { committee, decision: number };
  const again = readFollowUp(decision.text);
  const offer =
    again === undefined || again.kind === "some-day"
      ? []
      : [
          button(
            again.kind === "every"
              ? words.offerEvery(again.months)
              : words.offerMonth(monthAfter(decision, again.months)),
            "decision.follow",
            { ...of, months: again.months, repeats: again.kind === "every" ? "every" : "once" },
          ),
        ];
  return [
    ...offer,
    button(titles.followUp, "decision.follow.ask", of),
    button(titles.strikeOut, "decision.strike.ask", of),
    ...behind(allButton(view.board)),
  ];
}

function monthAfter({ on }: Decision, months: number): string {
  const { month, year } = dayParts(addMonths(on, months));
  return year === dayParts(on).year ? monthName(month) : `${monthName(month)} ${year}`;
}

function allButton({ committee }: Board): Button {
  return button(titles.decisions, "decisions.show", { committee: committee.id, page: 1 });
}
