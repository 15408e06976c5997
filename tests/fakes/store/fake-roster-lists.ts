import type { RosterLists } from "../../../src/store/roster-lists.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeRosterLists({ rosterLists }: FakeWorld = fakeWorld()): RosterLists {
  const of = ({ tenant, committee }: CommitteeScope) =>
    [...rosterLists.values()].filter(({ list }) => list.tenant === tenant && list.committee === committee);
  return {
    async insert(list, turnKey) {
      const there = of(list).find((kept) => kept.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", list: copy(there.list) };
      rosterLists.set(list.id, copy({ list, turnKey }));
      return { kind: "inserted", list: copy(list) };
    },
    find: async (scope, id) => copy(of(scope).find(({ list }) => list.id === id)?.list),
    async removeNaming(scope, names) {
      for (const { list } of of(scope)) {
        if (list.state.kind === "accepting") continue;
        const { notDeputies } = list.state.kind === "accepted" ? list.state.outcome : { notDeputies: [] };
        const held = [
          ...list.people.flatMap(({ name, representing }) => [name, representing ?? name]),
          ...list.unread,
          ...notDeputies.flatMap((one) => [one.name, one.of]),
        ];
        if (held.some((name) => names.includes(name))) rosterLists.delete(list.id);
      }
    },
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { list } of gone) rosterLists.delete(list.id);
      return gone.length;
    },
    async settle(scope, id, revision, state) {
      const kept = of(scope).find(({ list }) => list.id === id);
      if (kept?.list.revision !== revision) return "changed-meanwhile";
      const emptied = state.kind === "accepting" ? {} : { people: [], unread: [] };
      kept.list = { ...kept.list, ...emptied, state: copy(state), revision: revision + 1 };
      return copy(kept.list);
    },
  };
}
