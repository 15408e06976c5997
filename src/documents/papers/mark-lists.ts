import { Parser } from "htmlparser2";
import { countWordNumbers, readWordNumbering, type WordPlace } from "./word-numbering.js";

/** Signs of Unicode's private use, between which a paragraph's place in its list travels through to the text: depth, comma, marker. */
export const placeBegins = "\uF8F0";
export const placeEnds = "\uF8F1";

type Paragraph = { style?: string; number?: string; level?: number; gone?: true };

/**
 * Writes the number that Word would print into each paragraph of a list. The reader of Word files knows lists by their kind only, and
 * begins to count anew after every paragraph between two entries, where minutes count on.
 */
export function markLists(document: string, numbering: string, styles: string): string {
  const count = countWordNumbers(readWordNumbering(numbering));
  const placeOfStyle = placesOfStyles(styles);
  const pieces: string[] = [];
  let from = 0;
  const open: Paragraph[] = [];
  let inProperties = 0;
  let inChange = 0;
  let inMark = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const paragraph = open.at(-1);
        if (name === "w:p") {
          open.push({});
          inProperties = 0;
        } else if (name === "w:pPr") inProperties += 1;
        else if (name === "w:pPrChange") inChange += 1;
        else if (paragraph === undefined || inProperties !== 1 || inChange > 0) return;
        else if (name === "w:rPr") inMark += 1;
        else if (name === "w:del" && inMark > 0) paragraph.gone = true;
        else if (name === "w:pStyle") paragraph.style = attributes["w:val"] ?? "";
        else if (name === "w:numId") paragraph.number = attributes["w:val"] ?? "";
        else if (name === "w:ilvl") paragraph.level = Number(attributes["w:val"] ?? 0);
      },
      onclosetag(name) {
        if (name === "w:p") open.pop();
        else if (name === "w:pPrChange") inChange = Math.max(0, inChange - 1);
        else if (name === "w:rPr") inMark = Math.max(0, inMark - 1);
        if (name !== "w:pPr") return;
        inProperties = Math.max(0, inProperties - 1);
        const paragraph = open.at(-1);
        if (inProperties > 0 || inChange > 0 || paragraph === undefined || paragraph.gone) return;
        const place = placeOf(paragraph, placeOfStyle);
        if (place === undefined) return;
        const end = parser.endIndex + 1;
        pieces.push(document.slice(from, end), asRun(place.level, count(place)));
        from = end;
      },
    },
    { xmlMode: true },
  );
  parser.end(document);
  pieces.push(document.slice(from));
  return pieces.join("");
}

function asRun(level: number, marker: string): string {
  const plain = marker.replace(/[<>&]/g, "");
  return `<w:r><w:t xml:space="preserve">${placeBegins}${level},${plain}${placeEnds}</w:t></w:r>`;
}

/** Its own place, else its style's. List 0 is none. */
function placeOf({ style, number, level }: Paragraph, styles: ReadonlyMap<string, WordPlace>): WordPlace | undefined {
  const ofStyle = styles.get(style ?? "");
  const id = number ?? ofStyle?.number;
  if (id === undefined || id === "0" || id === "") return undefined;
  const deep = level ?? (number === undefined ? (ofStyle?.level ?? 0) : 0);
  return { number: id, level: Number.isInteger(deep) && deep >= 0 && deep < 9 ? deep : 0 };
}

/** Styles that number their paragraphs, with those that are based on them. */
function placesOfStyles(xml: string): ReadonlyMap<string, WordPlace> {
  const own = new Map<string, { number?: string; level?: number; basedOn?: string }>();
  let style: { number?: string; level?: number; basedOn?: string } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") {
          style = {};
          own.set(attributes["w:styleId"] ?? "", style);
        } else if (style === undefined) return;
        else if (name === "w:numId") style.number = value;
        else if (name === "w:ilvl") style.level = Number(value);
        else if (name === "w:basedOn") style.basedOn = value;
      },
      onclosetag(name) {
        if (name === "w:style") style = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const places = new Map<string, WordPlace>();
  for (const id of own.keys()) {
    let number: string | undefined;
    let level: number | undefined;
    let next: string | undefined = id;
    for (let hops = 0; next !== undefined && hops < 20; hops += 1) {
      const one: { number?: string; level?: number; basedOn?: string } | undefined = own.get(next);
      number ??= one?.number;
      level ??= one?.level;
      next = one?.basedOn;
    }
    if (number !== undefined) places.set(id, { number, level: level ?? 0 });
  }
  return places;
}
