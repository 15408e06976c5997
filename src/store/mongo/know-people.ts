import type { AnyBulkWriteOperation, Db } from "mongodb";
import type { Person } from "../../domain/committees/person.js";
import type { SeenPerson } from "../people.js";
import type { TenantScope } from "../scopes.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { mergePeople } from "./merge-people.js";
import { type PersonDocument, personCollection, toPerson, toPersonDocument } from "./people.js";
import { recognisePeople } from "./recognise-people.js";
import { wholeBatch } from "./whole-batch.js";

/**
 * The people behind sightings: one read when all are known by channel id, at most two reads and one bulk write for a whole
 * roster. Two processes that see the same new person at once both try to insert; the unique index refuses one, which looks again.
 */
export function knowPeople(
  db: Db,
  scope: TenantScope,
  seen: readonly SeenPerson[],
  nextMorningAt: Date,
): Promise<readonly Person[]> {
  return againWhenDuplicate(async () => {
    // Every merge takes one person away, so this ends.
    for (;;) {
      const known = await readKnown(db, scope, seen);
      const recognised = recognisePeople(known, seen, { tenant: scope.tenant, nextMorningAt });
      if (recognised.kind === "one-and-the-same") {
        await mergePeople(db, scope, recognised.byChannel, recognised.byEntra);
      } else if (await save(db, recognised.added, recognised.changed)) {
        return recognised.people;
      }
    }
  });
}

async function readKnown(db: Db, scope: TenantScope, seen: readonly SeenPerson[]): Promise<Person[]> {
  const people = personCollection(db);
  const channelIds = seen.flatMap((sighting) => sighting.channelId ?? []);
  const byChannel =
    channelIds.length === 0
      ? []
      : await people.find({ tenant: scope.tenant, channelId: { $in: channelIds } }, wholeBatch).toArray();
  const settled = new Set(byChannel.map((document) => document.entraId));
  const entraIds = seen.flatMap(({ entraId }) => (entraId === undefined || settled.has(entraId) ? [] : [entraId]));
  const byEntra =
    entraIds.length === 0
      ? []
      : await people.find({ tenant: scope.tenant, entraId: { $in: entraIds } }, wholeBatch).toArray();
  return [...byChannel, ...byEntra].map(toPerson);
}

/** False when somebody who was to be changed is gone (merged away by another process): look again. */
async function save(db: Db, added: readonly Person[], changed: readonly Person[]): Promise<boolean> {
  if (added.length + changed.length === 0) return true;
  const writes: AnyBulkWriteOperation<PersonDocument>[] = [
    ...added.map((person) => ({ insertOne: { document: toPersonDocument(person) } })),
    ...changed.map(({ id, tenant, name, channelId, entraId, guest }) => ({
      updateOne: {
        filter: { _id: id, tenant },
        update: {
          $set: {
            name,
            ...(channelId !== undefined && { channelId }),
            ...(entraId !== undefined && { entraId }),
            ...(guest && { guest }),
          },
          $inc: { revision: 1 },
        },
      },
    })),
  ];
  const { matchedCount } = await personCollection(db).bulkWrite(writes, { ordered: false });
  return matchedCount === changed.length;
}
