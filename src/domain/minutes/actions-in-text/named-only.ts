import { withoutMarks } from "../../actions/line-parts.js";
import { trailingDue } from "../../actions/owners-last.js";
import { type ReadOwners, readOwners } from "../../actions/read-owners.js";
import type { SaidOwner } from "../../actions/said-action.js";
import type { DueReading } from "../../days/due-reading.js";
import { readDue } from "../../days/read-due.js";
import type { PaperContext } from "../section.js";

/** People, and maybe a day, and no task: "SJ", "Warren Carter / All – by 31 March". */
export type NamedOnly = Pick<ReadOwners, "owners" | "sure"> & { due?: DueReading; dueTyped?: string };

const longest = 120;

/** Reads words that name people and nothing to be done. `marked`: they stand where only people stand, so that any name will do. */
export function namedOnly(said: string, context: PaperContext, marked: boolean): NamedOnly | undefined {
  if (said.length > longest || said === "") return undefined;
  const words = withoutMarks(said.replace(/^[([]|[)\]]\.?$/g, "")).replace(/^(?:owner|lead|by|for|who)\b:? ?/i, "");
  const alone = peopleIn(words, context, marked);
  if (alone !== undefined) return alone;
  const due = trailingDue(words, context) ?? afterComma(words, context);
  const people = due && peopleIn(withoutMarks(due.rest.replace(/[([]\s*$/, "")), context, marked);
  return due && people && { ...people, due: due.due, dueTyped: due.phrase.replace(/^[([]\s?/, "") };
}

function afterComma(
  words: string,
  context: PaperContext,
): { rest: string; due: DueReading; phrase: string } | undefined {
  const { rest, phrase } =
    /^(?<rest>[^,;(–—-]{2,60})\s?[,;(–—-]\s?(?<phrase>[^)]{3,40})\)?$/u.exec(words)?.groups ?? {};
  const due = phrase === undefined ? undefined : readDue(phrase, context);
  if (rest === undefined || phrase === undefined || due === undefined || due.kind === "unreadable") return undefined;
  return { rest, due, phrase };
}

function peopleIn(words: string, context: PaperContext, marked: boolean): ReadOwners | undefined {
  const read = readOwners(words.replace(/ to (?:action|note|progress|follow[- ]up)$/i, ""), context);
  if (read === undefined || read.sure === "known") return read;
  return marked || read.owners.every(isInitials) ? read : undefined;
}

function isInitials(owner: SaidOwner): boolean {
  return owner.kind !== "typed" || /^\p{Lu}{2,4}$/u.test(owner.text.replace(/\./g, ""));
}
