import { distance } from "fastest-levenshtein";

/** True for two words that one slip of the keyboard makes different: a letter more, less, changed or swapped; two in a long word. */
export function isTypingSlip(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  if (shorter < 3 || Math.abs(typed.length - meant.length) > 2) return false;
  if (isSwapped(typed, meant)) return true;
  const letters = distance(typed, meant);
  return letters === 1 || (letters === 2 && shorter >= 7);
}

/** Two neighbouring letters the wrong way round: "Sarha". */
function isSwapped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2);
}
