import type { Member } from "../committees/member.js";
import { readExempt } from "./read-exempt.js";
import { readBareLead, readPlainFact } from "./read-item-fact.js";
import { longestTitle, type SaidFact, type SaidItem } from "./said-item.js";

/** So many facts are looked for. */
const mostFacts = 8;

/**
 * Reads "Budget 2026/27 (Tom Ashdown, 15 min, pages 10-23)" and "Work programme, led by Sarah, 20 minutes, paper to come": the facts that
 * stand last, in brackets or after commas. What may be of the title stays in it. Undefined: no title is left.
 */
export function readSaidItem(text: string, roster: readonly Member[]): SaidItem | undefined {
  let title = text.trim().slice(0, longestTitle * 2);
  let facts: SaidFact = {};
  for (let count = 0; count < mostFacts; count += 1) {
    const found = inBrackets(title, roster) ?? afterComma(title, facts, roster);
    if (found === undefined || isSaid(found.facts, facts)) break;
    title = found.title;
    facts = { ...found.facts, ...facts };
  }
  const led = /^(?<title>.{3,}?),? (?:led|introduced|presented) by (?<lead>.{2,120})$/is.exec(title)?.groups;
  if (led?.title !== undefined && led.lead !== undefined && facts.lead === undefined) {
    title = led.title;
    facts = { ...facts, lead: led.lead };
  }
  const exempt = readExempt(title.replace(/[\s,;:–—-]+$/, ""));
  title = exempt.title;
  if (title.length > longestTitle || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  return {
    title: title.replace(/^\p{Ll}(?=\p{Ll})/u, (first) => first.toUpperCase()),
    ...facts,
    ...(exempt.part && { part: exempt.part }),
  };
}

type Found = { title: string; facts: SaidFact };

/** All that stands in the last brackets, where all of it is facts. */
function inBrackets(text: string, roster: readonly Member[]): Found | undefined {
  const found = /^(?<title>.*\S)\s*[([](?<inside>[^()[\]]{1,300})[)\]][.,;]?$/s.exec(text)?.groups;
  if (found?.title === undefined || found.inside === undefined) return undefined;
  const pieces = found.inside.split(/[,;·]/).filter((piece) => piece.trim() !== "");
  const plain = pieces.map(readPlainFact);
  const among = plain.some((fact) => fact !== undefined);
  const facts = pieces.map((piece, at) => plain[at] ?? readBareLead(piece, roster, among));
  return facts.every((fact) => fact !== undefined) && facts.length > 0
    ? { title: found.title, facts: Object.assign({}, ...facts) }
    : undefined;
}

/** The last piece after a comma, where it can be nothing else; a bare name only where facts stand behind it. */
function afterComma(text: string, known: SaidFact, roster: readonly Member[]): Found | undefined {
  const found = /^(?<title>.*?\S)\s*(?:[,;]|\s[–—-]\s|\s\|\s)\s*(?<last>[^,;|]{1,600}?)[.]?$/s.exec(
    lastPiece(text),
  )?.groups;
  if (found?.title === undefined || found.last === undefined) return undefined;
  const bare = Object.keys(known).length > 0 && known.lead === undefined;
  const facts = readPlainFact(found.last) ?? (bare ? readBareLead(found.last, roster, false) : undefined);
  return facts && { title: text.slice(0, text.length - (lastPiece(text).length - found.title.length)), facts };
}

/** From the last comma or dash on, with a sign before it: so that only the end of a long text is looked at. */
function lastPiece(text: string): string {
  const at = Math.max(...[",", ";", " – ", " — ", " - ", " | "].map((sign) => text.lastIndexOf(sign)));
  return at < 1 ? "" : text.slice(at - 1);
}

/** A second of one kind of fact is of the title. */
function isSaid(found: SaidFact, known: SaidFact): boolean {
  return Object.keys(found).some((fact) => fact in known);
}
