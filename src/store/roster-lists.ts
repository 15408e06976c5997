import type { RosterList } from "../domain/committees/roster-list.js";
import type { RosterListId } from "../domain/ids.js";
import type { CommitteeScope } from "./scopes.js";

/** Lists of people that wait to be checked. They are forgotten a week after they were pasted, answered ones after thirty days (TTL). */
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
  /**
   * Removes a committee's lists that hold one of these names by themselves: as a row, as whom somebody came for, or in what came of it. One
   * that is being accepted stays until it is: then it is empty. A list goes whole, as its card tells people by their places in it.
   */
  removeNaming(scope: CommitteeScope, names: readonly string[]): Promise<void>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
