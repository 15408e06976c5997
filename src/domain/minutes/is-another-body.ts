import { isGeneric, isSameBody } from "./record/same-body.js";

/** Whether the body that a paper names is plainly another one than the board: no telling word of one is in the other. Where that is unsure it is the same. */
export function isAnotherBody(body: string, { name, code }: { name: string; code: string }): boolean {
  if (isGeneric(body) || isGeneric(name) || isSameBody(body, name) || isSameBody(name, body)) return false;
  const [said, own] = [wordsOf(body), wordsOf(name)];
  if (said.some((word) => own.includes(word) || word === code.toLowerCase())) return false;
  return !isShortFor(said, initialsOf(name)) && !isShortFor(own, initialsOf(body));
}

/** The words that are no name of a kind of body. */
function wordsOf(name: string): readonly string[] {
  return (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => word.length > 1 && !isGeneric(word) && !small.has(word),
  );
}

const small = new Set(["and", "for", "in", "on"]);

function initialsOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !small.has(word) && word !== "of" && word !== "the")
    .map((word) => word.charAt(0))
    .join("");
}

/** "LSCB" of "Northern Local Safeguarding Children Board". */
function isShortFor(words: readonly string[], initials: string): boolean {
  return words.some((word) => word.length > 1 && initials.includes(word));
}
