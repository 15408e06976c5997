import { after } from "../../domain/reminders/notice-step.js";
import type { Delivery } from "./deliver.js";
import { drawPutOff } from "./draw-put-off.js";
import { editCard } from "./edit-cards.js";
import { postHome } from "./post-home.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { sendMorning } from "./send-mornings.js";
import { sendNotice } from "./send-notices.js";

/** A job that takes longer than this no longer keeps others waiting: a further lane sets off. */
const slowMs = 250;

/**
 * Does everything that is due at the clock's now, until nothing more is: notices of the outbox, mornings, the homes' cards, and
 * cards to be drawn anew, those that waited for a form to be gone among them. Gives how many notices Teams accepted; edits don't
 * count. Safe beside another process, though one at a time is meant to send. A fault ends it when the work in hand has ended.
 */
export async function runDue(deps: ReminderDeps): Promise<number> {
  let accepted = 0;
  const lanes: Promise<void>[] = [];
  const widen = (): void => {
    if (lanes.length < deps.waits.lanes) lanes.push(lane());
  };
  const lane = async (): Promise<void> => {
    for (let done = 0; !deps.stopping(); done++) {
      const job = await findJob(deps);
      if (job === undefined) return;
      if (done > 0) widen();
      // Nobody else waits for one that Teams keeps waiting.
      const slow = setTimeout(widen, slowMs);
      try {
        const sent = countSent(await job());
        accepted += sent;
      } finally {
        clearTimeout(slow);
      }
    }
  };
  widen();
  const ended: PromiseSettledResult<void>[] = [];
  for (let next = lanes[0]; next !== undefined; next = lanes[ended.length])
    ended.push(...(await Promise.allSettled([next])));
  const failed = ended.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return accepted;
}

/** The earliest moment at which anything is due; it may have passed. Absent: nothing ever will be, as there is nobody. */
export async function nextDueAt(
  deps: Pick<ReminderDeps, "people" | "committees" | "notices" | "forms">,
): Promise<Date | undefined> {
  const moments = await Promise.all([
    deps.notices.earliestDue("system"),
    deps.people.earliestMorning("system"),
    deps.committees.earliestMorning("system"),
    deps.forms.earliestDue("system"),
  ]);
  return moments.reduce<Date | undefined>(
    (first, at) => (first === undefined || (at !== undefined && at < first) ? at : first),
    undefined,
  );
}

function countSent(deliveries: readonly Delivery[]): number {
  return deliveries.filter(({ kind }) => kind === "sent").length;
}

type Job = () => Promise<readonly Delivery[]>;

/** What is due next, claimed where that is a step of its own. Absent: nothing is. */
async function findJob(deps: ReminderDeps): Promise<Job | undefined> {
  const now = deps.clock.now();
  const leaseUntil = after(now, deps.waits.claimLeaseMs);
  const notice = await deps.notices.findDue("system", now);
  if (notice !== undefined) return async () => [await sendNotice(deps, notice)];
  const claimed = await deps.people.claimMorning("system", now, leaseUntil);
  if (claimed !== undefined) return async () => [await sendMorning(deps, claimed)];
  const home = await deps.committees.claimHome("system", now, leaseUntil);
  if (home !== undefined) return () => postHome(deps, home);
  const marked = await deps.notices.findEditDue("system", now);
  if (marked !== undefined) return () => withoutDelivery(editCard(deps, marked));
  const putOff = await deps.forms.claimDue("system", now, leaseUntil);
  return putOff && (() => withoutDelivery(drawPutOff(deps, putOff)));
}

async function withoutDelivery(edit: Promise<void>): Promise<readonly Delivery[]> {
  await edit;
  return [];
}
