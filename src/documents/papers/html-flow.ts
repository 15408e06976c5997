import { cleanText } from "../../domain/minutes/clean-text.js";
import { listMarker } from "../../domain/minutes/list-marker.js";
import type { Block } from "../../domain/minutes/paper.js";
import { placeBegins, placeEnds } from "./mark-lists.js";
import { written } from "./word-numbering.js";

type Place = { depth: number; marker?: string };
type List = { ordered: boolean; next: number; format: string };

const formats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** Makes blocks of the words and ends of lines as they come. Whatever `begin…` gives back ends what it began. */
export type HtmlFlow = ReturnType<typeof htmlFlow>;

export function htmlFlow() {
  let into: Block[] = [];
  let count = 0;
  let words: string[] = [];
  let letters = 0;
  let boldLetters = 0;
  let bold = 0;
  let preformatted = 0;
  let heading: number | undefined;
  let lists: List[] = [];
  let entry: Place | undefined;

  function endLine(): void {
    const typed = cleanText(words.join(""));
    const isBold = letters > 0 && boldLetters === letters;
    words = [];
    letters = 0;
    boldLetters = 0;
    const { text, place = entry } = placed(typed.replace(/[ \n\f]+/g, " ").replace(/^ | $/g, ""));
    if (text.trim() === "") return;
    count += 1;
    if (heading !== undefined) {
      into.push({
        kind: "heading",
        level: heading,
        text: place?.marker === undefined ? text : `${place.marker} ${text}`,
      });
      entry = undefined;
      return;
    }
    const weight = isBold ? ({ bold: true } as const) : {};
    if (place === undefined) into.push({ kind: "line", text, ...weight });
    else into.push({ kind: "line", text, list: place, ...weight });
    entry = undefined;
  }

  /** What its list gives it, and what somebody typed before it. */
  function placed(text: string): { text: string; place?: Place } {
    const end = text.startsWith(placeBegins) ? text.indexOf(placeEnds) : -1;
    if (end !== -1) {
      const [depth = "0", marker = ""] = text.slice(1, end).split(",", 2);
      return {
        text: text.slice(end + 1).trim(),
        place: { depth: Number(depth), ...(marker === "" ? {} : { marker }) },
      };
    }
    if (heading !== undefined || entry?.marker !== undefined) return { text };
    const typed = listMarker(text);
    if (typed === undefined) return { text };
    const marker = typed.marker === undefined ? {} : { marker: typed.marker };
    return { text: typed.text, place: { depth: entry?.depth ?? 0, ...marker } };
  }

  return {
    write(text: string): void {
      if (preformatted > 0 && text.includes("\n")) {
        for (const [at, line] of text.split("\n").entries()) {
          if (at > 0) endLine();
          words.push(line);
          letters += 1;
        }
        return;
      }
      const said = text.replace(/\s+/g, "").length;
      letters += said;
      if (bold > 0) boldLetters += said;
      words.push(text);
    },
    endLine,
    /** A line end within a paragraph. A heading goes on over it. */
    breakLine(): void {
      if (heading === undefined) endLine();
      else words.push(" ");
    },
    beginHeading(level: number): () => void {
      heading = level;
      return () => {
        endLine();
        heading = undefined;
      };
    },
    beginBold(): () => void {
      bold += 1;
      return () => {
        bold -= 1;
      };
    },
    beginPreformatted(): () => void {
      preformatted += 1;
      return () => {
        endLine();
        preformatted -= 1;
      };
    },
    beginList(ordered: boolean, { start, type }: Readonly<Record<string, string>>): () => void {
      lists.push({ ordered, next: whole(start) ?? 1, format: formats[type ?? ""] ?? "decimal" });
      return () => void lists.pop();
    },
    beginEntry(value: string | undefined): () => void {
      const list = lists.at(-1);
      const depth = Math.max(0, lists.length - 1);
      entry = { depth };
      if (list?.ordered) {
        const number = whole(value) ?? list.next;
        list.next = number + 1;
        entry = { depth, marker: `${written(number, list.format)}.` };
      }
      return () => {
        endLine();
        entry = undefined;
      };
    },
    /** What comes now goes into a cell. Answers what stood in it, once it ends. */
    beginCell(): () => readonly Block[] {
      const outer = { into, heading, lists, entry };
      into = [];
      heading = undefined;
      lists = [];
      entry = undefined;
      return () => {
        endLine();
        const inner = into;
        ({ into, heading, lists, entry } = outer);
        return inner;
      };
    },
    add(block: Block): void {
      count += 1;
      into.push(block);
    },
    count: () => count,
    blocks: (): readonly Block[] => into,
  };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
