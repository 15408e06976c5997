import type { Draft } from "../../../src/domain/actions/draft.js";
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
    ofBatch: async (scope, batch) =>
      copy(of(scope).flatMap(({ draft }) => (draft.batch?.id === batch ? [draft] : []))).sort(inMessageOrder),
    async waiting(scope, { by }, { skip, limit }) {
      const found = of(scope)
        .flatMap(({ draft }) =>
          draft.state.kind === "waiting" && (by === undefined || draft.by === by) ? [draft] : [],
        )
        .sort((a, b) => Number(b.at) - Number(a.at) || inMessageOrder(a, b) || (a.id < b.id ? -1 : 1));
      return { drafts: copy(found.slice(skip, skip + limit)), total: found.length };
    },
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { draft } of gone) drafts.delete(draft.id);
      return gone.length;
    },
    async change(scope, id, revision, { batch: gone, ...set }) {
      const kept = of(scope).find(({ draft }) => draft.id === id);
      if (kept?.draft.revision !== revision) return "changed-meanwhile";
      const { batch, ...draft } = kept.draft;
      const stays = batch !== undefined && gone !== null ? { batch } : {};
      kept.draft = { ...draft, ...stays, ...copy(set), revision: revision + 1 };
      return copy(kept.draft);
    },
    typedBy: async (scope, by, limit) =>
      copy(of(scope).flatMap(({ draft }) => (draft.by === by ? [draft] : [])))
        .sort((a, b) => Number(b.at) - Number(a.at) || (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    async removeOf(scope, by) {
      for (const { draft } of of(scope)) if (draft.by === by) drafts.delete(draft.id);
    },
    async removeSettled(scope, before, limit) {
      const settled = of(scope).filter(({ draft }) => draft.at < before && draft.state.kind !== "waiting");
      const oldest = settled.sort((a, b) => Number(a.draft.at) - Number(b.draft.at)).slice(0, limit);
      for (const { draft } of oldest) drafts.delete(draft.id);
    },
  };
}

/** Those that were typed alone come first. */
function inMessageOrder(a: Draft, b: Draft): number {
  return (a.batch?.place ?? 0) - (b.batch?.place ?? 0);
}
