import type { ActionItem } from "../../domain/actions/action-item.js";
import { dueOn, isOverdue } from "../../domain/actions/action-item.js";
import type { Day } from "../../domain/days/day.js";
import { addDays, weekday } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";
import type { ActionItems, ItemFilter, ItemPage } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** One committee whose items are listed; `me` for "mine". */
export type ListedBoard = { scope: CommitteeScope; today: Day; me?: MemberId };

export type ListedItems = { items: readonly ActionItem[]; total: number; overdue: number };

export type ListKind = "outstanding" | "overdue" | "mine" | "week";

/** A page of outstanding items over some committees, overdue first, then by day, those without a day last. */
export function listItems(deps: { items: Pick<ActionItems, "list" | "count"> }) {
  return async (
    boards: readonly ListedBoard[],
    list: ListKind,
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
  return seenAll ? late : items.count(scope, { ...filter, dueBefore: today });
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

function filterOf(list: ListKind, { today, me }: ListedBoard): ItemFilter | undefined {
  switch (list) {
    case "outstanding":
      return {};
    case "overdue":
      return { dueBefore: today };
    case "week":
      return { dueBefore: addDays(weekEnd(today), 1) };
    case "mine":
      return me === undefined ? undefined : { ownedBy: me };
  }
}
