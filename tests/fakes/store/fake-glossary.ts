import { type Term, termId, termKey } from "../../../src/domain/plans/glossary.js";
import type { Glossary } from "../../../src/store/glossary.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { collectionOf, isOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

export function fakeGlossary(world: FakeWorld): Glossary {
  const all = collectionOf<Term>(world, "glossary");
  /** By their letters. */
  const of = (scope: CommitteeScope): Term[] =>
    copy([...all.values()].filter((term) => isOf(scope, term))).sort((a, b) =>
      termKey(a.term) < termKey(b.term) ? -1 : 1,
    );
  const take = (scope: CommitteeScope, gone: readonly Term[]) => {
    for (const { term } of gone) all.delete(termId(scope, term));
    return gone;
  };
  const among = (terms: readonly string[]) => {
    const keys = new Set(terms.map(termKey));
    return ({ term }: Term) => keys.has(termKey(term));
  };
  return {
    async define(term) {
      const before = copy(all.get(termId(term, term.term)));
      all.set(termId(term, term.term), copy({ ...term, revision: (before?.revision ?? 0) + 1 }));
      return before === undefined ? {} : { before };
    },
    find: async (scope, term) => copy(all.get(termId(scope, term))),
    findMany: async (scope, terms) => of(scope).filter(among(terms)),
    list: async (scope, { skip, limit }) => ({ terms: of(scope).slice(skip, skip + limit), total: of(scope).length }),
    taughtBy: async (scope, member, limit) =>
      of(scope)
        .filter(({ by }) => by === member)
        .slice(0, limit),
    remove: async (scope, term) => take(scope, of(scope).filter(among([term])))[0],
    removeTaught: async (scope, by, terms) =>
      take(
        scope,
        of(scope)
          .filter(among(terms))
          .filter(({ imported }) => imported === by),
      ),
    countAll: async (scope) => of(scope).length,
    removeSome: async (scope, limit) => take(scope, of(scope).slice(0, limit)).length,
  };
}
