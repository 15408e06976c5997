import type { Block } from "../paper.js";
import type { Section } from "../section.js";
import { actionHeadAt } from "../tables/table-columns.js";

/** A line at the head of a paper, or a fact of it: "Date: 5 March 2026" has a label. */
export type HeadLine = {
  text: string;
  label?: string;
  isHeading: boolean /** Only this many lines stand between it and the list of who came. */;
  away: number;
  /** It stands in or behind that list. */
  isBehind?: true;
};

/** What stands further in front of the attendance belongs to something else. */
const mostLines = 60;
const labelled =
  /^(?<label>(?:date(?: (?:and|&|\/) (?:time|venue|place)| of (?:the )?meeting| held)?|day|time(?: (?:and|&) (?:venue|place))?|venue|location|place|where|when|held(?: at| on)?|meeting(?: (?:title|name|date|of|held))?|committee|board|group|body|title|subject))\s?[:|\t–—-]\s?(?<text>\S.*)$/isu;

/**
 * The lines that tell whose paper it is and when they met: of the head, and of what stands at the beginning of the attendance; where neither
 * tells anything, of what stands right before the attendance, which in a pack is behind an agenda.
 */
export function headLines(sections: readonly Section[]): readonly HeadLine[] {
  const came = sections.findIndex(({ kind }) => kind === "attendance");
  const head = sections.findIndex(({ kind }) => kind === "head");
  const before = sections.slice(0, came < 0 ? Math.max(1, head + 1) : came);
  const blocks = before.flatMap(({ kind, heading, blocks }) =>
    kind === "head"
      ? blocks
      : [...(heading === undefined ? [] : [titled(heading.title)]), ...blocks.slice(kind === "other" ? -4 : 0)],
  );
  const first =
    came < 0 ? (before.length === 0 ? (sections[0]?.blocks ?? []) : []) : (sections[came]?.blocks.slice(0, 12) ?? []);
  const inFront = blocks.slice(0, mostLines).flatMap(linesOf);
  const behind = first.flatMap(linesOf).filter(({ text, label }) => label !== undefined || text.length <= 160);
  return [
    ...inFront.map((line, at) => ({ ...line, away: inFront.length - at })),
    ...behind.map((line) => ({ ...line, away: mostLines, ...(came >= 0 && { isBehind: true as const }) })),
  ];
}

function titled(text: string): Block {
  return { kind: "heading", level: 1, text };
}

function linesOf(block: Block): readonly Omit<HeadLine, "away">[] {
  if (block.kind !== "table") return [lineOf(block.text, block.kind === "heading" || block.bold === true)];
  // A log that begins at once says nothing of whose it is: its days are those of its rows.
  const texts = block.rows.slice(0, 3).map((row) => row.map(({ text }) => text));
  if (actionHeadAt(texts, 0) !== undefined) return [];
  return block.rows.slice(0, 20).flatMap((row) => {
    const said = row.map(({ text }) => text.replaceAll("\n", ", ").trim()).filter((text) => text !== "");
    const facts: Omit<HeadLine, "away">[] = [];
    for (let at = 0; at < said.length; at += 1) {
      const pair = lineOf(`${(said[at] ?? "").replace(/:$/, "")}: ${said[at + 1] ?? ""}`, false);
      if (pair.label !== undefined && at + 1 < said.length) at += 1;
      facts.push(pair.label === undefined ? lineOf(said[at] ?? "", false) : pair);
    }
    return facts;
  });
}

function lineOf(text: string, isHeading: boolean): Omit<HeadLine, "away"> {
  const found = text.length <= 300 ? labelled.exec(text)?.groups : undefined;
  return found?.label === undefined
    ? { text, isHeading }
    : { text: found.text ?? "", label: found.label.toLowerCase(), isHeading };
}
