import type { Rating } from "../domain/actions/action-item.js";
import { type Day, isDay } from "../domain/days/day.js";
import type { MemberId, PersonId, PlanId } from "../domain/ids.js";
import type { ItemList } from "../services/actions/list-items.js";

/**
 * A list with its filters as one short word, printed in buttons so that a press asks for the same list again: "overdue",
 * "outstanding;agency=police;from=2026-03-05". Ids, days and keys only. Anything else in it is no list.
 */
export type ListRef = string;

/** The form of a list's word, for the data of buttons; to be read with the flag "u". An agency of 120 signs fits in it. */
export const listRef =
  /(?:outstanding|overdue|week|awaiting|requests)(?:;[a-z-]{2,8}=[\p{L}\p{M}\p{N}_.%-]{1,400}){0,9}/u;

const ratings: readonly string[] = ["on-track", "at-risk", "off-track"] satisfies Rating["kind"][];

/** The filters in the order in which they are written; each is read only where its value has the right form. */
const filters = {
  owner: /^(?:me|[mp]_[\w-]{1,40})$/,
  agency: /^.{1,120}$/s,
  from: /^\d{4}-\d\d-\d\d$/,
  before: /^\d{4}-\d\d-\d\d$/,
  due: /^\d{4}-\d\d-\d\d$/,
  until: /^\d{4}-\d\d-\d\d$/,
  rated: new RegExp(`^(?:${ratings.join("|")})$`),
  plan: /^pl_[\w-]{1,40}$/,
  under: /^.{1,40}$/s,
} as const;

export function writeList({ kind, ...list }: ItemList): ListRef {
  const said: Record<keyof typeof filters, string | undefined> = {
    owner: list.owner,
    agency: list.agency,
    from: list.raisedFrom,
    before: list.raisedBefore,
    due: list.dueFrom,
    until: list.dueBefore,
    rated: list.rated,
    plan: list.plan?.id,
    under: list.plan?.objective,
  };
  const parts = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${asWord(value)}`],
  );
  return [kind, ...parts].join(";");
}

/** Anything that was typed as one word of a button's data. */
export function asWord(typed: string): string {
  return typed.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, escaped);
}

/** Letters of any writing stand as they are, as escaped they would take six signs and more. */
function escaped(signs: string): string {
  return encodeURIComponent(signs).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The list of a word that `listRef` fits. Undefined: a value in it is none of ours. */
export function readList(ref: ListRef): ItemList | undefined {
  const [kind, ...parts] = ref.split(";");
  const said = new Map<string, string>();
  for (const part of parts) {
    const [name = "", value = ""] = part.split("=");
    const form = Object.hasOwn(filters, name) ? filters[name as keyof typeof filters] : undefined;
    const plain = decoded(value);
    if (form === undefined || plain === undefined || !form.test(plain) || said.has(name)) return undefined;
    said.set(name, plain);
  }
  const day = (name: string): Day | undefined => {
    const value = said.get(name);
    return value !== undefined && isDay(value) ? value : undefined;
  };
  const [raisedFrom, raisedBefore, dueFrom, dueBefore] = [day("from"), day("before"), day("due"), day("until")];
  const [plan, objective] = [said.get("plan"), said.get("under")];
  const [owner, agency, rated] = [said.get("owner"), said.get("agency"), said.get("rated")];
  return {
    kind: kind as ItemList["kind"],
    ...(owner === undefined ? {} : { owner: owner as "me" | MemberId | PersonId }),
    ...(agency === undefined ? {} : { agency }),
    ...(raisedFrom === undefined ? {} : { raisedFrom }),
    ...(raisedBefore === undefined ? {} : { raisedBefore }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(rated === undefined ? {} : { rated: rated as Rating["kind"] }),
    ...(plan === undefined ? {} : { plan: { id: plan as PlanId, ...(objective !== undefined && { objective }) } }),
  };
}

/** What `asWord` was given. Undefined: it gave no such word. */
export function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** All that the presser owes. */
export const mineList: ListRef = "outstanding;owner=me";
