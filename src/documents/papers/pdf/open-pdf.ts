import { mendRows } from "../../../domain/minutes/mend-rows.js";
import { type Block, mostBlocks, type Row } from "../../../domain/minutes/paper.js";
import { isHead, isSameRow } from "../../../domain/minutes/table-head.js";
import { mostLetters } from "../paper-limits.js";
import type { Blocks } from "../unreadable.js";
import type { Column } from "./columns.js";
import { lineBlocks } from "./line-blocks.js";
import { pageFlow } from "./page-flow.js";
import { furnitureOf } from "./page-furniture.js";
import { readPdfPages } from "./read-pdf-pages.js";
import { sizesOf } from "./sizes.js";

/** What a PDF says, rebuilt from where its words and lines stand. */
export async function openPdf(bytes: Uint8Array): Promise<Blocks> {
  const pages = await readPdfPages(bytes);
  if ("why" in pages) return pages;
  let letters = 0;
  for (const page of pages) for (const piece of page.pieces) letters += piece.text.length;
  if (letters > mostLetters) return { why: "too-long" };
  // Some scans have a line of a machine's own on each page: that is no text.
  if (letters < 25 * Math.min(4, pages.length)) return { why: "scan" };
  const sizes = sizesOf(pages);
  const isFurniture = furnitureOf(pages);
  const blocks: Block[] = [];
  /** Of the last block, where it is a table that may go on on the next page. */
  let columns: readonly Column[] | undefined;
  let last: { xs: readonly number[]; page: number } | undefined;
  for (const page of pages) {
    const kept = { ...page, pieces: page.pieces.filter((piece) => !isFurniture(page, piece)) };
    const flow = pageFlow(kept, columns);
    const end = flow.at(-1);
    columns = end?.kind === "table" ? end.columns : undefined;
    let at = 0;
    while (at < flow.length) {
      const one = flow[at];
      if (one?.kind === "table") {
        const before = blocks.at(-1);
        if (
          before?.kind === "table" &&
          last?.page === page.number - 1 &&
          isGoingOn(before.rows, one.rows, last.xs, one.xs)
        )
          blocks[blocks.length - 1] = { ...before, rows: mendRows([...before.rows, ...one.rows], before.rows.length) };
        else if (one.rows.length > 0) blocks.push({ kind: "table", rows: mendRows(one.rows), page: page.number });
        last = { xs: one.xs, page: page.number };
        at += 1;
        continue;
      }
      const until = flow.findIndex((other, index) => index > at && other.kind === "table");
      const bands = flow
        .slice(at, until === -1 ? flow.length : until)
        .flatMap((other) => (other.kind === "band" ? [other] : []));
      for (const [index, block] of lineBlocks(bands, sizes).entries()) {
        const sentence = index === 0 && at === 0 ? sentenceOver(blocks.at(-1), block) : undefined;
        if (sentence !== undefined) blocks[blocks.length - 1] = sentence;
        else blocks.push({ ...block, page: page.number });
      }
      last = undefined;
      at += bands.length;
    }
    if (blocks.length > mostBlocks) return { why: "too-long" };
  }
  return blocks;
}

/** A paragraph that goes on from one page to the next, where it stops in the middle of a sentence and goes on in small letters. */
function sentenceOver(before: Block | undefined, block: Block): Block | undefined {
  if (before?.kind !== "line" || block.kind !== "line" || block.list !== undefined) return undefined;
  if (before.text.length < 40 || /[.:;!?]$/.test(before.text) || !/^\p{Ll}/u.test(block.text)) return undefined;
  return { ...before, text: `${before.text} ${block.text}` };
}

/** A table at the end of a page and one at the beginning of the next are one, where their columns stand alike. */
function isGoingOn(
  rows: readonly Row[],
  next: readonly Row[],
  xs: readonly number[],
  nextXs: readonly number[],
): boolean {
  const width = rows[0]?.length ?? 0;
  if (width !== (next[0]?.length ?? 0)) return false;
  const head = (rows[0] ?? []).map(({ text }) => text);
  const nextHead = (next[0] ?? []).map(({ text }) => text);
  if (isHead(head) && isSameRow(head, nextHead)) return true;
  if (isHead(nextHead)) return false;
  return xs.length === nextXs.length && xs.every((x, at) => Math.abs(x - (nextXs[at] ?? 0)) <= 12);
}
