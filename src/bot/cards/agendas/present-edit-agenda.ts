import type { NumberedItem } from "../../../domain/agendas/agenda-numbers.js";
import { agendaNumber } from "../../../domain/agendas/agenda-numbers.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import type { AgendaItemId } from "../../../domain/ids.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Board } from "../board.js";
import { behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, maybeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, small } from "../runs.js";
import { agendaEditWords as words } from "../words/agenda-edit.js";
import { titles } from "../words/titles.js";
import { factsWords, isReadable, titleLine } from "./item-facts-line.js";
import { agendaPlace } from "./present-item-changed.js";

/** Rows on a page: as many as most agendas have, fewer where what was typed is so long that a card of them would be too large. */
const pageSizes = [15, 10] as const;
const leastRows = 10;

type Row = NumberedItem & { number: string };
type View = { board: Board; reader: Reader; read: ReadAgenda; page: number; open?: AgendaItemId };

/** An agenda as rows, of which one opens to Up, Down, Edit and Take off. The page is the one on which the open row stands. */
export function presentEditAgenda(view: View): Rendered {
  const { read, open } = view;
  const rows: readonly Row[] = read.items.flatMap((item, index) => [
    { item, index, number: agendaNumber(read.firstNumber, index) },
    ...item.subItems.map((sub, at) => ({
      item,
      index,
      sub: { item: sub, index: at },
      number: agendaNumber(read.firstNumber, index, at),
    })),
  ]);
  const opened = rows.findIndex((row) => idOf(row) === open);
  const pagesOf = (size: number) => Math.max(1, Math.ceil(rows.length / size));
  // All pages are alike, so that More and Earlier miss no row.
  const size =
    pageSizes.find((one) =>
      Array.from({ length: pagesOf(one) }, (_, at) => drawn(view, rows, one, at + 1)).every(({ card }) =>
        fitsTeams(card),
      ),
    ) ?? leastRows;
  const page = opened < 0 ? Math.min(view.page, pagesOf(size)) : Math.floor(opened / size) + 1;
  return drawn(view, rows, size, page);
}

function drawn(view: View, rows: readonly Row[], size: number, page: number): Rendered {
  const { board, read } = view;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = rows.slice((page - 1) * size, page * size);
  const title = words.edit(read.items.length);
  const from = (page - 1) * size + 1;
  const scope = { committee: board.committee.id, meeting: read.meeting.id };
  const card = renderCard("list", {
    title,
    place: agendaPlace(view),
    body:
      shown.length === 0
        ? [textLine([plain(words.empty)])]
        : shown.map((row, at) => rowOf(row, { ...view, page }, at > 0)),
    foot: maybeLine(rows.length <= size ? undefined : [small(words.page(from, from + shown.length - 1, rows.length))]),
    buttons: buttonSet([
      ...(page > 1 ? [button(titles.earlier, "agenda.edit", { ...scope, page: page - 1 })] : []),
      ...(page < pages ? [button(titles.more, "agenda.edit", { ...scope, page: page + 1 })] : []),
      button(titles.addItem, "agenda-item.add.form", scope),
      button(titles.agenda, "agenda.show", scope),
      ...behind(
        ...(read.meeting.on >= board.today ? [button(titles.sendPapers, "papers.send", scope)] : []),
        button(titles.standingItems, "standing.show", { committee: board.committee.id }),
      ),
    ]),
  });
  return { card, summary: summaryOf(title) };
}

function rowOf(row: Row, view: View, separated: boolean): Element {
  const { board, read, page, open } = view;
  const id = idOf(row);
  const scope = { committee: board.committee.id, meeting: read.meeting.id };
  const shown = {
    number: row.number,
    task: titleLine(row, view),
    second: [small(isReadable(row.item, view) ? factsWords(row, view) : words.closedHere)],
    third: [],
    separated,
  };
  // What may not be read here is put in order in one's own chat.
  if (!isReadable(row.item, view)) return part("row-frozen", { ...shown, quiet: true });
  if (id !== open)
    return part("row", {
      ...shown,
      verb: "agenda.edit",
      tooltip: words.open(row.number),
      open: { ...scope, page, open: id },
    });
  const data = { ...scope, item: id, revision: read.saved.revision, page };
  return part("row-open", {
    ...shown,
    verb: "agenda.edit",
    tooltip: words.fold(row.number),
    fold: { ...scope, page },
    body: buttonSet([
      button(titles.up, "agenda-item.move", { ...data, to: "up" }),
      button(titles.down, "agenda-item.move", { ...data, to: "down" }),
      button(titles.edit, "agenda-item.form", data),
      button(titles.takeOff, "agenda-item.off", data),
    ]),
  });
}

function idOf({ item, sub }: NumberedItem): AgendaItemId {
  return (sub?.item ?? item).id;
}
