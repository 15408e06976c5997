import type { Block } from "./paper.js";

/** So soon after its title the table of a plan comes, or what is said of its versions. */
const planWithin = 6;

/** Whether the title of a plan stands here, with its table soon after it. */
export function beginsPlan(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || block.kind === "table" || !isPlanTitle(block.text)) return false;
  return blocks.slice(at + 1, at + 1 + planWithin).some(({ kind }) => kind === "table");
}

export function isPlanTitle(text: string): boolean {
  const isPlan = /\b(?:delivery|action|improvement|implementation|business|development) plan\b/i.test(text);
  return isPlan && text.length < 120 && !/[.;]$|^title\b/i.test(text);
}
