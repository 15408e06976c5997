import type { ImportId, MemberId } from "../domain/ids.js";
import type { MinutesImport } from "../domain/minutes/proposal.js";
import type { CommitteeScope, SystemScope } from "./scopes.js";

/** Papers that were read for committees. One that was not accepted is gone 30 days after it was read (TTL); others stay with what they made. */
export type Imports = {
  /** `turnKey` as for action items: a repeat of the turn gets the one that is there. */
  insert(read: MinutesImport, turnKey: string): Promise<{ kind: "inserted" | "exists"; import: MinutesImport }>;
  find(scope: CommitteeScope, id: ImportId): Promise<MinutesImport | undefined>;
  /** Those with this digest that were neither thrown away nor undone, the newest first, at most 5. */
  findByDigest(scope: CommitteeScope, digest: string): Promise<readonly MinutesImport[]>;
  /** The newest first, without their proposals' evidence: at most `limit`; `checking`: only those that wait to be checked. */
  newest(
    scope: CommitteeScope,
    which: { checking?: true },
    limit: number,
  ): Promise<readonly Omit<MinutesImport, "proposals" | "unread">[]>;
  /** Those that a member had read, the newest first; at most `limit`. */
  readBy(scope: CommitteeScope, member: MemberId, limit: number): Promise<readonly MinutesImport[]>;
  /** Saves it when nobody saved it since it was read with this revision; the revision goes up, and is the one that comes back. */
  save(read: MinutesImport): Promise<MinutesImport | "changed-meanwhile">;
  /** One whose accepting or undoing was begun before an instant and not ended, of any tenant. */
  findUnfinished(scope: SystemScope, before: Date): Promise<MinutesImport | undefined>;
  /**
   * Removes a committee's unaccepted ones that name one of these by themselves: as a person, as who was there, as an owner to be asked. Of
   * those that were accepted the names go, and the words of the paper that hold them; what came of the rows stays.
   */
  removeNaming(scope: CommitteeScope, names: readonly string[]): Promise<void>;
  /** Removes what was accepted or taken back before an instant, at most `limit`. */
  removeEnded(scope: CommitteeScope, before: Date, limit: number): Promise<void>;
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
