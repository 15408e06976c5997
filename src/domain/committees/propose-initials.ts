import { initialsOf, namePartsOf, particles } from "./name-parts.js";

/** So many letters of a word tell somebody from others; more would be a name. */
const mostLetters = 4;

/**
 * Initials for people who have none given, in their order; undefined where the natural ones tell them from everybody. Robin and Richard
 * Wells are "RoW" and "RiW": by letters of the first name, else of the surname, else by a number. `taken`: what others have.
 */
export function proposeInitials(names: readonly string[], taken: readonly string[]): readonly (string | undefined)[] {
  const people = names.map(wordsOf);
  const natural = people.map(initialsOf);
  const used = new Set(taken.map(plain));
  const counts = new Map<string, number>();
  for (const initials of natural) counts.set(initials, (counts.get(initials) ?? 0) + 1);
  const isFree = (initials: string) => !used.has(plain(initials)) && !counts.has(plain(initials));
  return natural.map((initials, at) => {
    if (initials.length < 2 || ((counts.get(initials) ?? 0) < 2 && !used.has(initials))) return undefined;
    const words = people[at] ?? [];
    const alike = people.filter((_, other) => other !== at && natural[other] === initials);
    const way = ways.find((spell) => {
      const mine = spell(words);
      return mine !== undefined && isFree(mine) && alike.every((other) => spell(other) !== mine);
    });
    const proposed = way?.(words) ?? numbered(initials, isFree);
    used.add(plain(proposed));
    return proposed;
  });
}

/** The natural initials of a name, by which others are told apart from it; empty for a name of one word. */
export function naturalInitials(name: string): string {
  const words = wordsOf(name);
  return words.length < 2 ? "" : initialsOf(words);
}

function wordsOf(name: string): readonly string[] {
  const { split } = namePartsOf(name);
  return split.filter((word) => !particles.has(word));
}

type Spell = (words: readonly string[]) => string | undefined;

/** First more and more letters of the first name, then of the surname. */
const ways: readonly Spell[] = [0, -1].flatMap((which) =>
  Array.from(
    { length: mostLetters - 1 },
    (_, more): Spell =>
      (words) => {
        const long = words.at(which);
        if (long === undefined || long.length < more + 2) return undefined;
        const at = which === 0 ? 0 : words.length - 1;
        const spelt = words.map((word, place) => initialsOf([word]) + (place === at ? word.slice(1, more + 2) : ""));
        return spelt.join("");
      },
  ),
);

function numbered(initials: string, isFree: (initials: string) => boolean): string {
  let number = 1;
  while (!isFree(`${initials}${number}`)) number += 1;
  return `${initials}${number}`;
}

function plain(initials: string): string {
  return initials.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}
