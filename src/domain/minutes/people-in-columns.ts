import { beginsWithTaskVerb } from "../actions/task-words.js";
import { spacedOnce } from "./clean-text.js";
import type { TextTable } from "./text-rows.js";

/** "Dr Ann Ash", "Cllr J. Oak (JO)", "ANN ASH": two words at least, and no sentence. */
const person =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|of)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|of)){1,5}(?: \(\p{Lu}[\p{L}, ]{0,12}\))?,?$/u;
const headed = /^\s*(?:\p{Lu}\p{L}*(?: \p{L}+){0,3}):(?= {2,})/u;
const apart = / {3,}/;
const longestPerson = 50;
const fewestRows = 2;

/**
 * People, each with what they are in a column of its own that stands below that of the line before: a list of who came, laid out with spaces.
 * "Present:" may stand before the first of them. Lines below each other only; undefined where without it fewer than two are such.
 */
export function peopleInColumns(lines: readonly string[], from: number): TextTable | undefined {
  const first = pieces(lines[from] ?? "");
  if (first === undefined) return undefined;
  const rows = [first];
  let next = from + 1;
  for (; next < lines.length; next += 1) {
    const row = pieces(lines[next] ?? "");
    if (row === undefined || row.head !== "" || Math.abs(row.at - first.at) > 1) break;
    rows.push(row);
  }
  if (rows.length < fewestRows && first.head === "") return undefined;
  const isHeaded = first.head !== "";
  return {
    rows: rows.map(({ head, name, about }) => [...(isHeaded ? [{ text: head }] : []), { text: name }, { text: about }]),
    next,
  };
}

type Pieces = { head: string; name: string; about: string; at: number };

function pieces(line: string): Pieces | undefined {
  const [before = ""] = headed.exec(line) ?? [];
  const text = `${" ".repeat(before.length)}${line.slice(before.length)}`.trimEnd();
  const gap = text.includes("\t") ? null : apart.exec(text.trimStart());
  if (gap === null) return undefined;
  const indent = text.length - text.trimStart().length;
  const at = indent + gap.index + gap[0].length;
  const [name, about] = [text.slice(0, at).trim(), spacedOnce(text.slice(at))];
  if (name.length > longestPerson || !person.test(name) || !/^\p{Lu}/u.test(about) || /[.;:]$/.test(about))
    return undefined;
  // "Chair" and "Lead Governor" are verbs, too.
  return beginsWithTaskVerb(about) && /^\p{L}+ (?!for\b|of\b|on\b|in\b)\p{Ll}/u.test(about)
    ? undefined
    : { head: before.trim(), name: name.replace(/,$/, ""), about, at };
}
