const small = new Set("of the and for a an in on to at".split(" "));

/**
 * Codes for a committee's name, the likeliest first: the initials of its words ("Safeguarding Children Board" → SCB), the first
 * letters of a single word, then the same with a number, for as long as codes are taken.
 */
export function* committeeCodes(name: string): Generator<string> {
  const words = name
    .normalize("NFD")
    .replace(/[^\p{Letter}\p{Number} -]/gu, "")
    .split(/[ -]+/)
    .filter((word) => word !== "" && !small.has(word.toLowerCase()));
  const initials = words.map((word) => word[0]).join("");
  const letters = words.join("").replace(/\P{Letter}/gu, "");
  const base = (initials.length >= 2 ? initials.slice(0, 5) : `${letters}BOARD`.slice(0, 3)).toUpperCase();
  yield base;
  for (let number = 2; ; number++) yield `${base.slice(0, 4)}${number}`;
}
