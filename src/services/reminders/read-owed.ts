import type { ActionItem } from "../../domain/actions/action-item.js";
import { runsCommittee } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { TenantId } from "../../domain/ids.js";
import { newForDays, type ReaderBoard } from "../../domain/reminders/lines-of.js";
import { after } from "../../domain/reminders/notice-step.js";
import { aheadHorizon } from "../../domain/reminders/stage-of.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "items">;

const dayMs = 86_400_000;

/**
 * Every item that a reader's morning might speak of: theirs, for a clerk those of owners without reach, and for clerk and chair those
 * with a request to be answered. Each once.
 */
export async function readOwed(
  deps: Deps,
  tenant: TenantId,
  boards: readonly ReaderBoard[],
  now: Date,
): Promise<readonly ActionItem[]> {
  const lists = await Promise.all([
    ownItems(deps, tenant, boards, now),
    itemsToPassOn(deps, tenant, boards),
    itemsToAnswer(deps, tenant, boards),
  ]);
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}

async function ownItems({ items }: Deps, tenant: TenantId, boards: readonly ReaderBoard[], now: Date) {
  const until = latest(boards.map((board) => aheadHorizon(board.today, board.calendar)));
  if (until === undefined) return [];
  const mine = boards.map((board) => board.me);
  // A day more than the rule: news count by the day, and the rule itself is applied to what is read.
  const since = after(now, -(newForDays + 1) * dayMs);
  const lists = await Promise.all([
    items.owedBy({ tenant }, mine, until),
    items.assignedSince({ tenant }, mine, since),
    items.declinedSince({ tenant }, mine, since),
  ]);
  return lists.flat();
}

async function itemsToPassOn({ items }: Deps, tenant: TenantId, boards: readonly ReaderBoard[]) {
  const concerned = boards.filter((board) => board.outOfReach.size > 0);
  const until = latest(concerned.map((board) => board.today));
  if (until === undefined) return [];
  const owners = concerned.flatMap((board) => board.roster.filter((member) => board.outOfReach.has(member.id)));
  return items.owedBy({ tenant }, owners, until);
}

async function itemsToAnswer({ items }: Deps, tenant: TenantId, boards: readonly ReaderBoard[]) {
  const [run, others] = [true, false].map((runs) =>
    boards.filter((board) => runsCommittee(board.me) === runs).map((board) => board.committee.id),
  );
  // Apart, as there is a most to what is read: of the others only what took the place of a request of their own counts.
  const lists = [run, others].map((ids = []) => (ids.length === 0 ? [] : items.requested({ tenant }, ids)));
  return (await Promise.all(lists)).flat();
}

function latest(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>((last, d) => (last === undefined || d > last ? d : last), undefined);
}
