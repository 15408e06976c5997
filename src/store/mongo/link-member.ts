import type { Db } from "mongodb";
import type { Occasion, RosterChange } from "../../domain/committees/board-history.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId, PersonId } from "../../domain/ids.js";
import type { CommitteeScope } from "../scopes.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { joinMemberships } from "./join-memberships.js";
import { type MemberDocument, memberCollection, toMember, withoutHistory } from "./member-document.js";
import { pushLines } from "./push-lines.js";

/** Gives a member the account of a person; where the person is a member already, both become that one. */
export function linkMember(
  db: Db,
  { tenant, committee }: CommitteeScope,
  id: MemberId,
  person: PersonId,
  { by, at }: Occasion,
): Promise<Member | undefined> {
  const members = memberCollection(db);
  const change: RosterChange = { kind: "linked", person };
  const push = { $push: pushLines([{ by, at, change }]) };
  const present = { _id: id, tenant, committee, leftAt: { $exists: false } };
  const after = { returnDocument: "after", ...withoutHistory } as const;
  const answer = (document: MemberDocument | null) => (document === null ? undefined : toMember(document));
  return againWhenDuplicate(async () => {
    const member = await members.findOne(present, withoutHistory);
    if (member === null || (member.person !== undefined && member.person !== person)) return undefined;
    if (member.person === person) return toMember(member);
    const twin = await members.findOne({ tenant, committee, person }, withoutHistory);
    if (twin === null) {
      const free = { ...present, person: { $exists: false } };
      return answer(await members.findOneAndUpdate(free, { $set: { person }, ...push }, after));
    }
    if (twin.leftAt === undefined) {
      await joinMemberships(db, member, twin, { by, at });
      return answer(await members.findOneAndUpdate({ _id: twin._id, tenant, committee }, push, after));
    }
    // They had left under their account: the one who is on the committee takes it over.
    await joinMemberships(db, twin, member, { by, at });
    return answer(await members.findOneAndUpdate(present, { $set: { person }, ...push }, after));
  });
}
