import type { ActionItem, ItemRequest } from "../../../domain/actions/action-item.js";
import { dueOn, isOverdue } from "../../../domain/actions/action-item.js";
import { bragOf } from "../../../domain/actions/brag.js";
import { parkedUntil } from "../../../domain/actions/parked.js";
import { daysBetween } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board, NameOf } from "../board.js";
import { alarm, gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { cut, nameLine, typedLine } from "../typed-text.js";
import { bragNames, dueName, itemSentences, ratingNames } from "../words/actions.js";
import { askedWords, dueInSentence, isWithoutDay } from "../words/asked-cards.js";
import { askingWords } from "../words/asking.js";
import { daysBefore } from "../words/counted.js";
import { ratingWords } from "../words/story.js";
import { endedName, wallOf } from "./item-lines.js";

/** What is known of an item beside its task, owners and day. Each is for who may read the item. */

/** A board as far as facts need it; a notice has no roster to look names up in. */
export type FactsBoard = Pick<Board, "committee" | "today"> & { nameOf?: NameOf };

/** Signs of a note or a reason in one line. */
const typedSigns = 300;

/** "Latest note  The figures arrived on Monday.  Nkechi Obi, Tue 3 March". */
export function noteLine({ latestNote }: ActionItem, board: FactsBoard): Line | undefined {
  if (latestNote === undefined) return undefined;
  const day = dayWords(wallOf(latestNote.at, board).on, board.today);
  const by = board.nameOf === undefined ? day : `${nameLine(board.nameOf(latestNote.by))}, ${day}`;
  return [quiet(itemSentences.latestNote + gap), plain(typedLine(latestNote.text, typedSigns)), small(gap + by)];
}

/** Whether its owner says that it is on track while its day has passed. */
export function isMismatch({ rating, ...item }: ActionItem, { today }: FactsBoard): boolean {
  return rating?.kind === "on-track" && isOverdue(item, today);
}

/** "Rated on track, 13 days late." stands out; "Rated at risk: “the data is late”." does not. */
export function ratedRuns(item: ActionItem, board: FactsBoard): Line {
  const { rating } = item;
  if (rating === undefined || item.state.kind !== "open") return [];
  const on = dueOn(item.due);
  const name = ratingNames[rating.kind];
  const why = rating.why === undefined ? undefined : cut(rating.why, typedSigns);
  if (on !== undefined && isOverdue(item, board.today)) {
    const late = ratingWords.late(name, daysBetween(on, board.today));
    if (isMismatch(item, board)) return [alarm(late)];
    return [plain(late), ...(why === undefined ? [] : [quiet(ratingWords.said(why))])];
  }
  return [plain(ratingWords.rated(name) + (why === undefined ? "." : ratingWords.because(why)))];
}

/** The rating beside the colour by date: "**Rated on track, 13 days late.** Red by its date; the rating is from Wed 11 February." */
export function bragLine(item: ActionItem, board: FactsBoard): Line | undefined {
  const brag = bragOf(item, board.today);
  if (brag === undefined) return ratedRuns(item, board).length === 0 ? undefined : ratedRuns(item, board);
  if (brag === "blue") return [quiet(ratingWords.blue(endedName(item, board)))];
  const rated = ratedRuns(item, board);
  const from =
    item.rating === undefined ? "." : ratingWords.from(dayWords(wallOf(item.rating.at, board).on, board.today));
  return [...rated, plain(`${rated.length === 0 ? "" : " "}${ratingWords.byDate(bragNames[brag])}${from}`)];
}

/** "**Nkechi Obi** asks for **Fri 20 March** instead of Fri 20 February.", and why. */
export function requestLines(item: ActionItem, board: FactsBoard): readonly Line[] {
  const { request } = item;
  if (request === undefined) return [];
  const why = request.why === undefined ? [] : [whyLine(request.why)];
  if (board.nameOf === undefined) return why;
  const name = strong(nameLine(board.nameOf(request.by)));
  if (request.kind === "owner") {
    return [[name, plain(askedWords.asksToGive), strong(nameLine(board.nameOf(request.to))), plain(".")], ...why];
  }
  return [[name, plain(askedWords.asksFor), ...dayAsked(request, item, board)], ...why];
}

/** Whether a day before the one it has was asked for, which is no more time. */
export function asksEarlier(request: ItemRequest, { due }: Pick<ActionItem, "due">): boolean {
  const [to, has] = [request.kind === "day" ? dueOn(request.to) : undefined, dueOn(due)];
  return to !== undefined && has !== undefined && to < has;
}

/** "**Fri 20 March** instead of Fri 20 February." */
export function dayAsked(
  request: Extract<ItemRequest, { kind: "day" }>,
  item: ActionItem,
  { today }: FactsBoard,
  end = ".",
): Line {
  const has = item.due.kind === "unset" ? "" : askingWords.insteadOf(dueInSentence(item.due, today));
  return [strong(dueInSentence(request.to, today)), plain(has + end)];
}

export const whyLine = (why: string): Line => [quiet(itemSentences.why + gap), plain(typedLine(why, typedSigns))];

/** "moved twice, first due Fri 16 January"; "moved once, at first ongoing". Empty where it never moved. */
export function movedWords({ slips: [first, ...others] }: ActionItem, { today }: FactsBoard): string {
  if (first === undefined) return "";
  const times = others.length + 1;
  return isWithoutDay(first.from)
    ? itemSentences.movedFrom(times, dueName(first.from, today))
    : itemSentences.moved(times, dueName(first.from, today));
}

/** "Agreed Tue 2 December 2025, item 6. Board reference 4." Empty where it is only known when it was logged. */
export function originWords(item: ActionItem, board: FactsBoard): string {
  const { raisedOn, agendaItem, boardReference } = item;
  const under = agendaItem === undefined ? "" : itemSentences.agendaItem(nameLine(agendaItem));
  const told = under !== "" || item.meeting !== undefined || raisedOn !== wallOf(item.loggedAt, board).on;
  return [
    ...(told ? [itemSentences.agreed(dayWords(raisedOn, board.today), under)] : []),
    ...(boardReference === undefined ? [] : [`${itemSentences.boardReference}${nameLine(boardReference)}.`]),
  ].join(" ");
}

/** "Parked: no matter arising until 14 days before it is due, from Thu 5 March. Reminders go on." None where it is not parked. */
export function parkedLines(item: ActionItem, { today }: FactsBoard): readonly Line[] {
  const until = parkedUntil(item);
  if (item.parked === undefined || until === undefined) return [];
  return [[quiet(itemSentences.parked(daysBefore(item.parked.daysBefore), dayWords(until, today)))]];
}

/** "“end of Q2” is Tue 30 June.", where the day was worked out from words. */
export function workedOutLine({ due }: ActionItem, { today }: FactsBoard): Line | undefined {
  if (due.kind !== "day" || due.workedOut !== true || due.typed === undefined) return undefined;
  return [small(`“${cut(due.typed, 60)}”${itemSentences.workedOut}${dayWords(due.on, today)}.`)];
}
