import type { MemberId } from "../../domain/ids.js";
import { type Term, termKey } from "../../domain/plans/glossary.js";
import { nearTerms } from "../../domain/plans/near-terms.js";
import type { Glossary } from "../../store/glossary.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type TaughtTerm =
  /** `before`: the other meaning that it had. */
  | { kind: "taught"; term: Term; before?: Term }
  /** It meant that already. */
  | { kind: "known"; term: Term }
  | { kind: "too-many" };

/** More terms than these are a dictionary. */
export const mostTerms = 2_000;

/** Puts down what an abbreviation means, in the place of what it meant. */
export function teachTerm({ glossary }: { glossary: Pick<Glossary, "find" | "define" | "countAll"> }) {
  return async (
    scope: CommitteeScope,
    { term, meaning }: Pick<Term, "term" | "meaning">,
    { by, at }: { by: MemberId; at: Date },
  ): Promise<TaughtTerm> => {
    const there = await glossary.find(scope, term);
    if (there?.meaning === meaning && there.term === term) return { kind: "known", term: there };
    if (there === undefined && (await glossary.countAll(scope)) >= mostTerms) return { kind: "too-many" };
    const { tenant, committee } = scope;
    const taught: Term = { tenant, committee, term, meaning, by, at, revision: 1 };
    const { before } = await glossary.define(taught);
    return { kind: "taught", term: taught, ...(before !== undefined && before.meaning !== meaning && { before }) };
  };
}

export type LookedUp = { kind: "found"; term: Term } | { kind: "unknown"; near: readonly Term[] };

/** What a term means on this board, whatever its case and dots; else those that are like it. */
export function lookUpTerm({ glossary }: { glossary: Pick<Glossary, "find" | "list"> }) {
  return async (scope: CommitteeScope, typed: string): Promise<LookedUp> => {
    const term = termKey(typed) === "" ? undefined : await glossary.find(scope, typed);
    if (term !== undefined) return { kind: "found", term };
    const { terms } = await glossary.list(scope, { skip: 0, limit: mostTerms });
    return { kind: "unknown", near: nearTerms(typed, terms) };
  };
}
