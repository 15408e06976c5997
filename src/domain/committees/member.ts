import type { CommitteeId, MemberId, PersonId, TenantId } from "../ids.js";

export type Role = "chair" | "clerk" | "member" | "adviser" | "observer";

/** Somebody's place on one committee. */
export type Member = {
  id: MemberId;
  tenant: TenantId;
  committee: CommitteeId;
  /** Absent for somebody without a Teams account. */
  person?: PersonId;
  name: string;
  /** Their initials where the board uses others than the name's own. */
  initials?: string;
  /** What they are where they work, as typed: "Business Manager". An action may be given to them by it. */
  roleTitle?: string;
  /** For whom they sit on the board, as typed: "Police". An action may be given to all of an agency. */
  agency?: string;
  /** What that agency is called besides, by this board: "RMBC". All members of one agency have the same. */
  agencyAliases?: readonly string[];
  role: Role;
  /** Who is told in their place while they are away: a member of the same committee. Ends when either leaves. */
  deputy?: MemberId;
  /** Absent while they are on the committee; a leaver stays on record because actions name them. */
  leftAt?: Date;
};

/** Clerk and chair run the committee (product.md's table of rights: both stand in one column). */
export function runsCommittee(member: Pick<Member, "role" | "leftAt">): boolean {
  return member.leftAt === undefined && (member.role === "clerk" || member.role === "chair");
}

/** Those who are on the committee today. */
export function present(roster: readonly Member[]): readonly Member[] {
  return roster.filter((member) => member.leftAt === undefined);
}
