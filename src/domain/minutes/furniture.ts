import type { Block } from "./paper.js";

/** So many lines at either end of a page may be its furniture. */
const edge = 3;
const pageNumber =
  /^(?:page|p\.|pg\.?) ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$|^\d{1,4} of \d{1,4}$|^[-–—] ?\d{1,4} ?[-–—]$/i;
/** What stands above the columns of minutes, on each page anew. */
const columnHead = /^(?:agenda )?items?(?: no\.?)?:?$/i;
const beforeItem = /^agenda item: ?(?=\S)/i;

/**
 * The blocks without what a page brings with it: its number, the lines that repeat at its head or foot, "Agenda item:" above a column. A
 * sentence that a page cut in two is one again. The first of the lines that repeat stays, as it tells whose paper it is.
 */
export function withoutFurniture(blocks: readonly Block[]): readonly Block[] {
  const repeated = repeatedAtEdges(blocks);
  const kept: Block[] = [];
  let isBroken = false;
  for (const [at, block] of blocks.entries()) {
    if (repeated.has(at) || isColumnHead(block, blocks[at - 1], blocks[at + 1])) {
      isBroken = true;
      continue;
    }
    const here = block.kind === "line" ? { ...block, text: block.text.replace(beforeItem, "") } : block;
    const before = kept.at(-1);
    const isTurned = isBroken || (here.page !== undefined && before?.page !== undefined && here.page > before.page);
    const joined = isTurned ? joinedTo(before, here) : undefined;
    if (joined === undefined) kept.push(here);
    else kept[kept.length - 1] = joined;
    isBroken = false;
  }
  return kept;
}

type Line = Extract<Block, { kind: "line" }>;

/** "Agenda" above "item:" is one head in a narrow column. */
function isColumnHead(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.kind !== "line") return false;
  if (columnHead.test(block.text) || pageNumber.test(block.text)) return true;
  return block.text === "Agenda" && before !== undefined && after?.kind === "line" && /^item:$/i.test(after.text);
}

/** The sentence that goes on with this line; undefined where it does not. */
function joinedTo(before: Block | undefined, here: Block): Block | undefined {
  if (before?.kind !== "line" || here.kind !== "line" || here.list !== undefined) return undefined;
  const isOpen = before.text.length > 30 && !/[.:;?!]["”’)]?$/.test(before.text) && /^\p{Ll}/u.test(here.text);
  return isOpen ? { ...before, text: `${before.text} ${here.text}` } : undefined;
}

/** The places of the lines that repeat at the heads and feet of pages, and of the numbers of pages there. */
function repeatedAtEdges(blocks: readonly Block[]): ReadonlySet<number> {
  const edges = edgesOf(blocks);
  const pages = new Map<string, number[]>();
  for (const at of edges) {
    const block = blocks[at];
    if (block?.kind !== "line" || block.page === undefined) continue;
    const key = keyOf(block, block.page);
    if (key !== undefined) pages.set(key, [...(pages.get(key) ?? []).slice(-4000), at]);
  }
  const repeated = new Set<number>();
  for (const [key, places] of pages) {
    const wanted = key.startsWith("number") ? 2 : 3;
    if (new Set(places.map((at) => blocks[at]?.page)).size < wanted) continue;
    for (const at of key.startsWith("number") ? places : places.slice(1)) repeated.add(at);
  }
  return repeated;
}

function edgesOf(blocks: readonly Block[]): readonly number[] {
  const ends = blocks.flatMap(({ page }, at) => (page !== undefined && blocks[at + 1]?.page !== page ? [at] : []));
  let from = 0;
  return ends.flatMap((end) => {
    const places = Array.from({ length: end - from + 1 }, (_, step) => from + step);
    from = end + 1;
    return places.length <= 2 * edge ? places : [...places.slice(0, edge), ...places.slice(-edge)];
  });
}

/** What furniture has alike on all pages. Notes of actions and heads of items are none, though only their numbers differ. */
function keyOf({ text }: Line, page: number): string | undefined {
  if (/^\d{1,4}$/.test(text)) return `number ${Number(text) - page}`;
  if (/\bactions?\b/i.test(text) || /^\d{1,3}\.? ?\p{Lu}/u.test(text) || text.length > 160) return undefined;
  return text.replace(/\d+/g, "#");
}
