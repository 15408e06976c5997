import type { Evidence } from "../finding.js";
import type { Block } from "../paper.js";
import type { Section } from "../section.js";

const longestEvidence = 600;

/** Words of a section, with their page and the item under which they stand. */
export function evidenceOf(words: string, { page }: Pick<Block, "page">, { kind, heading }: Section): Evidence {
  const item = kind === "item" ? heading : undefined;
  return {
    words: words.slice(0, longestEvidence),
    ...(page !== undefined && { page }),
    ...(item !== undefined && {
      item: { ...(item.number !== undefined && { number: item.number }), title: item.title },
    }),
  };
}
