import type { BoardFile } from "../../files/board-file.js";
import type { Board } from "../board.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, small, strong } from "../runs.js";
import { plainLine } from "../typed-text.js";
import { fileWords } from "../words/proof.js";
import { titles } from "../words/titles.js";

/** Where a file can be fetched for a while. */
export function presentFileLink(view: {
  /** Absent: it is about whoever asked, and no board. */
  board?: Board;
  file: Pick<BoardFile, "name" | "description">;
  url: string;
}): Rendered {
  const { board, file, url } = view;
  const body = [
    ...(board === undefined ? [] : [textLine(placeLine(board), "None")]),
    textLine([strong(plainLine(file.name))]),
    textLine([plain(file.description)]),
    textLine([small(fileWords.link + url)]),
  ];
  const title = fileWords.title;
  const buttons = [part("link", { title: titles.openFile, url })];
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}
