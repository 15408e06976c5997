import type { Person } from "../../../src/domain/committees/person.js";
import type { People, SeenPerson } from "../../../src/store/people.js";
import type { PersonScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { claimWoken, earliestWoken, settleWoken, wakeEarlier } from "./fake-claims.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";
import { joinMembers } from "./join-members.js";

export function fakePeople(world: FakeWorld = fakeWorld()): People {
  const { people } = world;
  const kept = (scope: PersonScope) => {
    const found = people.get(scope.person);
    return found?.value.tenant === scope.tenant ? found : undefined;
  };
  const update = (scope: PersonScope, set: Partial<Person>) => {
    const found = kept(scope);
    if (found !== undefined) Object.assign(found.value, copy(set), { revision: found.value.revision + 1 });
  };
  const ofTenant = (tenant: string) =>
    [...people.values()].map(({ value }) => value).filter((person) => person.tenant === tenant);
  return {
    know: async ({ tenant }, seen, nextMorningAt) => {
      const known = seen.map((sighting) => recognise(world, tenant, sighting, nextMorningAt));
      return known.map(({ id }) => copy((people.get(id) as { value: Person }).value));
    },
    find: async (scope) => copy(kept(scope)?.value),
    findMany: async ({ tenant }, ids) =>
      copy(
        [...new Set(ids)]
          .flatMap((person) => kept({ tenant, person })?.value ?? [])
          .sort((a, b) => people.placeOf(a.id) - people.placeOf(b.id)),
      ),
    findByChannelIds: async ({ tenant }, channelIds) =>
      copy(ofTenant(tenant).filter(({ channelId }) => channelId !== undefined && channelIds.includes(channelId))),
    findByConversation: async ({ tenant }, conversation) =>
      copy(ofTenant(tenant).find((person) => person.conversation === conversation)),
    saveConversation: async (scope, { conversation, serviceUrl }) =>
      update(scope, { conversation, serviceUrl, reach: { kind: "reachable" } }),
    saveReach: async (scope, reach) => update(scope, { reach }),
    async beginForget(scope, at) {
      const found = kept(scope);
      if (found === undefined) return at;
      found.forgettingSince = found.forgettingSince ?? at;
      return found.forgettingSince;
    },
    async findForgetting(_system, until) {
      const found = [...people.values()].find(({ forgettingSince }) => forgettingSince && forgettingSince <= until);
      return copy(found?.value);
    },
    async remove(scope) {
      if (kept(scope) !== undefined) people.delete(scope.person);
    },
    async saveWishes(scope, wishes) {
      const found = kept(scope);
      if (found === undefined) return undefined;
      const wished = Object.entries({ ...found.value, ...copy(wishes), revision: found.value.revision + 1 });
      const present = wished.filter(([, wish]) => wish !== null && wish !== undefined);
      found.value = Object.fromEntries(present) as Person;
      return copy(found.value);
    },
    async forgetConversation(scope, conversation) {
      const found = kept(scope);
      if (found?.value.conversation !== conversation) return;
      delete found.value.conversation;
      update(scope, {});
    },
    async claimMorning(_system, now, leaseUntil) {
      const claimed = claimWoken(people.values(), now, leaseUntil);
      return claimed && { person: copy(claimed.kept.value), token: claimed.token };
    },
    settleMorning: async (scope, token, nextMorningAt) => settleWoken(kept(scope), token, nextMorningAt),
    earliestMorning: async () => earliestWoken(people.values()),
    async wake({ tenant }, ids, at) {
      for (const person of ids) wakeEarlier(kept({ tenant, person }), at);
    },
  };
}

let made = 0;

function recognise(world: FakeWorld, tenant: string, seen: SeenPerson, nextMorningAt: Date): Person {
  const all = [...world.people.values()].map(({ value }) => value).filter((person) => person.tenant === tenant);
  const c = all.find((person) => person.channelId !== undefined && person.channelId === seen.channelId);
  const e = all.find((person) => person.entraId !== undefined && person.entraId === seen.entraId);
  if (c && e && c !== e && c.entraId === undefined) merge(world, c, e);
  const byEntra = c !== undefined && e !== undefined && !world.people.has(e.id) ? c : e;
  const foreign = c?.entraId !== undefined && seen.entraId !== undefined && c.entraId !== seen.entraId;
  const person = byEntra ?? (foreign ? undefined : c) ?? newPerson(world, tenant, nextMorningAt);
  const before = copy(person);
  if (seen.name !== "") person.name = seen.name;
  if (seen.channelId !== undefined && !foreign) person.channelId = seen.channelId;
  if (seen.entraId !== undefined) person.entraId = seen.entraId;
  if (seen.guest) person.guest = true;
  const known = before.channelId !== undefined || before.entraId !== undefined;
  if (known && JSON.stringify(before) !== JSON.stringify(person)) person.revision++;
  return person;
}

function newPerson({ people }: FakeWorld, tenant: string, nextMorningAt: Date): Person {
  const id = `p_fake${++made}` as const;
  const person: Person = { id, tenant, name: "", reach: { kind: "untried" }, nextMorningAt, revision: 1 };
  people.set(id, { value: person });
  return person;
}

/** Of the two the one stays whom notices may name: the one with a channel id. */
function merge(world: FakeWorld, byChannel: Person, byEntra: Person): void {
  const [stays, goes] = byEntra.channelId === undefined ? [byChannel, byEntra] : [byEntra, byChannel];
  for (const membership of [...world.members.values()].filter(({ person }) => person === goes.id)) {
    const twin = [...world.members.values()].find(
      (other) => other.person === stays.id && other.committee === membership.committee,
    );
    if (twin === undefined) world.members.set(membership.id, Object.assign(membership, { person: stays.id }));
    else joinMembers(world, membership, twin, goes.nextMorningAt);
  }
  world.people.delete(goes.id);
  const { conversation, serviceUrl, reach } = byChannel.conversation === undefined ? byEntra : byChannel;
  const { morningAt, zone, away, noAhead, guest } = { ...goes, ...stays };
  Object.assign(stays, {
    reach,
    ...(morningAt && { morningAt }),
    ...(zone && { zone }),
    ...(away && { away }),
    ...(noAhead && { noAhead }),
    ...(guest && { guest }),
    ...(byChannel.channelId !== undefined && { channelId: byChannel.channelId }),
    ...(byEntra.entraId !== undefined && { entraId: byEntra.entraId }),
    ...(conversation !== undefined && { conversation }),
    ...(serviceUrl !== undefined && { serviceUrl }),
    nextMorningAt: goes.nextMorningAt < stays.nextMorningAt ? goes.nextMorningAt : stays.nextMorningAt,
    revision: stays.revision + 1,
  });
}
