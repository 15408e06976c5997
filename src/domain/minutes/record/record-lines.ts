import type { Block } from "../paper.js";
import type { Section } from "../section.js";

/** One line of a section: a heading in it, a paragraph, an entry of a list, or a paragraph of a cell. */
export type RecordLine = {
  text: string;
  /** Of a list: "(1)", "a)"; empty for a bullet. Absent: it is no entry. */
  marker?: string;
  depth: number;
  isHeading: boolean;
  block: Block;
  /** Cells of one table that stand apart have different numbers. */
  cell?: string;
};

/** The lines of a section in their order; the cells of its tables one by one. */
export function recordLines({ blocks }: Pick<Section, "blocks">): readonly RecordLine[] {
  return blocks.flatMap((block, at) => linesOf(block, at));
}

function linesOf(block: Block, at: number): readonly RecordLine[] {
  if (block.kind === "heading") return [{ text: block.text, depth: 0, isHeading: true, block }];
  if (block.kind === "line") {
    const { text, list } = block;
    const entry = list === undefined ? {} : { marker: list.marker ?? "" };
    return [{ text, ...entry, depth: list?.depth ?? 0, isHeading: false, block }];
  }
  return block.rows.flatMap((row, down) =>
    row.flatMap(({ text }, across) =>
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ text: line.trim(), depth: 0, isHeading: false, block, cell: `${at}.${down}.${across}` })),
    ),
  );
}
