import type { Member } from "../domain/committees/member.js";
import type { MemberId } from "../domain/ids.js";
import type { CommitteeScope, PersonScope } from "./scopes.js";

export type Members = {
  /** Adds those who are not on the committee yet; one person is on a committee once (unique index), a leaver comes back. */
  add(scope: CommitteeScope, members: readonly Member[]): Promise<void>;
  /** Everybody who is or was on the committee, by name. Rights, owners and names all come from this one read. */
  roster(scope: CommitteeScope): Promise<readonly Member[]>;
  /** The memberships of a person who is still on the committee, over their committees. */
  ofPerson(scope: PersonScope): Promise<readonly Member[]>;
  /** Takes them off the committee as from `at`. Those who left already stay as they are. */
  leave(scope: CommitteeScope, members: readonly MemberId[], at: Date): Promise<void>;
};
