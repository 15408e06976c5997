import type { Member } from "../../../domain/committees/member.js";
import { namePartsOf } from "../../../domain/committees/name-parts.js";

const offices =
  "chair vice deputy chairman chairwoman chairperson clerk secretary all every each everyone everybody members me i";

/** In small letters, every word by which somebody on the roster may be called; a name with none of them is a stranger's. */
export function rosterWords(roster: readonly Member[]): ReadonlySet<string> {
  const words = new Set(offices.split(" "));
  for (const { name, initials, roleTitle, agency } of roster) {
    const parts = namePartsOf(name);
    for (const word of [...parts.words, ...parts.split, ...parts.joined, ...parts.initials])
      words.add(word.toLowerCase());
    const said = wordsOf(`${initials ?? ""} ${roleTitle ?? ""} ${agency ?? ""}`);
    for (const word of said) words.add(word);
    // An agency goes by the first letters of its words, or of the last of them.
    const letters = wordsOf(agency ?? "").map((word) => word.charAt(0));
    for (const at of letters.keys()) words.add(letters.slice(at).join(""));
  }
  return words;
}

/** The words of a text in small letters, initials without their points. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/(?<=\b\p{L})\.(?=\p{L}|\s|$)/gu, "")
      .match(/[\p{L}\p{N}'’-]+/gu) ?? []
  );
}
