import type { Db } from "mongodb";
import type { Member, Role } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import type { TenantScope } from "../scopes.js";
import { handOverDrafts, handOverItems } from "./hand-over-items.js";
import { type MemberDocument, memberCollection } from "./members.js";
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
    if (twin !== undefined) await joinMemberships(db, membership, twin, goes.nextMorningAt);
    await members.updateOne({ _id: membership._id, person: goes.id }, { $set: { person: stays.id } });
  }
}

/**
 * Both were on one committee: one membership stays, with the stronger role, what the other owed, those whose deputy it was and what was
 * known only of the other. The other is kept as a leaver without an account, because history names it.
 */
async function joinMemberships(db: Db, a: MemberDocument, b: MemberDocument, at: Date): Promise<void> {
  const members = memberCollection(db);
  const [stays, goes] = b.leftAt !== undefined && a.leftAt === undefined ? [a, b] : [b, a];
  const facts = {
    ...(goes.leftAt === undefined && { role: stronger(stays.role, goes.role) }),
    ...onlyOf("initials", goes, stays),
    ...onlyOf("roleTitle", goes, stays),
    ...onlyOf("agency", goes, stays),
    ...(goes.deputy !== stays._id && onlyOf("deputy", goes, stays)),
  };
  if (Object.keys(facts).length > 0) await members.updateOne({ _id: stays._id }, { $set: facts });
  await handOverDeputies(db, goes, stays);
  await handOverItems(db, goes, stays);
  await handOverDrafts(db, goes, stays);
  await members.updateOne(
    { _id: goes._id },
    { $set: { leftAt: goes.leftAt ?? at }, $unset: { person: "", deputy: "" } },
  );
}

/** Whoever was to be stood in for by one membership is by the other; nobody stands in for themself. */
async function handOverDeputies(db: Db, from: MemberDocument, to: MemberDocument): Promise<void> {
  const { tenant, committee } = to;
  const members = memberCollection(db);
  const theirs = await members.find({ tenant, committee, deputy: from._id }, { projection: { _id: 1 } }).toArray();
  if (theirs.length === 0) return;
  await members.bulkWrite(
    theirs.map(({ _id }) => ({
      updateOne: {
        filter: { _id, deputy: from._id },
        update: _id === to._id ? { $unset: { deputy: "" as const } } : { $set: { deputy: to._id } },
      },
    })),
    { ordered: false },
  );
}

/** What is known of the one who goes and not of the one who stays. */
function onlyOf(fact: "initials" | "roleTitle" | "agency" | "deputy", goes: MemberDocument, stays: MemberDocument) {
  const value = goes[fact];
  return value === undefined || stays[fact] !== undefined ? {} : { [fact]: value };
}

const byStrength: readonly Role[] = ["clerk", "chair", "member", "adviser", "observer"];

function stronger(a: Member["role"], b: Member["role"]): Role {
  return byStrength.indexOf(a) <= byStrength.indexOf(b) ? a : b;
}
