import type { ActionItem, HistoryLine } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board, Reader } from "../board.js";
import type { Element } from "../card-data.js";
import { mayRead } from "../closed-part.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, strong } from "../runs.js";
import { cut, nameLine, wholeTask } from "../typed-text.js";
import { closedItem, dueName, itemSentences, storyWords } from "../words/actions.js";
import { ownButtons, undoButton } from "./item-buttons.js";
import { dueRuns, owesLine, ownersWords, shownTitle, wallOf } from "./item-lines.js";

/** Slips that are shown: the first, which says what was promised, is always in the open row's facts. */
const slipsShown = 5;

/** "show 12". `history` is newest first. */
export function presentStory(view: {
  item: ActionItem;
  board: Board;
  reader: Reader;
  history: readonly HistoryLine[];
}): Rendered {
  const { item, board, reader } = view;
  const title = shownTitle(item, board);
  if (!mayRead(item, reader)) {
    const body = [textLine([quiet(closedItem)]), textLine(dueRuns(item, board))];
    return {
      card: renderCard("story", { title, place: placeLine(board), body, buttons: [] }),
      summary: summaryOf(title),
    };
  }
  const body = [
    textLine([plain(wholeTask(item.task))]),
    textLine(owesLine(item, board)),
    ...movedLines(item, board),
    ...historyLines(view),
  ];
  const own = ownButtons(item, "card", reader);
  const buttons = item.state.kind === "open" || item.undoable === undefined ? own : [undoButton(item, "card")];
  const card = renderCard("story", { title, place: storyPlace(item, board), body, buttons: buttonSet(buttons) });
  return { card, summary: summaryOf(title) };
}

function storyPlace(item: ActionItem, board: Board): Line {
  const logged = ` · logged ${dayWords(wallOf(item.loggedAt, board).on, board.today)}${storyWords.byWhom}${nameLine(board.nameOf(item.loggedBy))}`;
  const reference =
    item.boardReference === undefined ? [] : [` · ${storyWords.boardReference}${nameLine(item.boardReference)}`];
  return placeLine(board, logged, ...reference);
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

function historyLines({ board, history }: Parameters<typeof presentStory>[0]): readonly Element[] {
  if (history.length === 0) return [];
  const lines = history.map((line): Line => {
    const day = dayWords(wallOf(line.at, board).on, board.today);
    const by = line.by === "meeting" ? storyWords.byMeeting : ` · ${nameLine(board.nameOf(line.by))}`;
    return [quiet(`${day} `), plain(historyWords(line, board)), quiet(by)];
  });
  return [heading(storyWords.history), ...lines.map((line) => textLine(line, "None"))];
}

/** What happened, in our words, with what was typed of it. */
function historyWords({ what }: HistoryLine, board: Board): string {
  switch (what.kind) {
    case "logged":
      return storyWords.logged;
    case "done":
      return what.note === undefined ? storyWords.done : `${storyWords.done} “${cut(what.note, 140)}”`;
    case "moved":
      return storyWords.movedTo(dueName(what.to, board.today));
    case "edited":
      return [
        ...(what.task === undefined ? [] : [`${storyWords.reworded}“${cut(what.task, 140)}”`]),
        ...(what.owners === undefined ? [] : [storyWords.reassigned + ownersWords(what.owners, board.nameOf)]),
      ].join("; ");
    case "withdrawn":
      return what.reason === itemSentences.inError
        ? storyWords.withdrawn
        : storyWords.withdrawnFor + cut(what.reason, 140);
    case "undone":
      return storyWords.undone;
  }
}
