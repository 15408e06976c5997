import type { Member } from "../domain/committees/member.js";
import type { MemberId } from "../domain/ids.js";
import type { CommitteeScope, PersonScope } from "./scopes.js";

/** What may be said of a member. What is absent stays as it is; chair and clerk are not made this way. */
export type MemberFacts = Partial<Pick<Member, "name" | "initials" | "roleTitle" | "agency">> & {
  role?: "member" | "adviser" | "observer";
};

export type Members = {
  /**
   * Adds those who are not on the committee yet: one person is on a committee once (unique index), somebody without an account
   * once under one id. A leaver comes back with the name and role they are added with; the rest of what was known of them stays.
   */
  add(scope: CommitteeScope, members: readonly Member[]): Promise<void>;
  /** Everybody who is or was on the committee, by name. Rights, owners and names all come from this one read. */
  roster(scope: CommitteeScope): Promise<readonly Member[]>;
  /** The memberships of a person who is still on the committee, over their committees. */
  ofPerson(scope: PersonScope): Promise<readonly Member[]>;
  /** Takes them off the committee as from `at`. Those who left already stay as they are. */
  leave(scope: CommitteeScope, members: readonly MemberId[], at: Date): Promise<void>;
  /** Says who is told in a member's place while they are away; `null`: nobody. Undefined: the member is not on the committee. */
  setDeputy(scope: CommitteeScope, member: MemberId, deputy: MemberId | null): Promise<Member | undefined>;
  /** Writes down what was said of somebody who is on the committee, and answers with them as they are then. Undefined: they are not. */
  describe(scope: CommitteeScope, member: MemberId, facts: MemberFacts): Promise<Member | undefined>;
};
