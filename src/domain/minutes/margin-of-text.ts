import { isHead } from "./table-head.js";

/** Notes in a margin are no longer than this. */
const longestNote = 40;
/** What stands over the margin, and how far in at least. */
const head = /^(?<before>.*?)\s{4,}(?:actions?(?: (?:by|for|points?|required))?|by whom|owners?|lead):?$/iu;
const farIn = 40;
const tabbedHead = /^\t+ ?actions?(?: (?:by|for|points?|required))?:?$/i;
const initials =
  /^(?:\p{Lu}{2,4}|[Aa]ll|ALL)(?:\s?(?:[/,&+]|and)\s?(?:\p{Lu}{2,4}|[Aa]ll))*\.?(?:\s?[–(-]\s?\d.{0,14})?$/u;
const shortestProse = 30;
const shortestBeforeTab = 20;
const inColumns = /\S {3,}\S/;
const beginsPart = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)\s]|\(?[a-z]\)|[-•]\s)/;
const endsSentence = /[.!?;:][")’”']?$/;

/** Where the margin begins: at this column, or behind so many tabs. Undefined: no head says so, and only initials are notes. */
type Margin = number | { tabs: number } | undefined;

/**
 * The lines of a text that was laid out in columns of spaces, or pasted with tabs, with the notes of its right margin below the sentence that they stand beside,
 * as "Action: …": initials anywhere, and any words below a head that says so. Notes below each other are one.
 */
export function withMarginBelow(lines: readonly string[]): readonly string[] {
  const from = marginFrom(lines);
  if (from === undefined && !lines.some((line) => noteIn(line, undefined) !== undefined)) return lines;
  const found: string[] = [];
  let notes: string[] = [];
  let isBelow = false;
  const setDown = () => {
    if (notes.length > 0) found.push(`Action: ${notes.join(", ")}`);
    notes = [];
  };
  for (const [at, line] of lines.entries()) {
    const isHead = from !== undefined && (head.test(line) || tabbedHead.test(line));
    const note = isHead ? undefined : noteIn(line, from);
    const text = isHead ? (head.exec(line)?.groups?.before ?? "") : line.slice(0, note?.from).trimEnd();
    if (note?.isAlone !== true && (isBelow || text === "" || beginsPart.test(text))) setDown();
    if (note?.isAlone !== true) found.push(note === undefined && !isHead ? line : text);
    if (note !== undefined) notes.push(note.text);
    isBelow = note?.isAlone === true;
    if (endsSentence.test(text) && noteIn(lines[at + 1] ?? "", from)?.isAlone !== true) setDown();
  }
  setDown();
  return found;
}

/** Where the margin begins, if a head says that there is one. */
function marginFrom(lines: readonly string[]): Margin {
  for (const line of lines) {
    if (tabbedHead.test(line)) return { tabs: line.lastIndexOf("\t") + 1 };
    const before = line.length > 160 ? undefined : head.exec(line)?.groups?.before;
    if (before === undefined || inColumns.test(before.trim()) || isTableHead(before.trim(), line)) continue;
    const at = line.search(/\S+(?: \S+){0,2}$/);
    if (at >= farIn) return at - 12;
  }
  return undefined;
}

/** "Task   Lead" is the head of a table. */
function isTableHead(before: string, line: string): boolean {
  return before !== "" && isHead([before, line.trim().slice(before.length).trim()]);
}

type Note = { text: string; from: number; isAlone: boolean };

/** The note of a line, where it begins, and whether nothing stands before it. */
function noteIn(line: string, margin: Margin): Note | undefined {
  if (!line.includes("    ") && !line.includes("\t")) return undefined;
  const at = line.includes("\t") ? line.lastIndexOf("\t") + 1 : lastGap(line);
  const text = line.slice(at).trim();
  if (text === "" || text.length > longestNote || /^action/i.test(text)) return undefined;
  const before = line.slice(0, at).trim();
  if (inColumns.test(before)) return undefined;
  const isNote = line.includes("\t") ? isBehindTab(line, before, text, margin) : isFarIn(at, before, text, margin);
  return isNote ? { text, from: at, isAlone: before === "" } : undefined;
}

function isFarIn(at: number, before: string, text: string, margin: Margin): boolean {
  // Behind several gaps it is the last cell of a row.
  if (/\S {3,}\S.*\S {3,}\S/.test(before)) return false;
  if (initials.test(text)) return at >= farIn || before.length >= shortestProse;
  return typeof margin === "number" && at >= margin && isBelowHead(text);
}

/** In a table each cell stands behind a tab: only what a head calls the margin, or initials behind a sentence that is set in, are notes. */
function isBehindTab(line: string, before: string, text: string, margin: Margin): boolean {
  const isInMargin = typeof margin === "object" && (initials.test(text) || isBelowHead(text));
  if (isInMargin && before === "") return line.lastIndexOf("\t") + 1 >= margin.tabs;
  if (isInMargin) return before.length >= shortestBeforeTab;
  return /^\t[^\t]+\t+[^\t]+$/.test(line) && before.length > farIn && /[.?!]$/.test(before) && initials.test(text);
}

function isBelowHead(text: string): boolean {
  return /^\P{Ll}/u.test(text) && /\p{L}{2}/u.test(text) && !/[.;:]$/.test(text);
}

/** Where the words behind the last wide gap begin. */
function lastGap(line: string): number {
  const end = line.trimEnd().length;
  const gap = line.slice(0, end).lastIndexOf("    ");
  return gap < 0 ? 0 : gap + 4;
}
