import type { ActionItem } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { At } from "../at.js";
import type { Board } from "../board.js";
import type { Button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { type Line, quiet, small } from "../runs.js";
import { nameLine, taskLine, wholeTask } from "../typed-text.js";
import { closedItem, closedPart, dueName, itemSentences } from "../words/actions.js";
import { onItem, undoButton } from "./item-buttons.js";
import { dayForm, objectionLine, redateChoices } from "./item-form.js";
import { numberOf, stateRuns, wallOf } from "./item-lines.js";
import type { FormObjection } from "./present-item-forms.js";

/** One row of a list or notice, before it is drawn. */
export type ItemRow = {
  item: ActionItem;
  board: Pick<Board, "committee" | "today">;
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

/** What stands in a row that was pressed open. */
export type Opened = {
  show: "buttons" | "redate" | "pick-day";
  buttons: readonly Button[];
  nextMeeting?: Meeting;
  objection?: FormObjection;
};

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
  const facts = factsLine(row);
  return part("row-open", {
    ...rowWords(row, where),
    task: wholeTask(item.task),
    fold: onItem(item, where.at),
    body: [textLine(facts), ...objectionLine(opened.objection), ...openedBody(row, where, opened)],
  });
}

function openedBody({ item, board }: ItemRow, { at }: Where, opened: Opened): readonly Element[] {
  switch (opened.show) {
    case "buttons":
      return buttonSet(opened.buttons);
    case "redate":
      return redateChoices(item, at, board.today, opened.nextMeeting);
    case "pick-day":
      return dayForm(item, at, board.today);
  }
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
    third: maybeLine(third),
  };
}

function secondLine({ item, board, readable, owners, afterDay = "" }: ItemRow): Line {
  const whose = readable && owners !== "" ? ` · ${owners}` : "";
  const closed = readable && item.part === "closed" ? ` · ${closedPart}` : "";
  const after = afterDay + whose + closed;
  return after === "" ? stateRuns(item, board) : [...stateRuns(item, board), small(after)];
}

/** "Moved twice, first due Fri 16 January. Logged Tue 3 March by Priya Nathwani. Board reference 4." */
function factsLine({ item, board, loggedBy }: ItemRow): Line {
  const first = item.slips[0];
  const moved = first === undefined ? [] : [itemSentences.moved(item.slips.length, dueName(first.from, board.today))];
  const logged = itemSentences.loggedOn(dayWords(wallOf(item.loggedAt, board).on, board.today), loggedBy);
  const reference =
    item.boardReference === undefined ? [] : [`${itemSentences.boardReference}${nameLine(item.boardReference)}.`];
  return [quiet([...moved, logged, ...reference].join(" "))];
}
