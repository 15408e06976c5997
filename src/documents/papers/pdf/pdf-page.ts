/** Words as a page prints them in one go. Lengths are in points from the page's upper left corner, `y` is the line they stand on. */
export type Piece = { text: string; x: number; right: number; y: number; size: number; bold: boolean };

/** A line that is drawn, lying or standing: one of its sides is next to nothing. */
export type Rule = { left: number; right: number; top: number; bottom: number };

export type PdfPage = {
  number: number;
  width: number;
  height: number;
  pieces: readonly Piece[];
  rules: readonly Rule[];
};

/** A line of print: what stands at one height, from left to right. */
export type Band = { y: number; size: number; pieces: readonly Piece[] };
