import type { AnyBulkWriteOperation, Collection } from "mongodb";
import type { RosterChange } from "../../domain/committees/board-history.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../members.js";
import type { CommitteeScope } from "../scopes.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { type MemberDocument, toDocument } from "./member-document.js";
import { pushLines } from "./push-lines.js";
import { wholeBatch } from "./whole-batch.js";

type Occasion = Parameters<Members["add"]>[2];
type Write = AnyBulkWriteOperation<MemberDocument>;

/** Others may add the same people between our look and our write; the unique index then refuses ours, and it is looked again. */
export function addMembers(
  members: Collection<MemberDocument>,
  scope: CommitteeScope,
  added: readonly Member[],
  occasion: Occasion,
): Promise<void> {
  return againWhenDuplicate(async () => {
    const writes = await additions(members, scope, added, occasion);
    if (writes.length > 0) await members.bulkWrite(writes, { ordered: false });
  });
}

async function additions(
  members: Collection<MemberDocument>,
  scope: CommitteeScope,
  added: readonly Member[],
  occasion: Occasion,
): Promise<Write[]> {
  const people = added.flatMap((member) => (member.person === undefined ? [] : [member.person]));
  const known = await members
    .find(
      { tenant: scope.tenant, person: { $in: people }, committee: scope.committee },
      { ...wholeBatch, projection: { person: 1, leftAt: 1 } },
    )
    .toArray();
  const byPerson = new Map(known.map((document) => [document.person, document]));
  const seen = new Set<string>();
  return added.flatMap((member): Write[] => {
    const { person } = member;
    // Somebody without an account has only the id: adding them twice must still make one.
    if (person === undefined) return [comeBack(scope, member.id, member, occasion), upsert(scope, member, occasion)];
    if (seen.has(person)) return [];
    seen.add(person);
    const there = byPerson.get(person);
    if (there === undefined) return [{ insertOne: { document: joined(scope, member, occasion) } }];
    return there.leftAt === undefined ? [] : [comeBack(scope, there._id, member, occasion)];
  });
}

/** Whoever comes back has the role they are added with, not the rights of long ago. */
function comeBack(scope: CommitteeScope, id: MemberId, { name, role }: Member, { by, at }: Occasion): Write {
  const change: RosterChange = { kind: "back", role };
  return {
    updateOne: {
      filter: { _id: id, tenant: scope.tenant, committee: scope.committee, leftAt: { $exists: true } },
      update: { $set: { name, role }, $unset: { leftAt: "" as const }, $push: pushLines([{ by, at, change }]) },
    },
  };
}

function upsert(scope: CommitteeScope, member: Member, occasion: Occasion): Write {
  const { _id, ...rest } = joined(scope, member, occasion);
  return { updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true } };
}

function joined(scope: CommitteeScope, member: Member, { by, at, how }: Occasion): MemberDocument {
  return toDocument(scope, member, [{ by, at, change: { kind: "joined", role: member.role, how } }]);
}
