import type { MeetingId } from "../domain/ids.js";
import type { CommitteeScope } from "./scopes.js";

/** What there is one of for each meeting. */
export type KeptByMeeting<Kept> = {
  find(scope: CommitteeScope, meeting: MeetingId): Promise<Kept | undefined>;
  /** Those that are there, in no order; of at most 100 meetings. */
  findMany(scope: CommitteeScope, meetings: readonly MeetingId[]): Promise<readonly Kept[]>;
  /**
   * Saves it when nobody saved it since it was read with this revision (0: there was none); the revision goes up, and is the one that
   * comes back.
   */
  save(kept: Kept): Promise<Kept | "changed-meanwhile">;
  /** How many there are of a committee in all. */
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
