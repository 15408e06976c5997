/** A document as it was read: what stands in which order, without its looks. Page furniture that repeats is still in it. */
export type Paper = { blocks: readonly Block[] };

/** One piece of a paper. `page`: from 1, where the file has pages. Texts are spaced once and never empty. */
export type Block = { page?: number } & (
  | { kind: "heading" /** 1 is the highest. */; level: number; text: string }
  /** A paragraph, or an entry of a list: `depth` from 0, `marker` as printed ("1.", "(b)"), absent for a bullet. `bold`: the whole of it. */
  | { kind: "line"; text: string; list?: { depth: number; marker?: string }; bold?: true }
  | { kind: "table"; rows: readonly Row[] }
);

export type Row = readonly Cell[];

/**
 * One cell: its text with a line for each of its paragraphs, empty where nothing stands in it. `spanned`: it belongs to the cell above (or
 * left of) it, and is empty. A row has a cell for each of its columns.
 */
export type Cell = { text: string; spanned?: true };

/** More than these are read no further: a committee's papers of a year are shorter. */
export const mostBlocks = 20_000;
