import type { Row } from "./row.js";
import { actionRows } from "./rows-actions.js";
import { boardRows } from "./rows-board.js";
import { listRows } from "./rows-lists.js";
import { meetingRows } from "./rows-meetings.js";

/** Everything that can be said: the one list behind the parser, the help card and "did you mean". */
export const grammar: readonly Row[] = [...actionRows, ...listRows, ...meetingRows, ...boardRows];

/** The row of a name. Throws a fault with code `no-such-row` for a name that is not in the table. */
export function getRow(name: string): Row {
  const row = grammar.find((one) => one.name === name);
  if (row === undefined) throw Object.assign(new Error(`No such row: ${name}`), { code: "no-such-row" as const });
  return row;
}
