import { inlineParts } from "./inline-parts.js";
import { type EntryMarker, follows, markerOf } from "./marker-of.js";
import type { RecordLine } from "./record-lines.js";
import { resolutionLead } from "./resolution-lead.js";

/** One clause of a resolution: its words, and the lines that they came from. */
export type Clause = { text: string; line: RecordLine };

/** A clause goes on for no more lines than these, and a resolution has no more clauses. */
const mostLines = 40;
const mostClauses = 60;
/** So far ahead the next clause is looked for, where a paragraph stands between two. */
const ahead = 4;

type Taking = {
  clauses: Clause[];
  /** Words that stand before marked parts and belong to each. */
  intro: string;
  top: EntryMarker | undefined;
  depth: number;
  /** Nothing but "Resolved:" stands before, so that a paragraph may be the resolution. */
  asks: boolean;
};

/**
 * The clauses of a resolution that begins with these words in the first of these lines, and how many lines they take. Each numbered or
 * lettered part is one, with its own sub-parts and paragraphs; it ends where the next item or prose begins.
 */
export function takeClauses(
  words: string,
  lines: readonly RecordLine[],
  from: number,
  asks: boolean,
): { clauses: readonly Clause[]; next: number } {
  const first = lines[from];
  if (first === undefined) return { clauses: [], next: from };
  const taking: Taking = { clauses: [], intro: "", top: undefined, depth: 0, asks };
  addWords(words, first, taking);
  let at = from + 1;
  while (at < lines.length && at - from < mostLines * 3 && taking.clauses.length < mostClauses) {
    const line = lines[at];
    if (line === undefined || endsIt(line, first) || !takeLine(line, lines, at, taking)) break;
    at += 1;
  }
  return { clauses: taking.clauses.map(tidied).filter(({ text }) => /\p{L}{3}/u.test(text)), next: at };
}

function addWords(words: string, line: RecordLine, taking: Taking): void {
  if (words === "") return;
  const { before, parts } = inlineParts(words);
  if (parts.length === 0) {
    if (isIntro(before)) taking.intro = before;
    else taking.clauses.push({ text: before, line });
    return;
  }
  taking.intro = before;
  for (const { marker, text } of parts) addPart(text, marker, line, taking);
  // Entries below go on with them however far in they stand.
  taking.depth = Number.POSITIVE_INFINITY;
}

function isIntro(words: string): boolean {
  return words.length <= 240 && (/:[-–—]?$/.test(words) || /^(?:that|to)$/i.test(words));
}

function addPart(text: string, marker: EntryMarker, line: RecordLine, taking: Taking): void {
  taking.top = marker;
  taking.depth = line.depth;
  const intro = /^(?:that|to):?[-–—]?$/i.test(taking.intro) ? taking.intro.replace(/[:–—-]+$/, "") : taking.intro;
  taking.clauses.push({ text: intro === "" || startsAs(text, intro) ? text : `${intro} ${text}`, line });
}

/** "That" is not said twice. */
function startsAs(text: string, intro: string): boolean {
  return text.toLowerCase().startsWith(`${intro.toLowerCase()} `);
}

function endsIt(line: RecordLine, first: RecordLine): boolean {
  if (line.isHeading || line.cell !== first.cell) return true;
  return (
    /^(?:actions?|owner|lead|vote|reason|note|minutes)\b ?(?:points? ?)?(?:[:\d–—-]|$)/i.test(line.text) ||
    /[-–—] ?actions? ?\d*\.?$/i.test(line.text) ||
    resolutionLead(line.text) !== undefined
  );
}

/** Takes the line into the resolution; false where it is none of it. */
function takeLine(line: RecordLine, lines: readonly RecordLine[], at: number, taking: Taking): boolean {
  const entry = entryOf(line, taking.top);
  if (entry === undefined) return takeParagraph(line, lines, at, taking);
  const { marker, text } = entry;
  const last = taking.clauses.at(-1);
  const isSameDepth = taking.top === undefined || line.depth <= taking.depth;
  if (taking.top !== undefined && marker.kind === taking.top.kind && isSameDepth) {
    if (!follows(marker, taking.top)) return false;
    addPart(text, marker, line, taking);
    return true;
  }
  if (taking.top === undefined) {
    // "Resolved: That the report be noted." and "(2) That …" below it, or "That" and its parts.
    const isSecond = last !== undefined && marker.place === 2;
    const isNext = last === undefined && follows(marker, undefined);
    const isBulleted =
      last !== undefined &&
      marker.kind === "bullet" &&
      /^(?:that|to)\b/i.test(text) &&
      /^(?:that|to)\b/i.test(last.text);
    if (!isSecond && !isNext && !isBulleted) return false;
    addPart(text, marker, line, taking);
    return true;
  }
  if (last === undefined || (marker.place > 1 && !last.text.includes("\n") && !/[:;]/.test(last.text))) return false;
  return goOn(
    last,
    `${line.marker === "" ? "–" : (line.marker ?? "")} ${line.marker === undefined ? line.text : text}`.trim(),
    taking,
  );
}

function takeParagraph(line: RecordLine, lines: readonly RecordLine[], at: number, taking: Taking): boolean {
  const last = taking.clauses.at(-1);
  const { text } = line;
  if (last === undefined) {
    const isClause = /^(?:that|to|not to)\b/i.test(text) || (taking.asks && taking.intro === "");
    if (isClause || taking.intro !== "") addWords(isClause ? text : `${taking.intro} ${text}`, line, taking);
    return isClause || taking.intro !== "";
  }
  if (/^\p{Ll}/u.test(text) && !/[.!?]$/.test(last.text)) return goOn(last, text, taking);
  if (/^(?:and |or |subject to |provided )/.test(text)) return goOn(last, text, taking);
  if (
    /^that\b/i.test(text) &&
    /^(?:(?:to recommend|unanimously,) )?that\b/i.test(last.text) &&
    taking.top === undefined
  ) {
    taking.clauses.push({ text, line });
    return true;
  }
  if (/:[-–—]?$/.test(last.text.split("\n").at(-1) ?? "") && text.length <= 300) return goOn(last, text, taking);
  if (taking.top === undefined || taking.top.kind === "bullet" || taking.top.place === 0) return false;
  for (const later of lines.slice(at + 1, at + 1 + ahead)) {
    if (later.isHeading) return false;
    const entry = entryOf(later, taking.top);
    if (entry !== undefined && follows(entry.marker, taking.top) && /^(?:that|to|not)\b/i.test(entry.text))
      return goOn(last, text, taking);
  }
  return false;
}

function goOn(last: Clause, text: string, taking: Taking): boolean {
  if (last.text.split("\n").length >= mostLines) return false;
  const isWord = /^\p{Ll}/u.test(text);
  taking.clauses[taking.clauses.length - 1] = { ...last, text: `${last.text}${isWord ? " " : "\n"}${text}` };
  return true;
}

/** An entry of a list, with the mark that it has as one or in its words: "- 1) That …". */
function entryOf(
  { marker, text }: RecordLine,
  top: EntryMarker | undefined,
): { marker: EntryMarker; text: string } | undefined {
  const inside =
    marker === undefined || marker === ""
      ? /^\(?(?<mark>\d{1,2}|[a-z]|[ivx]{1,5})(?:\)|\.(?=\s))\s*(?<rest>\S.*)$/su.exec(text)?.groups
      : undefined;
  const printed = inside?.mark ?? marker;
  const read = printed === undefined ? undefined : markerOf(printed, top);
  return read && { marker: read, text: inside?.rest ?? text };
}

function tidied({ text, line }: Clause): Clause {
  return {
    text: text
      .replace(/[,;:]? ?(?:\band)?$/i, "")
      .replace(/[;,:]$/, "")
      .trim(),
    line,
  };
}
