import type { Finding, TermFound } from "../finding.js";
import type { Section } from "../section.js";
import { evidenceOf } from "./evidence-of.js";
import { fits, isAbbreviation, termOf } from "./terms.js";

/** "(CDOP)", "(“CDOP”)", "(the CDOP)". */
const bracketed = /\((?:the |“|"|‘|')*(?<term>\p{Lu}[\p{L}\p{N}&./-]{1,11})["”’']?\)/gu;
/** So many letters before the bracket may hold what it stands for. */
const longestMeaning = 120;
/** Words that begin no name of a thing. */
const lead = /^(?:the|a|an|of|and|for|in|to|by|with|at|on|from|our|new|its|this|that)$/i;

/**
 * Terms that the text itself explains at their first use: "Child Death Overview Panel (CDOP)". Only where each letter begins a word before
 * the bracket; likely, as nobody wrote them down as a list.
 */
export function readDefinedTerms(section: Section): readonly Finding<TermFound>[] {
  const known = new Set<string>();
  return section.blocks.flatMap((block) => {
    if (block.kind === "table") return [];
    return [...block.text.matchAll(bracketed)].flatMap(({ index, groups }): readonly Finding<TermFound>[] => {
      const term = groups?.term ?? "";
      const meaning =
        isAbbreviation(term) && !known.has(term)
          ? meaningBefore(block.text.slice(Math.max(0, index - longestMeaning), index), term)
          : undefined;
      const what = meaning === undefined ? undefined : termOf(term, meaning);
      if (what === undefined) return [];
      known.add(term);
      const words = block.text.slice(Math.max(0, index - longestMeaning), index + term.length + 4).trim();
      return [{ what, evidence: evidenceOf(words, block.page, section), plainness: "likely", contradictions: [] }];
    });
  });
}

/** The shortest run of words before the bracket that the letters fit, and that begins with a capital. */
function meaningBefore(before: string, term: string): string | undefined {
  const words = (before.split(/[.;:!?()]\s/).at(-1) ?? "").trim().split(/\s+/);
  const first = term.charAt(0).toLowerCase();
  for (let from = words.length - 2; from >= Math.max(0, words.length - term.length * 2 - 2); from -= 1) {
    const [word = ""] = words.slice(from);
    if (lead.test(word) || word.charAt(0).toLowerCase() !== first || !/^\p{Lu}/u.test(word)) continue;
    const said = words.slice(from).join(" ");
    if (fits(term, said)) return said;
  }
  return undefined;
}
