import { cleanText, spacedOnce } from "./clean-text.js";
import { listMarker } from "./list-marker.js";
import { withMarginBelow } from "./margin-of-text.js";
import type { Block, Paper } from "./paper.js";
import { peopleInColumns } from "./people-in-columns.js";
import { alignedTable, barTable, isTabRow, tabTable } from "./text-rows.js";

/**
 * A text as typed or pasted, with its lines as lines: entries of lists know their marker and depth, rows of tabs, bars or aligned columns
 * are tables, "#" and underlined lines are headings, "**" makes bold. Lines are joined only where they were surely wrapped. A form feed
 * begins a page.
 */
export function paperOfText(text: string): Paper {
  const pages = cleanText(text).split("\f");
  const paged = pages.length > 1;
  return {
    blocks: pages.flatMap((page, at) => blocksOf(page).map((block) => (paged ? { ...block, page: at + 1 } : block))),
  };
}

function blocksOf(page: string): readonly Block[] {
  const lines = withMarginBelow(
    page.split("\n").map((line) => (line.trimEnd() === "" && !line.includes("\t") ? "" : withoutEnd(line))),
  );
  const width = wrappedAt(lines);
  const blocks: Block[] = [];
  /** How far in the entries of the list stand in which we are, the outermost first. */
  let indents: number[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const table = tabTable(lines, at) ?? barTable(lines, at) ?? alignedTable(lines, at) ?? peopleInColumns(lines, at);
    if (table !== undefined) {
      if (table.rows.length > 0) blocks.push({ kind: "table", rows: table.rows });
      at = Math.max(at + 1, table.next);
      indents = [];
      continue;
    }
    const heading = headingAt(lines, at);
    if (heading !== undefined) {
      blocks.push(heading.block);
      at = heading.next;
      indents = [];
      continue;
    }
    if (line.trim() === "" || isRule(line)) {
      at += 1;
      continue;
    }
    const { joined, next } = wrapped(lines, at, width);
    at = next;
    const read = lineOf(joined, indentOf(line), indents);
    indents = read.indents;
    if (read.block !== undefined) blocks.push(read.block);
  }
  return blocks;
}

/** Spaces at the end go; tabs there say that empty cells follow. */
function withoutEnd(line: string): string {
  return line.replaceAll(" \t", "\t").trimEnd() + (/\S/.test(line) ? trailingTabs(line) : line.replaceAll(" ", ""));
}

function trailingTabs(line: string): string {
  const end = line.slice(line.trimEnd().length);
  return "\t".repeat(end.split("\t").length - 1);
}

function headingAt(lines: readonly string[], at: number): { block: Block; next: number } | undefined {
  const line = (lines[at] ?? "").trim();
  const signed = /^(#{1,6})[ \t]+(.*)$/.exec(line);
  if (signed?.[1] !== undefined) {
    const text = plain((signed[2] ?? "").replace(/#+$/, ""));
    return text === "" ? undefined : { block: { kind: "heading", level: signed[1].length, text }, next: at + 1 };
  }
  const below = (lines[at + 1] ?? "").trim();
  const isUnderlined = line !== "" && line.length <= 100 && /^(?:={3,}|-{3,})$/.test(below) && !isRule(line);
  const standsAlone = at === 0 || (lines[at - 1] ?? "").trim() === "" || below.startsWith("=");
  if (!isUnderlined || !standsAlone || (listMarker(line)?.marker === undefined && listMarker(line) !== undefined))
    return undefined;
  return { block: { kind: "heading", level: below.startsWith("=") ? 1 : 2, text: plain(line) }, next: at + 2 };
}

function isRule(line: string): boolean {
  const text = line.replaceAll(" ", "").trim();
  return text.length >= 3 && /^(?:-+|_+|=+|\*+|\u2014+|~+|\.{4,})$/.test(text);
}

function lineOf(
  line: string,
  indent: number,
  indents: readonly number[],
): { block: Block | undefined; indents: number[] } {
  const trimmed = line.trim();
  const marked = trimmed.startsWith("**") ? undefined : listMarker(trimmed);
  const bold = isBold(marked?.text ?? trimmed) ? ({ bold: true } as const) : {};
  const text = plain(marked?.text ?? trimmed);
  if (text === "") return { block: undefined, indents: [...indents] };
  if (marked === undefined)
    return { block: { kind: "line", text, ...bold }, indents: indent === 0 ? [] : [...indents] };
  const outer = indents.filter((one) => one < indent);
  const list = { depth: outer.length, ...(marked.marker === undefined ? {} : { marker: marked.marker }) };
  return { block: { kind: "line", text, list, ...bold }, indents: [...outer, indent] };
}

function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === " ") columns += 1;
    else if (sign === "\t") columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

function isBold(text: string): boolean {
  return /^(?:\*\*[^*]+\*\*|__[^_]+__):?$/.test(text);
}

function plain(text: string): string {
  return spacedOnce(text.replace(/\*\*|__/g, "").replace(/<\/?(?:p|br|b|i|u|strong|em)\s?\/?>/gi, " "));
}

/** How long the lines of this text were when they were wrapped; absent: they were not, or nobody can tell. */
function wrappedAt(lines: readonly string[]): number | undefined {
  const lengths = lines.filter((line) => line.trim() !== "" && !line.includes("\t")).map((line) => line.length);
  const longest = lengths.reduce((most, one) => Math.max(most, one), 0);
  if (longest < 50 || longest > 130) return undefined;
  const full = lengths.filter((length) => length > longest - 15).length;
  return full >= 3 && full * 4 >= lengths.length ? longest : undefined;
}

/** The line with those that were wrapped from it. */
function wrapped(lines: readonly string[], from: number, width: number | undefined): { joined: string; next: number } {
  const first = lines[from] ?? "";
  const open = openBold(lines, from);
  if (open !== undefined)
    return {
      joined: lines
        .slice(from, open)
        .map((line) => line.trim())
        .join(" "),
      next: open,
    };
  const parts = [first.trim()];
  const isEntry = listMarker(first.trim()) !== undefined;
  let at = from + 1;
  while (
    at < lines.length &&
    goesOnIn(lines[at - 1] ?? "", lines[at] ?? "", width, isEntry ? indentOf(first) : undefined)
  ) {
    parts.push((lines[at] ?? "").trim());
    at += 1;
  }
  return { joined: parts.join(" "), next: at };
}

/** Where "**" is opened on a line and closed on one of the next two: the line after that. */
function openBold(lines: readonly string[], at: number): number | undefined {
  const line = (lines[at] ?? "").trim();
  if (!line.startsWith("**") || line.slice(2).includes("**")) return undefined;
  for (let next = at + 1; next <= at + 2; next += 1) {
    const text = (lines[next] ?? "").trim();
    if (text === "") return undefined;
    if (text.endsWith("**") && text.indexOf("**") === text.length - 2) return next + 1;
  }
  return undefined;
}

function goesOnIn(line: string, next: string, width: number | undefined, entryIndent: number | undefined): boolean {
  const text = next.trim();
  if (text === "" || isTabRow(next) || listMarker(text) !== undefined || /^(?:#|\||\*\*|[-=_]{3})/.test(text))
    return false;
  // "Action:", "SA – action 7": a new thing is said, however long the line before it is.
  if (/^[\p{L} /&]{1,30}(?::|\s[-\u2013\u2014]\s)/u.test(text)) return false;
  const goesOnLow = /^[\p{Ll}(]/u.test(text) && !/[.:;!?]$/.test(line.trimEnd());
  const hangs = entryIndent !== undefined && indentOf(next) > entryIndent;
  if (hangs && goesOnLow) return true;
  const word = text.split(" ", 1)[0] ?? "";
  const wasFull = width !== undefined && line.length + 1 + word.length > width;
  const isOpen = line.trim().length >= 30 && /\s(?:by|the|of|to|and|a|an|on|in|for|with|from|at)$/.test(line);
  if ((wasFull || isOpen) && !/[:;]$/.test(line.trimEnd())) return true;
  return goesOnLow && line.trim().length >= 40 && /^\p{Ll}/u.test(text) && indentOf(next) >= indentOf(line);
}
