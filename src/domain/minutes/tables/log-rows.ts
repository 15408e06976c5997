import { closedLine, isOpenedAgain } from "../closed/closed-words.js";
import type { Row } from "../paper.js";
import type { PaperContext } from "../section.js";
import { alignedLines } from "./aligned-lines.js";
import { cellLines, isDitto, joinedLines } from "./cell-text.js";
import { type ObjectiveSaid, readObjectiveTitle, withObjectiveCells } from "./objectives.js";
import { type RowsTitle, readRowsTitle } from "./rows-title.js";
import type { Meaning } from "./table-columns.js";

/** A row of a log or plan, with what was joined to it: the lines of its cells by what they hold. */
export type LogRow = {
  cells: Map<Meaning, string[]>;
  /** What the titles above it say. */
  title: RowsTitle;
  /** A title above it that says neither state nor day: "Finance". */
  group?: string;
  objective?: ObjectiveSaid;
  /** A title above it says that the public may not read it. */
  closed?: true;
};

/** What the head of each column holds is held by rows below it where their own cell is merged with it. */
const held: ReadonlySet<Meaning> = new Set<Meaning>([
  "owner",
  "due",
  "owner-due",
  "raised",
  "item",
  "number",
  "status",
  "rating",
  "part",
  "public",
  "marking",
]);
/** These say of a row that it is more than the end of the one above it. */
const own: readonly Meaning[] = ["number", "owner", "owner-due", "due"];

/**
 * Puts rows together: titles hold for the rows below them, what goes on from the row above is joined to it, merged cells hold what they hold.
 * Objectives that they name are added to `objectives`.
 */
export function logRowsOf(
  body: readonly Row[],
  meanings: readonly Meaning[],
  context: PaperContext,
  before: RowsTitle,
  objectives: ObjectiveSaid[],
): readonly LogRow[] {
  const rows: LogRow[] = [];
  let title = before;
  let group: string | undefined;
  let closed = false;
  for (const row of body) {
    const lines = alignedLines(row.map(cellLines), meanings);
    const alone = aloneIn(lines);
    if (alone === "none") continue;
    const above = alone !== "several" && mayBeTitle(alone.at, lines, row, meanings) ? alone.text : undefined;
    const part = above === undefined ? undefined : partOfTitle(above);
    if (part !== undefined) {
      closed = part === "closed";
      group = undefined;
      continue;
    }
    const said = above === undefined ? undefined : readRowsTitle(above, context);
    if (said !== undefined) {
      title = said.state === undefined && said.raisedOn === undefined ? before : said;
      group = undefined;
      continue;
    }
    const objective = above === undefined || meanings.includes("objective") ? undefined : readObjectiveTitle(above);
    if (objective !== undefined) {
      objectives.push(objective);
      continue;
    }
    if (above !== undefined && alone !== "several" && isGroup(above, alone.at, meanings)) {
      group = above;
      continue;
    }
    const cells = cellsOf(lines, row, meanings, rows.at(-1)?.cells);
    const current = withObjectiveCells(objectives, cells);
    if (!hasWords(cells)) continue;
    const last = rows.at(-1);
    if (last !== undefined && !current.isNew && isRestOf(last, cells, row, meanings)) join(last.cells, cells);
    else
      rows.push({
        cells,
        title,
        ...(group === undefined ? {} : { group }),
        ...(current.objective === undefined ? {} : { objective: current.objective }),
        ...(closed && { closed }),
      });
  }
  return rows;
}

/** What a title over rows says of who may read them; undefined where it says nothing of it. */
function partOfTitle(title: string): "open" | "closed" | undefined {
  if (isOpenedAgain(title)) return "open";
  return closedLine(title) === undefined ? undefined : "closed";
}

/** The only text of a row, be it printed in one column or over all. */
function aloneIn(lines: readonly (readonly string[])[]): "none" | "several" | { at: number; text: string } {
  const at = lines.findIndex((cell) => cell.length > 0);
  if (at === -1) return "none";
  const text = joinedLines(lines[at] ?? []);
  const isAlone = lines.every((cell, place) => place <= at || cell.length === 0 || joinedLines(cell) === text);
  return isAlone ? { at, text } : "several";
}

/** A title stands in the first column, or over all of them; in the task's column it may be the task. */
function mayBeTitle(
  at: number,
  lines: readonly (readonly string[])[],
  row: Row,
  meanings: readonly Meaning[],
): boolean {
  const isOverAll =
    row.length > 1 &&
    row.every((cell, place) => place <= at || cell.spanned === true || (lines[place] ?? []).length > 0);
  return at === 0 || isOverAll || meanings[at] === "task" || meanings[at] === "objective";
}

/** "Finance" over rows. Below "Action" or "Objective" a text alone in its row is an action or an objective, or the rest of one. */
function isGroup(text: string, at: number, meanings: readonly Meaning[]): boolean {
  return (
    at === 0 && meanings[0] !== "task" && meanings[0] !== "objective" && text.length <= 120 && /\p{L}{2}/u.test(text)
  );
}

function cellsOf(
  lines: readonly (readonly string[])[],
  row: Row,
  meanings: readonly Meaning[],
  above: ReadonlyMap<Meaning, readonly string[]> | undefined,
): Map<Meaning, string[]> {
  const cells = new Map<Meaning, string[]>();
  for (const [place, meaning] of meanings.entries()) {
    const said = lines[place] ?? [];
    const isHeld = held.has(meaning) && (row[place]?.spanned === true || isDitto(said.join(" ")));
    const taken = isHeld && (said.length === 0 || isDitto(said.join(" "))) ? (above?.get(meaning) ?? []) : said;
    if (taken.length > 0 && meaning !== "other") cells.set(meaning, [...(cells.get(meaning) ?? []), ...taken]);
  }
  return cells;
}

function hasWords(cells: ReadonlyMap<Meaning, readonly string[]>): boolean {
  return [...cells.keys()].some((meaning) => meaning !== "objective" && meaning !== "objective-number");
}

/** Whether a row is the end of the one above it, which a page or a converter cut. */
function isRestOf(
  last: LogRow,
  cells: ReadonlyMap<Meaning, readonly string[]>,
  row: Row,
  meanings: readonly Meaning[],
): boolean {
  if (isYearOf(last, cells)) return true;
  const ownCells = own.filter((meaning) => cells.has(meaning) && row[meanings.indexOf(meaning)]?.spanned !== true);
  if (ownCells.length > 0) return false;
  const task = cells.get("task")?.[0];
  if (task === undefined) return true;
  if (row.some((cell) => cell.spanned === true)) return false;
  if (/^[\p{Ll}(,;–]/u.test(task)) return true;
  return last.cells.has("number") && meanings.includes("number");
}

/** "28 Feb" over "2026": a printed cell was too narrow for its day, and the row goes on in its other cells as well. */
function isYearOf(last: LogRow, cells: ReadonlyMap<Meaning, readonly string[]>): boolean {
  const [above, below] = [last.cells.get("due")?.join(" ") ?? "", cells.get("due")?.join(" ") ?? ""];
  return !cells.has("number") && /^20\d\d$/.test(below) && /\p{L}{3}$/u.test(above);
}

function join(above: Map<Meaning, string[]>, rest: ReadonlyMap<Meaning, readonly string[]>): void {
  for (const [meaning, lines] of rest) {
    const held = above.get(meaning) ?? [];
    const [first = "", ...others] = lines;
    const last = held.at(-1);
    const goesOn = last !== undefined && /^[\p{Ll}(,;–]/u.test(first);
    above.set(meaning, goesOn ? [...held.slice(0, -1), `${last} ${first}`, ...others] : [...held, ...lines]);
  }
}
