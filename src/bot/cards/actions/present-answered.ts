import type { ActionItem, HistoryLine } from "../../../domain/actions/action-item.js";
import { loggedInError } from "../../../domain/actions/decide-undo.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Board } from "../board.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet } from "../runs.js";
import { cut, nameLine, wholeTask } from "../typed-text.js";
import { closedItem, isSaidDischarged, itemSentences, itemTitles } from "../words/actions.js";
import { askingWords } from "../words/asking.js";
import { justBeforeLines } from "./history-words.js";
import { undoButton } from "./item-buttons.js";
import { nameFor, wallOf } from "./item-lines.js";
import { type Answered, answeredLine, newsTitle } from "./item-news.js";

/** `justBefore`: see `ItemView`. */
type AnsweredView = { item: ActionItem; board: Board; reader: Reader; justBefore?: HistoryLine };

/** The shrunk card of what was answered: done, discharged or withdrawn; `answeredBy` when one of everybody reported their own part. */
export function presentAnswered(view: AnsweredView & { answeredBy?: MemberId; now: Date }): Rendered {
  const { item, board } = view;
  const readable = mayRead(item, view.reader);
  const by = item.state.kind === "open" ? view.answeredBy : item.state.by;
  const at = item.state.kind === "open" ? view.now : item.state.at;
  const title = answeredTitle(item, board, nameFor(item, board, view.reader));
  const who = by === undefined || !readable ? [] : [nameLine(board.nameOf(by)), ", "];
  const before = readable ? justBeforeLines(view) : [];
  const task = [quiet(readable ? wholeTask(item.task) : closedItem), ...answeredNote(item, readable)];
  const body = [task, ...before].map((line) => textLine(line));
  const card = renderCard("action", {
    title,
    place: placeLine(board, " · ", ...who, whenWords(item, at, board)),
    body,
    buttons: readable ? buttonSet(undoOf(view)) : [],
    foot: [],
  });
  return { card, summary: summaryOf(title) };
}

/** The shrunk card of a request that the reader has just granted or declined, of an item that they may read. */
export function presentRequestAnswered(view: AnsweredView & { news: Answered; by: MemberId; now: Date }): Rendered {
  const { item, board, news, by, now } = view;
  const title = newsTitle(news, item, board, view.reader);
  const did = news.kind === "granted" ? askingWords.granted : askingWords.declined;
  const card = renderCard("action", {
    title,
    place: placeLine(board, " · ", nameLine(board.nameOf(by)), did, momentWords(now, board)),
    body: [answeredLine(news, item, board), ...justBeforeLines(view)].map((line) => textLine(line)),
    buttons: buttonSet(undoOf(view)),
    foot: [],
  });
  return { card, summary: summaryOf(title) };
}

/** In their own chat only who made the last change is offered to take it back. */
function undoOf({ item, reader }: AnsweredView) {
  const me = reader.place === "personal" ? membershipIn(item.committee, reader) : undefined;
  const offered = item.undoable !== undefined && (me === undefined || item.undoable.by === me.id);
  return offered ? [undoButton(item, "card")] : [];
}

/** "today at 09:14"; of what the board agreed on an earlier day, that day. */
function whenWords({ state }: ActionItem, at: Date, board: Board): string {
  if (state.kind === "discharged" && state.on !== undefined) return dayWords(state.on, board.today);
  return momentWords(at, board);
}

function momentWords(at: Date, board: Board): string {
  const { on, time } = wallOf(at, board);
  return on === board.today ? `today at ${time}` : dayWords(on, board.today);
}

function answeredTitle(item: ActionItem, board: Board, name: string): string {
  switch (item.state.kind) {
    case "open":
      return itemTitles.partDone(name);
    case "done":
      return itemTitles.awaiting(name);
    case "discharged":
      return isSaidDischarged(item.state, board.committee.signOff)
        ? itemTitles.discharged(name)
        : itemTitles.done(name);
    case "withdrawn":
      return itemTitles.withdrawn(name);
  }
}

function answeredNote(item: ActionItem, readable: boolean): Line {
  switch (item.state.kind) {
    case "open":
      return [plain(gap + itemSentences.othersStillOwe)];
    case "done":
    case "discharged":
      return item.state.note === undefined || !readable ? [] : [plain(`${gap}“${cut(item.state.note, 300)}”`)];
    case "withdrawn":
      if (item.state.reason === loggedInError) return [plain(gap + itemSentences.loggedInError)];
      return readable ? [plain(`${gap}“${cut(item.state.reason, 300)}” ${itemSentences.numberKept}`)] : [];
  }
}
