import { after } from "../../domain/reminders/notice-step.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** Spread over so much of the wait, at most so long. */
const jitterShare = 0.2;
const longestJitterMs = 5_000;

/** When what was not delivered is tried again: not sooner than Teams said, else after a wait that doubles with each attempt. */
export function retryMoment(
  { waits, random }: Pick<ReminderDeps, "waits" | "random">,
  now: Date,
  attempts: number,
  afterMs: number | undefined,
): Date {
  const wait = afterMs ?? Math.min(waits.longestRetryMs, waits.retryMs * 2 ** Math.max(0, attempts - 1));
  return after(now, wait + Math.floor(random() * Math.min(longestJitterMs, wait * jitterShare)));
}
