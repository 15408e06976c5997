/** A name has at most so many signs; longer ones are cut where they enter. */
export const longestTidied = 120;

/** Signs nobody sees, of which bidi marks can turn a line round. Joiners, and the tags that flags are spelt with, stay. */
const unseen = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/**
 * The name of a person, an agency or a role as it enters the roster, typed or from Teams: one line without controls and bidi marks, at most
 * `longestTidied` signs. "(no name)" where nothing visible is left.
 */
export function tidyName(text: string): string {
  // Blanks are found twice: a sign that nobody sees may have stood between two of them.
  const line = text.replace(/\s+/gu, " ").replace(unseen, "").replace(/ +/g, " ").trim();
  const name = line.length <= longestTidied ? line : cut(line);
  return /^\p{Cf}*$/u.test(name) ? "(no name)" : name;
}

/** Without half a sign, or a blank, at its end. */
function cut(line: string): string {
  return line
    .slice(0, longestTidied)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
