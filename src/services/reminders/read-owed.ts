import type { ActionItem } from "../../domain/actions/action-item.js";
import { runsCommittee } from "../../domain/committees/member.js";
import { addDays, type Day } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import type { MemberId, TenantId } from "../../domain/ids.js";
import { newForDays } from "../../domain/reminders/policy.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { committeeScope } from "../../store/scopes.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "items">;

/**
 * So much of what somebody owes, and of what a committee has overdue for long, is looked at of a morning, the earliest due days first. Of the
 * latter most was said already: what a morning had no room for comes up in the next.
 */
const mostOwed = 500;

/**
 * Every item that a reader's morning might speak of: theirs, and those of who is away in whose place they are told; for clerk and
 * chair what owners without reach have due, what is overdue for long, and what has a request to be answered. Each once.
 */
export async function readOwed(
  deps: Deps,
  tenant: TenantId,
  boards: readonly ReaderBoard[],
): Promise<readonly ActionItem[]> {
  const lists = await Promise.all([
    ownItems(deps, tenant, boards),
    itemsToPassOn(deps, tenant, boards),
    itemsToAnswer(deps, tenant, boards),
    ...boards.map((board) => overdueForLong(deps, board)),
  ]);
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}

async function ownItems({ items }: Deps, tenant: TenantId, boards: readonly ReaderBoard[]) {
  const owners = boards.flatMap(({ me, absent }) => [me, ...absent.map(({ member }) => member)]);
  return owners.length === 0 ? [] : items.owedBy({ tenant }, owners, { limit: mostOwed });
}

async function itemsToPassOn({ items }: Deps, tenant: TenantId, boards: readonly ReaderBoard[]) {
  const owedTo = (refused: boolean, most: { until?: Day }) => {
    const owners = boards.flatMap((board) =>
      board.roster.filter(({ id }) => board.outOfReach.has(id) && wasRefusedLately(id, board) === refused),
    );
    return owners.length === 0 ? [] : items.owedBy({ tenant }, owners, { ...most, limit: mostOwed });
  };
  // Of who was refused lately whatever it is: the clerk hears what is new to them too. See `passOnLine`.
  const due = latest(boards.map(({ today }) => today));
  return (await Promise.all([owedTo(true, {}), owedTo(false, due)])).flat();
}

function wasRefusedLately(owner: MemberId, { outOfReach, committee, today }: ReaderBoard): boolean {
  const since = outOfReach.get(owner)?.since;
  return since !== undefined && dayAt(since, committee.zone) >= addDays(today, -newForDays);
}

async function itemsToAnswer({ items }: Deps, tenant: TenantId, boards: readonly ReaderBoard[]) {
  const run = boards.filter(({ me }) => runsCommittee(me)).map(({ committee }) => committee.id);
  return run.length === 0 ? [] : items.requested({ tenant }, run);
}

async function overdueForLong({ items }: Deps, { committee, me, absent, today }: ReaderBoard) {
  const { escalateAfter } = committee.policy;
  const runs = [me, ...absent.map(({ member }) => member)].some(runsCommittee);
  if (!runs || escalateAfter === 0) return [];
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const dueBefore = addDays(today, 1 - escalateAfter);
  return (await items.list(scope, { dueBefore }, { skip: 0, limit: mostOwed })).items;
}

function latest(days: readonly Day[]): { until?: Day } {
  const until = days.reduce<Day | undefined>((last, d) => (last === undefined || d > last ? d : last), undefined);
  return until === undefined ? {} : { until };
}
