import type { Cell, Row } from "./paper.js";
import { isHead, isSameRow } from "./table-head.js";

/**
 * A table as it was before pages cut it: a head that is printed again is left out, and a row that only goes on with cells of the rows
 * above it (it has nothing in its first column and begins in the middle of a sentence) is joined to them.
 */
export function mendRows(rows: readonly Row[], cut?: number): readonly Row[] {
  const head = rows[0]?.map((cell) => cell.text) ?? [];
  const headed = isHead(head);
  const mended: Cell[][] = [];
  let afterHead = false;
  for (const [at, row] of rows.entries()) {
    const texts = row.map((cell) => cell.text);
    if (at > 0 && headed && isSameRow(texts, head)) {
      afterHead = true;
      continue;
    }
    if (at > 0 && goesOn(row, afterHead || at === cut) && joined(mended, row, headed ? 1 : 0)) continue;
    afterHead = false;
    mended.push([...row]);
  }
  return mended;
}

/**
 * `cut`: a page ended above it, and any of its cells may go on there, also with a new sentence. A short cell that begins anew is a name or a
 * day, and those begin a row.
 */
function goesOn(row: Row, cut: boolean): boolean {
  if (row.length < 3 || row[0]?.text !== "") return false;
  const said = row.filter((cell) => cell.text !== "");
  const anew = said.filter((cell) => !/^\p{Ll}(?!-)/u.test(cell.text));
  if (said.length === 1) return anew.length === 0 || (cut && row.length > 3);
  return cut && anew.length < said.length && anew.every((cell) => cell.text.length > 25);
}

/** Joins each text to the nearest one above in its column. False: one of them has none above. */
function joined(above: Cell[][], row: Row, from: number): boolean {
  const places = row.map((cell, column) =>
    cell.text === ""
      ? -1
      : above.findLastIndex((other, at) => at >= from && other[column]?.text !== "" && other[column] !== undefined),
  );
  if (row.some((cell, column) => cell.text !== "" && places[column] === -1)) return false;
  for (const [column, cell] of row.entries()) {
    const held = above[places[column] ?? -1]?.[column];
    if (cell.text === "" || held === undefined) continue;
    const target = above[places[column] ?? -1];
    if (target) target[column] = { ...held, text: `${held.text} ${cell.text}` };
  }
  return true;
}
