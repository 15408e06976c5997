import type { Cell } from "../paper.js";

/** The lines of a cell: without the tags and signs of emphasis that converters leave, each spaced once, none empty. */
export function cellLines({ text }: Pick<Cell, "text">): readonly string[] {
  const plain = /[<*_&]/.test(text)
    ? text
        .replace(/<\/?(?:p|br|div|li|ul|ol)\s?\/?>/gi, "\n")
        .replace(/<\/?(?:b|i|u|strong|em|span|sup|sub)>/gi, "")
        .replace(/\*\*|__/g, "")
        .replaceAll("&nbsp;", " ")
        .replaceAll("&amp;", "&")
    : text;
  return plain
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

/** Its lines as one, with a semicolon before each entry of a list in it. */
export function joinedLines(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      if (at === 0) return withoutMarker(line);
      const bare = withoutMarker(line);
      return bare !== line && !/[.;:,?!]$/.test(lines[at - 1] ?? "") ? `; ${bare}` : ` ${bare}`;
    })
    .join("");
}

/** "• Ring", "(b) Ring" and "2. Ring" are "Ring"; a date keeps its day. */
export function withoutMarker(line: string): string {
  return line.replace(/^(?:[-*•·‣▪–—]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)/, "");
}

/** A dash, "n/a", "none": somebody filled the cell to say that nothing belongs there. */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—_.]*|n\/?\.?a\.?|none|nil|not applicable)$/i.test(text.trim());
}

/** "″", "ditto", "as above": what stands above holds here too. */
export function isDitto(text: string): boolean {
  return /^(?:["“”″〃]+|'{2}|’{2}|ditto|do\.|as above|see above|same(?: as above)?)\.?$/i.test(text.trim());
}
