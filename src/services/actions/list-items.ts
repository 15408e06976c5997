import type { ActionItem, Rating } from "../../domain/actions/action-item.js";
import { dueOn, isOverdue } from "../../domain/actions/action-item.js";
import { agencyKeysOf } from "../../domain/committees/agency-names.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import { addDays, weekday } from "../../domain/days/day.js";
import type { MemberId, PersonId, PlanId } from "../../domain/ids.js";
import type { ActionItems, ItemFilter, ItemPage } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** Which of the outstanding items are listed. "week": the open ones due from today to Sunday, of which none is overdue. */
export type ListKind = "outstanding" | "overdue" | "week" | "awaiting" | "requests";

/** A list as somebody asks for it: a kind, and what leaves fewer of them. */
export type ItemList = {
  kind: ListKind;
  /** Theirs alone: the reader's own, or somebody's, by person where they are on several of the committees. */
  owner?: "me" | MemberId | PersonId;
  /** An agency's and its members', by `agencyKey`. */
  agency?: string;
  /** Agreed on this day or later; before this day. */
  raisedFrom?: Day;
  raisedBefore?: Day;
  /** Due on this day or later; before this day. */
  dueFrom?: Day;
  dueBefore?: Day;
  rated?: Rating["kind"];
  /** Under a plan, and one objective of it. */
  plan?: { id: PlanId; objective?: string };
};

/** One committee whose items are listed; `me` for "mine". */
export type ListedBoard = {
  scope: CommitteeScope;
  today: Day;
  roster: readonly Member[];
  me?: Member;
  /** True where closed items may not stand on this list for its reader. */
  openPart?: boolean;
};

export type ListedItems = { items: readonly ActionItem[]; total: number; overdue: number };

/** A page of outstanding items over some committees, overdue first, then by day, those without a day last. */
export function listItems(deps: { items: Pick<ActionItems, "list" | "count"> }) {
  return async (
    boards: readonly ListedBoard[],
    list: ItemList,
    page: number,
    pageSize: number,
  ): Promise<ListedItems> => {
    const until = page * pageSize;
    const parts = await Promise.all(
      boards.map(async (board) => {
        const filter = filterOf(list, board);
        if (filter === undefined) return { items: [], total: 0, overdue: 0 };
        // One committee's page is read as it stands; of several, each might fill the page, so each is read up to its end.
        const span = boards.length === 1 ? { skip: until - pageSize, limit: pageSize } : { skip: 0, limit: until };
        const found = await deps.items.list(board.scope, filter, span);
        return { ...found, overdue: await overdueOf(deps, board, filter, found, span.skip) };
      }),
    );
    const sum = (count: (part: (typeof parts)[number]) => number) => parts.reduce((all, part) => all + count(part), 0);
    const items = parts.flatMap((part) => part.items).sort(byDay);
    return {
      items: boards.length === 1 ? items : items.slice(until - pageSize, until),
      total: sum((part) => part.total),
      overdue: sum((part) => part.overdue),
    };
  };
}

/** As a list begins with what is overdue, its first page mostly tells how much that is. */
async function overdueOf(
  { items }: { items: Pick<ActionItems, "count"> },
  { scope, today }: ListedBoard,
  filter: ItemFilter,
  found: ItemPage,
  skipped: number,
): Promise<number> {
  const late = found.items.filter((item) => isOverdue(item, today)).length;
  const lastOn = found.items.map((item) => dueOn(item.due)).at(-1);
  const goesOnLate = found.items.length < found.total && lastOn !== undefined && lastOn < today;
  const seenAll = skipped === 0 && !goesOnLate;
  if (seenAll || filter.awaiting) return late;
  return items.count(scope, { ...filter, dueBefore: earlier(today, filter.dueBefore) });
}

/** The last day of the week that a day lies in. */
export function weekEnd(today: Day): Day {
  return addDays(today, 7 - weekday(today));
}

/** The order of every list: by day, those without one last, then by number. */
function byDay(one: ActionItem, other: ActionItem): number {
  const days = [dueOn(one.due) ?? "9999", dueOn(other.due) ?? "9999"] as const;
  return days[0] === days[1] ? one.number - other.number : days[0] < days[1] ? -1 : 1;
}

/** Whether that an item stands on a list tells more of it than that it is outstanding, and when it is due. */
export function tellsMore({ kind, owner, agency, rated }: ItemList): boolean {
  return kind === "requests" || owner !== undefined || agency !== undefined || rated !== undefined;
}

/** What the store is asked for. Absent: nobody of that name or agency is on this committee, so nothing is theirs. */
export function filterOf(list: ItemList, board: ListedBoard): ItemFilter | undefined {
  const whose = whoseOf(list, board);
  if (whose === undefined) return undefined;
  const { raisedFrom, raisedBefore, rated, plan } = list;
  const from = list.kind === "week" ? later(board.today, list.dueFrom) : list.dueFrom;
  const until = earliest([list.dueBefore, endOf(list.kind, board.today)]);
  return {
    ...whose,
    ...(board.openPart && { openPart: true }),
    ...(list.kind === "awaiting" && { awaiting: true }),
    ...(list.kind === "requests" && { requested: true }),
    ...(until !== undefined && { dueBefore: until }),
    ...(from !== undefined && { dueFrom: from }),
    ...(raisedFrom !== undefined && { raisedFrom }),
    ...(raisedBefore !== undefined && { raisedBefore }),
    ...(rated !== undefined && { rated }),
    ...(plan !== undefined && { plan }),
  };
}

function whoseOf({ owner, agency }: ItemList, { roster, me }: ListedBoard): ItemFilter | undefined {
  if (owner !== undefined) {
    const ownedBy = owner === "me" ? me : roster.find(({ id, person }) => id === owner || person === owner);
    return ownedBy && { ownedBy };
  }
  if (agency === undefined) return {};
  const members = roster.filter((member) => agencyKeysOf(member).includes(agency));
  const names = new Set(members.flatMap(({ agency: own = "", agencyAliases = [] }) => [own, ...agencyAliases]));
  return members.length === 0 ? undefined : { agency: { names: [...names], members: members.map(({ id }) => id) } };
}

function endOf(kind: ListKind, today: Day): Day | undefined {
  switch (kind) {
    case "overdue":
      return today;
    case "week":
      return addDays(weekEnd(today), 1);
    case "outstanding":
    case "awaiting":
    case "requests":
      return undefined;
  }
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((first, day) => (first === undefined ? day : earlier(first, day)), undefined);
}

function earlier(one: Day, other: Day | undefined): Day {
  return other === undefined || one < other ? one : other;
}

function later(one: Day, other: Day | undefined): Day {
  return other === undefined || one > other ? one : other;
}
