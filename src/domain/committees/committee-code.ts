const small = new Set("of the and for a an in on to at".split(" "));

/** As long as a code may be: "LSCB A12" is read as one, "LSCBXY A12" is not. */
const longest = 5;

/** A committee's name has at most so many signs. */
export const longestCommitteeName = 80;

/** Whether something can be a committee's code: two to five capitals or digits, first a letter; "A12" is an action's number. */
export function isCommitteeCode(text: string): boolean {
  return /^[A-Z][A-Z0-9]{1,4}$/.test(text) && !/^A\d+$/.test(text);
}

/**
 * Codes for a committee's name, the likeliest first: the initials of its words ("Safeguarding Children Board" → SCB), the first
 * letters of a single word, then the same with a number, for as long as codes are taken. Only of A to Z and digits, and never
 * a digit first, as nothing else can be typed before an action's number.
 */
export function* committeeCodes(name: string): Generator<string> {
  const words = name
    .normalize("NFD")
    .replace(/[^A-Za-z0-9 -]/g, "")
    .split(/[ -]+/)
    .filter((word) => word !== "" && !small.has(word.toLowerCase()));
  const initials = words
    .map((word) => word[0])
    .join("")
    .replace(/^\d+/, "");
  const letters = words.join("").replace(/\d/g, "");
  const short = initials.slice(0, longest).toUpperCase();
  const base = isCommitteeCode(short) ? short : `${letters}BOARD`.slice(0, 3).toUpperCase();
  yield base;
  for (let number = 2; ; number++) yield `${base.slice(0, longest - `${number}`.length)}${number}`;
}
