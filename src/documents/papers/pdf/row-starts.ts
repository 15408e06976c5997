import { listMarker } from "../../../domain/minutes/list-marker.js";
import { isHead, isHeadWord } from "../../../domain/minutes/table-head.js";
import { extent, textOf } from "./bands.js";
import { type Column, cellsOf } from "./columns.js";
import type { Band, Rule } from "./pdf-page.js";

/**
 * At which lines of print the rows of a table begin: below drawn lines where there are such; else after a gap wider than between the lines
 * of a cell; else where the first column or most columns begin anew.
 */
export function rowStarts(
  bands: readonly Band[],
  columns: readonly Column[],
  rules: readonly Rule[],
): readonly number[] {
  const ruled = bands.flatMap((band, at) =>
    at === 0 || isRuledBetween(bands[at - 1], band, columns, rules) ? [at] : [],
  );
  if (ruled.length > 2) return ruled;
  const apart = apartFrom(bands);
  const texts = bands.map((band) => cellsOf(band, columns).map(textOf));
  const full = texts.filter((cells) => cells.every((cell) => cell !== "")).length;
  const isEven = full * 4 >= texts.length * 3;
  let inHead = false;
  return bands.flatMap((band, at) => {
    const before = bands[at - 1];
    const cells = texts[at] ?? [];
    const isBelowHead = inHead;
    inHead = isHead(cells) || (inHead && isOfHead(cells));
    if (before === undefined || ruled.includes(at)) return [at];
    if (isBelowHead) return inHead ? [] : [at];
    if (inHead) return [at];
    if (isEven && cells.every((cell) => cell !== "" && !/^\p{Ll}/u.test(cell))) return [at];
    return beginsRow(bands, at, columns, band.y - before.y > apart) ? [at] : [];
  });
}

/** A second line of a head: it names columns too, and the first column has none. */
function isOfHead(cells: readonly string[]): boolean {
  return cells[0] === "" && cells.some((cell) => cell !== "") && cells.every((cell) => cell === "" || isHeadWord(cell));
}

function beginsRow(bands: readonly Band[], at: number, columns: readonly Column[], isApart: boolean): boolean {
  const band = bands[at];
  const before = bands[at - 1];
  if (band === undefined || before === undefined) return false;
  const cells = cellsOf(band, columns);
  const filled = cells.filter((cell) => cell.length > 0).length;
  if (isApart) return (cells[0]?.length ?? 0) > 0 || filled > 1;
  const key = textOf(cells[0] ?? []);
  if (key === "") return false;
  if (isKey(key)) return true;
  return !goesOn(before, band, columns) && filled * 2 > columns.length;
}

/** "1.", "A12", "4.2": what a first column numbers its rows with. */
function isKey(text: string): boolean {
  return listMarker(`${text} x`)?.marker !== undefined || /^[A-Z]{0,4}[-/ ]?\d{1,4}(?:[./]\d{1,4})*[.):]?$/.test(text);
}

/** A word of this line would not have fitted on the line before, in one of the columns: it is the same cell. */
function goesOn(before: Band, band: Band, columns: readonly Column[]): boolean {
  const above = cellsOf(before, columns);
  return cellsOf(band, columns).some((cell, at) => {
    const over = above[at] ?? [];
    const words = textOf(cell);
    if (words === "" || over.length === 0) return false;
    if (/^[\p{Ll}&/]/u.test(words) || /[,/&\u2013-]$/.test(textOf(over))) return true;
    const { x, right } = extent(cell);
    const first = words.split(" ", 1)[0] ?? "";
    const wide = ((right - x) * (first.length + 1)) / words.length;
    const limit = columns[at]?.right ?? 0;
    return at > 0 && limit - (columns[at]?.x ?? 0) > 80 && extent(over).right + wide > limit;
  });
}

/**
 * From which distance on two lines stand apart. Lines of a cell stand equally far from each other, and rows a little further, which counts
 * where most distances are equal.
 */
function apartFrom(bands: readonly Band[]): number {
  const size = bands[0]?.size ?? 10;
  const steps = bands.slice(1).map((band, at) => band.y - (bands[at]?.y ?? 0));
  const likely = steps.filter((step) => step > 0.9 * size && step < 1.7 * size).sort((one, other) => one - other);
  const alike = (step: number) => likely.filter((other) => Math.abs(other - step) <= 0.35).length;
  const pitch = likely.find((step) => alike(step) * 5 >= likely.length) ?? size * 1.2;
  return alike(pitch) * 3 >= steps.length ? pitch * 1.06 + 0.5 : pitch * 1.3;
}

function isRuledBetween(
  before: Band | undefined,
  band: Band,
  columns: readonly Column[],
  rules: readonly Rule[],
): boolean {
  if (before === undefined) return false;
  const left = columns[0]?.x ?? 0;
  const right = columns.at(-1)?.right ?? 0;
  let drawn = 0;
  for (const rule of rules) {
    const isBetween =
      rule.bottom - rule.top <= 3 && rule.top > before.y - before.size * 0.2 && rule.bottom < band.y - band.size * 0.4;
    if (isBetween) drawn += Math.max(0, Math.min(rule.right, right) - Math.max(rule.left, left));
  }
  return drawn * 2 > right - left;
}
