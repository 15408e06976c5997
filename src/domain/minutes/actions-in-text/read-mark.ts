import { ownersFirst } from "../../actions/owners-first.js";
import type { PaperContext } from "../section.js";
import { actionEntry } from "./action-entry.js";
import { actionMark } from "./action-mark.js";
import { marginNote } from "./margin-note.js";
import type { MarkedAction } from "./marked-action.js";
import { namedOnly } from "./named-only.js";
import { scribed } from "./scribed.js";
import type { TextLine } from "./text-lines.js";

/**
 * What a line that begins with "Action" comes to: an action; the head of a list, with the number over it; words that can't be read; or the
 * word that there is none. Undefined: the line only begins with the word.
 */
export type MarkRead =
  | ({ kind: "note" } & MarkedAction)
  | { kind: "list"; number?: string }
  | { kind: "unread" }
  | { kind: "none" };

/** Reads the mark with which a line begins, and what stands behind it. */
export function readMark(lines: readonly TextLine[], at: number, context: PaperContext): MarkRead | undefined {
  const line = lines[at];
  const mark = line && actionMark(line.text);
  if (line === undefined || mark === undefined) return undefined;
  const { number, rest, sign } = mark;
  const numbered = number === undefined ? {} : { number };
  if (rest === "") return { kind: "list", ...numbered };
  if (sign === "none" && !beginsWithOwner(rest, context)) return undefined;
  const inner = marginNote([{ ...line, text: rest }, ...lines.slice(at + 1, at + 2)], 0, context);
  if (inner !== undefined) return { kind: "note", ...numbered, ...inner };
  const { words, ...ends } = scribed(rest, context);
  const named = namedOnly(words, context, true);
  if (named !== undefined) {
    const { sure, ...people } = named;
    return { kind: "note", ...numbered, ...people, takes: 1 };
  }
  const entry = actionEntry(words, context, ends.owners);
  switch (entry?.kind) {
    case "none":
      return { kind: "none" };
    case "names":
      return { kind: "note", ...numbered, owners: entry.owners, takes: 1 };
    case "action": {
      const { read, state } = entry;
      const owners = read.owners.length > 0 ? read.owners : (ends.owners ?? []);
      return {
        kind: "note",
        ...numbered,
        ...ends,
        owners,
        said: read,
        ...(state !== undefined && { state }),
        takes: 1,
      };
    }
    case undefined:
      return sign === "sign" ? { kind: "unread" } : undefined;
  }
}

/** "ACTION JB to …", "Action SJ": no sign stands between. */
function beginsWithOwner(rest: string, context: PaperContext): boolean {
  if (namedOnly(rest, context, false) !== undefined) return true;
  const split = ownersFirst(rest, context);
  const isInitials = /^\p{Lu}{2,4}(?:[/,&] ?\p{Lu}{2,4})* to /u.test(rest);
  return (split?.sure === "known" && (split.manner === "to" || split.manner === "colon")) || isInitials;
}
