import { type EntryMarker, follows, markerOf } from "./marker-of.js";

/** Words that stand in front of marked parts, and the parts. Without parts all of it is in front. */
export type InlineParts = { before: string; parts: readonly { marker: EntryMarker; text: string }[] };

const marked = /(?<=^|[\s:;,])\(?(?<mark>\d{1,2}|[a-z]|[ivx]{1,5})\)(?:\s+|(?=[A-Z]))/g;

/** Takes "(1) That … (2) That …" apart, by the marks that follow one another from the first; others are left where they stand. */
export function inlineParts(text: string): InlineParts {
  const starts: { from: number; to: number; marker: EntryMarker }[] = [];
  for (const found of text.matchAll(marked)) {
    const last = starts.at(-1)?.marker;
    const marker = markerOf(found.groups?.mark ?? "", last);
    if (marker !== undefined && follows(marker, last))
      starts.push({ from: found.index, to: found.index + found[0].length, marker });
  }
  const [first] = starts;
  if (first === undefined) return { before: text.trim(), parts: [] };
  // "The lease (a) of the hall" has one mark, and no parts.
  if (starts.length === 1 && text.slice(0, first.from).trim() !== "") return { before: text.trim(), parts: [] };
  return {
    before: text.slice(0, first.from).trim(),
    parts: starts.map(({ to, marker }, at) => ({ marker, text: text.slice(to, starts[at + 1]?.from).trim() })),
  };
}
