import { isTypingSlip } from "../../committees/typing-slip.js";
import { tellingWords } from "../same-words.js";
import { wordsKey } from "./said-words.js";

/**
 * Whether two texts that are nearly alike speak of two things: each has a number, or a word that names something, where the other has another
 * ("the south pier", "the north pier"). Their first words are what is done and may differ, as may a word that only one of them has.
 */
export function areApart(one: string, other: string): boolean {
  const [own, others] = [one, other].map((text) => wordsKey(text).split(" "));
  if (own === undefined || others === undefined) return false;
  const [left, right] = [leftOf(own, others), leftOf(others, own)];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((word) => right.some((also) => isNear(word, also)));
}

/** The words that tell something and that the other text has not. */
function leftOf([_done = "", ...words]: readonly string[], other: readonly string[]): readonly string[] {
  const there = new Set(other);
  return words.filter((word) => !there.has(word) && (/\d/.test(word) || tellingWords(word).size > 0));
}

function isNear(word: string, other: string): boolean {
  if (/\d/.test(word) || /\d/.test(other)) return false;
  return [...tellingWords(word)].some((stem) => tellingWords(other).has(stem)) || isTypingSlip(word, other);
}
