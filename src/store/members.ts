import type { BoardLine, Occasion, RosterChange } from "../domain/committees/board-history.js";
import type { Member, Role } from "../domain/committees/member.js";
import type { MemberId, PersonId } from "../domain/ids.js";
import type { CommitteeScope, PersonScope } from "./scopes.js";

/** What may be said of a member. What is absent stays as it is; `null` takes it away. */
export type MemberFacts = {
  name?: string;
  initials?: string | null;
  roleTitle?: string | null;
  agency?: string | null;
  agencyAliases?: readonly string[] | null;
  role?: Role;
};

type WhyLeft = Extract<RosterChange, { kind: "left" }>["why"];
type HowJoined = Extract<RosterChange, { kind: "joined" }>["how"];

/** Every change of a member writes a line of history in the same write. */
export type Members = {
  /**
   * Adds those who are not on the committee yet: one person is on a committee once (unique index), somebody without an account
   * once under one id. A leaver comes back with the name and role they are added with; the rest of what was known of them stays.
   */
  add(scope: CommitteeScope, members: readonly Member[], occasion: Occasion & { how: HowJoined }): Promise<void>;
  /** Everybody who is or was on the committee, by name. Rights, owners and names all come from this one read. */
  roster(scope: CommitteeScope): Promise<readonly Member[]>;
  /** The memberships of a person who is still on the committee, over their committees. */
  ofPerson(scope: PersonScope): Promise<readonly Member[]>;
  /** All of a person's memberships, those that they left too. */
  everOfPerson(scope: PersonScope): Promise<readonly Member[]>;
  /** Takes them off the committee as from `at`. Those who left already stay as they are. */
  leave(scope: CommitteeScope, members: readonly MemberId[], occasion: Occasion & { why: WhyLeft }): Promise<void>;
  /** Says who is told in a member's place while they are away; `null`: nobody. Undefined: the member is not on the committee. */
  setDeputy(
    scope: CommitteeScope,
    member: MemberId,
    deputy: MemberId | null,
    occasion: Occasion,
  ): Promise<Member | undefined>;
  /** Writes down what was said of somebody who is on the committee, and answers with them as they are then. Undefined: they are not. */
  describe(
    scope: CommitteeScope,
    member: MemberId,
    facts: MemberFacts,
    occasion: Occasion,
  ): Promise<Member | undefined>;
  /**
   * Says whose Teams account a member without one has. Where that person is on the committee already, as another member, both become
   * that one, with all that either owes and the stronger role, and the one without an account leaves. Undefined: there is no such member
   * on the committee, or they have another account.
   */
  link(scope: CommitteeScope, member: MemberId, person: PersonId, occasion: Occasion): Promise<Member | undefined>;
  /** The newest lines of all members, the newest first, at most `limit`. */
  history(scope: CommitteeScope, limit: number): Promise<readonly BoardLine[]>;
  /**
   * Forgets who somebody was who left: no name, account, initials, role title or agency is kept, nor in the lines of history. The
   * membership itself stays, as actions and their history name it. Who is still on the committee stays as they are.
   */
  forget(scope: CommitteeScope, members: readonly MemberId[]): Promise<void>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
