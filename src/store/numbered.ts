import type { MemberId } from "../domain/ids.js";
import type { CommitteeScope } from "./scopes.js";

/** What has a number in its committee, and is found by it. */
export type Numbered<Kept extends { id: string }> = {
  /** Saves a new one. `turnKey` as for action items: a repeat of the turn gets the one that is there. */
  insert(kept: Kept, turnKey: string): Promise<{ kind: "inserted" | "exists"; kept: Kept }>;
  find(scope: CommitteeScope, id: Kept["id"]): Promise<Kept | undefined>;
  findByNumber(scope: CommitteeScope, number: number): Promise<Kept | undefined>;
  /** The newest that this turn inserted or changed. */
  findByTurn(scope: CommitteeScope, turnKey: string): Promise<Kept | undefined>;
  /** Those that a member made, the newest first; at most `limit`. */
  madeBy(scope: CommitteeScope, member: MemberId, limit: number): Promise<readonly Kept[]>;
  /** Saves it when nobody saved it since it was read with this revision; the revision goes up, and is the one that comes back. */
  save(kept: Kept): Promise<Kept | "changed-meanwhile">;
  /** How many there are of a committee in all. */
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
