import { readOwners } from "../../actions/read-owners.js";
import type { SaidOwner } from "../../actions/said-action.js";
import type { DueReading } from "../../days/due-reading.js";
import { readDue } from "../../days/read-due.js";
import type { PaperContext } from "../section.js";

const form =
  /\s?\[(?:on|owner:?|assigned to:?) (?<who>[^[\]]{2,60}?)(?:\s?[-–—,;:]\s?(?:due:? )?(?<due>[^[\]]{3,40}))?(?:\s?[-–—:] ?(?:due|open|closed)[^[\]]{0,30})?\]\.?$/iu;

/** Words as a scribe's program ends them: "… [on Sarah Jones - due 2026-03-05]". `words`: without that end. */
export function scribed(
  text: string,
  context: PaperContext,
): { words: string; owners?: readonly SaidOwner[]; due?: DueReading; dueTyped?: string } {
  const found = /\]\.?$/.test(text) ? form.exec(text.slice(-160)) : null;
  const { who, due } = found?.groups ?? {};
  if (found === null || who === undefined) return { words: text };
  const owners = readOwners(who, context)?.owners ?? [{ kind: "typed" as const, text: who }];
  const reading = due === undefined ? undefined : readDue(due, context);
  const words = text.slice(0, Math.max(0, text.length - 160) + found.index);
  return { words, owners, ...(reading !== undefined && due !== undefined && { due: reading, dueTyped: due }) };
}
