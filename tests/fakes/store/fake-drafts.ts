import type { Drafts } from "../../../src/store/drafts.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeDrafts({ drafts }: FakeWorld = fakeWorld()): Drafts {
  const of = ({ tenant, committee }: CommitteeScope) =>
    [...drafts.values()].filter(({ draft }) => draft.tenant === tenant && draft.committee === committee);
  return {
    async insert(draft, turnKey) {
      const there = of(draft).find((kept) => kept.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", draft: copy(there.draft) };
      drafts.set(draft.id, copy({ draft, turnKey }));
      return { kind: "inserted", draft: copy(draft) };
    },
    find: async (scope, id) => copy(of(scope).find(({ draft }) => draft.id === id)?.draft),
    async change(scope, id, revision, set) {
      const kept = of(scope).find(({ draft }) => draft.id === id);
      if (kept?.draft.revision !== revision) return "changed-meanwhile";
      kept.draft = { ...kept.draft, ...copy(set), revision: revision + 1 };
      return copy(kept.draft);
    },
  };
}
