import { readOwners } from "../../actions/read-owners.js";
import { beginsWithTaskVerb, holdsTask } from "../../actions/task-words.js";
import { readDue } from "../../days/read-due.js";
import type { PaperContext } from "../section.js";
import { joinedLines } from "./cell-text.js";
import { plainNumber } from "./objectives.js";
import { standingIn } from "./standing-words.js";
import type { Meaning } from "./table-columns.js";

/** So many rows are looked at to guess what columns hold. */
const sample = 30;

/**
 * What the columns of a table without a head hold, where their words leave no doubt: sentences that are tasks, and beside them people; numbers,
 * days and states where there are any. Undefined: there is doubt.
 */
export function guessedMeanings(
  rows: readonly (readonly (readonly string[])[])[],
  context: PaperContext,
): readonly Meaning[] | undefined {
  const width = Math.max(0, ...rows.slice(0, sample).map((row) => row.length));
  const body = rows.slice(0, sample).filter((row) => row.filter((cell) => cell.length > 0).length > 1);
  if (width < 2 || width > 8 || body.length === 0) return undefined;
  const meanings = Array.from({ length: width }, (_, place) =>
    guessed(
      body.map((row) => joinedLines(row[place] ?? [])),
      context,
    ),
  );
  const count = (meaning: Meaning) => meanings.filter((one) => one === meaning).length;
  const isPlain = count("task") === 1 && count("owner") === 1 && count("other") === 0;
  const isLog = isPlain && count("number") <= 1 && count("due") <= 1 && count("status") <= 1;
  return isLog && (count("number") === 1 || count("due") === 1) ? meanings : undefined;
}

function guessed(cells: readonly string[], context: PaperContext): Meaning {
  const said = cells.filter((cell) => cell !== "");
  const isMost = (is: (cell: string) => boolean) => said.length > 0 && said.filter(is).length >= said.length * 0.9;
  if (said.length * 2 < cells.length) return isMost((cell) => standingIn(cell) !== undefined) ? "status" : "other";
  if (isMost((cell) => plainNumber(cell) !== undefined)) return "number";
  if (isMost((cell) => standingIn(cell) !== undefined)) return "status";
  const isDue = (cell: string) => readDue(cell, context).kind !== "unreadable" || standingIn(cell) !== undefined;
  if (isMost(isDue)) return "due";
  if (isMost((cell) => cell.length <= 60 && readOwners(cell, context) !== undefined)) return "owner";
  const isTask = (cell: string) => beginsWithTaskVerb(cell.replace(/^to /i, "")) || holdsTask(cell);
  return isMost((cell) => cell.split(" ").length >= 3) && said.filter(isTask).length * 2 >= said.length
    ? "task"
    : "other";
}
