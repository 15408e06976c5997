import { listMarker } from "../../../domain/minutes/list-marker.js";
import type { Block } from "../../../domain/minutes/paper.js";
import { extent, textOf } from "./bands.js";
import type { Flow } from "./page-flow.js";
import type { Band } from "./pdf-page.js";
import { levelOf, type Sizes } from "./sizes.js";

type Line = {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  note: boolean;
};
type Paragraph = { lines: Line[]; text: string };

/** Paragraphs, entries of lists and headings, of lines of print. */
export function lineBlocks(flow: readonly Extract<Flow, { kind: "band" }>[], sizes: Sizes): readonly Block[] {
  const lines = flow
    .map(({ band, note, limit }) => ({ ...lineOf(band, note === true), limit }))
    .filter(({ text }) => text !== "");
  const text = lines.filter(({ note }) => !note);
  const margin = text.reduce((most, { right }) => Math.max(most, right), 0);
  const noteMargin = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  let openNote: Paragraph | undefined;
  for (const line of lines) {
    const paragraph: Paragraph | undefined = line.note ? openNote : open;
    if (paragraph !== undefined && goesOn(paragraph, line, line.limit ?? (line.note ? noteMargin : margin))) {
      paragraph.text = `${paragraph.text} ${line.text}`;
      paragraph.lines.push(line);
      continue;
    }
    const begun: Paragraph = { text: line.text, lines: [line] };
    paragraphs.push(begun);
    if (line.note) openNote = begun;
    else open = begun;
  }
  return withLists(paragraphs, sizes);
}

function lineOf(band: Band, note: boolean): Line {
  const { x, right } = extent(band.pieces);
  const bold = band.pieces.every((piece) => piece.bold || /^[\s\p{P}]*$/u.test(piece.text));
  return { text: textOf(band.pieces), x, right, y: band.y, size: band.size, bold, note };
}

/** Whether a line only goes on with the paragraph: the word it begins with would not have fitted on the line before. */
function goesOn({ lines, text }: Paragraph, line: Line, margin: number): boolean {
  const before = lines.at(-1);
  const first = lines[0];
  if (before === undefined || first === undefined) return false;
  const step = line.y - before.y;
  if (step <= 0 || step > 1.6 * Math.max(line.size, before.size) || Math.abs(line.size - before.size) > 1) return false;
  if (line.bold !== before.bold && (line.bold || lines.every(({ bold }) => bold))) return false;
  if (listMarker(line.text) !== undefined && !isInSentence(text)) return false;
  if (line.note) return true;
  if (/^(?:actions?|resolved|agreed|decisions?)\b[^a-z]{0,4}[:\u2013-]/i.test(line.text)) return false;
  const word = line.text.split(" ", 1)[0] ?? "";
  const wide = ((line.right - line.x) * (word.length + 1)) / line.text.length;
  // Letters differ in width: where the line before ends no sentence, less is asked of it.
  const isFull = before.right + wide * (/[.:;!?]$/.test(before.text) ? 1.05 : 1.3) > margin - 2;
  const goesOnLow = /^\p{Ll}/u.test(line.text) && !/[.:;!?]$/.test(before.text);
  // A line further left than its paragraph begins anew, unless that one's first line is set in.
  const isOut = line.x < before.x - 3 && lines.length > 1;
  if (isOut) return false;
  return isFull || (goesOnLow && before.right - before.x > (margin - before.x) * 0.55);
}

/** A number that stands at the beginning of a line by chance. */
function isInSentence(text: string): boolean {
  return /(?:,|\b(?:and|or|of|to|the|in|on|at|by|for|section|item|page|action|number|no\.?))$/i.test(text);
}

function withLists(paragraphs: readonly Paragraph[], sizes: Sizes): readonly Block[] {
  /** How far in the entries of the list stand in which we are, the outermost first. */
  let indents: number[] = [];
  return paragraphs.map(({ text, lines }): Block => {
    const first = lines[0];
    const level = first === undefined || text.length > 200 ? undefined : levelOf(sizes, first.size);
    if (level !== undefined) {
      indents = [];
      return { kind: "heading", level, text };
    }
    const bold = lines.every((line) => line.bold) ? ({ bold: true } as const) : {};
    const marked = listMarker(text);
    if (marked === undefined || first === undefined || first.note) return { kind: "line", text, ...bold };
    const outer = indents.filter((one) => one < first.x - 4);
    indents = [...outer, first.x];
    const list = { depth: outer.length, ...(marked.marker === undefined ? {} : { marker: marked.marker }) };
    return { kind: "line", text: marked.text, list, ...bold };
  });
}
