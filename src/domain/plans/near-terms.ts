import { distance } from "fastest-levenshtein";
import { type Term, termKey } from "./glossary.js";

/** So many are offered. */
const mostNear = 3;

/** Known terms that a mistyped one may mean, the nearest first. */
export function nearTerms<Known extends Pick<Term, "term">>(typed: string, terms: readonly Known[]): readonly Known[] {
  const key = termKey(typed);
  if (key === "") return [];
  const farthest = key.length <= 4 ? 1 : 2;
  return terms
    .map((known) => ({ known, apart: apart(key, termKey(known.term)) }))
    .filter(({ apart: far }) => far <= farthest)
    .sort((one, other) => one.apart - other.apart)
    .slice(0, mostNear)
    .map(({ known }) => known);
}

/** What begins or ends alike is near, as boards put a place before a name: RSCB and SCB. */
function apart(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 3 && (long.startsWith(short) || long.endsWith(short))) return 1;
  return distance(one, other);
}
