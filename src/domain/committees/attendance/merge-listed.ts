import { namePartsOf } from "../name-parts.js";
import type { ListedPerson } from "../roster-list.js";

/** Somebody as a list names them, with what only minutes make use of: whether they came, and the line that says so. */
export type TakenPerson = ListedPerson & { came?: "present" | "absent" | "apologies"; line?: string };

/** Whoever is named twice once, in the first place: as the fuller line has it, with what only the other tells. */
export function mergeListed(people: readonly TakenPerson[]): readonly TakenPerson[] {
  const byName = new Map<string, TakenPerson>();
  for (const person of people) {
    const key = keyOf(person.name);
    const before = byName.get(key);
    byName.set(key, before === undefined ? person : both(before, person));
  }
  return [...byName.values()];
}

function both(before: TakenPerson, after: TakenPerson): TakenPerson {
  const [fuller, other] = told(after) > told(before) ? [after, before] : [before, after];
  const { apologies: _, ...both } = { ...other, ...fuller };
  const isPresent = before.came === "present" || after.came === "present";
  const rest = { ...both, ...(isPresent && { came: "present" as const }) };
  // Who is down as present too was there.
  return before.apologies && after.apologies ? { ...rest, apologies: true } : rest;
}

function told(person: TakenPerson): number {
  return Object.keys(person).filter((fact) => fact !== "apologies" && fact !== "came" && fact !== "line").length;
}

/** A surname alone is told from the same one by its title: Councillor Oak is not Ms Oak. */
function keyOf(name: string): string {
  const { whole, words } = namePartsOf(name);
  if (words.length > 1) return whole;
  const title = /^(\p{L}+)\.? /u.exec(name)?.[1]?.toLowerCase() ?? "";
  return `${title === "councillor" ? "cllr" : title} ${whole}`;
}
