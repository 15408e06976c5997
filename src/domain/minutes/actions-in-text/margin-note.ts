import { withoutMarks } from "../../actions/line-parts.js";
import { ownersFirst } from "../../actions/owners-first.js";
import { readActionLine } from "../../actions/read-action-line.js";
import type { PaperContext } from "../section.js";
import type { MarkedAction } from "./marked-action.js";
import { namedOnly } from "./named-only.js";
import type { TextLine } from "./text-lines.js";

/** Notes in a margin are short. */
const longest = 300;
const noted =
  /^(?<who>\S.*?)[\s,:–—-]*[([]?\b(?:to )?actions?(?: ?(?:points?|items?|no\.?|number|#))?[ .–-]?(?<number>\d{1,4}[a-z]?)?[)\]]?[\s.–—-]*$/isu;
const onlyNumber = /^(?:actions?(?: ?(?:no\.?|point|#))? ?)?(?<number>\d{1,4}[a-z]?)\.?$/i;

/**
 * Reads a note in the margin that begins at this line: "WC to arrange meetings – action 1", "SA - action 3", "KB to action"; the number may
 * stand on the next line ("SA – action", "7"), and so may the word with it ("MT/SM –", "Action 8").
 */
export function marginNote(lines: readonly TextLine[], at: number, context: PaperContext): MarkedAction | undefined {
  const line = lines[at]?.text ?? "";
  if (line.length > longest) return undefined;
  const next = lines[at + 1]?.text ?? "";
  const { who = "", number } = /action/i.test(line) ? (noted.exec(line)?.groups ?? {}) : {};
  if (who !== "") {
    const below = number === undefined && /^\d{1,4}[a-z]?$/.test(next) ? next : undefined;
    const note = noteBy(who, number ?? below, line, context);
    return note && { ...note, takes: below === undefined ? 1 : 2 };
  }
  const below = /^action/i.test(next) ? onlyNumber.exec(next)?.groups?.number : undefined;
  if (below === undefined || line.length > 80) return undefined;
  const named = namedOnly(line, context, false);
  return named && { number: below, ...withoutSure(named), takes: 2 };
}

/**
 * Initials alone beside the text, or "All": the one who acts on what stands above. `prose`: the line above it. Names written out are
 * left, as they may be anything.
 */
export function initialsAlone(
  { text, depth }: TextLine,
  prose: string | undefined,
  context: PaperContext,
): MarkedAction | undefined {
  if (depth !== undefined || text.length > 40 || prose === undefined || prose.length < 40) return undefined;
  if (
    !/^(?:all|\p{Lu}{2,4}(?:\s?(?:[/,&+]|and)\s?\p{Lu}{2,4})*)(?:\W.*)?$/iu.test(text) ||
    !/^(?:\p{Lu}{2,4}|All)\b/u.test(text)
  )
    return undefined;
  const named = namedOnly(text, context, false);
  return named?.sure === "known" ? { ...withoutSure(named), takes: 1 } : undefined;
}

function noteBy(
  who: string,
  number: string | undefined,
  line: string,
  context: PaperContext,
): Omit<MarkedAction, "takes"> | undefined {
  const numbered = number === undefined ? {} : { number };
  const named = namedOnly(who, context, false);
  if (named !== undefined) return { ...numbered, ...withoutSure(named) };
  if (number === undefined || !/[-–—([,:]\s*actions?\b[^–—]*$/i.test(line)) return undefined;
  const split = ownersFirst(withoutMarks(who), { ...context, led: true });
  if (split === undefined || split.manner === "bare" || !/\b(?:to|will|should|must)\b|[:–—-]/.test(who))
    return undefined;
  const read = readActionLine(withoutMarks(who), { ...context, led: true });
  return read && read.action.owners.length > 0
    ? { ...numbered, owners: read.action.owners, said: read.action }
    : undefined;
}

function withoutSure<Named extends { sure: unknown }>({ sure, ...named }: Named): Omit<Named, "sure"> {
  return named;
}
