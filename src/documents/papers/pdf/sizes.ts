import type { PdfPage } from "./pdf-page.js";

/** How large the letters of a paper are: most of them, and those of its headings, the largest first. */
export type Sizes = { body: number; headings: readonly number[] };

export function sizesOf(pages: readonly PdfPage[]): Sizes {
  const letters = new Map<number, number>();
  for (const { pieces } of pages)
    for (const { size, text } of pieces) letters.set(half(size), (letters.get(half(size)) ?? 0) + text.length);
  const body = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0];
  const larger = [...letters.keys()].filter((size) => size >= body * 1.12).sort((one, other) => other - one);
  return { body, headings: larger };
}

/** The level of a heading in letters of this size, from 1; absent: they are no larger than others. */
export function levelOf({ body, headings }: Sizes, size: number): number | undefined {
  if (half(size) < body * 1.12) return undefined;
  return Math.min(6, headings.indexOf(half(size)) + 1);
}

function half(size: number): number {
  return Math.round(size * 2) / 2;
}
