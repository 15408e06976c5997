import type { Collection, Db } from "mongodb";
import type { Occasion, RosterChange } from "../../domain/committees/board-history.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { CommitteeScope } from "../scopes.js";

/** A line of a member's own history. */
export type KeptRosterLine = Occasion & { change: RosterChange };

/** The first memberships were written without a history (issue 6). */
export type MemberDocument = Omit<Member, "id"> & { _id: MemberId; history?: KeptRosterLine[] };

/** Lists leave it out: it is read by itself. */
export const withoutHistory = { projection: { history: 0 } } as const;

export function memberCollection(db: Db): Collection<MemberDocument> {
  return db.collection<MemberDocument>("members");
}

export function toDocument(scope: CommitteeScope, member: Member, history: readonly KeptRosterLine[]): MemberDocument {
  const { id, ...rest } = member;
  return { _id: id, ...rest, tenant: scope.tenant, committee: scope.committee, history: [...history] };
}

export function toMember(document: MemberDocument): Member {
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
    ...(document.agencyAliases !== undefined && { agencyAliases: document.agencyAliases }),
    ...(document.deputy !== undefined && { deputy: document.deputy }),
    ...(document.leftAt !== undefined && { leftAt: document.leftAt }),
  };
}
