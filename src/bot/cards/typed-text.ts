/** Signs of a task in a row of a list; in an open row and on its own card it is whole. */
export const taskInRow = 140;
/** Signs of the longest task that is shown whole: a message has at most 4,000, and a full list with it must stay under 25 KB. */
const taskWhole = 3000;
const nameSigns = 60;

/** Controls and invisible signs, of which bidi marks can turn a line round. Joiners and tags stay: names and flags are spelt with them. */
const unseen = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What somebody typed as one line of visible text, otherwise untouched. */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(unseen, "").trim();
}

/** A typed line of at most `signs` signs, the last of them "…" when something was cut. */
export function cut(text: string, signs: number): string {
  const line = plainLine(text);
  if (line.length <= signs) return line;
  const all = [...line];
  return all.length <= signs
    ? line
    : `${all
        .slice(0, signs - 1)
        .join("")
        .trimEnd()}…`;
}

/** A task as a row shows it. */
export function taskLine(task: string): string {
  return cut(task, taskInRow);
}

/** A task as its own card and an open row show it. */
export function wholeTask(task: string): string {
  return cut(task, taskWhole);
}

/** Somebody's or a committee's name. */
export function nameLine(name: string): string {
  return cut(name, nameSigns);
}

/** Typed text as the title of a button or a choice: the one place where Teams reads markdown, so its signs are replaced. */
export function plainTitle(text: string): string {
  return cut(
    text
      .replace(/\[/g, "(")
      .replace(/\]/g, ")")
      .replace(/[*_~<>`#\\]/g, " "),
    nameSigns,
  );
}
