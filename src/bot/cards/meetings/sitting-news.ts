import type { Board } from "../board.js";
import type { Button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain } from "../runs.js";

/** A title of ours, a sentence or lines, and what can be pressed. */
export function sittingNews(
  board: Board,
  title: string,
  said: string | readonly Line[],
  buttons: readonly Button[] = [],
): Rendered {
  const lines = typeof said === "string" ? [[plain(said)]] : said;
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line))];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}
