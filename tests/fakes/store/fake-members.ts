import type { Member } from "../../../src/domain/committees/member.js";
import type { Members } from "../../../src/store/members.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeMembers({ members }: FakeWorld = fakeWorld()): Members {
  const of = ({ tenant, committee }: CommitteeScope) =>
    members.in(committee).filter((member) => member.tenant === tenant);
  const present = (scope: CommitteeScope, id: string) =>
    of(scope).find((member) => member.id === id && member.leftAt === undefined);
  return {
    async add(scope, added) {
      for (const member of added) {
        const there = of(scope).find((other) => other.id === member.id || isSamePerson(other, member));
        if (there === undefined && !members.has(member.id)) members.set(member.id, { ...copy(member), ...scope });
        else if (there?.leftAt !== undefined) {
          const { leftAt: _gone, ...back } = there;
          members.set(there.id, { ...back, name: member.name, role: member.role });
        }
      }
    },
    roster: async (scope) => copy(of(scope)).sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
    ofPerson: async ({ tenant, person }) =>
      copy(
        members
          .in(person)
          .filter((member) => member.tenant === tenant && member.leftAt === undefined)
          .sort((a, b) => members.placeOf(a.id) - members.placeOf(b.id)),
      ),
    async leave(scope, leavers, at) {
      for (const member of of(scope)) {
        if (!leavers.includes(member.id) || member.leftAt !== undefined) continue;
        member.leftAt = at;
        delete member.deputy;
      }
    },
    async setDeputy(scope, id, deputy) {
      const member = present(scope, id);
      if (member === undefined) return undefined;
      delete member.deputy;
      return copy(Object.assign(member, deputy === null ? {} : { deputy }));
    },
    async describe(scope, id, facts) {
      const member = present(scope, id);
      return member && copy(Object.assign(member, facts));
    },
  };
}

function isSamePerson(a: Member, b: Member): boolean {
  return a.person !== undefined && a.person === b.person;
}
