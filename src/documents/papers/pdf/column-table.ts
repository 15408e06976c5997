import { listMarker } from "../../../domain/minutes/list-marker.js";
import type { Row } from "../../../domain/minutes/paper.js";
import { isHead } from "../../../domain/minutes/table-head.js";
import { apart, extent, linesWithin, textOf } from "./bands.js";
import { type Column, cellsOf, columnOf } from "./columns.js";
import type { Band, Piece, Rule } from "./pdf-page.js";
import { rowStarts } from "./row-starts.js";

type Gap = { from: number; to: number };

/** A table without drawn borders: from which line of print, up to which (not with it), and where its columns stand. */
export type ColumnTable = {
  from: number;
  to: number;
  columns: readonly Column[];
  rows: readonly Row[];
  headed: boolean;
};

/** Free of words at least so wide, in points, all the way down. */
const narrowest = 3;
/** So many lines in a row may run across columns, as titles between rows do. */
const mostAcross = 2;

/** A table that begins at this line of print, found by what stands below each other. */
export function columnTable(bands: readonly Band[], from: number, rules: readonly Rule[]): ColumnTable | undefined {
  const first = apart(bands[from] ?? { y: 0, size: 0, pieces: [] });
  if (first.length < 2) return undefined;
  const to = endOf(bands, from, gapsOf(first));
  const inside = bands.slice(from, to);
  const columns = columnsOf(inside);
  const sided = inside.filter((band) => new Set(band.pieces.map((piece) => columnOf(columns, piece))).size > 1);
  const headed = isHead(cellsOf(inside[0], columns).map((pieces) => textOf(pieces)));
  const isEnough = sided.length >= 3 || (sided.length === 2 && (headed || columns.length > 2));
  if (columns.length < 2 || !isEnough || isList(inside, columns)) return undefined;
  const rows = rowStarts(inside, columns, rules).map((start, at, starts) =>
    rowOf(inside.slice(start, starts[at + 1]), columns),
  );
  return { from, to, columns, rows: rows.filter((row) => row.some((cell) => cell.text !== "")), headed };
}

/** The table of the page before, going on at the top of this one in the same columns. */
export function tableGoingOn(
  bands: readonly Band[],
  columns: readonly Column[],
  rules: readonly Rule[],
): ColumnTable | undefined {
  let to = 0;
  let sided = 0;
  for (const [at, band] of bands.entries()) {
    const before = bands[at - 1];
    if (before !== undefined && band.y - before.y > Math.max(42, 3.5 * band.size)) break;
    if (!band.pieces.every((piece) => fits(piece, columns))) break;
    const used = new Set(band.pieces.map((piece) => columnOf(columns, piece))).size;
    // More columns than before: it is another table.
    if (apart(band).length > used) break;
    const isSided = used > 1;
    if (isSided) sided += 1;
    if (isSided || isCellLine(bands, at, to) || columnOf(columns, band.pieces[0] ?? { x: 0 }) > 0) to = at + 1;
  }
  if (sided === 0) return undefined;
  const inside = bands.slice(0, to);
  const rows = rowStarts(inside, columns, rules).map((start, at, starts) =>
    rowOf(inside.slice(start, starts[at + 1]), columns),
  );
  return { from: 0, to, columns, rows: rows.filter((row) => row.some((cell) => cell.text !== "")), headed: false };
}

function fits(piece: Piece, columns: readonly Column[]): boolean {
  const at = columnOf(columns, piece);
  const next = columns[at + 1];
  return piece.x >= (columns[0]?.x ?? 0) - 3 && (next === undefined || piece.right < next.x - 1);
}

function gapsOf(groups: readonly (readonly Piece[])[]): readonly Gap[] {
  return groups.slice(1).map((group, at) => ({ from: extent(groups[at] ?? []).right, to: extent(group).x }));
}

/** The gaps as far as this line leaves them free. */
function narrowed(gaps: readonly Gap[], { pieces }: Band): readonly Gap[] {
  return gaps.flatMap((gap) => {
    let free: Gap[] = [gap];
    for (const { x, right } of pieces)
      free = free.flatMap((one) =>
        right <= one.from || x >= one.to
          ? [one]
          : [
              { from: one.from, to: x },
              { from: right, to: one.to },
            ],
      );
    const widest = free.filter(({ from, to }) => to - from >= narrowest);
    return widest;
  });
}

function endOf(bands: readonly Band[], from: number, begun: readonly Gap[]): number {
  let gaps = begun;
  let end = from + 1;
  let across = 0;
  for (let at = from + 1; at < bands.length; at += 1) {
    const band = bands[at];
    const before = bands[at - 1];
    if (band === undefined || before === undefined || band.y - before.y > Math.max(42, 3.5 * band.size)) break;
    const free = narrowed(gaps, band);
    const isSided = apart(band).length > 1;
    if (free.length >= gaps.length) {
      gaps = free;
      across = 0;
      if (isSided || isCellLine(bands, at, end)) end = at + 1;
      continue;
    }
    if (isSided && free.length > 0 && free.length * 2 >= gaps.length) {
      gaps = free;
      across = 0;
      end = at + 1;
      continue;
    }
    across += 1;
    if (isSided || across > mostAcross) break;
  }
  return end;
}

/** A line of one column right below the table belongs to its last row while it is as near as lines of a cell are. */
function isCellLine(bands: readonly Band[], at: number, end: number): boolean {
  const band = bands[at];
  const before = bands[at - 1];
  return at === end && band !== undefined && before !== undefined && band.y - before.y < 1.35 * band.size;
}

/** Where words stand below each other, with what is free all the way down between them. Lines across are left aside. */
function columnsOf(bands: readonly Band[]): readonly Column[] {
  const groups = bands.map((band) => apart(band).map(extent));
  const sided = groups.filter((group) => group.length > 1);
  const covers = (group: readonly Column[], gap: Gap) =>
    group.some(({ x, right }) => x < gap.to - 1 && right > gap.from + 1);
  const gaps = sided.flatMap((group) => group.slice(1).map((one, at) => ({ from: group[at]?.right ?? 0, to: one.x })));
  const single = groups.filter((group) => group.length === 1 && !gaps.every((gap) => covers(group, gap)));
  const all = [
    ...sided,
    ...single.filter((group) => gaps.filter((gap) => covers(group, gap)).length * 3 < gaps.length),
  ].flat();
  const columns: { x: number; right: number }[] = [];
  for (const { x, right } of all.sort((one, other) => one.x - other.x)) {
    const column = columns.at(-1);
    if (column !== undefined && x - column.right < narrowest) column.right = Math.max(column.right, right);
    else columns.push({ x, right });
  }
  return columns;
}

/** Markers with their text beside them are a list. */
function isList(bands: readonly Band[], columns: readonly Column[]): boolean {
  if (columns.length !== 2) return false;
  const first = bands.map((band) => textOf(cellsOf(band, columns)[0] ?? [])).filter((text) => text !== "");
  return first.every((text) => listMarker(`${text} x`) !== undefined || /^\d{1,3}(?:\.\d{1,3})*$/.test(text));
}

function rowOf(bands: readonly Band[], columns: readonly Column[]): Row {
  return columns.map((column, at) => {
    const lines = bands.map((band) => ({ ...band, pieces: cellsOf(band, columns)[at] ?? [] }));
    return {
      text: linesWithin(
        lines.filter(({ pieces }) => pieces.length > 0),
        column.right,
      ),
    };
  });
}
