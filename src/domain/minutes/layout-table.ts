import type { Block } from "./paper.js";

/** Minutes that are laid out as a table, one row for each item, as lines; any other block as it is. */
export function openLayoutTable(block: Block): readonly Block[] {
  return [block];
}
