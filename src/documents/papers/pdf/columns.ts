import type { Band, Piece } from "./pdf-page.js";

/** From where to where the words of a column stand. */
export type Column = { x: number; right: number };

/** Which pieces of a line stand in which column. */
export function cellsOf(band: Band | undefined, columns: readonly Column[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = columns.map(() => []);
  for (const piece of band?.pieces ?? []) cells[columnOf(columns, piece)]?.push(piece);
  return cells;
}

/** The column in which a piece begins. */
export function columnOf(columns: readonly Column[], piece: Pick<Piece, "x">): number {
  return Math.max(
    0,
    columns.findLastIndex(({ x }) => x <= piece.x + 1.5),
  );
}
