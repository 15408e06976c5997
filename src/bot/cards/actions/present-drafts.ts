import type { Draft } from "../../../domain/actions/draft.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, small } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { draftWords } from "../words/drafts.js";
import { importedWords } from "../words/imported.js";
import { listWords } from "../words/lists.js";
import { titles } from "../words/titles.js";
import { draftRow } from "./draft-row.js";
import { wallOf } from "./item-lines.js";

/** Drafts on one page of their list. */
export const draftsPage = 10;

/** What was typed and waits for an answer, the newest first. A row opens to its question. */
export function presentDrafts(view: {
  drafts: readonly Draft[];
  total: number;
  /** Papers that were read and wait to be checked. */
  papers?: number;
  /** Counts from 1. */
  page: number;
  board: Board;
  reader: Reader;
}): Rendered {
  const { drafts, total, papers = 0, page, board, reader } = view;
  const title = draftWords.list(total);
  const from = (page - 1) * draftsPage;
  const rows = drafts.map((draft, index) =>
    draftRow(draft, {
      board,
      reader,
      place: from + index + 1,
      separated: index > 0,
      third: [small(typedBy(draft, board))],
    }),
  );
  const to = (name: string, at: number) => button(name, "drafts.show", { page: at, committee: board.committee.id });
  const paging = [
    ...(page > 1 ? [to(titles.earlier, page - 1)] : []),
    ...(from + drafts.length < total ? [to(titles.more, page + 1)] : []),
  ];
  const foot = [
    ...(total > draftsPage ? [listWords.page(from + 1, from + drafts.length, total)] : []),
    ...(papers > 0 ? [importedWords.waiting(papers)] : []),
  ].join(" ");
  const body = total === 0 ? [textLine([plain(draftWords.noneWaiting)])] : rows;
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body,
    foot: maybeLine(foot === "" ? undefined : [small(foot)]),
    buttons: buttonSet([], { back: paging }),
  });
  return { card, summary: summaryOf(title) };
}

function typedBy({ by, at }: Draft, board: Board): string {
  const { on, time } = wallOf(at, board);
  const when = on === board.today ? `today at ${time}` : dayWords(on, board.today);
  return draftWords.typedBy(nameLine(board.nameOf(by)), when);
}
