import { apart, extent } from "./bands.js";
import type { Band } from "./pdf-page.js";

/** A line of print, and where the column ends in which it stands. */
export type ColumnBand = { band: Band; limit: number };

/**
 * The lines of a page whose text runs in two columns, as they are read: the left column down to the end, then the right one; what runs
 * across both stays between. Absent: it has one.
 */
export function twoColumns(bands: readonly Band[]): readonly ColumnBand[] | undefined {
  const all = extent(bands.flatMap(({ pieces }) => pieces));
  const wide = all.right - all.x;
  if (bands.length < 12 || wide < 200) return undefined;
  const gap = middleGap(bands, all.x + wide * 0.38, all.x + wide * 0.62);
  if (gap === undefined) return undefined;
  const read: ColumnBand[] = [];
  let left: Band[] = [];
  let right: Band[] = [];
  const end = () => {
    for (const column of [left, right]) {
      const limit = extent(column.flatMap(({ pieces }) => pieces)).right;
      read.push(...column.map((band) => ({ band, limit })));
    }
    left = [];
    right = [];
  };
  for (const band of bands) {
    const before = band.pieces.filter((piece) => piece.right <= gap);
    const after = band.pieces.filter((piece) => piece.x >= gap);
    if (before.length + after.length < band.pieces.length) {
      end();
      read.push({ band, limit: all.right });
      continue;
    }
    if (before.length > 0) left.push({ ...band, pieces: before });
    if (after.length > 0) right.push({ ...band, pieces: after });
  }
  end();
  return read;
}

/** Where a page is free of words nearly all the way down, with full lines on both sides. */
function middleGap(bands: readonly Band[], from: number, to: number): number | undefined {
  for (
    let at = (from + to) / 2, step = 0;
    at > from && at < to;
    step += 1, at += (step % 2 === 0 ? 1 : -1) * step * 4
  ) {
    const across = bands.filter(({ pieces }) => pieces.some(({ x, right }) => x < at + 3 && right > at - 3)).length;
    if (across * 5 > bands.length) continue;
    const left = bands.filter(({ pieces }) => pieces.some(({ right }) => right <= at));
    const right = bands.filter(({ pieces }) => pieces.some(({ x }) => x >= at));
    if (left.length < 8 || right.length < 8) continue;
    if (isFull(left, (pieces) => pieces.right <= at) && isFull(right, (pieces) => pieces.x >= at)) return at;
  }
  return undefined;
}

/** Most lines are as long as the column is wide: it is text, no column of a table. */
function isFull(bands: readonly Band[], isOfIt: (piece: { x: number; right: number }) => boolean): boolean {
  const lines = bands.map(({ pieces }) => extent(pieces.filter(isOfIt)));
  const widest = lines.reduce((most, { x, right }) => Math.max(most, right - x), 0);
  return lines.filter(({ x, right }) => right - x > widest * 0.75).length * 2 > lines.length;
}

/** Lines of the text, and the notes that stand at its right side in a margin of their own. */
export type Margined = { text: readonly Band[]; notes: readonly Band[] };

/** A page with a narrow right column in which only now and then something stands. Absent: it has none. */
export function marginNotes(bands: readonly Band[]): Margined | undefined {
  const all = extent(bands.flatMap(({ pieces }) => pieces));
  const wide = all.right - all.x;
  if (bands.length < 6 || wide < 250) return undefined;
  const starts = bands.flatMap((band) => {
    const groups = apart(band);
    const last = groups.at(-1);
    if (last === undefined) return [];
    const { x } = extent(last);
    const before = groups.at(-2);
    const isFar = before !== undefined && x - extent(before).right > 10;
    return isFar && x > all.x + wide * 0.6 ? [x] : [];
  });
  for (const start of [...new Set(starts.map((one) => Math.round(one)))].sort((one, other) => one - other)) {
    const beside = starts.filter((one) => Math.abs(one - start) <= 6).length;
    const across = bands.filter(({ pieces }) =>
      pieces.some(({ x, right }) => x < start - 4 && right > start - 2),
    ).length;
    const notes = bands.flatMap((band) => {
      const pieces = band.pieces.filter(({ x }) => x >= start - 4);
      return pieces.length === 0 ? [] : [{ ...band, pieces }];
    });
    const text = bands.flatMap((band) => {
      const pieces = band.pieces.filter(({ x }) => x < start - 4);
      return pieces.length === 0 ? [] : [{ ...band, pieces }];
    });
    const isText = text.filter((band) => apart(band).length <= 2).length * 10 >= text.length * 9;
    if (beside >= 1 && across * 8 <= bands.length && notes.length * 3 <= text.length && isText) return { text, notes };
  }
  return undefined;
}
