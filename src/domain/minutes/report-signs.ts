import type { Block } from "./paper.js";

const signs =
  /^(?:public report|(?:summary|cover|front) sheet|council report|cover(?:ing)? report|briefing (?:note|paper)|report (?:to|title|author\(?s?\)?|by|of)\b|title:|purpose of (?:the |this )?(?:report|paper)|executive summary|background papers|wards?(?:\(s\))?(?:s)? affected|is this a key decision|recommendations?|list of appendices|(?:financial|legal|equalit\p{L}+|risk|resource) (?:and .{0,30})?implications|strategic director approving|(?:lead|accountable) officer|for (?:decision|information|assurance)\b|exempt from)/iu;
/** So many of these stand close together where a report begins. */
const wanted = 3;
const within = 24;

/** Whether a report among the papers begins here: a short line as they stand on its first page, with others of them soon after. */
export function beginsReport(blocks: readonly Block[], at: number): boolean {
  if (!isSign(blocks[at])) return false;
  const found = new Set<string>();
  for (const block of blocks.slice(at, at + within))
    if (isSign(block)) found.add(signs.exec(block.text)?.[0].toLowerCase() ?? "");
  return found.size >= wanted;
}

function isSign(block: Block | undefined): block is Exclude<Block, { kind: "table" }> {
  return block !== undefined && block.kind !== "table" && block.text.length <= 120 && signs.test(block.text);
}
