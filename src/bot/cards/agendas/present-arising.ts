import type { Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import type { ReadArising } from "../../../services/agendas/read-arising.js";
import { wallOf } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small } from "../runs.js";
import { arisingWords as says } from "../words/arising.js";
import { titles } from "../words/titles.js";
import { changeLine } from "./arising-change-lines.js";
import { type ArisingRow, drawnRow, frozenRow, liveRow } from "./arising-rows.js";

/** Rows on one page, changes on a page of their own, and as many of them above the first page of rows as Teams takes. */
const pageSize = 10;

export type ArisingPart = "list" | "changes" | "parked";

export type ArisingView = {
  meeting: Meeting;
  board: Board;
  reader: Reader;
  read: ReadArising;
  part: ArisingPart;
  /** Counts from 1. */
  page: number;
  /** Whether the reader may send papers. */
  sends: boolean;
  now: Date;
};

/** Matters arising of a meeting: as they are now, or as they went out with what changed since; its changes or what is parked alone. */
export function presentArising(view: ArisingView): Rendered {
  for (let changes = pageSize; changes > 0; changes -= 1) {
    const rendered = presented(view, changes);
    if (fitsTeams(rendered.card)) return rendered;
  }
  return presented(view, 0);
}

/** `above`: changes above the first page of rows. */
function presented(view: ArisingView, above: number): Rendered {
  const { part, read } = view;
  const rows = rowsOf(view);
  const changes = read.kind === "frozen" ? read.differences : [];
  const total = part === "changes" ? changes.length : rows.length;
  const title = { list: says.title, changes: says.changesTitle, parked: says.parkedTitle }[part](total);
  const body = part === "changes" ? changeLines(view, pageSize) : [...before(view, above), ...rowLines(view, rows)];
  const card = renderCard("list", {
    title,
    place: placeOf(view),
    body,
    foot: [...maybeLine(pageLine(view, total)), ...maybeLine(parkedLine(view))],
    buttons: buttonSet([], { back: inSight(view, total, above), more: further(view) }),
  });
  return { card, summary: summaryOf(title) };
}

function rowsOf({ part, read, board, reader }: ArisingView): readonly ArisingRow[] {
  const which = part === "parked" ? "parked" : "items";
  if (read.kind === "live") return read.live[which].map((arisen) => liveRow(arisen, board, reader));
  const changed = new Set(read.differences.map(({ was }) => was?.item));
  return read.frozen[which].map((was) =>
    frozenRow(was, read.present.get(was.item), read.frozen, { reader, changed: changed.has(was.item) }),
  );
}

/** Above the first page of a list that went out: the first of what changed since. */
function before(view: ArisingView, above: number): readonly Element[] {
  const { read, part, page } = view;
  if (read.kind === "live" || part !== "list" || page > 1) return [];
  const more = read.differences.length - above;
  return [
    heading(says.since),
    ...(read.differences.length === 0 ? [textLine([small(says.noChanges)])] : changeLines(view, above)),
    ...(more > 0 ? [textLine([small(says.moreChanges(more))])] : []),
    heading(says.inPapers),
  ];
}

function changeLines({ read, board, reader, page }: ArisingView, size: number): readonly Element[] {
  if (read.kind === "live") return [];
  const shown = read.differences.slice((page - 1) * size, page * size);
  return shown.map((difference) => textLine(changeLine(difference, board, reader)));
}

function rowLines({ read, part, board, reader, page }: ArisingView, rows: readonly ArisingRow[]): readonly Element[] {
  if (rows.length === 0) {
    const parked = read.kind === "live" && part === "list" && read.live.parked.length > 0;
    return [textLine([plain(read.kind === "frozen" ? says.noneInPapers : parked ? says.noneButParked : says.none)])];
  }
  return rows
    .slice((page - 1) * pageSize, page * pageSize)
    .map((row, index) => drawnRow(row, board, reader, index > 0));
}

/** "Estuary Partnership · for Tue 17 March · frozen as at Tue 10 March, 17:00". */
function placeOf({ board, meeting, read, now }: ArisingView): Line {
  const { on, time } = wallOf(read.kind === "frozen" ? read.frozen.at : now, board);
  const day = dayWords(on, board.today);
  return placeLine(
    board,
    says.of(dayWords(meeting.on, board.today)),
    read.kind === "frozen" ? says.frozen(day, time) : says.asAt(day, time),
  );
}

function pageLine({ part, page, read }: ArisingView, total: number): Line | undefined {
  if (total <= pageSize && page === 1) return undefined;
  const from = (page - 1) * pageSize + 1;
  if (from > total) return [small(says.pageBeyond(total))];
  const to = Math.min(page * pageSize, total);
  if (part === "changes") return [small(says.changesPage(from, to, total))];
  return [small(says.page(from, to, total) + (read.kind === "frozen" ? says.asInPapers : ""))];
}

function parkedLine(view: ArisingView): Line | undefined {
  const parked = parkedOf(view);
  return parked === 0 || view.part !== "list" ? undefined : [small(says.andParked(parked))];
}

function parkedOf({ read }: ArisingView): number {
  return (read.kind === "frozen" ? read.frozen : read.live).parked.length;
}

function inSight(view: ArisingView, total: number, above: number): readonly Button[] {
  const { part, page, read } = view;
  const { committee } = view.board;
  const differences = read.kind === "frozen" ? read.differences.length : 0;
  return [
    ...(page > 1 ? [to(view, titles.earlier, part, page - 1)] : []),
    ...(page * pageSize < total ? [to(view, titles.more, part, page + 1)] : []),
    ...(part === "list" ? [] : [to(view, titles.mattersArising, "list", 1)]),
    ...(part === "list" && page === 1 && differences > above ? [to(view, titles.changes, "changes", 1)] : []),
    ...(part === "list" && parkedOf(view) > 0 ? [to(view, titles.parked, "parked", 1)] : []),
    ...(part === "list" && page === 1 && read.kind === "live" ? sendButton(view) : []),
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee: committee.id }),
  ];
}

/** Behind "…". */
function further(view: ArisingView): readonly Button[] {
  const { board, meeting, read, part, page } = view;
  const again = part === "list" && page === 1 && read.kind === "frozen" ? sendButton(view) : [];
  return [button(titles.agenda, "agenda.show", { committee: board.committee.id, meeting: meeting.id }), ...again];
}

/** For who may, of a meeting that lies ahead. */
function sendButton({ sends, meeting, board }: ArisingView): readonly Button[] {
  const ahead = meeting.state.kind === "planned" && !hasEnded(meeting) && meeting.on >= board.today;
  return sends && ahead
    ? [button(titles.sendPapers, "papers.send", { committee: board.committee.id, meeting: meeting.id })]
    : [];
}

function to({ board, meeting }: ArisingView, title: string, part: ArisingPart, page: number): Button {
  return button(title, "arising.show", { committee: board.committee.id, meeting: meeting.id, part, page });
}
