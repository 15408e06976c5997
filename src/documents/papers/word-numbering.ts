import { Parser } from "htmlparser2";

/** One level of Word's automatic numbers. `text`: "%1.%2", each sign standing for the count of a level. */
type Level = { format: string; text: string; start: number };
type Numbered = { abstract: string; starts: ReadonlyMap<number, number> };

/** How a document numbers its lists, by the ids that its paragraphs name. */
export type WordNumbering = {
  levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  numbers: ReadonlyMap<string, Numbered>;
};

/** A paragraph's place in a list: which one, and how deep from 0. */
export type WordPlace = { number: string; level: number };

/** Reads numbering.xml. What it leaves out is numbered plainly. */
export function readWordNumbering(xml: string): WordNumbering {
  const levels = new Map<string, Map<number, Level>>();
  const numbers = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let abstract = "";
  let number = "";
  let at = 0;
  let level: Level = { format: "decimal", text: "", start: 1 };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          abstract = attributes["w:abstractNumId"] ?? "";
          levels.set(abstract, new Map());
        } else if (name === "w:num") {
          number = attributes["w:numId"] ?? "";
          numbers.set(number, { abstract: "", starts: new Map() });
        } else if (name === "w:abstractNumId") {
          const named = numbers.get(number);
          if (named) named.abstract = value;
        } else if (name === "w:lvl" || name === "w:lvlOverride") {
          at = Number(attributes["w:ilvl"] ?? 0);
          level = { format: "decimal", text: `%${at + 1}.`, start: 1 };
        } else if (name === "w:start") level.start = Number(value) || 0;
        else if (name === "w:numFmt") level.format = value;
        else if (name === "w:lvlText") level.text = value;
        else if (name === "w:startOverride") numbers.get(number)?.starts.set(at, Number(value) || 0);
      },
      onclosetag(name) {
        if (name === "w:lvl" && number === "") levels.get(abstract)?.set(at, level);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { levels, numbers };
}

/** Counts along: give it the places of all paragraphs in their order. The marker is empty for bullets. */
export function countWordNumbers({ levels, numbers }: WordNumbering): (place: WordPlace) => string {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ number, level }) => {
    const named = numbers.get(number);
    const form = named === undefined ? undefined : levels.get(named.abstract)?.get(level);
    if (named === undefined || form === undefined || form.format === "bullet" || form.format === "none") return "";
    const count = counts.get(named.abstract) ?? [];
    counts.set(named.abstract, count);
    const override = begun.has(`${number} ${level}`) ? undefined : named.starts.get(level);
    begun.add(`${number} ${level}`);
    const startOf = (one: number) => levels.get(named.abstract)?.get(one)?.start ?? 1;
    for (let above = 0; above < level; above += 1) count[above] ??= startOf(above);
    const before = count[level];
    count[level] = override ?? (before === undefined ? form.start : before + 1);
    count.length = level + 1;
    return form.text.replace(/%([1-9])/g, (_, sign: string) => {
      const one = Number(sign) - 1;
      const format = levels.get(named.abstract)?.get(one)?.format ?? "decimal";
      return written(count[one] ?? startOf(one), format);
    });
  };
}

/** A count as a list prints it, by Word's name of the form. */
export function written(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "bullet":
    case "none":
      return "";
    // Forms of other scripts too: the number itself is right in any.
    default:
      return String(count);
  }
}

function letters(count: number): string {
  if (count < 1) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(5, Math.floor((count - 1) / 26) + 1));
}

const romans = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = "";
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
