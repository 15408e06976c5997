import type { Evidence } from "../../../domain/minutes/finding.js";
import { mostQuestions } from "../../verbs/import-verbs.js";
import type { Element } from "../card-data.js";
import { heading, textLine } from "../pieces.js";
import { quiet, small } from "../runs.js";
import { cut } from "../typed-text.js";
import { importHeads, importWords as words } from "../words/import.js";
import { bytesOf } from "./bytes-of.js";
import { openRow } from "./check-form.js";
import { groupLines, groupsIn } from "./check-groups.js";
import { questionsOf } from "./check-questions.js";
import { checkRow, type Shown, sizeOfRow } from "./check-row.js";
import { type CheckView, sortedRows } from "./check-view.js";

type Head = keyof typeof importHeads;

/** What stands on a page together. `rows`: whose they are; `asks`: it takes one of the card's inputs for questions. */
type Piece = {
  head: Head;
  rows: readonly number[];
  asks: boolean;
  bytes: number;
  draw: (shown: Shown, ask: number, isFirst: boolean) => readonly Element[];
};

export type CheckPage = { body: readonly Element[]; page: number; pages: number };

/** Of a card's 25 KB title, foot and buttons take up to five, and a row that stands open more. */
const pageBytes = 15_000;
const mostPieces = 12;
const unreadSigns = 160;
/** Of the line for one kind of thing that is no action. */
const groupBytes = 1_300;

/**
 * One page of a check: what is asked, then what is ready, what else is in the paper, what is not ticked, what could not be read. Pages are cut by
 * how much they hold, so that none is larger than Teams takes. A row that stands open is drawn on the page where it is.
 */
export function checkPage(view: CheckView, shown: Shown): CheckPage {
  const { pages, at } = cutPages(view);
  const here = pages[at - 1] ?? [];
  return { body: drawn(here, { ...shown, page: at }, view), page: at, pages: pages.length };
}

/** The page on which a row stands now; undefined where it stands on none. */
function pageOf(pages: readonly (readonly Piece[])[], row: number): number | undefined {
  const at = pages.findIndex((page) => page.some(({ rows }) => rows.includes(row)));
  return at < 0 ? undefined : at + 1;
}

function cutPages(view: CheckView): { pages: readonly (readonly Piece[])[]; at: number } {
  const pages: Piece[][] = [[]];
  let bytes = 0;
  for (const piece of piecesOf(view)) {
    const page = pages.at(-1) ?? [];
    const size = piece.bytes;
    const asks = page.filter((one) => one.asks).length;
    const isFull =
      page.length > 0 &&
      (bytes + size > pageBytes || page.length >= mostPieces || (piece.asks && asks >= mostQuestions));
    if (isFull) {
      pages.push([piece]);
      bytes = size;
    } else {
      page.push(piece);
      bytes += size;
    }
  }
  const asked = (view.row === undefined ? undefined : pageOf(pages, view.row)) ?? view.page;
  return { pages, at: Math.min(Math.max(1, asked), pages.length) };
}

function drawn(pieces: readonly Piece[], shown: Shown, view: CheckView): readonly Element[] {
  let head: Head | undefined;
  let ask = 0;
  const open = view.row;
  let isOpened = false;
  return pieces.flatMap((piece) => {
    const isFirst = piece.head !== head;
    head = piece.head;
    const opened =
      open === undefined || isOpened || !piece.rows.includes(open) ? [] : [openedRow(open, view, shown)].flat();
    if (opened.length > 0) isOpened = true;
    const elements =
      opened.length > 0 && !piece.asks
        ? opened
        : [
            ...piece.draw(open === undefined ? shown : { ...shown, from: open }, piece.asks ? ask : 0, isFirst),
            ...opened,
          ];
    if (piece.asks) ask += 1;
    return [...(isFirst ? [heading(importHeads[piece.head])] : []), ...elements];
  });
}

function openedRow(row: number, view: CheckView, shown: Shown): readonly Element[] {
  const { asked, ready, unticked } = sortedRows(view.import);
  const found = [...asked, ...ready, ...unticked].find((one) => one.row === row);
  return found === undefined ? [] : [openRow(found, view, shown)];
}

function piecesOf(view: CheckView): readonly Piece[] {
  const { ready, unticked, others } = sortedRows(view.import);
  const questions = questionsOf(view).map(
    ({ rows, bytes, draw }): Piece => ({
      head: "asked",
      rows,
      asks: true,
      bytes,
      draw: (shown, ask) => draw(ask, shown),
    }),
  );
  const row =
    (head: Head) =>
    (one: (typeof ready)[number]): Piece => ({
      head,
      rows: [one.row],
      asks: false,
      bytes: sizeOfRow(one, view),
      draw: (shown, _ask, isFirst) => [checkRow(one, { view, shown, separated: !isFirst })],
    });
  const also: readonly Piece[] =
    others.length === 0
      ? []
      : [
          {
            head: "also",
            rows: [],
            asks: false,
            bytes: groupBytes * groupsIn(others),
            draw: (shown) => groupLines(others, view, shown),
          },
        ];
  return [
    ...questions,
    ...ready.map(row("ready")),
    ...also,
    ...unticked.map(row("unticked")),
    ...view.import.unread.map(
      (evidence): Piece => ({
        head: "unread",
        rows: [],
        asks: false,
        bytes: 200 + bytesOf(evidence.words.slice(0, unreadSigns)),
        draw: () => [unreadLine(evidence)],
      }),
    ),
  ];
}

function unreadLine({ words: said, page }: Evidence): Element {
  return textLine([
    quiet(`“${cut(said, unreadSigns)}”`),
    ...(page === undefined ? [] : [small(` · ${words.page(page)}`)]),
  ]);
}
