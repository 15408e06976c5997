/** Notes in a margin are no longer than this. */
const longestNote = 40;
/** What stands over the margin, and how far in at least. */
const head = /^(?<before>.*?)\s{4,}(?:actions?(?: (?:by|for|points?|required))?|by whom|owners?|lead):?$/iu;
const farIn = 40;
const initials =
  /^(?:\p{Lu}{2,4}|[Aa]ll|ALL)(?:\s?(?:[/,&+]|and)\s?(?:\p{Lu}{2,4}|[Aa]ll))*\.?(?:\s?[–(-]\s?\d.{0,14})?$/u;
const shortestProse = 30;
const beginsPart = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)\s]|\(?[a-z]\)|[-•]\s)/;
const endsSentence = /[.!?;:][")’”']?$/;

/**
 * The lines of a text that was laid out in columns of spaces, with the notes of its right margin below the sentence that they stand beside,
 * as "Action: …": initials anywhere, and any words below a head that says so. Notes below each other are one.
 */
export function withMarginBelow(lines: readonly string[]): readonly string[] {
  const from = marginFrom(lines);
  if (from === undefined && !lines.some((line) => noteIn(line, undefined) !== undefined)) return lines;
  const found: string[] = [];
  let notes: string[] = [];
  let isBelow = false;
  const setDown = () => {
    if (notes.length > 0) found.push(`Action: ${notes.join(", ")}`);
    notes = [];
  };
  for (const [at, line] of lines.entries()) {
    const isHead = from !== undefined && head.test(line);
    const note = isHead ? undefined : noteIn(line, from);
    const text = isHead ? (head.exec(line)?.groups?.before ?? "") : line.slice(0, note?.from).trimEnd();
    if (note?.isAlone !== true && (isBelow || text === "" || beginsPart.test(text))) setDown();
    if (note?.isAlone !== true) found.push(note === undefined && !isHead ? line : text);
    if (note !== undefined) notes.push(note.text);
    isBelow = note?.isAlone === true;
    if (endsSentence.test(text) && noteIn(lines[at + 1] ?? "", from)?.isAlone !== true) setDown();
  }
  setDown();
  return found;
}

/** Where the margin begins, if a head says that there is one. */
function marginFrom(lines: readonly string[]): number | undefined {
  for (const line of lines) {
    const before = line.length > 160 ? undefined : head.exec(line)?.groups?.before;
    if (before === undefined || /\S {3,}\S/.test(before.trim())) continue;
    const at = line.search(/\S+(?: \S+){0,2}$/);
    if (at >= farIn) return at - 12;
  }
  return undefined;
}

/** The note of a line, where it begins, and whether nothing stands before it. */
function noteIn(
  line: string,
  margin: number | undefined,
): { text: string; from: number; isAlone: boolean } | undefined {
  if (!line.includes("    ") || line.includes("\t")) return undefined;
  const at = lastGap(line);
  const text = line.slice(at).trim();
  if (text === "" || text.length > longestNote) return undefined;
  const before = line.slice(0, at).trim();
  // Several columns are a table, which is read as one.
  if (/\S {3,}\S.* {3,}\S/.test(before.replace(/^\S{1,6} +/, ""))) return undefined;
  const isNote = initials.test(text) && (at >= farIn || before.length >= shortestProse);
  const isBelowHead = margin !== undefined && at >= margin && /\p{L}{2}/u.test(text) && !/[.;:]$/.test(text);
  if (!isNote && !isBelowHead) return undefined;
  return /^action/i.test(text) ? undefined : { text, from: at, isAlone: before === "" };
}

/** Where the words behind the last wide gap begin. */
function lastGap(line: string): number {
  const end = line.trimEnd().length;
  const gap = line.slice(0, end).lastIndexOf("    ");
  return gap < 0 ? 0 : gap + 4;
}
