import type { Draft } from "../domain/actions/draft.js";
import type { BatchId, DraftId, MemberId } from "../domain/ids.js";
import type { CommitteeScope } from "./scopes.js";

export type Drafts = {
  /** `turnKey` as for action items. */
  insert(draft: Draft, turnKey: string): Promise<{ kind: "inserted" | "exists"; draft: Draft }>;
  find(scope: CommitteeScope, id: DraftId): Promise<Draft | undefined>;
  /** Those that were typed together, in the order of the message. */
  ofBatch(scope: CommitteeScope, batch: BatchId): Promise<readonly Draft[]>;
  /** Those that wait for an answer, the newest first; `by`: only what this member typed. */
  waiting(
    scope: CommitteeScope,
    filter: { by?: MemberId },
    page: { skip: number; limit: number },
  ): Promise<{ drafts: readonly Draft[]; total: number }>;
  /** Saves what was answered when the draft still has this revision. */
  change(
    scope: CommitteeScope,
    id: DraftId,
    revision: number,
    /** `batch: null` takes it out of its batch. */
    set: Partial<Pick<Draft, "task" | "owners" | "due" | "state"> & { batch: null }>,
  ): Promise<Draft | "changed-meanwhile">;
  /** What a member typed, answered or not, the newest first, at most `limit`. */
  typedBy(scope: CommitteeScope, by: MemberId, limit: number): Promise<readonly Draft[]>;
  /** Deletes all that a member typed, answered or not. */
  removeOf(scope: CommitteeScope, by: MemberId): Promise<void>;
  /** Deletes what was typed before an instant and waits for no answer, the oldest first, at most `limit`. */
  removeSettled(scope: CommitteeScope, before: Date, limit: number): Promise<void>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
