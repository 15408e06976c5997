import { type ActionItem, dueOn } from "../../../domain/actions/action-item.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { ItemList } from "../../../services/actions/list-items.js";
import { writeList } from "../../list-ref.js";
import type { At } from "../at.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { emptySentence, listTitle, listWords } from "../words/lists.js";
import { ownButtons } from "./item-buttons.js";
import type { Shown } from "./item-form.js";
import { ownersInFull, wallOf } from "./item-lines.js";
import { answeredRow, type ItemRow, itemRow, openRow } from "./item-row.js";
import { filterButtons } from "./list-buttons.js";
import { headOf } from "./list-heads.js";

/** Rows on one page of a list. */
export const pageSize = 10;

/** The row that was pressed open: with its buttons, or with a form. */
export type OpenRow = Shown & { item: ActionItemId };

export type ListView = {
  list: ItemList;
  /** Whose list it is, where it is somebody else's or an agency's: the name for the place line. */
  whose?: string;
  /** This page's items, at most `pageSize`, in list order. */
  items: readonly ActionItem[];
  /** Of all pages. */
  total: number;
  /** Of all pages. */
  overdue: number;
  /** Counts from 1. */
  page: number;
  /** The committees it is about; several in a personal chat: then a code stands before each number. */
  boards: readonly Board[];
  reader: Reader;
  now: Date;
  open?: OpenRow;
  /** An item that this page showed and that was just marked done: it keeps its place, with Undo. May be missing from `items`. */
  answered?: ActionItem;
};

/** A page of a list. */
export function presentList(view: ListView): Rendered {
  const { list, total, items } = view;
  const title = listTitle(list, total);
  const empty = total === 0 && view.answered === undefined;
  const body = empty ? [textLine([plain(emptySentence(list))])] : bodyRows(view, withAnswered(items, view.answered));
  const foot = [...maybeLine(pageLine(view)), ...maybeLine(codesLine(boardsOf(view), view.boards.length > 1))];
  const card = renderCard("list", {
    title,
    place: listPlace(view),
    body,
    foot,
    buttons: buttonSet(...filterButtons(view, view.page * pageSize < view.total)),
  });
  return { card, summary: summaryOf(title) };
}

/** What of a list its rows depend on. */
type RowsView = Pick<ListView, "list" | "page" | "boards" | "reader" | "overdue"> &
  Partial<Pick<ListView, "open" | "answered">>;

/** The rows of a page, each under its head where the list has heads. */
export function bodyRows(view: RowsView, items: readonly ActionItem[]): readonly Element[] {
  const at: At = `list:${writeList(view.list)}:${view.page}`;
  const several = view.boards.length > 1;
  const opened = view.open === undefined ? undefined : items.find(({ id }) => id === view.open?.item);
  const formOpen = opened !== undefined && view.open?.show !== "buttons" && mayRead(opened, view.reader);
  const body: Element[] = [];
  let head: string | undefined;
  for (const item of items) {
    const board = boardOf(item, view.boards);
    const nextHead =
      view.list.kind === "outstanding" && view.list.owner !== "me" ? headOf(item, board, view.overdue) : undefined;
    if (nextHead !== undefined && nextHead !== head) body.push(heading(nextHead));
    const separated = nextHead === head && body.length > 0;
    head = nextHead;
    const row = listRow(item, board, view);
    const where = { at, several, separated };
    const open = view.open?.item === item.id && row.readable ? view.open : undefined;
    if (item.id === view.answered?.id) body.push(answeredRow(row, where));
    else if (open === undefined) body.push(itemRow(row, where, formOpen));
    else body.push(openRow(row, where, { ...open, buttons: ownButtons(item, at, { board, reader: view.reader }) }));
  }
  return body;
}

function listRow(item: ActionItem, board: Board, { list, reader }: RowsView): ItemRow {
  const readable = mayRead(item, reader);
  // "You" only where nobody else reads along.
  const me = reader.place === "personal" ? membershipIn(item.committee, reader)?.id : undefined;
  const alone = item.owners.kind === "named" && item.owners.owners.length === 1;
  const owners = list.owner === "me" && me !== undefined && alone ? "" : ownersInFull(item.owners, board.nameOf, me);
  const mayUndo = reader.memberships.some(({ id }) => id === item.undoable?.by);
  return { item, board, readable, mayUndo, owners, loggedBy: nameLine(board.nameOf(item.loggedBy)) };
}

/** The answered item in the place it had: lists are in order of day, then number; those without a day stand last. */
function withAnswered(items: readonly ActionItem[], answered: ActionItem | undefined): readonly ActionItem[] {
  if (answered === undefined) return items;
  if (items.some(({ id }) => id === answered.id))
    return items.map((item) => (item.id === answered.id ? answered : item));
  const key = (item: ActionItem) => `${dueOn(item.due) ?? "9999"} ${String(item.number).padStart(9, "0")}`;
  const after = items.findIndex((item) => key(item) > key(answered));
  return after === -1 ? [...items, answered] : [...items.slice(0, after), answered, ...items.slice(after)];
}

function listPlace({ list, whose, boards, reader, now }: ListView): Line {
  const [first] = boards;
  if (first === undefined) return [small("")];
  const { on, time } = wallOf(now, first);
  const asAt = listWords.asAt(dayWords(on, first.today), time);
  const me = membershipIn(first.committee.id, reader);
  const name = list.owner === "me" && reader.place !== "personal" ? me?.name : whose;
  const filters = [...(name === undefined ? [] : [listWords.of(nameLine(name))]), ...filterWords(list, first.today)];
  if (boards.length > 1) return [asAt, listWords.committees(boards.length), ...filters].map(small);
  return placeLine(first, ...filters, ` · ${asAt}`);
}

/** What leaves fewer of them, in words: " · agreed since Thu 5 March". */
function filterWords(
  { raisedFrom, raisedBefore, dueFrom, dueBefore, rated, plan }: ItemList,
  today: Day,
): readonly string[] {
  return [
    ...(rated === undefined ? [] : [listWords.rated[rated]]),
    ...(plan === undefined ? [] : [listWords.onPlan(plan.objective === undefined ? "" : nameLine(plan.objective))]),
    ...(raisedFrom === undefined ? [] : [listWords.raisedFrom(dayWords(raisedFrom, today))]),
    ...(raisedBefore === undefined ? [] : [listWords.raisedBefore(dayWords(raisedBefore, today))]),
    ...(dueFrom === undefined ? [] : [listWords.dueFrom(dayWords(dueFrom, today))]),
    ...(dueBefore === undefined ? [] : [listWords.dueBefore(dayWords(dueBefore, today))]),
  ];
}

function pageLine({ items, page, total }: ListView): Line | undefined {
  if (total <= pageSize && page === 1) return undefined;
  const from = (page - 1) * pageSize + 1;
  return [
    small(items.length === 0 ? listWords.pageBeyond(total) : listWords.page(from, from + items.length - 1, total)),
  ];
}

/** "ECP is Estuary Children's Partnership, OSC is …", where codes stand before numbers. `boards` are those that have a row. */
export function codesLine(boards: readonly Pick<Board, "committee">[], several: boolean): Line | undefined {
  if (!several || boards.length === 0) return undefined;
  const words = boards.map(({ committee }) => `${committee.code}${listWords.codeIs}${nameLine(committee.name)}`);
  return [small(`${words.join(", ")}.`)];
}

function boardsOf({ boards, items, answered }: ListView): readonly Board[] {
  const shown = new Set([...items, ...(answered === undefined ? [] : [answered])].map(({ committee }) => committee));
  return boards.filter(({ committee }) => shown.has(committee.id));
}

function boardOf(item: ActionItem, boards: readonly Board[]): Board {
  const board = boards.find(({ committee }) => committee.id === item.committee);
  if (board === undefined)
    throw Object.assign(new Error(`No board for ${item.id} in its list`), { code: "board-missing" as const });
  return board;
}
