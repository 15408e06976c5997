import type { Db } from "mongodb";
import type { Person } from "../../domain/committees/person.js";
import type { TenantScope } from "../scopes.js";
import { joinMemberships } from "./join-memberships.js";
import { memberCollection } from "./member-document.js";
import { personCollection, wishesOf } from "./people.js";

/**
 * Makes one of two people who turned out to be the same: one was known by channel id only, the other by Entra id.
 * What either of them chose is kept; where both did, the one who stays decides. Written so that a crash anywhere leaves two people whom
 * the next sighting merges again: the one who goes is deleted only when nothing hangs on them, and the ids, which no two can have, move
 * last.
 */
export async function mergePeople(db: Db, scope: TenantScope, byChannel: Person, byEntra: Person): Promise<void> {
  // Somebody without a channel id was never written to, so no notice names them: they are the one to go.
  const [stays, goes] = byEntra.channelId === undefined ? [byChannel, byEntra] : [byEntra, byChannel];
  await moveMemberships(db, scope, stays, goes);
  const people = personCollection(db);
  const kept = { _id: stays.id, tenant: scope.tenant };
  const { reach, conversation, serviceUrl } = byChannel.conversation === undefined ? byEntra : byChannel;
  await people.updateOne(kept, {
    $set: {
      reach,
      ...(conversation !== undefined && { conversation }),
      ...(serviceUrl !== undefined && { serviceUrl }),
      ...((stays.guest ?? goes.guest) && { guest: true }),
      ...wishesOf({ ...goes, ...stays }),
    },
    $min: { nextMorningAt: goes.nextMorningAt },
    $inc: { revision: 1 },
  });
  await people.deleteOne({ _id: goes.id, tenant: scope.tenant });
  await people.updateOne(kept, {
    $set: {
      ...(byChannel.channelId !== undefined && { channelId: byChannel.channelId }),
      ...(byEntra.entraId !== undefined && { entraId: byEntra.entraId }),
    },
    $inc: { revision: 1 },
  });
  // A membership that another process gave to the one who went, between our look and the deletion.
  await moveMemberships(db, scope, stays, goes);
}

async function moveMemberships(db: Db, scope: TenantScope, stays: Person, goes: Person): Promise<void> {
  const members = memberCollection(db);
  const theirs = await members.find({ tenant: scope.tenant, person: goes.id }).toArray();
  if (theirs.length === 0) return;
  const kept = await members.find({ tenant: scope.tenant, person: stays.id }).toArray();
  for (const membership of theirs) {
    const twin = kept.find((other) => other.committee === membership.committee);
    if (twin !== undefined) await joinMemberships(db, membership, twin, { at: goes.nextMorningAt });
    await members.updateOne({ _id: membership._id, person: goes.id }, { $set: { person: stays.id } });
  }
}
