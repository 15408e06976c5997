import { bandsOf, textOf } from "./bands.js";
import type { PdfPage, Piece } from "./pdf-page.js";

/** Of a page's height, above and below: where what is printed on every page stands. */
const edge = 0.12;

/**
 * Which words are printed at the same place of many pages: titles at their top, numbers at their foot. The first time they stay, as they may
 * say whose paper it is; after that they would only cut sentences and tables in two.
 */
export function furnitureOf(pages: readonly PdfPage[]): (page: PdfPage, piece: Piece) => boolean {
  const seen = new Map<string, number[]>();
  const lines = pages.map((page) =>
    bandsOf(page.pieces.filter(({ y }) => y < page.height * edge || y > page.height * (1 - edge))).map((band) => ({
      key: `${textOf(band.pieces).replace(/\d+/g, "#").toLowerCase()} ${Math.round(band.y / 6)}`,
      pieces: band.pieces,
    })),
  );
  for (const [at, bands] of lines.entries()) for (const { key } of bands) seen.set(key, [...(seen.get(key) ?? []), at]);
  const dropped = new Set<Piece>();
  const least = Math.max(2, Math.ceil(pages.length / 4));
  for (const [at, bands] of lines.entries())
    for (const { key, pieces } of bands) {
      const on = seen.get(key) ?? [];
      if (on.length >= least && at !== on[0]) for (const piece of pieces) dropped.add(piece);
    }
  return (_, piece) => dropped.has(piece);
}
