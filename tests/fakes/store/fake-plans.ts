import type { Plan } from "../../../src/domain/plans/plan.js";
import type { Plans } from "../../../src/store/plans.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { collectionOf, isOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

export function fakePlans(world: FakeWorld): Plans {
  const all = collectionOf<{ kept: Plan; turnKey: string }>(world, "plans");
  const entries = (scope: CommitteeScope) => [...all.values()].filter(({ kept }) => isOf(scope, kept));
  /** The newest first. */
  const of = (scope: CommitteeScope): Plan[] =>
    entries(scope)
      .map(({ kept }) => copy(kept))
      .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1));
  return {
    async insert(plan, turnKey) {
      const there = entries(plan).find((entry) => entry.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", plan: copy(there.kept) };
      all.set(plan.id, copy({ kept: plan, turnKey }));
      return { kind: "inserted", plan: copy(plan) };
    },
    find: async (scope, id) => of(scope).find((plan) => plan.id === id),
    findByTurn: async (scope, turnKey) => {
      const own = entries(scope).filter((entry) => entry.turnKey === turnKey || entry.kept.turns.includes(turnKey));
      return of(scope).find(({ id }) => own.some(({ kept }) => kept.id === id));
    },
    standing: async (scope) =>
      of(scope)
        .filter(({ removedAt }) => removedAt === undefined)
        .slice(0, 50),
    madeBy: async (scope, member, limit) =>
      of(scope)
        .filter(({ by }) => by === member)
        .slice(0, limit),
    async save(plan) {
      const there = entries(plan).find(({ kept }) => kept.id === plan.id);
      if (there?.kept.revision !== plan.revision) return "changed-meanwhile";
      there.kept = { ...copy(plan), revision: plan.revision + 1 };
      return copy(there.kept);
    },
    countAll: async (scope) => of(scope).length,
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { id } of gone) all.delete(id);
      return gone.length;
    },
  };
}
