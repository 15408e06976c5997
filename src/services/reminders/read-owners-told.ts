import type { ActionItemId } from "../../domain/ids.js";
import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import { after } from "../../domain/reminders/notice-step.js";
import { type OwnerTold, ownersTold } from "../../domain/reminders/owners-told.js";
import { longestPeriodDays } from "../../domain/reminders/policy.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { committeeScope } from "../../store/scopes.js";
import type { ReminderDeps } from "./reminder-deps.js";

const dayMs = 86_400_000;

/** What the owners of escalated items were told, in one read for each committee. */
export async function readOwnersTold(
  { notices }: Pick<ReminderDeps, "notices">,
  lines: readonly DerivedLine[],
  now: Date,
): Promise<ReadonlyMap<ActionItemId, readonly OwnerTold[]>> {
  const escalated = lines.filter(({ stage }) => stage === "escalation");
  const boards = new Map<string, ReaderBoard>(escalated.map(({ board }) => [board.committee.id, board]));
  const told = [...boards.values()].map(async ({ committee, roster }) => {
    const items = escalated.flatMap(({ item }) => (item.committee === committee.id ? [item] : []));
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const since = after(now, -longestPeriodDays * dayMs);
    const showing = await notices.showing(
      scope,
      items.map(({ id }) => id),
      since,
    );
    return items.map((item) => [item.id, ownersTold(item, roster, showing)] as const);
  });
  return new Map((await Promise.all(told)).flat());
}
