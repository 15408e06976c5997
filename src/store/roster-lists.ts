import type { RosterList } from "../domain/committees/roster-list.js";
import type { RosterListId } from "../domain/ids.js";
import type { CommitteeScope } from "./scopes.js";

/** Lists of people that wait to be checked. They are forgotten thirty days after they were pasted, answered or not (TTL). */
export type RosterLists = {
  /** `turnKey` as for action items: a repeat of the turn gets the list that is there. */
  insert(list: RosterList, turnKey: string): Promise<{ kind: "inserted" | "exists"; list: RosterList }>;
  find(scope: CommitteeScope, id: RosterListId): Promise<RosterList | undefined>;
  /** Says how it goes on with a list that still has this revision. One that is accepted or thrown away is emptied. */
  settle(
    scope: CommitteeScope,
    id: RosterListId,
    revision: number,
    state: Exclude<RosterList["state"], { kind: "waiting" }>,
  ): Promise<RosterList | "changed-meanwhile">;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
