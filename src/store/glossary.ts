import type { ImportId, MemberId } from "../domain/ids.js";
import type { Term } from "../domain/plans/glossary.js";
import type { CommitteeScope } from "./scopes.js";

/** What abbreviations mean on each board; one meaning for each, found by its `termKey`. */
export type Glossary = {
  /** Puts a term down, or another meaning in the place of the one it has; the revision goes up. Gives what it meant before. */
  define(term: Term): Promise<{ before?: Term }>;
  /** By the words as somebody writes them. */
  find(scope: CommitteeScope, term: string): Promise<Term | undefined>;
  findMany(scope: CommitteeScope, terms: readonly string[]): Promise<readonly Term[]>;
  /** By their letters, at most `limit` after the first `skip`; and how many there are. */
  list(
    scope: CommitteeScope,
    page: { skip: number; limit: number },
  ): Promise<{ terms: readonly Term[]; total: number }>;
  /** Those whose meaning a member put down last, by their letters; at most `limit`. */
  taughtBy(scope: CommitteeScope, member: MemberId, limit: number): Promise<readonly Term[]>;
  /** Takes a term away; gives it, if it was there. */
  remove(scope: CommitteeScope, term: string): Promise<Term | undefined>;
  /** Takes those of the terms away that this import taught and nobody changed since; gives them. */
  removeTaught(scope: CommitteeScope, by: ImportId, terms: readonly string[]): Promise<readonly Term[]>;
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
