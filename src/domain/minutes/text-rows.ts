import { spacedOnce } from "./clean-text.js";
import { listMarker } from "./list-marker.js";
import { mendRows } from "./mend-rows.js";
import type { Row } from "./paper.js";
import { isHead, isSameRow } from "./table-head.js";

/** A table that begins at a line of a text, and the line after it. */
export type TextTable = { rows: readonly Row[]; next: number };

/** At most so many lines of a cell stand below each other before its row goes on. */
const mostLinesOfCell = 12;

/** A table of tabs, as word processors and spreadsheets give their tables as text. */
export function tabTable(lines: readonly string[], from: number): TextTable | undefined {
  if (!isTabRow(lines[from] ?? "")) return undefined;
  const rows: string[][] = [];
  let width = 0;
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "" && !line.includes("\t")) {
      const after = at + blanksFrom(lines, at);
      if (!goesOnAfterBlank(lines[after] ?? "", rows[0] ?? [], width)) break;
      at = after;
      continue;
    }
    if (!line.includes("\t")) {
      const until = lastLineOfCell(lines, at, rows.at(-1) ?? [], width);
      if (until === undefined) break;
      at = continueRow(lines, at, until, rows);
      continue;
    }
    if (at > from && !isRowOfThis(line, width)) break;
    if (rows.length > 1 && completesRow(rows.at(-1) ?? [], line.split("\t"), width)) {
      at = continueRow(lines, at, at, rows);
      continue;
    }
    const quoted = quotedRow(lines, at);
    const cells = quoted?.cells ?? line.split("\t").map(cellText);
    at = quoted?.next ?? at + 1;
    width = Math.max(width, cells.length);
    rows.push(cells);
  }
  return { rows: asRows(rows), next: at };
}

/** Something stands on both sides of a tab, and it is not only the marker of a list's entry. */
export function isTabRow(line: string): boolean {
  if (!line.includes("\t")) return false;
  const cells = line.split("\t").map((cell) => cell.trim());
  const said = cells.filter((cell) => cell !== "").length;
  if (said === 0) return false;
  if (said === 1) return line.trimStart().includes("\t") && cells.length > 2;
  return !(
    said === 2 &&
    listMarker(line.trim()) !== undefined &&
    cells.filter((cell) => cell === "").length === cells.findIndex((cell) => cell !== "")
  );
}

function isRowOfThis(line: string, width: number): boolean {
  const cells = line.split("\t");
  return isTabRow(line) || (cells.length <= width && cells.length > 1);
}

function blanksFrom(lines: readonly string[], at: number): number {
  let count = 0;
  while (at + count < lines.length && (lines[at + count] ?? "").trim() === "" && !lines[at + count]?.includes("\t"))
    count += 1;
  return count;
}

/** Rows with a blank line between them are one table while they have as many columns; a new head begins another. */
function goesOnAfterBlank(line: string, head: readonly string[], width: number): boolean {
  if (!isTabRow(line)) return false;
  const cells = line.split("\t").map(cellText);
  if (cells.length !== width) return false;
  return !isHead(cells) || isSameRow(cells, head);
}

/** The last of the lines that belong to a cell of the row before them; absent: the table is over. */
function lastLineOfCell(
  lines: readonly string[],
  at: number,
  row: readonly string[],
  width: number,
): number | undefined {
  for (let until = at; until < Math.min(lines.length, at + mostLinesOfCell); until += 1) {
    const next = lines[until + 1] ?? "";
    if (next.trim() === "") return undefined;
    if (!next.includes("\t")) continue;
    const cells = next.split("\t");
    const isOwnRow = cells.length >= width || beginsRow(cells[0] ?? "");
    if (!isOwnRow && row.length + cells.length - 1 <= width) return until + 1;
    return row.length >= width || isOwnRow ? until : undefined;
  }
  return undefined;
}

/** The rest of a numbered row that is short of cells, of which the last goes on over a line end. */
function completesRow(row: readonly string[], cells: readonly string[], width: number): boolean {
  const isShort = row.length < width && cells.length < width && row.length + cells.length - 1 === width;
  return isShort && beginsRow(row[0] ?? "") && !beginsRow(cells[0] ?? "");
}

function beginsRow(cell: string): boolean {
  return /^\s*\(?[A-Z]{0,3}\d{1,4}(?:\.\d+)*[.):]?\s*$/.test(cell);
}

function continueRow(lines: readonly string[], from: number, until: number, rows: string[][]): number {
  const row = rows.at(-1);
  if (row === undefined) return until + 1;
  for (let at = from; at <= until; at += 1) {
    const [first = "", ...others] = (lines[at] ?? "").split("\t").map(cellText);
    const last = row.pop() ?? "";
    row.push([last, first].filter((text) => text !== "").join("\n"), ...others);
  }
  return until + 1;
}

/** A row of a spreadsheet in which a cell of several lines stands in quotation marks. */
function quotedRow(lines: readonly string[], at: number): { cells: string[]; next: number } | undefined {
  let text = lines[at] ?? "";
  if (!/(?:^|\t)"/.test(text)) return undefined;
  let next = at + 1;
  while (openQuote(text)) {
    if (next >= lines.length || next - at > mostLinesOfCell) return undefined;
    text += `\n${lines[next] ?? ""}`;
    next += 1;
  }
  const cells: string[] = [];
  for (const [, quoted, plain] of text.matchAll(/(?:^|\t)(?:"((?:[^"]|"")*)"(?=\t|$)|([^\t]*))/g))
    cells.push(cellText(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"')));
  return { cells, next };
}

/** Whether the last cell begins with a quotation mark that is not closed. */
function openQuote(text: string): boolean {
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (!open) open = at === 0 || text[at - 1] === "\t";
    else if (text[at + 1] === '"') at += 1;
    else open = false;
  }
  return open;
}

/** A table of bars: each row begins with one, or several rows below each other have as many. */
export function barTable(lines: readonly string[], from: number): TextTable | undefined {
  const count = barCells(lines[from] ?? "")?.length;
  if (count === undefined) return undefined;
  const closed = (lines[from] ?? "").trimStart().startsWith("|");
  const rows: string[][] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const cells = barCells(lines[at] ?? "");
    if (cells === undefined || (!closed && cells.length !== count)) break;
    if (!cells.every((cell) => /^:?-+:?$/.test(cell.trim()))) rows.push(cells.map(cellText));
  }
  if (rows.length === 0 || (!closed && rows.length < 2)) return undefined;
  return { rows: asRows(rows), next: at };
}

function barCells(line: string): readonly string[] | undefined {
  const text = line.trim();
  if (!text.includes("|")) return undefined;
  const inner = text.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|"));
  const closed = text.startsWith("|") && text.length > 1;
  return closed || cells.length > 1 ? cells : undefined;
}

/** A table whose columns stand below the words of a head, with at least three spaces between those. */
export function alignedTable(lines: readonly string[], from: number): TextTable | undefined {
  const head = pieces(lines[from] ?? "", 3);
  if (head.length < 2 || !isHead(head.map(({ text }) => text))) return undefined;
  const starts = head.map(({ start }) => start);
  const rows: string[][] = [head.map(({ text }) => cellText(text))];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^[\s_=-]*[_=-]{3}[\s_=-]*$/.test(line)) continue;
    if (line.trim() === "") {
      const next = columnsOf(lines[at + 1] ?? "", starts);
      // Rows may stand apart; what follows as one piece stands below the table.
      if (next.length > 1 && next[0]?.column === 0 && !isHead(next.map(({ text }) => text))) continue;
      break;
    }
    const found = columnsOf(line, starts);
    if (found.length === 0 || found.some(({ column }) => column === -1)) break;
    const row = rows.at(-1);
    const goesOn = found[0]?.column !== 0 || (found.length === 1 && /(?:[/,&]|\band)$/.test(row?.[0] ?? ""));
    if (goesOn && row !== undefined && rows.length > 1) {
      for (const { column, text } of found) row[column] = spacedOnce(`${row[column] ?? ""} ${text}`);
      continue;
    }
    rows.push(starts.map((_, at) => spacedOnce(found.flatMap((one) => (one.column === at ? one.text : [])).join(" "))));
  }
  const filled = rows.slice(1).filter((row) => row.filter((cell) => cell !== "").length > 1).length;
  return filled === 0 ? undefined : { rows: asRows(rows), next: at };
}

/** The pieces of a line, each with the column below whose head it begins; -1 below none. */
function columnsOf(line: string, starts: readonly number[]): readonly { text: string; column: number }[] {
  return pieces(line, 2).map(({ start, text }) => ({
    text,
    column: starts.findIndex((one) => Math.abs(one - start) <= 1),
  }));
}

/** The words of a line that stand at least so many spaces apart. */
function pieces(line: string, apart: number): readonly { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  let start = -1;
  let spaces = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const isSpace = at === line.length || line[at] === " ";
    if (!isSpace) {
      if (start === -1) start = at;
      spaces = 0;
      continue;
    }
    spaces += 1;
    if (start !== -1 && (spaces === apart || at === line.length)) {
      found.push({ start, text: line.slice(start, at - spaces + 1).trim() });
      start = -1;
    }
  }
  return found;
}

function cellText(text: string): string {
  return text
    .replace(/<\/?(?:p|br|div)\s?\/?>/gi, "\n")
    .replace(/\*\*|__/g, "")
    .split("\n")
    .map(spacedOnce)
    .filter((line) => line !== "")
    .join("\n");
}

/** Rows of one width. Columns in which nothing stands at all go, as do empty rows. */
function asRows(rows: readonly (readonly string[])[]): readonly Row[] {
  const said = rows.filter((row) => row.some((cell) => cell !== ""));
  const width = Math.max(0, ...said.map((row) => row.findLastIndex((cell) => cell !== "") + 1), rows[0]?.length ?? 0);
  const even = said.map((row) => Array.from({ length: width }, (_, at) => ({ text: row[at] ?? "" })));
  return mendRows(even);
}
