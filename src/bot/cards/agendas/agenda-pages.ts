import type { Element } from "../card-data.js";
import { heading } from "../pieces.js";

/** What stays together on a page where it can: an item with its parts. `item`: counts from 1; absent for what is none. */
export type AgendaBlock = { head?: string; lines: readonly Element[]; item?: number };

/** A page, and the items on it. Absent: there are none on it. */
export type AgendaPage = { body: readonly Element[]; from?: number; to?: number };

type Filling = { body: Element[]; bytes: number; head?: string; from?: number; to?: number };

/**
 * Divides an agenda so that the lines of no page take more than so many bytes, whatever was typed. A block is divided only where it is
 * too large for a page of its own; a head stands again over what goes on under it. One line must be smaller than a page.
 */
export function agendaPages(blocks: readonly AgendaBlock[], bytes: number): readonly AgendaPage[] {
  let page: Filling = { body: [], bytes: 0 };
  const pages = [page];
  const turn = () => {
    page = { body: [], bytes: 0 };
    pages.push(page);
  };
  for (const block of blocks) {
    if (page.body.length > 0 && page.bytes + sizeOn(page, block, block.lines) > bytes) turn();
    for (const line of block.lines) {
      if (page.body.length > 0 && page.bytes + sizeOn(page, block, [line]) > bytes) turn();
      put(page, block, line);
    }
  }
  return pages.map(({ body, from, to }) => ({ body, ...(from !== undefined && to !== undefined && { from, to }) }));
}

function put(page: Filling, block: AgendaBlock, line: Element): void {
  page.bytes += sizeOn(page, block, [line]);
  page.body.push(...headOn(page, block), line);
  if (block.head !== undefined) page.head = block.head;
  if (block.item === undefined) return;
  page.from ??= block.item;
  page.to = block.item;
}

function headOn(page: Filling, { head }: AgendaBlock): readonly Element[] {
  return head === undefined || head === page.head ? [] : [heading(head)];
}

/** With the commas between them. */
function sizeOn(page: Filling, block: AgendaBlock, lines: readonly Element[]): number {
  return [...headOn(page, block), ...lines].reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)) + 1, 0);
}
