import { distance } from "fastest-levenshtein";

/** True for two words that one slip of the keyboard makes different: a letter more, less, changed or swapped; two in a long word. */
export function isTypingSlip(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  const most = shorter >= 7 ? 2 : 1;
  if (shorter < 3 || Math.abs(typed.length - meant.length) > most) return false;
  // One slip leaves the first letter or the last; that spares most words the counting.
  if (most === 1 && typed[0] !== meant[0] && typed.at(-1) !== meant.at(-1)) return false;
  return isSwapped(typed, meant) || distance(typed, meant) <= most;
}

/** Two neighbouring letters the wrong way round: "Sarha". */
function isSwapped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2);
}
