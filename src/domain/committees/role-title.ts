import { isJobWord } from "./job-words.js";
import { initialsOf, plainLetters, wholeOf } from "./name-parts.js";

/** A role title taken apart for comparison. */
export type RoleTitle = {
  /** Its words without "of", "the" and the like, in small letters. */
  words: readonly string[];
  /** Itself and each part between commas, in a form in which word order does not matter. */
  wholes: ReadonlySet<string>;
  /** What stands in each before "of", "for" and the like. */
  cores: ReadonlySet<string>;
  /** The words that say what somebody is: "manager" of "Business Manager", "director" of "Director of Nursing". */
  heads: ReadonlySet<string>;
  /** The first letters of its words, as capitals, with and without the small ones. */
  initials: ReadonlySet<string>;
};

const smallWords = new Set("a an and at by for from in of on our the to with".split(" "));
const oneForm: ReadonlyMap<string, readonly string[]> = new Map([
  ["chairman", ["chair"]],
  ["chairwoman", ["chair"]],
  ["chairperson", ["chair"]],
  ["advisor", ["adviser"]],
  ["coordinator", ["co", "ordinator"]],
  ["headteacher", ["head", "teacher"]],
]);

/** Takes apart a role title; undefined where it has no word. */
export function roleTitleOf(text: string): RoleTitle | undefined {
  const all = allWords(text);
  const words = counting(all);
  if (words.length === 0) return undefined;
  const parts = text
    .split(/[,;/|]|\s[-–—]\s/)
    .map(allWords)
    .filter((part) => counting(part).length > 0);
  // A later part may be where somebody works: only one that says what they are stands for them.
  const jobs = parts.filter((part, at) => at === 0 || isJobWord(headOf(part)));
  return {
    words,
    wholes: new Set([words, ...jobs.map(counting)].map(wholeOf)),
    cores: new Set(jobs.map((part) => wholeOf(counting(coreOf(part))))),
    heads: new Set(jobs.map(headOf)),
    initials: new Set([initialsOf(words), initialsOf(all)].filter((initials) => initials.length > 1)),
  };
}

/** The words that count, in one spelling: "the Deputy Chairman" is "vice chair". */
export function titleWords(text: string): readonly string[] {
  return counting(allWords(text));
}

function counting(words: readonly string[]): readonly string[] {
  return words.filter((word) => !smallWords.has(word));
}

function allWords(text: string): readonly string[] {
  const typed =
    plainLetters(text)
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const words = typed.flatMap((word) => oneForm.get(word) ?? word);
  return words.map((word, at) => (word === "deputy" && words[at + 1] === "chair" ? "vice" : word));
}

/** The last word before "of", "for" and the like. */
function headOf(part: readonly string[]): string {
  return coreOf(part).at(-1) ?? "";
}

function coreOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => at > 0 && smallWords.has(word) && word !== "and");
  return end === -1 ? words : words.slice(0, end);
}
