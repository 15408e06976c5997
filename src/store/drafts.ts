import type { Draft } from "../domain/actions/draft.js";
import type { DraftId } from "../domain/ids.js";
import type { CommitteeScope } from "./scopes.js";

export type Drafts = {
  /** `turnKey` as for action items. */
  insert(draft: Draft, turnKey: string): Promise<{ kind: "inserted" | "exists"; draft: Draft }>;
  find(scope: CommitteeScope, id: DraftId): Promise<Draft | undefined>;
  /** Saves what was answered when the draft still has this revision. */
  change(
    scope: CommitteeScope,
    id: DraftId,
    revision: number,
    set: Partial<Pick<Draft, "owners" | "due" | "state">>,
  ): Promise<Draft | "changed-meanwhile">;
};
