import type { Suggestion } from "../../../src/domain/agendas/suggestion.js";
import type { CommitteeId, MemberId, TenantId } from "../../../src/domain/ids.js";
import type { Decision } from "../../../src/domain/meetings/decision.js";
import { mostProgrammeItems, type ProgrammeItem } from "../../../src/domain/programme/programme-item.js";
import type { Decisions } from "../../../src/store/decisions.js";
import type { Numbered } from "../../../src/store/numbered.js";
import type { ProgrammeItems } from "../../../src/store/programme-items.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import type { Suggestions } from "../../../src/store/suggestions.js";
import { copy } from "./copy.js";
import { collectionOf, isOf } from "./fake-kept-by-meeting.js";
import type { FakeWorld } from "./fake-world.js";

type Numberable = {
  id: string;
  tenant: TenantId;
  committee: CommitteeId;
  number: number;
  by: MemberId;
  turns: readonly string[];
  revision: number;
};

function fakeNumbered<Kept extends Numberable>(world: FakeWorld, name: string) {
  const all = collectionOf<{ kept: Kept; turnKey: string }>(world, name);
  const entries = (scope: CommitteeScope) => [...all.values()].filter(({ kept }) => isOf(scope, kept));
  /** By number. */
  const of = (scope: CommitteeScope): Kept[] =>
    entries(scope)
      .map(({ kept }) => copy(kept))
      .sort((a, b) => a.number - b.number);
  const numbered: Numbered<Kept> = {
    async insert(kept, turnKey) {
      const there = entries(kept).find((entry) => entry.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", kept: copy(there.kept) };
      if (of(kept).some(({ number }) => number === kept.number)) throw new Error("That number is taken.");
      all.set(kept.id, copy({ kept, turnKey }));
      return { kind: "inserted", kept: copy(kept) };
    },
    find: async (scope, id) => of(scope).find((kept) => kept.id === id),
    findByNumber: async (scope, number) => of(scope).find((kept) => kept.number === number),
    findByTurn: async (scope, turnKey) => {
      const own = entries(scope).filter((entry) => entry.turnKey === turnKey || entry.kept.turns.includes(turnKey));
      return copy(own.map(({ kept }) => kept).sort((a, b) => b.number - a.number)[0]);
    },
    madeBy: async (scope, member, limit) =>
      of(scope)
        .filter(({ by }) => by === member)
        .reverse()
        .slice(0, limit),
    async save(kept) {
      const there = entries(kept).find((entry) => entry.kept.id === kept.id);
      if (there?.kept.revision !== kept.revision) return "changed-meanwhile";
      there.kept = { ...copy(kept), revision: kept.revision + 1 };
      return copy(there.kept);
    },
    countAll: async (scope) => of(scope).length,
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { id } of gone) all.delete(id);
      return gone.length;
    },
  };
  return { numbered, of };
}

export function fakeProgrammeItems(world: FakeWorld): ProgrammeItems {
  const { numbered, of } = fakeNumbered<ProgrammeItem>(world, "programmeItems");
  return {
    ...numbered,
    live: async (scope) =>
      of(scope)
        .filter(({ state }) => state.kind === "live")
        .slice(0, mostProgrammeItems),
    takenAt: async (scope, meeting) =>
      of(scope)
        .filter(({ state }) => state.kind === "taken" && state.meeting === meeting)
        .slice(0, 100),
  };
}

export function fakeDecisions(world: FakeWorld): Decisions {
  const { numbered, of } = fakeNumbered<Decision>(world, "decisions");
  return {
    ...numbered,
    newest: async (scope, skip, limit) =>
      of(scope)
        .reverse()
        .slice(skip, skip + limit),
    ofMeeting: async (scope, meeting) =>
      of(scope)
        .filter((one) => one.meeting === meeting)
        .slice(0, 200),
  };
}

export function fakeSuggestions(world: FakeWorld): Suggestions {
  const { numbered, of } = fakeNumbered<Suggestion>(world, "suggestions");
  return {
    ...numbered,
    waiting: async (scope) =>
      of(scope)
        .filter(({ state }) => state.kind === "waiting")
        .slice(0, 50),
  };
}
