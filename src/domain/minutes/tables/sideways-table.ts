import type { Cell, Row } from "../paper.js";
import { columnNamed } from "./column-heads.js";
import { actionHeadAt } from "./table-columns.js";

/** More labels than these are no form. */
const mostLabels = 12;

/**
 * A table whose head stands in its first column ("Action | …", "Owner | …", "By when | …"), turned so that its head stands above; the same
 * labels again begin another row. Undefined: it has no such head.
 */
export function turnedTable(rows: readonly Row[]): readonly Row[] | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const labels = rows.map((row) => row[0]?.text ?? "");
  const heads = [...new Set(labels.filter((label) => columnNamed(label) !== undefined))];
  const isForm = width >= 2 && width <= 8 && rows.length >= 2 && heads.length <= mostLabels;
  const known = labels.filter((label) => heads.includes(label)).length;
  if (!isForm || known * 10 < rows.length * 7 || actionHeadAt([heads], 0) === undefined) return undefined;
  // A head above and a first column of names like "Lead" is no form.
  if (actionHeadAt([(rows[0] ?? []).map(({ text }) => text)], 0) !== undefined) return undefined;
  const turned: Cell[][] = [heads.map((text) => ({ text }))];
  let group: Cell[][] = [];
  let seen = new Set<string>();
  const close = () => {
    for (const record of group) if (record.some(({ text }) => text !== "")) turned.push(record);
    group = [];
    seen = new Set();
  };
  for (const row of rows) {
    const label = row[0]?.text ?? "";
    const place = heads.indexOf(label);
    if (place === -1) continue;
    if (seen.has(label)) close();
    seen.add(label);
    for (const [at, cell] of row.slice(1).entries()) {
      group[at] ??= heads.map(() => ({ text: "" }));
      const record = group[at];
      if (record !== undefined && cell.spanned !== true) record[place] = cell;
    }
  }
  close();
  return turned;
}
