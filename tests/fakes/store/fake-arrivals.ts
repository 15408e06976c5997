import type { Arrival, Arrivals } from "../../../src/store/arrivals.js";
import type { PersonScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { collectionOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

export function fakeArrivals(world: FakeWorld): Arrivals {
  const all = collectionOf<{ arrival: Arrival; turnKey: string }>(world, "arrivals");
  const of = ({ tenant, person }: PersonScope) =>
    [...all.values()].filter(({ arrival }) => arrival.tenant === tenant && arrival.person === person);
  const one = (scope: PersonScope, id: string) => of(scope).find(({ arrival }) => arrival.id === id)?.arrival;
  return {
    async insert(arrival, turnKey) {
      const there = of(arrival).find((kept) => kept.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", arrival: copy(there.arrival) };
      all.set(arrival.id, copy({ arrival, turnKey }));
      return { kind: "inserted", arrival: copy(arrival) };
    },
    find: async (scope, id) => copy(one(scope, id)),
    async remove(scope, id) {
      if (one(scope, id) !== undefined) all.delete(id);
    },
    async removeAll(scope) {
      for (const { arrival } of of(scope)) all.delete(arrival.id);
    },
  };
}
