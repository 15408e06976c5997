import { listHeading } from "./list-heading.js";

/** The lines of "Members: Ann Ash. Officers: Sam Oak. Apologies from …": each sentence that begins with a heading is a line of its own. */
export function headedSentences(line: string): readonly string[] {
  const lines: string[] = [];
  for (const sentence of line.split(/(?<=[.;]) (?=\p{Lu})/u)) {
    const before = lines.at(-1);
    const rest = before === undefined ? "" : listHeading(sentence)?.rest;
    if (before === undefined || (rest !== undefined && rest !== "")) lines.push(sentence);
    else lines[lines.length - 1] = `${before} ${sentence}`;
  }
  return lines;
}
