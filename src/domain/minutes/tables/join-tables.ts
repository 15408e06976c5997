import { mendRows } from "../mend-rows.js";
import type { Block, Row } from "../paper.js";
import { isHead, isSameRow } from "../table-head.js";

/**
 * The blocks with tables that a page cut in two as one: the second repeats the head of the first, or has none and as many columns. Heads
 * repeated inside are dropped, and rows that a page cut are joined. The table keeps the page on which it begins.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let open: { block: Extract<Block, { kind: "table" }>; rows: Row[] } | undefined;
  const close = () => {
    if (open !== undefined) joined.push({ ...open.block, rows: mendRows(open.rows) });
    open = undefined;
  };
  for (const block of blocks) {
    if (block.kind !== "table") {
      close();
      joined.push(block);
      continue;
    }
    if (open !== undefined && goesOn(open.rows, block.rows)) {
      for (const row of block.rows) open.rows.push(row);
      continue;
    }
    close();
    open = { block, rows: [...block.rows] };
  }
  close();
  return joined;
}

/** Above a head may stand its table's title. */
const mostBeforeHead = 3;

function goesOn(rows: readonly Row[], next: readonly Row[]): boolean {
  const head = rows.slice(0, mostBeforeHead).map(textsOf).find(isHead);
  const first = textsOf(next[0]);
  if (head === undefined) return false;
  return isHead(first) ? isSameRow(head, first) : first.length === head.length;
}

function textsOf(row: Row | undefined): readonly string[] {
  return row?.map(({ text }) => text) ?? [];
}
