import type { ActionItem, HistoryLine, Rating } from "../domain/actions/action-item.js";
import type { ItemChange } from "../domain/actions/item-change.js";
import type { Member } from "../domain/committees/member.js";
import type { Day } from "../domain/days/day.js";
import type { ActionItemId, CommitteeId, MeetingId, MemberId, PlanId } from "../domain/ids.js";
import type { CommitteeScope, TenantScope } from "./scopes.js";

/** A page of a committee's items, in list order: overdue first, then by day, those without a day last. */
export type ItemPage = { items: readonly ActionItem[]; total: number };

/** `older`: how many lines it has besides, older than those; `historyPage` reads them. */
export type ItemWithHistory = { item: ActionItem; lines: readonly HistoryLine[]; older: number };

/** Outstanding items, of which each part named here leaves fewer. */
export type ItemFilter = {
  /** Only open ones due before this day: with the committee's today, the overdue ones. Of what awaits the board, that was due then. */
  dueBefore?: Day;
  /** Only open ones due on this day or later; likewise. */
  dueFrom?: Day;
  /** Only what is done and awaits the board. */
  awaiting?: true;
  /** Owed by this member: by name, by everybody or by their agency, and not answered by them. */
  ownedBy?: Pick<Member, "id" | "agency" | "agencyAliases">;
  /** Owed by an agency, under any of its names, or by any of these members of it. */
  agency?: { names: readonly string[]; members: readonly MemberId[] };
  /** Agreed on this day or later, or before this day. */
  raisedFrom?: Day;
  raisedBefore?: Day;
  /** Only open ones that their owner rated so. */
  rated?: Rating["kind"];
  /** Only what stands in the open part. */
  openPart?: true;
  /** Only open ones with a request that nobody has answered. */
  requested?: true;
  /** Only what stands under this plan, and there under one objective where that is named. */
  plan?: { id: PlanId; objective?: string };
};

/** What it takes to say how somebody's actions stand: whose they are, when they are due, how often that moved. */
export type ItemFigures = Pick<ActionItem, "owners" | "due" | "slips" | "state">;

/** What the status card counts. */
export type ItemCounts = { outstanding: number; overdue: number; dueThisWeek: number; awaitingBoard: number };

/** Which member of which committee: what everybody there, or of their agency, owes is theirs until they have answered. */
export type Membership = Pick<Member, "id" | "committee" | "agency" | "agencyAliases">;

export type ActionItems = {
  /**
   * Saves a new item with its first history line; `later`: those that a paper has of it besides. `turnKey` names the turn and line that made
   * it: a repeat of the turn gets the item that is already there ("exists") and nothing is written.
   */
  insert(
    item: ActionItem,
    turnKey: string,
    history: HistoryLine,
    later?: readonly HistoryLine[],
  ): Promise<{ kind: "inserted" | "exists"; item: ActionItem }>;
  findByTurn(scope: CommitteeScope, turnKey: string): Promise<ActionItem | undefined>;
  /** Those of the turns that made an item, with it. */
  findByTurns(scope: CommitteeScope, turnKeys: readonly string[]): Promise<ReadonlyMap<string, ActionItem>>;
  /**
   * Items of which this turn made one of the newest changes (`Changer.turnKey`), by number: how a repeated turn finds what it did,
   * whatever was done since.
   */
  findChangedByTurn(scope: CommitteeScope, turnKey: string): Promise<readonly ActionItem[]>;
  find(scope: CommitteeScope, id: ActionItemId): Promise<ActionItem | undefined>;
  findByNumber(scope: CommitteeScope, number: number): Promise<ActionItem | undefined>;
  /** By the board's own number, newest first, at most 10: it may repeat over the years. `raisedOn`: of that day's only. */
  findByBoardReference(scope: CommitteeScope, reference: string, raisedOn?: Day): Promise<readonly ActionItem[]>;
  /**
   * Items of any state that a paper may speak of, the newest of each kind first, at most `limit` of each: with one of the board's own numbers,
   * agreed on one of the days, or of which a paper said one of these things (`ActionItem.papers`). Each is there once.
   */
  forMatching(
    scope: CommitteeScope,
    spokenOf: { references: readonly string[]; raisedOn: readonly Day[]; said: readonly string[] },
    limit: number,
  ): Promise<readonly ActionItem[]>;
  /** Those of the numbers that exist, by number. */
  findByNumbers(scope: CommitteeScope, numbers: readonly number[]): Promise<readonly ActionItem[]>;
  findMany(scope: CommitteeScope, ids: readonly ActionItemId[]): Promise<readonly ActionItem[]>;
  /**
   * Saves a change when the item still has this revision and its turn has not changed it before. "changed-meanwhile": somebody, or
   * the turn itself, was first; read it again.
   */
  change(
    scope: CommitteeScope,
    id: ActionItemId,
    revision: number,
    change: ItemChange,
  ): Promise<ActionItem | "changed-meanwhile">;
  /** The newest lines first. */
  history(scope: CommitteeScope, id: ActionItemId, limit: number): Promise<readonly HistoryLine[]>;
  /** A page of the lines, the newest first, and how many there are in all. */
  historyPage(
    scope: CommitteeScope,
    id: ActionItemId,
    page: { skip: number; limit: number },
  ): Promise<{ lines: readonly HistoryLine[]; total: number }>;

  count(scope: CommitteeScope, filter: ItemFilter): Promise<number>;
  list(scope: CommitteeScope, filter: ItemFilter, page: { skip: number; limit: number }): Promise<ItemPage>;
  /** `weekEnd` is the last day that counts as this week. */
  counts(scope: CommitteeScope, today: Day, weekEnd: Day): Promise<ItemCounts>;
  /**
   * The item that this member changed last, if that was at `since` or later, with the others that the same turn changed and that
   * are as that turn left them; by number. Empty: they changed nothing since.
   */
  findLastChangedBy(scope: CommitteeScope, by: MemberId, since: Date): Promise<readonly ActionItem[]>;

  /**
   * Open items that one of these memberships (in any committee of the tenant) owes, the earliest due day first, those without a day
   * last; with `until` only those that have a day, up to that one.
   */
  owedBy(
    scope: TenantScope,
    members: readonly Membership[],
    most: { until?: Day; limit: number },
  ): Promise<readonly ActionItem[]>;
  /** Open items of these committees with a request that nobody has answered, the oldest request first; at most 50. */
  requested(scope: TenantScope, committees: readonly CommitteeId[]): Promise<readonly ActionItem[]>;
  /** Items that somebody changed or logged at an instant or later, the newest change first; at most `limit`. */
  changedSince(scope: CommitteeScope, since: Date, limit: number): Promise<readonly ActionItem[]>;
  /** Open items of a committee whose due day hangs on a meeting, at most `limit`, by number after `afterNumber`. */
  dueAtMeetings(scope: CommitteeScope, afterNumber: number, limit: number): Promise<readonly ActionItem[]>;
  /** Items of any state that were agreed at a meeting, by number, at most `limit`. */
  ofMeeting(scope: CommitteeScope, meeting: MeetingId, limit: number): Promise<readonly ActionItem[]>;

  /** Items of any state that stand under a plan, by objective, their place there and number; at most `limit`. */
  ofPlan(scope: CommitteeScope, plan: PlanId, limit: number): Promise<readonly ActionItem[]>;
  /** Of what is outstanding, those due first, and of what was discharged at `since` or later: at most `limit` of each. */
  figures(scope: CommitteeScope, since: Date, limit: number): Promise<readonly ItemFigures[]>;

  /** Items that were discharged or withdrawn before an instant, those first that were so first, at most `limit`; and how many there are. */
  closedBefore(scope: CommitteeScope, before: Date, limit: number): Promise<ItemPage>;
  /** Items that were discharged at an instant or later and still are, the latest first, at most `limit`. */
  dischargedSince(scope: CommitteeScope, since: Date, limit: number): Promise<readonly ActionItem[]>;
  /** Of each of these items the newest lines of its history, oldest first; at most 200 of each. */
  latestLines(
    scope: CommitteeScope,
    ids: readonly ActionItemId[],
  ): Promise<ReadonlyMap<ActionItemId, readonly HistoryLine[]>>;
  /** Deletes those of the items that were discharged or withdrawn before an instant and still are, with all of their history. */
  removeClosed(scope: CommitteeScope, ids: readonly ActionItemId[], before: Date): Promise<void>;
  /** Those of the members to whom, by name, something outstanding belongs. */
  whoOwes(scope: CommitteeScope, members: readonly MemberId[]): Promise<ReadonlySet<MemberId>>;
  /** Items of any state with their numbers below `below`, the highest first, each with its lines, the newest first. */
  withHistory(scope: CommitteeScope, page: { below?: number; limit: number }): Promise<readonly ItemWithHistory[]>;
  /** How many there are of a committee in all. */
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, their history with them, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
