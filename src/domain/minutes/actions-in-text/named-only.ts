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
/** "Neglect sub-group", "Estates and facilities team": where only people stand, a body of them. */
const ofBody =
  /^(?!.* to )\p{Lu}[\p{L}&'’-]*(?: (?:\p{L}[\p{L}&'’-]*)){0,4} (?:teams?|(?:sub-?)?groups?|(?:sub-?)?committees?|panels?|boards?|office|department|directorate|unit|service|partners|leads?|officers?|managers?|heads?|deans?|staff|members|governors|trustees|councillors|reps|representatives|volunteers|schools)$/u;

/** When, and no day that a calendar has. */
const noDay =
  /^(?:(?:by|for|in|before|at|after|from) )?(?:(?:the |all )?(?:next|future|subsequent) \p{L}+|(?:the )?(?:end of |start of )?(?:this |next |the )?(?:half[- ])?term|(?:the )?(?:holidays|summer|autumn|winter|spring|easter|christmas)|immediate(?:ly)?|urgent(?:ly)?|when (?:available|known|ready))\.?$/iu;

/** Reads words that name people and nothing to be done. `marked`: they stand where only people stand, so that any name will do. */
export function namedOnly(said: string, context: PaperContext, marked: boolean): NamedOnly | undefined {
  if (said.length > longest || said === "") return undefined;
  const words = withoutMarks(said.replace(/^[([]|[)\]]\.?$/g, "")).replace(/^(?:owner|lead|by|for|who)\b:? ?/i, "");
  const alone = / (?:tbc|tba|tbd|asap)$/i.test(words) ? undefined : peopleIn(words, context, marked);
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
  if (rest === undefined || phrase === undefined) return undefined;
  const due = readDue(phrase, context);
  if (due.kind !== "unreadable") return { rest, due, phrase };
  return noDay.test(phrase) ? { rest, due: { kind: "vague", typed: phrase }, phrase } : undefined;
}

function peopleIn(words: string, context: PaperContext, marked: boolean): ReadOwners | undefined {
  const said = words.replace(/ to (?:action|note|progress|follow[- ]up)$/i, "");
  const read = readOwners(said, context);
  if (read === undefined && marked && ofBody.test(said))
    return { owners: [{ kind: "typed", text: said }], sure: "unknown" };
  if (read === undefined || read.sure === "known") return read;
  return marked || read.owners.every(isInitials) ? read : undefined;
}

function isInitials(owner: SaidOwner): boolean {
  return owner.kind !== "typed" || /^\p{Lu}{2,4}$/u.test(owner.text.replace(/\./g, ""));
}
