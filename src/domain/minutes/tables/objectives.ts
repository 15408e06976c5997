import { joinedLines } from "./cell-text.js";
import type { Meaning } from "./table-columns.js";

/** An objective as a plan has it. Its text grows while it goes on in later rows. `number`: absent where the board gave it none. */
export type ObjectiveSaid = { number?: string; text: string };

const kinds =
  "(?:(?:strategic |key |corporate )?(?:objective|priority|outcome|aim|goal|strand|theme|recommendation|workstream|standard)s?(?: area)?)";
const numberForm = "(?<number>[A-Z]{0,3}\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?)";
const inText = new RegExp(`^(?:${kinds} )?${numberForm}(?:[.):]|\\s*[–—-])*\\s+(?<text>\\p{L}.*)$`, "su");
const titled = new RegExp(`^${kinds}(?: ${numberForm})?\\s*[.:–—-]+\\s*(?<text>\\p{L}.*)$`, "isu");

/** A title over the rows of an objective: "Priority 1: Improve attendance". */
export function readObjectiveTitle(text: string): ObjectiveSaid | undefined {
  const { number, text: said } = titled.exec(text)?.groups ?? {};
  if (said === undefined) return undefined;
  return { ...(number === undefined ? {} : { number }), text: said };
}

/**
 * The objective under which a row with these cells stands. A new one is added to `objectives`; the rest of a text that a page cut is joined to
 * the last.
 */
export function withObjectiveCells(
  objectives: ObjectiveSaid[],
  cells: ReadonlyMap<Meaning, readonly string[]>,
): { objective?: ObjectiveSaid; isNew: boolean } {
  const last = objectives.at(-1);
  const words = joinedLines(cells.get("objective") ?? []);
  const number = plainNumber(cells.get("objective-number")?.join(" ") ?? "");
  const asBefore = { ...(last === undefined ? {} : { objective: last }), isNew: false };
  if (words === "" && number === undefined) return asBefore;
  if (last !== undefined && isRest(last, words, number, cells)) {
    if (words !== "" && !last.text.endsWith(words)) last.text = `${last.text} ${words}`.trim();
    return asBefore;
  }
  if (last !== undefined && isSame(last, words, number)) return asBefore;
  const said = number === undefined ? inText.exec(words)?.groups : undefined;
  const own = number ?? said?.number;
  const fresh: ObjectiveSaid = { ...(own === undefined ? {} : { number: own }), text: said?.text ?? words };
  const known = objectives.find((one) => one.number !== undefined && one.number === fresh.number);
  if (known !== undefined) return { objective: known, isNew: true };
  objectives.push(fresh);
  return { objective: fresh, isNew: true };
}

function isRest(
  last: ObjectiveSaid,
  words: string,
  number: string | undefined,
  cells: ReadonlyMap<Meaning, readonly string[]>,
): boolean {
  if (number !== undefined) return number === last.number && last.text === "";
  if (inText.test(words)) return false;
  return /^[\p{Ll}(,;–]/u.test(words) || ![...cells.keys()].some((meaning) => meaning !== "objective");
}

function isSame(last: ObjectiveSaid, words: string, number: string | undefined): boolean {
  if (number !== undefined) return number === last.number;
  return words === last.text || inText.exec(words)?.groups?.text === last.text;
}

/** "1.1." is 1.1; undefined for what is no number. */
export function plainNumber(text: string): string | undefined {
  return /^#?(?<number>[A-Z]{0,4}[-/ ]?\d{1,5}(?:[./-]\d{1,5}){0,3}[a-z]?)[.):]*$/i.exec(text.trim())?.groups?.number;
}
