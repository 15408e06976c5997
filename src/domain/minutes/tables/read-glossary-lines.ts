import type { Finding, TermFound } from "../finding.js";
import type { Section } from "../section.js";
import { evidenceOf } from "./evidence-of.js";
import { fits, isAbbreviation, isGlossaryTitle, termOf } from "./terms.js";

/** "CDOP – Child Death Overview Panel", "CDOP: …", "CDOP = …", "CDOP (Child Death Overview Panel)". */
const apart = /^(?<term>[^\s–—:=(][^–—:=(]{0,39}?)(?:\s*[–—:=]\s*|\s+-\s+|\s+\((?=[^()]+\)$))(?<meaning>\S.*?)\)?$/su;
/** "CDOP Child Death Overview Panel": only where the letters fit. */
const beside = /^(?<term>\p{Lu}[\p{Lu}\p{N}&./-]{1,11})\s+(?<meaning>\p{L}.{4,160})$/u;

/** The terms of a glossary whose entries are lines. Empty: the section is no glossary, or holds none. */
export function readGlossaryLines(section: Section): readonly Finding<TermFound>[] {
  let isOpen = section.kind === "glossary" || isGlossaryTitle(section.heading?.title ?? "");
  return section.blocks.flatMap((block): readonly Finding<TermFound>[] => {
    if (block.kind === "table") return [];
    const isTitle = block.text.length <= 60 && isGlossaryTitle(block.text);
    if (block.kind === "heading" || isTitle) {
      isOpen = isTitle || (isOpen && block.kind !== "heading");
      return [];
    }
    const what = isOpen ? termIn(block.text) : undefined;
    return what === undefined
      ? []
      : [{ what, evidence: evidenceOf(block.text, block.page, section), plainness: "plain", contradictions: [] }];
  });
}

function termIn(line: string): TermFound | undefined {
  const found = apart.exec(line)?.groups;
  if (found?.term !== undefined && found.meaning !== undefined && isTerm(found.term))
    return termOf(found.term, found.meaning);
  const { term, meaning } = beside.exec(line)?.groups ?? {};
  return term !== undefined && meaning !== undefined && fits(term, meaning) ? termOf(term, meaning) : undefined;
}

/** An abbreviation, or few words with a capital: no sentence that goes on after a dash. */
function isTerm(text: string): boolean {
  return isAbbreviation(text) || (/^\p{Lu}/u.test(text) && text.split(" ").length <= 4);
}
