import { initialsOf, namePartsOf, particles } from "./name-parts.js";
import { plausibleName } from "./plausible-name.js";

/** So many letters of a word tell somebody from others; more would be a name. */
const mostLetters = 4;

/**
 * Initials for people who have none given, in their order; undefined where the natural ones tell them from everybody. Robin and Richard
 * Wells are "RoW" and "RiW": by letters of the first name, else of the surname, else of either as they come, else by a letter more. Never
 * with digits, which no owner is read with, and never in the form of somebody's name. `taken`: what others have; `others`: their names.
 */
export function proposeInitials(
  names: readonly string[],
  taken: readonly string[],
  others: readonly string[] = [],
): readonly (string | undefined)[] {
  const people = names.map(wordsOf);
  const natural = people.map(initialsOf);
  const used = new Set([...taken.map(plain), ...[...names, ...others].flatMap(wordsOf).map(plain)]);
  const counts = counted(natural);
  const spelt = people.map((words) => ways.map((spell) => spell(words)));
  // How many of those with the same initials a way would spell alike.
  const alike = counted(
    spelt.flatMap((spellings, at) => spellings.map((mine, way) => `${natural[at]} ${way} ${mine}`)),
  );
  const isFree = (initials: string) =>
    !used.has(plain(initials)) && !counts.has(plain(initials)) && isNoWord(plain(initials));
  const takenAlready = new Set(taken.map(plain));
  return natural.map((initials, at) => {
    if (initials.length < 2 || ((counts.get(initials) ?? 0) < 2 && !takenAlready.has(initials))) return undefined;
    const mine = (spelt[at] ?? []).map((spelling, way) => ({ spelling, key: `${initials} ${way} ${spelling}` }));
    const free = mine.filter(({ spelling }) => spelling !== undefined && isFree(spelling));
    const best = free.find(({ key }) => alike.get(key) === 1) ?? free[0];
    const proposed = best?.spelling ?? lettered(initials, isFree);
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

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
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

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** "SHA", "SHB" for namesakes whom no letter of their names tells apart. */
function lettered(initials: string, isFree: (initials: string) => boolean): string {
  const short = initials.charAt(0) + initials.charAt(initials.length - 1);
  let ends: readonly string[] = alphabet;
  for (;;) {
    const found = ends.find((end) => isFree(short + end));
    if (found !== undefined) return short + found;
    ends = ends.flatMap((end) => alphabet.map((letter) => end + letter));
  }
}

/** "All" and "May" would be read as words. */
function isNoWord(capitals: string): boolean {
  return plausibleName(capitals.charAt(0) + capitals.slice(1).toLowerCase(), false) !== undefined;
}

function plain(initials: string): string {
  return initials.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}
