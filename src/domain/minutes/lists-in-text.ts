import type { Block } from "./paper.js";

const listed = /^(?:summary|list|log|table|register|schedule) of\b|\b(?:log|summary|register|tracker|grid)\W{0,3}$/i;

/** A plain line is the title of a list where it says so, or a table or entries stand under it. */
export function holdsList(blocks: readonly Block[], at: number): boolean {
  const [here, next, after] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  if (here?.kind === "line" && listed.test(here.text)) return true;
  return next?.kind === "table" || after?.kind === "table" || (next?.kind === "line" && next.list !== undefined);
}

/** "SA – action", of which the number stands on the next line. */
export function endsInAction(block: Block | undefined): boolean {
  return block?.kind === "line" && /\baction[\s:–—-]*$/i.test(block.text);
}

/**
 * An entry of a numbered list: under "these were raised:", or after the entry with the number before it, unless that began an item.
 * `headingAt`: the place at which the last heading of an item ended.
 */
export function isInList(blocks: readonly Block[], at: number, headingAt: number): boolean {
  const before = blocks[at - 1];
  if (before?.kind !== "line") return false;
  if (before.list === undefined && /:[-–—]?$/.test(before.text)) return true;
  const [here, last] = [numeralOf(blocks[at]), numeralOf(before)];
  return (
    headingAt !== at - 1 &&
    here !== undefined &&
    last !== undefined &&
    here.sign === last.sign &&
    here.numeral === last.numeral + 1
  );
}

function numeralOf(block: Block | undefined): { numeral: number; sign: string } | undefined {
  if (block?.kind !== "line") return undefined;
  const { numeral, sign } =
    /^(?<numeral>\d{1,3})(?<sign>[.)])(?: |$)/.exec(block.list?.marker ?? block.text)?.groups ?? {};
  return numeral === undefined || sign === undefined ? undefined : { numeral: Number(numeral), sign };
}
