import type { CommitteeId, MeetingId, TenantId } from "../../../src/domain/ids.js";
import type { KeptByMeeting } from "../../../src/store/kept-by-meeting.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import type { FakeWorld } from "./fake-world.js";

type OfMeeting = { tenant: TenantId; committee: CommitteeId; meeting: MeetingId; revision: number };

export function fakeKeptByMeeting<Kept extends OfMeeting>(world: FakeWorld, name: string): KeptByMeeting<Kept> {
  const all = collectionOf<Kept>(world, name);
  const of = (scope: CommitteeScope) => [...all.values()].filter((kept) => isOf(scope, kept));
  return {
    find: async (scope, meeting) => copy(of(scope).find((kept) => kept.meeting === meeting)),
    findMany: async (scope, meetings) =>
      copy(of(scope).filter((kept) => meetings.slice(0, 100).includes(kept.meeting))),
    async save(kept) {
      const there = all.get(kept.meeting);
      if ((there?.revision ?? 0) !== kept.revision || (there !== undefined && !isOf(kept, there)))
        return "changed-meanwhile";
      const saved = { ...copy(kept), revision: kept.revision + 1 };
      all.set(kept.meeting, saved);
      return copy(saved);
    },
    countAll: async (scope) => of(scope).length,
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { meeting } of gone) all.delete(meeting);
      return gone.length;
    },
  };
}

/** One of the collections that fakes keep by name. */
export function collectionOf<Kept>(world: FakeWorld, name: string): Map<string, Kept> {
  const there = world.others.get(name) ?? new Map<string, unknown>();
  world.others.set(name, there);
  return there as Map<string, Kept>;
}

export function isOf({ tenant, committee }: CommitteeScope, kept: CommitteeScope): boolean {
  return kept.tenant === tenant && kept.committee === committee;
}
