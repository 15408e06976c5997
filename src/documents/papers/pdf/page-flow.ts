import type { Row } from "../../../domain/minutes/paper.js";
import { bandsOf } from "./bands.js";
import { type ColumnTable, columnTable, tableGoingOn } from "./column-table.js";
import type { Column } from "./columns.js";
import { gridRows, isWithin } from "./grid-rows.js";
import { gridsOf } from "./grids.js";
import { marginNotes, twoColumns } from "./page-columns.js";
import type { Band, PdfPage } from "./pdf-page.js";

/** What stands on a page, as it is read. `xs`: where a table's columns begin; `columns`: as found where no borders are drawn. `note`: it stands in the margin beside the text; `limit`: where
 * its column ends, if the page has two. */
export type Flow =
  | { kind: "table"; y: number; xs: readonly number[]; rows: readonly Row[]; columns?: readonly Column[] }
  | { kind: "band"; y: number; band: Band; note?: true; limit?: number };

/** The words of a page in the order in which they are read, with its tables found. `before`: the table with which the page before ended. */
export function pageFlow({ pieces, rules }: PdfPage, before?: readonly Column[]): readonly Flow[] {
  const grids = gridsOf(rules).filter((grid) => pieces.some((piece) => isWithin(grid, piece)));
  let rest = [...pieces];
  const tables: Flow[] = [];
  for (const grid of grids) {
    const inside = rest.filter((piece) => isWithin(grid, piece));
    if (inside.length === 0) continue;
    rest = rest.filter((piece) => !isWithin(grid, piece));
    tables.push({ kind: "table", y: grid.ys[0] ?? 0, xs: grid.xs, rows: gridRows(grid, inside) });
  }
  const bands = bandsOf(rest);
  const goingOn = before === undefined ? undefined : tableGoingOn(bands, before, rules);
  const flow = looseFlow(bands.slice(goingOn?.to ?? 0), rules);
  if (goingOn !== undefined) flow.unshift(asFlow(goingOn, bands));
  for (const table of tables.sort((one, other) => one.y - other.y)) {
    const at = flow.findIndex(({ y }) => y > table.y);
    flow.splice(at === -1 ? flow.length : at, 0, table);
  }
  return flow;
}

/** Lines of print without borders around them. */
function looseFlow(bands: readonly Band[], rules: PdfPage["rules"]): Flow[] {
  const columns = twoColumns(bands);
  if (columns !== undefined) return columns.map(({ band, limit }) => ({ kind: "band", y: band.y, band, limit }));
  const flow: Flow[] = [];
  let open: Band[] = [];
  const endOpen = () => {
    flow.push(...withNotes(open, rules));
    open = [];
  };
  for (let at = 0; at < bands.length; ) {
    const table = columnTable(bands, at, rules);
    if (table?.headed && table.columns.length > 1 && table.rows.length > 1) {
      endOpen();
      flow.push(asFlow(table, bands));
      at = table.to;
      continue;
    }
    const band = bands[at];
    if (band) open.push(band);
    at += 1;
  }
  endOpen();
  return flow;
}

function withNotes(bands: readonly Band[], rules: PdfPage["rules"]): readonly Flow[] {
  const margined = marginNotes(bands);
  if (margined === undefined) return tablesIn(bands, rules);
  const flow = [...tablesIn(margined.text, rules)];
  const notes = margined.notes.map((band): Flow => ({ kind: "band", y: band.y, band, note: true }));
  for (const note of notes) {
    const at = flow.findLastIndex(({ y }) => y <= note.y + 2);
    flow.splice(at + 1, 0, note);
  }
  return flow;
}

function tablesIn(bands: readonly Band[], rules: PdfPage["rules"]): readonly Flow[] {
  const flow: Flow[] = [];
  for (let at = 0; at < bands.length; ) {
    const table = columnTable(bands, at, rules);
    const band = bands[at];
    if (table !== undefined) flow.push(asFlow(table, bands));
    else if (band !== undefined) flow.push({ kind: "band", y: band.y, band });
    at = table?.to ?? at + 1;
  }
  return flow;
}

function asFlow({ from, columns, rows }: ColumnTable, bands: readonly Band[]): Flow {
  return { kind: "table", y: bands[from]?.y ?? 0, xs: columns.map(({ x }) => x), rows, columns };
}
