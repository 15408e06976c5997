import type { Day } from "../../domain/days/day.js";
import type { Notice } from "../../domain/reminders/notice.js";
import { nextStep, wakeAtOf } from "../../domain/reminders/notice-step.js";
import type { ReminderDeps } from "./reminder-deps.js";

/**
 * Brings a notice to what has become of it since it was written: one found in sending after its lease is unknown, a retry of an
 * earlier day is superseded. Gives it as it stands then.
 */
export async function upToDate<N extends Notice>(
  { notices, waits, meter }: Pick<ReminderDeps, "notices" | "waits" | "meter">,
  notice: N,
  today: Day,
  now: Date,
): Promise<N> {
  const step = nextStep(notice, now, today, waits);
  if (step.kind !== "becomes") return notice;
  const { state } = step;
  const scope = { tenant: notice.tenant };
  const wakeAt = wakeAtOf(notice, state, waits);
  const changed = await notices.change(scope, notice.id, notice.revision, { state, wakeAt });
  if (changed !== "changed-meanwhile") meter.notice(notice.kind, state.kind === "unknown" ? "unknown" : "skipped");
  const standing = changed === "changed-meanwhile" ? await notices.find(scope, notice.id) : changed;
  // Found by its id, it is still of the same kind.
  return standing === undefined ? notice : (standing as N);
}
