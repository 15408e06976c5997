import type { ActionItem } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { At } from "../at.js";
import type { Button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { type Line, quiet, small } from "../runs.js";
import { taskLine, wholeTask } from "../typed-text.js";
import { closedItem, closedPart, itemSentences, ratingNames } from "../words/actions.js";
import { askingWords } from "../words/asking.js";
import { ratingWords } from "../words/story.js";
import { onItem, undoButton } from "./item-buttons.js";
import {
  asksEarlier,
  type FactsBoard,
  isMismatch,
  movedWords,
  noteLine,
  originWords,
  ratedRuns,
  requestLines,
} from "./item-facts.js";
import { formBody, objectionLine, type Shown } from "./item-form.js";
import { numberOf, stateRuns, wallOf, whyEnded } from "./item-lines.js";

/** One row of a list or notice, before it is drawn. */
export type ItemRow = {
  item: ActionItem;
  board: FactsBoard;
  /** Who logged it; empty where that is not known. */
  loggedBy: string;
  /** False for a closed item that this reader may not see here. */
  readable: boolean;
  /** True when the reader made its last change and may take it back. */
  mayUndo: boolean;
  /** The owners' names as this row shows them; empty where they go without saying. */
  owners: string;
  /** Our own words after the day ("in 7 days"), each with its joining sign. */
  afterDay?: string;
  /** A third line. */
  third?: Line;
};

/** What stands in a row that was pressed open. `above`: what stands between what is known of it and its buttons. */
export type Opened = Shown & { buttons: readonly Button[]; above?: readonly Element[] };

type Where = { at: At; several: boolean; separated: boolean };

/** A row that opens when it is pressed, unless it is a closed item or a form is open elsewhere (`frozen`). */
export function itemRow(row: ItemRow, where: Where, frozen: boolean): Element {
  const words = rowWords(row, where);
  if (!row.readable) return part("row-frozen", { ...words, task: closedItem, quiet: true });
  return frozen
    ? part("row-frozen", { ...words, quiet: false })
    : part("row", { ...words, verb: "item.open", tooltip: `Open ${words.number}`, open: onItem(row.item, where.at) });
}

/** A row that has been answered: it keeps its place, subtle, with Undo while that is offered. */
export function answeredRow(row: ItemRow, where: Where): Element {
  const words = rowWords(row, where);
  if (!row.mayUndo || !row.readable) return part("row-frozen", { ...words, quiet: true });
  return part("row-answered", { ...words, undo: [undoButton(row.item, where.at)] });
}

/** The row that was pressed: its task whole, what is known of it, and its buttons or a form. */
export function openRow(row: ItemRow, where: Where, opened: Opened): Element {
  const { item } = row;
  const words = rowWords(row, where);
  return part("row-open", {
    ...words,
    task: wholeTask(item.task),
    verb: "item.fold",
    tooltip: `Fold ${words.number}`,
    fold: onItem(item, where.at),
    body: [
      ...factLines(row),
      ...objectionLine(opened.objection),
      ...(opened.above ?? []),
      ...openedBody(row, where, opened),
    ],
  });
}

/** Its buttons, or the form in their place. */
function openedBody(
  { item, board, mayUndo }: Pick<ItemRow, "item" | "board" | "mayUndo">,
  { at }: Pick<Where, "at">,
  { show, buttons, said, ...entered }: Opened,
): readonly Element[] {
  if (said !== undefined)
    return [...said.map((line) => textLine(line)), ...buttonSet(mayUndo ? [undoButton(item, at)] : [])];
  const { snoozeDays } = board.committee.policy;
  if (show !== "buttons") return formBody(show, { ...entered, item, at, today: board.today, snoozeDays });
  return buttonSet(buttons);
}

function rowWords(row: ItemRow, { several, separated }: Where) {
  const { item, board, readable, third } = row;
  const number = numberOf(item, board, several);
  const task = readable ? taskLine(item.task) : closedItem;
  return {
    number,
    task,
    separated,
    second: secondLine(row),
    third: maybeLine(readable ? third : undefined),
  };
}

function secondLine({ item, board, readable, owners, afterDay = "" }: ItemRow): Line {
  const whose = readable && owners !== "" ? ` · ${owners}` : "";
  const more = readable ? moreWords(item, board).map((words) => ` · ${words}`) : [];
  const why = readable ? whyEnded(item) : [];
  const after = [...why, afterDay, whose, ...more].join("");
  return after === "" ? stateRuns(item, board) : [...stateRuns(item, board), small(after)];
}

/** What was asked, how it is rated where that is not well, and that it is in the closed part. */
function moreWords(item: ActionItem, board: FactsBoard): readonly string[] {
  const { request, rating, state, part: where } = item;
  const moved = movedWords(item, board);
  const asked =
    request === undefined
      ? []
      : [askingWords.row[asksEarlier(request, item) ? "earlier" : request.kind], ...(moved === "" ? [] : [moved])];
  const unwell =
    rating !== undefined && state.kind === "open" && (rating.kind !== "on-track" || isMismatch(item, board));
  return [
    ...(state.kind === "open" ? asked : []),
    ...(unwell ? [ratingWords.row(ratingNames[rating.kind])] : []),
    ...(where === "closed" ? [closedPart] : []),
  ];
}

/** What is asked, the latest note, then "Moved twice, first due Fri 16 January. Rated on track, 13 days late. Logged Tue 3 March." */
function factLines({ item, board, loggedBy }: ItemRow): readonly Element[] {
  const note = noteLine(item, board);
  const logged = itemSentences.loggedOn(dayWords(wallOf(item.loggedAt, board).on, board.today), loggedBy);
  const rated = ratedRuns(item, board);
  const said = (...words: string[]) => words.filter((word) => word !== "").join(" ");
  const moved = movedWords(item, board);
  const before = moved === "" ? "" : `${moved.charAt(0).toUpperCase()}${moved.slice(1)}.`;
  const after = said(logged, originWords(item, board));
  const facts: Line =
    rated.length === 0
      ? [quiet(said(before, after))]
      : [...(before === "" ? [] : [quiet(`${before} `)]), ...rated, quiet(` ${after}`)];
  return [...requestLines(item, board), ...(note === undefined ? [] : [note]), facts].map((line) => textLine(line));
}
