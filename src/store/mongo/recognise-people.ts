import { randomUUID } from "node:crypto";
import type { Person } from "../../domain/committees/person.js";
import type { PersonId, TenantId } from "../../domain/ids.js";
import type { SeenPerson } from "../people.js";

/** What sightings say about the people we know. */
export type Recognised =
  | {
      kind: "people";
      /** Whom each sighting means, in the order of the sightings, as they are once what follows is saved. */
      people: readonly Person[];
      /** Those of them that are new. */
      added: readonly Person[];
      /** Those of them that gained an id, changed their name or were found to be guests. */
      changed: readonly Person[];
    }
  /** A sighting shows that these two are one; they are to be merged before anything else. */
  | { kind: "one-and-the-same"; byChannel: Person; byEntra: Person };

/**
 * Recognises sightings among the people who have any of their ids. The Entra id names the person; a channel id is theirs
 * towards this bot. Where the two ids belong to two people who can't be one, because the first already has another Entra id,
 * the Entra id decides and the channel id stays where it is.
 */
export function recognisePeople(
  known: readonly Person[],
  seen: readonly SeenPerson[],
  fresh: { tenant: TenantId; nextMorningAt: Date },
): Recognised {
  const byId = new Map(known.map((person) => [person.id, person]));
  const byChannel = new Map(known.flatMap((person) => (person.channelId ? [[person.channelId, person.id]] : [])));
  const byEntra = new Map(known.flatMap((person) => (person.entraId ? [[person.entraId, person.id]] : [])));
  const added = new Set<PersonId>();
  const changed = new Set<PersonId>();
  const ids: PersonId[] = [];

  for (const sighting of seen) {
    const c = lookUp(byChannel, byId, sighting.channelId);
    const e = lookUp(byEntra, byId, sighting.entraId);
    if (c && e && c.id !== e.id && c.entraId === undefined) {
      return { kind: "one-and-the-same", byChannel: c, byEntra: e };
    }
    const channelIsTheirs =
      c === undefined || sighting.entraId === undefined || c.entraId === undefined || c.entraId === sighting.entraId;
    const before = e ?? (channelIsTheirs ? c : undefined);
    const channelId = channelIsTheirs ? (sighting.channelId ?? before?.channelId) : before?.channelId;
    const entraId = sighting.entraId ?? before?.entraId;
    const after: Person = {
      ...(before ?? {
        id: `p_${randomUUID()}`,
        tenant: fresh.tenant,
        reach: { kind: "untried" },
        nextMorningAt: fresh.nextMorningAt,
        revision: 1,
      }),
      name: sighting.name || before?.name || "Somebody",
      ...(channelId !== undefined && { channelId }),
      ...(entraId !== undefined && { entraId }),
      ...(sighting.guest && { guest: true }),
    };
    ids.push(after.id);
    if (before === undefined) added.add(after.id);
    else if (!added.has(after.id) && !changed.has(after.id) && !sameIdentity(before, after)) {
      changed.add(after.id);
      after.revision++;
    }
    byId.set(after.id, after);
    if (channelId !== undefined) byChannel.set(channelId, after.id);
    if (entraId !== undefined) byEntra.set(entraId, after.id);
  }

  const pick = (wanted: Iterable<PersonId>) => [...wanted].flatMap((id) => byId.get(id) ?? []);
  return { kind: "people", people: pick(ids), added: pick(added), changed: pick(changed) };
}

function lookUp(
  ids: ReadonlyMap<string, PersonId>,
  people: ReadonlyMap<PersonId, Person>,
  id: string | undefined,
): Person | undefined {
  const found = id === undefined ? undefined : ids.get(id);
  return found === undefined ? undefined : people.get(found);
}

function sameIdentity(a: Person, b: Person): boolean {
  return a.name === b.name && a.channelId === b.channelId && a.entraId === b.entraId && a.guest === b.guest;
}
