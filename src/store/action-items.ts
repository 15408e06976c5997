import type { ActionItem, HistoryLine } from "../domain/actions/action-item.js";
import type { ItemChange } from "../domain/actions/item-change.js";
import type { Member } from "../domain/committees/member.js";
import type { Day } from "../domain/days/day.js";
import type { ActionItemId, MemberId } from "../domain/ids.js";
import type { CommitteeScope, TenantScope } from "./scopes.js";

/** A page of a committee's items, in list order: overdue first, then by day, those without a day last. */
export type ItemPage = { items: readonly ActionItem[]; total: number };

export type ItemFilter = {
  /** Only open items due before this day: with the committee's today, the overdue ones. Absent: all outstanding ones. */
  dueBefore?: Day;
  /** Owned by this member, or by everybody and not answered by them. */
  ownedBy?: MemberId;
};

/** What the status card counts. */
export type ItemCounts = { outstanding: number; overdue: number; dueThisWeek: number; awaitingBoard: number };

/** Which member of which committee: what everybody there owes is theirs until they have answered. */
export type Membership = Pick<Member, "id" | "committee">;

export type ActionItems = {
  /**
   * Saves a new item with its first history line. `turnKey` names the turn and line that made it: a repeat of the turn gets
   * the item that is already there ("exists") and nothing is written.
   */
  insert(
    item: ActionItem,
    turnKey: string,
    history: HistoryLine,
  ): Promise<{ kind: "inserted" | "exists"; item: ActionItem }>;
  findByTurn(scope: CommitteeScope, turnKey: string): Promise<ActionItem | undefined>;
  /**
   * Items whose newest change with a turn's key was made by this turn (`ItemChange.turnKey`): how a repeated turn finds what
   * it did. A change without a key, as when a due day follows its meeting, does not hide it.
   */
  findChangedByTurn(scope: CommitteeScope, turnKey: string): Promise<readonly ActionItem[]>;
  find(scope: CommitteeScope, id: ActionItemId): Promise<ActionItem | undefined>;
  findByNumber(scope: CommitteeScope, number: number): Promise<ActionItem | undefined>;
  /** By the board's own number, newest first, at most 10: it may repeat over the years. */
  findByBoardReference(scope: CommitteeScope, reference: string): Promise<readonly ActionItem[]>;
  findMany(scope: CommitteeScope, ids: readonly ActionItemId[]): Promise<readonly ActionItem[]>;
  /** Saves a change when the item still has this revision. "changed-meanwhile": somebody was first; read it again. */
  change(
    scope: CommitteeScope,
    id: ActionItemId,
    revision: number,
    change: ItemChange,
  ): Promise<ActionItem | "changed-meanwhile">;
  /** The newest lines first. */
  history(scope: CommitteeScope, id: ActionItemId, limit: number): Promise<readonly HistoryLine[]>;

  count(scope: CommitteeScope, filter: ItemFilter): Promise<number>;
  list(scope: CommitteeScope, filter: ItemFilter, page: { skip: number; limit: number }): Promise<ItemPage>;
  /** `weekEnd` is the last day that counts as this week. */
  counts(scope: CommitteeScope, today: Day, weekEnd: Day): Promise<ItemCounts>;
  /** The item whose last undoable change is this member's newest. */
  findLastChangedBy(scope: CommitteeScope, by: MemberId): Promise<ActionItem | undefined>;

  /** Open items that one of these memberships (in any committee of the tenant) owes and that have a day up to `until`. */
  owedBy(scope: TenantScope, members: readonly Membership[], until: Day): Promise<readonly ActionItem[]>;
  /** Items assigned to one of these memberships at an instant or later and still open: what the assigned note may have lost. */
  assignedSince(scope: TenantScope, members: readonly Membership[], since: Date): Promise<readonly ActionItem[]>;
  /** Open items of a committee due "next meeting", at most `limit`, by number after `afterNumber`. */
  dueAtMeetings(scope: CommitteeScope, afterNumber: number, limit: number): Promise<readonly ActionItem[]>;
};
