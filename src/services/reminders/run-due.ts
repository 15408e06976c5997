import { after } from "../../domain/reminders/notice-step.js";
import type { Delivery } from "./deliver.js";
import { editCard } from "./edit-cards.js";
import { sendAgendas } from "./post-agenda.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { sendMorning } from "./send-mornings.js";
import { sendNotice } from "./send-notices.js";

/**
 * Does everything that is due at the clock's now, until nothing more is: notices of the outbox, mornings, the homes' cards, and
 * cards to be drawn anew. Gives how many notices Teams accepted; edits don't count. Safe beside another process, though one at a
 * time is meant to send. A fault ends it when the work in hand has ended.
 */
export async function runDue(deps: ReminderDeps): Promise<number> {
  let accepted = 0;
  const lane = async (): Promise<void> => {
    while (!deps.stopping()) {
      const deliveries = await doOne(deps);
      if (deliveries === undefined) return;
      accepted += countSent(deliveries);
    }
  };
  // Mostly there is nothing: one look finds that out before the lanes set off.
  const first = deps.stopping() ? undefined : await doOne(deps);
  if (first === undefined) return 0;
  accepted += countSent(first);
  const lanes = await Promise.allSettled(Array.from({ length: deps.waits.lanes }, lane));
  const failed = lanes.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return accepted;
}

/** The earliest moment at which anything is due; it may have passed. Absent: nothing ever will be, as there is nobody. */
export async function nextDueAt(
  deps: Pick<ReminderDeps, "people" | "committees" | "notices">,
): Promise<Date | undefined> {
  const moments = await Promise.all([
    deps.notices.earliestDue("system"),
    deps.people.earliestMorning("system"),
    deps.committees.earliestMorning("system"),
  ]);
  return moments.reduce<Date | undefined>(
    (first, at) => (first === undefined || (at !== undefined && at < first) ? at : first),
    undefined,
  );
}

function countSent(deliveries: readonly Delivery[]): number {
  return deliveries.filter(({ kind }) => kind === "sent").length;
}

/** Undefined when nothing is due. */
async function doOne(deps: ReminderDeps): Promise<readonly Delivery[] | undefined> {
  const now = deps.clock.now();
  const leaseUntil = after(now, deps.waits.claimLeaseMs);
  const notice = await deps.notices.findDue("system", now);
  if (notice !== undefined) return [await sendNotice(deps, notice)];
  const claimed = await deps.people.claimMorning("system", now, leaseUntil);
  if (claimed !== undefined) return [await sendMorning(deps, claimed)];
  const home = await deps.committees.claimHome("system", now, leaseUntil);
  if (home !== undefined) return sendAgendas(deps, home);
  const marked = await deps.notices.findEditDue("system", now);
  if (marked !== undefined) {
    await editCard(deps, marked);
    return [];
  }
  return undefined;
}
