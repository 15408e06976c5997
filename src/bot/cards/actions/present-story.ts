import { type ActionItem, type HistoryLine, isOutstanding } from "../../../domain/actions/action-item.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { type Button, behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, small, strong } from "../runs.js";
import { cut, nameLine, typedLine, wholeTask } from "../typed-text.js";
import { closedItem, closedPart, dueName, itemSentences } from "../words/actions.js";
import { arisingWords } from "../words/arising.js";
import { storyWords } from "../words/story.js";
import { titles } from "../words/titles.js";
import { historyLine } from "./history-words.js";
import { ownButtons, undoButton } from "./item-buttons.js";
import { bragLine, parkedLines, requestLines } from "./item-facts.js";
import { dueRuns, nameFor, owesLine, shownTitle, wallOf } from "./item-lines.js";
import { remindedFacts } from "./reminded-lines.js";

/** Slips, notes and lines of history that are shown; the rest is a press away. */
const slipsShown = 5;
const notesShown = 2;
const linesShown = 4;
/** Lines on one page of a whole history. */
export const historyPage = 20;

type StoryView = { item: ActionItem; board: Board; reader: Reader };

/** "show 12". `history` is newest first and may be cut: the item has as many lines as revisions. `carried`: over how many meetings. */
export function presentStory(view: StoryView & { history: readonly HistoryLine[]; carried?: number }): Rendered {
  const { item, board, reader, history } = view;
  const title = shownTitle(item, board, nameFor(item, board, reader));
  if (!mayRead(item, reader)) return closedStory(view, title);
  const asked = requestLines(item, board);
  const brag = bragLine(item, board);
  const told = forPlace(history, reader);
  const untold = history.length - told.length;
  const body = [
    textLine([plain(wholeTask(item.task))]),
    textLine([...owesLine(item, board), ...typedRuns(item, board)]),
    ...(brag === undefined ? [] : [textLine(brag)]),
    ...[...asked, ...remindedFacts(item, board, reader), ...parkedLines(item, board), ...carriedLines(view)].map(
      (line) => textLine(line),
    ),
    ...movedLines(item, board),
    ...noteLines(view),
    ...historyLines(told.slice(0, linesShown), Math.max(item.revision, history.length) - untold, view),
  ];
  const card = renderCard("story", { title, place: storyPlace(item, board), body, buttons: storyButtons(view) });
  return { card, summary: summaryOf(title) };
}

/** "history 12": a page of all lines, newest first. `history` are the lines of this page, `total` counts all. */
export function presentHistory(
  view: StoryView & { history: readonly HistoryLine[]; page: number; total: number },
): Rendered {
  const { item, board, reader, history, page, total } = view;
  const title = storyWords.historyOf(nameFor(item, board, reader));
  if (!mayRead(item, reader)) return closedStory(view, title);
  const from = (page - 1) * historyPage + 1;
  const data = { item: item.id, committee: item.committee };
  const to = (on: number, words: string) => button(words, "item.history", { ...data, page: on });
  const buttons = [
    ...(page > 1 ? [to(page - 1, titles.earlier)] : []),
    ...(page * historyPage < total ? [to(page + 1, titles.more)] : []),
    button(titles.back, "item.show", data),
  ];
  const foot =
    total <= historyPage ? undefined : [small(storyWords.page(from, from + Math.max(history.length, 1) - 1, total))];
  const card = renderCard("list", {
    title,
    place: storyPlace(item, board),
    body: [
      textLine([plain(typedLine(item.task, 300))]),
      ...forPlace(history, reader).map((line) => textLine(historyLine(line, board))),
    ],
    foot: maybeLine(foot),
    buttons: buttonSet(buttons),
  });
  return { card, summary: summaryOf(title) };
}

/** Whose reminders are quiet is no business of a shared place. */
function forPlace(lines: readonly HistoryLine[], { place }: Reader): readonly HistoryLine[] {
  return place === "personal" ? lines : lines.filter(({ what }) => what.kind !== "snoozed");
}

function closedStory({ item, board }: StoryView, title: string): Rendered {
  const body = [textLine([quiet(closedItem)]), textLine(dueRuns(item, board))];
  const card = renderCard("story", { title, place: placeLine(board), body, buttons: [] });
  return { card, summary: summaryOf(title) };
}

/** "agreed Tue 2 December 2025, item 6 · board reference 4". */
function storyPlace(item: ActionItem, board: Board): Line {
  const { agendaItem, boardReference, part, raisedOn } = item;
  const under = agendaItem === undefined ? "" : itemSentences.agendaItem(nameLine(agendaItem));
  return placeLine(
    board,
    storyWords.agreed + dayWords(raisedOn, board.today) + under,
    ...(boardReference === undefined ? [] : [storyWords.boardReference + nameLine(boardReference)]),
    ...(part === "closed" ? [` · ${closedPart}`] : []),
  );
}

/** "Carried over 3 meetings." None of what is closed, or was agreed since the last. */
function carriedLines({ item, carried = 0 }: StoryView & { carried?: number }): readonly Line[] {
  return carried === 0 || !isOutstanding(item) ? [] : [[quiet(arisingWords.carriedSentence(carried))]];
}

/** What was typed as its day, where that is not the day itself. */
function typedRuns({ due }: ActionItem, { today }: Board): Line {
  const typed = due.kind === "unset" ? undefined : due.typed;
  if (typed === undefined || typed === dueName(due, today)) return [];
  return [small(`${storyWords.typed}“${cut(typed, 60)}”`)];
}

/** Each move as "Fri 6 February → **Fri 20 February** waiting for figures · by Priya Nathwani", the newest last. */
function movedLines({ slips }: ActionItem, board: Board): readonly Element[] {
  if (slips.length === 0) return [];
  const lines = slips.slice(-slipsShown).map((slip): Line => {
    const why = slip.why === undefined ? "" : ` ${cut(slip.why, 140)}`;
    const by = slip.by === "meeting" ? storyWords.byMeeting : storyWords.by + nameLine(board.nameOf(slip.by));
    return [plain(`${dueName(slip.from, board.today)} → `), strong(dueName(slip.to, board.today)), quiet(why + by)];
  });
  return [heading(storyWords.moved(slips.length)), ...lines.map((line) => textLine(line))];
}

/** The latest notes with who wrote them and when. */
function noteLines({ item, board, history }: Parameters<typeof presentStory>[0]): readonly Element[] {
  const noted = history.flatMap(({ what, by, at }) =>
    what.kind === "noted" && by !== "meeting" ? [{ text: what.text, by, at }] : [],
  );
  const latest = item.latestNote;
  // One that was taken back is in the history only.
  const from = noted.findIndex((note) => note.at.getTime() === latest?.at.getTime());
  const notes = latest === undefined ? [] : from === -1 ? [latest] : noted.slice(from, from + notesShown);
  if (notes.length === 0) return [];
  const lines = notes.map(({ text, by, at }): Line => {
    const day = dayWords(wallOf(at, board).on, board.today);
    return [plain(typedLine(text, 300)), small(` ${nameLine(board.nameOf(by))}, ${day}`)];
  });
  return [heading(storyWords.notes), ...lines.map((line) => textLine(line))];
}

function historyLines(lines: readonly HistoryLine[], total: number, { item, board }: StoryView): readonly Element[] {
  if (lines.length === 0) return [];
  const rest = total > lines.length ? [textLine([small(storyWords.some(lines.length, total, item.number))])] : [];
  return [
    heading(storyWords.history),
    ...lines.map((line) => textLine(historyLine(line, board, "short"), "None")),
    ...rest,
  ];
}

/** What the reader may do; of what they have just closed, Undo before all. */
function storyButtons({ item, board, reader }: StoryView): readonly Element[] {
  const own = withProof(ownButtons(item, "card", { board, reader }), item, reader);
  const mine = reader.memberships.some(({ id }) => id === item.undoable?.by);
  if (item.state.kind === "open" || !mine) return buttonSet(own);
  return buttonSet([undoButton(item, "card"), ...own]);
}

/** Teams shows no more in a set. */
const mostButtons = 6;

/** Chair and clerk may see who was told. In a full set it takes the place of History, of which the card itself shows the newest lines. */
function withProof(buttons: readonly Button[], item: ActionItem, reader: Reader): readonly Button[] {
  const member = membershipIn(item.committee, reader);
  if (member === undefined || !runsCommittee(member)) return buttons;
  const proof = behind(button(titles.proof, "proof.show", { item: item.id, committee: item.committee, page: 1 }));
  const kept = buttons.length < mostButtons ? buttons : buttons.filter(({ verb }) => verb !== "item.history");
  return [...kept, ...proof];
}
