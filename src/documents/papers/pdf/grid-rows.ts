import type { Cell, Row } from "../../../domain/minutes/paper.js";
import { bandsOf, extent, linesWithin } from "./bands.js";
import type { Grid } from "./grids.js";
import type { Piece } from "./pdf-page.js";

/** Whether a piece stands within the borders of a table. */
export function isWithin({ xs, ys }: Grid, piece: Piece): boolean {
  const { x, y } = middle(piece);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/** The rows of a table whose borders are drawn. Rows and narrow columns without a word are only lines drawn twice. */
export function gridRows({ xs, ys, whole }: Grid, pieces: readonly Piece[]): readonly Row[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const held = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const { x, y } = middle(piece);
    const at = lastBelow(ys, y) * columns + lastBelow(xs, x);
    const cell = whole[at] ?? at;
    const inner = held.get(cell);
    if (inner === undefined) held.set(cell, [piece]);
    else inner.push(piece);
  }
  const cells: Cell[] = whole.map((main, at) => {
    if (main !== at) return { text: "", spanned: true };
    const inner = held.get(at);
    return { text: inner === undefined ? "" : linesWithin(bandsOf(inner), limitOf(xs, whole, at, inner)) };
  });
  const all = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  const kept = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => (xs[column + 1] ?? 0) - (xs[column] ?? 0) > 8 || all.some((row) => row[column]?.text !== ""),
  );
  return all
    .filter((row) => row.some((cell) => cell.text !== ""))
    .map((row) => kept.map((column) => row[column] ?? { text: "" }));
}

/** Where the words of a cell must end: as far from its right border as they begin from its left one. */
function limitOf(xs: readonly number[], whole: readonly number[], at: number, inner: readonly Piece[]): number {
  const columns = xs.length - 1;
  let last = at % columns;
  while (last + 1 < columns && whole[at - (at % columns) + last + 1] === at) last += 1;
  const left = xs[at % columns] ?? 0;
  const padding = Math.min(8, Math.max(0, extent(inner).x - left));
  return (xs[last + 1] ?? 0) - padding;
}

function middle(piece: Piece): { x: number; y: number } {
  return { x: piece.x + Math.min(piece.right - piece.x, piece.size) / 2, y: piece.y - piece.size * 0.3 };
}

function lastBelow(places: readonly number[], at: number): number {
  return Math.min(
    places.length - 2,
    Math.max(
      0,
      places.findLastIndex((place) => place <= at),
    ),
  );
}
