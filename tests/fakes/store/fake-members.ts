import type { Occasion, RosterChange } from "../../../src/domain/committees/board-history.js";
import { describedAs } from "../../../src/domain/committees/described-as.js";
import { forgottenName } from "../../../src/domain/committees/forgotten.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Members } from "../../../src/store/members.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";
import { joinMembers } from "./join-members.js";

export function fakeMembers(world: FakeWorld = fakeWorld()): Members {
  const { members, rosterLines } = world;
  const of = ({ tenant, committee }: CommitteeScope) =>
    members.in(committee).filter((member) => member.tenant === tenant);
  const present = (scope: CommitteeScope, id: string) =>
    of(scope).find((member) => member.id === id && member.leftAt === undefined);
  const ofPerson = (tenant: string, person: string) =>
    members
      .in(person)
      .filter((member) => member.tenant === tenant)
      .sort((a, b) => members.placeOf(a.id) - members.placeOf(b.id));
  const note = (scope: CommitteeScope, member: Member["id"], { by, at }: Occasion, change: RosterChange) => {
    rosterLines.push({ scope: copy(scope), line: copy({ by, at, member, change }) });
  };
  return {
    async add(scope, added, occasion) {
      for (const member of added) {
        const there = of(scope).find((other) => other.id === member.id || isSamePerson(other, member));
        if (there === undefined && !members.has(member.id)) {
          members.set(member.id, { ...copy(member), ...scope });
          note(scope, member.id, occasion, { kind: "joined", role: member.role, how: occasion.how });
        } else if (there?.leftAt !== undefined) {
          const { leftAt: _gone, ...back } = there;
          members.set(there.id, { ...back, name: member.name, role: member.role });
          note(scope, there.id, occasion, { kind: "back", role: member.role });
        }
      }
    },
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { id } of gone) members.delete(id);
      return gone.length;
    },
    roster: async (scope) => copy(of(scope)).sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
    ofPerson: async ({ tenant, person }) => copy(ofPerson(tenant, person).filter(({ leftAt }) => leftAt === undefined)),
    everOfPerson: async ({ tenant, person }) => copy(ofPerson(tenant, person)),
    async leave(scope, leavers, occasion) {
      for (const member of of(scope)) {
        if (!leavers.includes(member.id) || member.leftAt !== undefined) continue;
        member.leftAt = occasion.at;
        delete member.deputy;
        note(scope, member.id, occasion, { kind: "left", why: occasion.why });
      }
    },
    async setDeputy(scope, id, deputy, occasion) {
      const member = present(scope, id);
      if (member === undefined) return undefined;
      const [from, to] = [member.deputy, deputy ?? undefined];
      if (from !== to) note(scope, id, occasion, { kind: "deputy", ...(from && { from }), ...(to && { to }) });
      delete member.deputy;
      return copy(Object.assign(member, to === undefined ? {} : { deputy: to }));
    },
    async describe(scope, id, facts, occasion) {
      const member = present(scope, id);
      if (member === undefined) return undefined;
      for (const change of describedAs(member, facts)) note(scope, id, occasion, change);
      for (const [fact, value] of Object.entries(facts)) {
        if (value === null) Reflect.deleteProperty(member, fact);
        else if (value !== undefined) Reflect.set(member, fact, copy(value));
      }
      return copy(member);
    },
    async link(scope, id, person, occasion) {
      const member = present(scope, id);
      if (member === undefined || (member.person !== undefined && member.person !== person)) return undefined;
      if (member.person === person) return copy(member);
      const twin = of(scope).find((other) => other.person === person);
      const isHere = twin !== undefined && twin.leftAt === undefined;
      const was = (isHere ? twin : member).role;
      if (twin !== undefined) joinMembers(world, isHere ? member : twin, isHere ? twin : member, occasion.at);
      const stays = isHere ? twin : member;
      if (twin !== undefined && was !== stays.role)
        note(scope, stays.id, occasion, { kind: "role", from: was, to: stays.role });
      const linked = { ...stays, person };
      members.set(stays.id, linked);
      note(scope, stays.id, occasion, { kind: "linked", person });
      return copy(linked);
    },
    history: async (scope, limit) =>
      copy(
        rosterLines
          .filter((line) => line.scope.tenant === scope.tenant && line.scope.committee === scope.committee)
          .map(({ line }) => line)
          .sort((a, b) => b.at.getTime() - a.at.getTime())
          .slice(0, limit),
      ),
    async forget(scope, ids) {
      for (const { id, tenant, committee, role, leftAt } of of(scope)) {
        if (!ids.includes(id) || leftAt === undefined) continue;
        members.set(id, { id, tenant, committee, role, leftAt, name: forgottenName });
        const own = rosterLines.filter(({ line }) => line.member === id);
        for (const kept of own)
          if (kept.line.change.kind === "described" || kept.line.change.kind === "linked")
            rosterLines.splice(rosterLines.indexOf(kept), 1);
      }
    },
  };
}

function isSamePerson(a: Member, b: Member): boolean {
  return a.person !== undefined && a.person === b.person;
}
