import { namePartsOf } from "../name-parts.js";
import type { ListedPerson } from "../roster-list.js";

/** Whoever is named twice once, in the first place: as the fuller line has it, with what only the other tells. */
export function mergeListed(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const byName = new Map<string, ListedPerson>();
  for (const person of people) {
    const key = keyOf(person.name);
    const before = byName.get(key);
    byName.set(key, before === undefined ? person : both(before, person));
  }
  return [...byName.values()];
}

function both(before: ListedPerson, after: ListedPerson): ListedPerson {
  const [fuller, other] = told(after) > told(before) ? [after, before] : [before, after];
  const { apologies: _, ...rest } = { ...other, ...fuller };
  // Who is down as present too was there.
  return before.apologies && after.apologies ? { ...rest, apologies: true } : rest;
}

function told(person: ListedPerson): number {
  return Object.keys(person).filter((fact) => fact !== "apologies").length;
}

/** A surname alone is told from the same one by its title: Councillor Oak is not Ms Oak. */
function keyOf(name: string): string {
  const { whole, words } = namePartsOf(name);
  if (words.length > 1) return whole;
  const title = /^(\p{L}+)\.? /u.exec(name)?.[1]?.toLowerCase() ?? "";
  return `${title === "councillor" ? "cllr" : title} ${whole}`;
}
