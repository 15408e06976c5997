import type { MinutesImport } from "../../../src/domain/minutes/proposal.js";
import { forgetInImport } from "../../../src/store/forget-in-import.js";
import { importNames } from "../../../src/store/import-names.js";
import type { Imports } from "../../../src/store/imports.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { collectionOf, isOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

type Kept = { kept: MinutesImport; turnKey: string };

export function fakeImports(world: FakeWorld): Imports {
  const all = collectionOf<Kept>(world, "imports");
  const of = (scope: CommitteeScope) =>
    [...all.values()]
      .filter(({ kept }) => isOf(scope, kept))
      .sort((a, b) => Number(b.kept.at) - Number(a.kept.at) || (a.kept.id < b.kept.id ? -1 : 1));
  const found = (scope: CommitteeScope, is: (read: MinutesImport) => boolean) =>
    copy(of(scope).flatMap(({ kept: read }) => (is(read) ? [read] : [])));
  return {
    async insert(read, turnKey) {
      const there = of(read).find((kept) => kept.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", import: copy(there.kept) };
      all.set(read.id, copy({ kept: read, turnKey }));
      return { kind: "inserted", import: copy(read) };
    },
    find: async (scope, id) => found(scope, (read) => read.id === id)[0],
    findByDigest: async (scope, digest) =>
      found(
        scope,
        ({ state, ...read }) => read.digest === digest && state.kind !== "thrown-away" && state.kind !== "undone",
      ).slice(0, 5),
    newest: async (scope, { checking }, limit) =>
      found(scope, ({ state }) => checking !== true || state.kind === "checking")
        .slice(0, limit)
        .map(({ proposals: _rows, unread: _unread, ...head }) => head),
    readBy: async (scope, member, limit) => found(scope, ({ by }) => by === member).slice(0, limit),
    async save(read) {
      const kept = all.get(read.id);
      if (kept === undefined || !isOf(read, kept.kept) || kept.kept.revision !== read.revision)
        return "changed-meanwhile";
      kept.kept = copy({ ...read, revision: read.revision + 1 });
      return copy(kept.kept);
    },
    findUnfinished: async (_scope, before) =>
      copy(
        [...all.values()]
          .flatMap(({ kept: read }) => (begun(read) === undefined ? [] : [read]))
          .filter((read) => Number(begun(read)) < Number(before))
          .sort((a, b) => Number(begun(a)) - Number(begun(b)))[0],
      ),
    async removeNaming(scope, names) {
      for (const { kept: read } of of(scope)) {
        const waits = read.state.kind === "checking" || read.state.kind === "thrown-away";
        const left = read.state.kind === "checking" ? undefined : forgetInImport(read, names);
        if (waits && importNames(read).some((name) => names.includes(name))) all.delete(read.id);
        else if (left !== undefined)
          all.set(read.id, { ...(all.get(read.id) as Kept), kept: { ...read, ...left, revision: read.revision + 1 } });
      }
    },
    async removeEnded(scope, before, limit) {
      const gone = found(
        scope,
        ({ state }) => (state.kind === "accepted" || state.kind === "undone") && state.at < before,
      );
      for (const { id } of gone.slice(0, limit)) all.delete(id);
    },
    countAll: async (scope) => of(scope).length,
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { kept: read } of gone) all.delete(read.id);
      return gone.length;
    },
  };
}

function begun({ state }: MinutesImport): Date | undefined {
  return state.kind === "accepting" || state.kind === "undoing" ? state.at : undefined;
}
