import type { AnyBulkWriteOperation, Collection, Db } from "mongodb";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { MemberFacts, Members } from "../members.js";
import type { CommitteeScope } from "../scopes.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { wholeBatch } from "./whole-batch.js";

export type MemberDocument = Omit<Member, "id"> & { _id: MemberId };

/** Memberships; those of people with an account are unique by committee and person. */
export function mongoMembers(db: Db): Members {
  const members = memberCollection(db);
  return {
    async add(scope, added) {
      // Others may add the same people between our look and our write; the unique index then refuses ours.
      await againWhenDuplicate(async () => {
        const writes = await additions(members, scope, added);
        if (writes.length > 0) await members.bulkWrite(writes, { ordered: false });
      });
    },
    async roster(scope) {
      const documents = await members.find({ tenant: scope.tenant, committee: scope.committee }, wholeBatch).toArray();
      return documents.map(toMember).sort(byName);
    },
    async ofPerson(scope) {
      const filter = { tenant: scope.tenant, person: scope.person, leftAt: { $exists: false } };
      return (await members.find(filter, wholeBatch).toArray()).map(toMember);
    },
    async leave(scope, leavers, at) {
      if (leavers.length === 0) return;
      // One write each in one bulk: the driver repeats these by itself after a failover, which it can't do for updateMany.
      await members.bulkWrite(
        leavers.map((id) => ({
          updateOne: {
            filter: present(scope, id),
            update: { $set: { leftAt: at }, $unset: { deputy: "" as const } },
          },
        })),
        { ordered: false },
      );
    },
    async setDeputy(scope, id, deputy) {
      const update = deputy === null ? { $unset: { deputy: "" as const } } : { $set: { deputy } };
      const document = await members.findOneAndUpdate(present(scope, id), update, { returnDocument: "after" });
      return document === null ? undefined : toMember(document);
    },
    async describe(scope, id, facts) {
      const filter = present(scope, id);
      const document =
        Object.keys(facts).length === 0
          ? await members.findOne(filter)
          : await members.findOneAndUpdate(filter, { $set: factsOf(facts) }, { returnDocument: "after" });
      return document === null ? undefined : toMember(document);
    },
  };
}

export function memberCollection(db: Db): Collection<MemberDocument> {
  return db.collection<MemberDocument>("members");
}

async function additions(
  members: Collection<MemberDocument>,
  scope: CommitteeScope,
  added: readonly Member[],
): Promise<AnyBulkWriteOperation<MemberDocument>[]> {
  const people = added.flatMap((member) => (member.person === undefined ? [] : [member.person]));
  const known = await members
    .find(
      { tenant: scope.tenant, person: { $in: people }, committee: scope.committee },
      { ...wholeBatch, projection: { person: 1, leftAt: 1 } },
    )
    .toArray();
  const byPerson = new Map(known.map((document) => [document.person, document]));
  const seen = new Set<string>();
  return added.flatMap((member): AnyBulkWriteOperation<MemberDocument>[] => {
    const { person } = member;
    // Somebody without an account has only the id: adding them twice must still make one.
    if (person === undefined) return [comeBack(scope, member.id, member), upsert(scope, member)];
    if (seen.has(person)) return [];
    seen.add(person);
    const there = byPerson.get(person);
    if (there === undefined) return [{ insertOne: { document: toDocument(scope, member) } }];
    return there.leftAt === undefined ? [] : [comeBack(scope, there._id, member)];
  });
}

/** Whoever comes back has the role they are added with, not the rights of long ago. */
function comeBack(scope: CommitteeScope, id: MemberId, { name, role }: Member): AnyBulkWriteOperation<MemberDocument> {
  return {
    updateOne: {
      filter: { _id: id, ...scoped(scope), leftAt: { $exists: true } },
      update: { $set: { name, role }, $unset: { leftAt: "" as const } },
    },
  };
}

function upsert(scope: CommitteeScope, member: Member): AnyBulkWriteOperation<MemberDocument> {
  const { _id, ...rest } = toDocument(scope, member);
  return { updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true } };
}

function scoped({ tenant, committee }: CommitteeScope): CommitteeScope {
  return { tenant, committee };
}

/** Somebody while they are on the committee. */
function present(scope: CommitteeScope, id: MemberId) {
  return { _id: id, ...scoped(scope), leftAt: { $exists: false } };
}

/** Field by field, so that nothing else can be written this way. */
function factsOf({ name, initials, roleTitle, agency, role }: MemberFacts): MemberFacts {
  return {
    ...(name !== undefined && { name }),
    ...(initials !== undefined && { initials }),
    ...(roleTitle !== undefined && { roleTitle }),
    ...(agency !== undefined && { agency }),
    ...(role !== undefined && { role }),
  };
}

const collator = new Intl.Collator("en-GB");

function byName(a: Member, b: Member): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function toDocument(scope: CommitteeScope, member: Member): MemberDocument {
  const { id, ...rest } = member;
  return { _id: id, ...rest, tenant: scope.tenant, committee: scope.committee };
}

function toMember(document: MemberDocument): Member {
  return {
    id: document._id,
    tenant: document.tenant,
    committee: document.committee,
    name: document.name,
    role: document.role,
    ...(document.person !== undefined && { person: document.person }),
    ...(document.initials !== undefined && { initials: document.initials }),
    ...(document.roleTitle !== undefined && { roleTitle: document.roleTitle }),
    ...(document.agency !== undefined && { agency: document.agency }),
    ...(document.deputy !== undefined && { deputy: document.deputy }),
    ...(document.leftAt !== undefined && { leftAt: document.leftAt }),
  };
}
