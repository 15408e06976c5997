import type { Cell, Row } from "./paper.js";
import { isHead, isSameRow } from "./table-head.js";

/**
 * A table as it was before pages cut it: a head that is printed again is left out, and a row that only goes on with cells of the rows
 * above it (it has nothing in its first column and begins in the middle of a sentence) is joined to them.
 */
export function mendRows(rows: readonly Row[]): readonly Row[] {
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
    if (at > 0 && goesOn(row, afterHead) && joined(mended, row, headed ? 1 : 0)) continue;
    afterHead = false;
    mended.push([...row]);
  }
  return mended;
}

function goesOn(row: Row, afterHead: boolean): boolean {
  if (row.length < 3 || row[0]?.text !== "") return false;
  const said = row.filter((cell) => cell.text !== "");
  if (said.length === 0 || said.length > (afterHead ? 3 : 1)) return false;
  return said.every((cell) => /^\p{Ll}/u.test(cell.text));
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
