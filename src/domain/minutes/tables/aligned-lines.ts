import type { Meaning } from "./table-columns.js";

const numbered = /^(?<number>#?[A-Z]{0,4}[-/]?\d{1,4}(?:[./]\d{1,4}){0,3}[a-z]?[.)]?) (?<rest>\p{L}.*)$/u;

/** "1. Warren Carter" in the column of numbers is number and owner: the cells after it move on where one is missing. */
export function alignedLines(
  lines: readonly (readonly string[])[],
  meanings: readonly Meaning[],
): readonly (readonly string[])[] {
  const at = meanings.findIndex((meaning) => meaning === "number" || meaning === "objective-number");
  const [first = "", ...more] = lines[at] ?? [];
  const { number, rest } = numbered.exec(first)?.groups ?? {};
  if (at === -1 || number === undefined || rest === undefined) return withTrailing(lines, meanings.length);
  const said = [rest, ...more];
  const next = lines[at + 1] ?? [];
  const before = [...lines.slice(0, at), [number]];
  if (next.length === 0) return [...before, said, ...lines.slice(at + 2)];
  const last = lines.length < meanings.length || (lines.at(-1) ?? []).length === 0;
  return last ? [...before, said, ...lines.slice(at + 1, meanings.length - 1)] : [...before, ...lines.slice(at + 1)];
}

/** A row may have more cells than its head: they belong to its last column. */
function withTrailing(lines: readonly (readonly string[])[], width: number): readonly (readonly string[])[] {
  if (lines.length <= width || lines.slice(width).every((cell) => cell.length === 0)) return lines;
  return [...lines.slice(0, width - 1), lines.slice(width - 1).flat()];
}
