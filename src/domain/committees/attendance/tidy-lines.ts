/**
 * The lines of a pasted text that have words: with single spaces, tabs as they are, and without emphasis, heading marks and characters
 * that nobody sees.
 */
export function tidyLines(text: string): readonly string[] {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[^\S\t\n]+/gu, " ")
    .replace(/\*\*|__|`/g, "")
    .split("\n")
    .map((line) => line.trim().replace(/^(?:#{1,6}|>) ?/, ""))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Without the bullet or number that it begins with. */
export function withoutBullet(line: string): string {
  return line.replace(/^(?:(?:[-*•·‣▪◦●○–—]|o|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]|\d{1,3}\t)[ \t]?/u, "").trim();
}

const endMarks = new Set(" \t.,;:–—-");

/** Without spaces and stops at either end. */
export function withoutStops(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && endMarks.has(text.charAt(from))) from += 1;
  while (to > from && endMarks.has(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
