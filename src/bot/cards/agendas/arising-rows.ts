import type { ActionItem, Due } from "../../../domain/actions/action-item.js";
import type { Owners } from "../../../domain/actions/owners.js";
import { parkedUntil } from "../../../domain/actions/parked.js";
import { type Arisen, toFrozen } from "../../../domain/agendas/arising.js";
import type { FrozenArising, FrozenItem } from "../../../domain/agendas/frozen-arising.js";
import { mayReadFrozen } from "../../../domain/agendas/may-read-frozen.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { ownersInFull, stateRuns } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { part } from "../render-card.js";
import { type Line, small, smallStrong } from "../runs.js";
import { taskLine } from "../typed-text.js";
import { closedItem, closedPart, dueName, dueWords } from "../words/actions.js";
import { arisingWords } from "../words/arising.js";

/** An action on matters arising, before it is drawn. */
export type ArisingRow = {
  number: number;
  task: string;
  owners: Owners;
  state: FrozenItem["state"];
  due: Due;
  part: ActionItem["part"];
  carried: number;
  /** The committee's day on which it stood so. */
  on: Day;
  readable: boolean;
  /** It is not as it was in the papers. */
  changed: boolean;
  /** Of a parked one: from which day it is on the list. */
  from?: Day;
};

/** As it is now. */
export function liveRow({ item, carried }: Arisen, board: Board, reader: Reader): ArisingRow {
  const from = parkedUntil(item);
  const row = { ...toFrozen({ item, carried }), on: board.today, readable: mayRead(item, reader), changed: false };
  return { ...row, ...(from !== undefined && { from }) };
}

/** As it was in the papers. */
export function frozenRow(
  was: FrozenItem,
  is: ActionItem | undefined,
  { on, committee }: Pick<FrozenArising, "on" | "committee">,
  { reader, changed }: { reader: Reader; changed: boolean },
): ArisingRow {
  const readable = mayReadFrozen(committee, was, is, reader);
  return { ...was, on, readable, changed };
}

/** Number and task, then "**overdue 18 days**, Fri 20 February · Nkechi Obi · carried 2 meetings · **changed since**". It can't be pressed. */
export function drawnRow(row: ArisingRow, board: Board, reader: Reader, separated: boolean): Element {
  return part("row-frozen", {
    number: `A${row.number}`,
    task: row.readable ? taskLine(row.task) : closedItem,
    second: secondLine(row, board, reader),
    third: [],
    separated,
    quiet: !row.readable,
  });
}

function secondLine(row: ArisingRow, board: Board, reader: Reader): Line {
  // "You" only where nobody else reads along.
  const me = reader.place === "personal" ? membershipIn(board.committee.id, reader)?.id : undefined;
  const more = [
    ...(row.readable ? [ownersInFull(row.owners, board.nameOf, me)] : []),
    ...(row.readable && row.carried > 0 ? [arisingWords.carried(row.carried)] : []),
    ...(row.from === undefined ? [] : [arisingWords.parkedFrom(dayWords(row.from, board.today))]),
    ...(row.readable && row.part === "closed" ? [closedPart] : []),
  ];
  const after = more.map((words) => ` · ${words}`).join("");
  return [
    ...stateLine(row, board),
    ...(after === "" ? [] : [small(after)]),
    ...(row.changed ? [small(" · "), smallStrong(arisingWords.changedSince)] : []),
  ];
}

function stateLine({ state, due, on }: ArisingRow, { committee, today }: Board): Line {
  if (state === "done") return [smallStrong(arisingWords.awaiting)];
  // "Due today" was said on another day.
  if (on < today && dueWords({ state: { kind: state }, due }, on).urgency === "near")
    return [small(arisingWords.due + dueName(due, today))];
  return stateRuns({ state: { kind: state }, due }, { committee, today: on });
}
