import { spacedOnce } from "../../../domain/minutes/clean-text.js";
import type { Band, Piece } from "./pdf-page.js";

/** The lines of print, from the top down. Small letters set higher ("4th") belong to the line that they stand on. */
export function bandsOf(pieces: readonly Piece[]): readonly Band[] {
  const bands: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const band = bands.at(-1);
    if (band === undefined || piece.y - band.y > 0.42 * Math.max(band.size, piece.size)) {
      bands.push({ y: piece.y, size: piece.size, pieces: [piece] });
      continue;
    }
    band.pieces.push(piece);
    if (piece.size > band.size * 1.1) {
      band.y = piece.y;
      band.size = piece.size;
    }
  }
  for (const band of bands) band.pieces = withoutTwins(band.pieces.sort((one, other) => one.x - other.x));
  return bands;
}

/** Some programs print a word twice, a hair apart, to make it bold. */
function withoutTwins(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, at) => {
    const before = pieces[at - 1];
    return before === undefined || before.text !== piece.text || Math.abs(before.x - piece.x) > 1;
  });
}

/** Where its words begin and end. */
export function extent(pieces: readonly Piece[]): { x: number; right: number } {
  return {
    x: pieces.reduce((least, one) => Math.min(least, one.x), Number.POSITIVE_INFINITY),
    right: pieces.reduce((most, one) => Math.max(most, one.right), Number.NEGATIVE_INFINITY),
  };
}

/** The words of pieces that stand on one line. */
export function textOf(pieces: readonly Piece[]): string {
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (right !== Number.NEGATIVE_INFINITY && piece.x - right > 0.16 * piece.size) text += " ";
    text += piece.text;
    right = piece.right;
  }
  return spacedOnce(text);
}

/** Pieces of a line that stand apart by more than words do. */
export function apart(band: Band): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of band.pieces) {
    const group = groups.at(-1);
    if (group === undefined || piece.x - right > Math.max(7, 0.8 * band.size)) groups.push([piece]);
    else group.push(piece);
    right = Math.max(right, piece.right);
  }
  return groups;
}

/**
 * The words of lines below each other, as in a cell or a column that ends at `limit`: lines are joined where the next word would not have
 * fitted on the line before it, and kept apart elsewhere.
 */
export function linesWithin(bands: readonly Band[], limit: number): string {
  let text = "";
  let before: { right: number; y: number; size: number } | undefined;
  for (const band of bands) {
    const words = textOf(band.pieces);
    if (words === "") continue;
    const { x, right } = extent(band.pieces);
    const first = words.split(" ", 1)[0] ?? "";
    const wide = ((right - x) * (first.length + 1)) / words.length;
    const isFull = before !== undefined && before.right + wide > limit - 1;
    const isNear = before !== undefined && band.y - before.y < 1.75 * Math.max(band.size, before.size);
    const goesOnLow = /^\p{Ll}/u.test(words) && !/[.:;!?]$/.test(text);
    if (text !== "") text += !isNear || !(isFull || goesOnLow) ? "\n" : /\p{L}-$/u.test(text) ? "" : " ";
    text += words;
    before = { right, y: band.y, size: band.size };
  }
  return text;
}
