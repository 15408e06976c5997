import type { Board } from "../board.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { itemSentences, itemTitles } from "../words/actions.js";
import { listed } from "../words/counted.js";

/**
 * Several changes of one message, taken back together. All are numbers ("A12"): of actions that are as they were, of those that had been
 * logged and are withdrawn now, and of those that others have changed since.
 */
export function presentUndone({
  undone,
  withdrawn,
  left,
  board,
}: {
  undone: readonly string[];
  withdrawn: readonly string[];
  left: readonly string[];
  board: Board;
}): Rendered {
  const title = itemTitles.severalUndone(undone.length + withdrawn.length);
  const line = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [textLine([plain(words), strong(listed(names)), plain(".")])];
  const body = [
    textLine(placeLine(board), "None"),
    ...line(itemSentences.undoneNow, undone),
    ...line(itemSentences.undoneLogs, withdrawn),
    ...line(itemSentences.notUndone, left),
  ];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
