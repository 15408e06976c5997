import type { Evidence } from "../finding.js";
import type { Section } from "../section.js";

/** The most of a paper's words that are shown as evidence. */
const mostLetters = 600;

/** The words that something was read from, and where they stand. */
export function evidenceOf(
  words: string,
  page: number | undefined,
  section: Section,
  item?: Evidence["item"],
): Evidence {
  const under = item ?? (section.kind === "item" ? section.heading : undefined);
  return {
    words: words.length > mostLetters ? `${words.slice(0, mostLetters - 1).trimEnd()}…` : words,
    ...(page === undefined ? {} : { page }),
    ...(under === undefined ? {} : { item: under }),
  };
}
