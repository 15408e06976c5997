/** Signs of a task in a row of a list; in an open row and on its own card it is whole. */
const taskInRow = 140;
/** Signs of the longest task that can be entered and is shown whole: a full list with one of them stays under 25 KB. */
export const taskSigns = 2000;
const nameSigns = 60;

/** Controls and invisible signs, of which bidi marks can turn a line round. Joiners and tags stay: names and flags are spelt with them. */
const unseen = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What somebody typed as one line of visible text, otherwise untouched. */
export function plainLine(text: string): string {
  // What is unseen may have stood between two spaces.
  return text.replace(/\s+/g, " ").replace(unseen, "").replace(/ +/g, " ").trim();
}

/**
 * A typed line of at most `signs` signs, the last of them "…" when something was cut. Signs are counted as UTF-16 does, so
 * that none takes more than three bytes and the size of a card is bounded; a sign of two halves is not cut in the middle.
 */
export function cut(text: string, signs: number): string {
  const line = plainLine(text);
  if (line.length <= signs) return line;
  return `${line
    .slice(0, signs - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}

/** A task, or anything else that was written, as a line of its own: what has no visible sign at all is said to be unreadable. */
export function typedLine(text: string, signs: number): string {
  return cut(text, signs) || "(unreadable)";
}

/** A task as a row shows it. */
export function taskLine(task: string): string {
  return typedLine(task, taskInRow);
}

/** A task as its own card and an open row show it. */
export function wholeTask(task: string): string {
  return typedLine(task, taskSigns);
}

/** Somebody's or a committee's name. */
export function nameLine(name: string): string {
  return cut(name, nameSigns) || "(no name)";
}

/** Typed text as the title of a button or a choice: the one place where Teams reads markdown, so its signs are replaced. */
export function plainTitle(text: string, signs = nameSigns): string {
  const plain = text
    .replace(/\[/g, "(")
    .replace(/\]/g, ")")
    .replace(/[*_~<>`#\\]/g, " ");
  return cut(plain, signs) || "(no name)";
}
