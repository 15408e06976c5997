import type { Day } from "../days/day.js";
import { dayAt, instantOf, type WallTime, zone } from "../days/zone.js";
import { nextMorning } from "./next-morning.js";

/** No morning is sent later than this by the clock on the wall … */
const latestHour = 20;
/** … unless its own time was less than so long ago. */
const graceMs = 3 * 3_600_000;

/** What to do with a morning claimed now: send it as this day's, or look again at `at`. */
export type MorningHour = { kind: "now"; day: Day } | { kind: "later"; at: Date };

/**
 * Claimed before its time, a morning moves to it; claimed late in the evening, long after its time, to tomorrow's. In between it
 * is sent late rather than not at all.
 */
export function morningHour(time: WallTime, zoneName: string, now: Date): MorningHour {
  const here = zone(zoneName);
  const day = dayAt(now, here);
  const itsTime = instantOf(day, time.hour, here, time.minute);
  if (now < itsTime) return { kind: "later", at: itsTime };
  const tooLate = now > instantOf(day, latestHour, here) && now.getTime() - itsTime.getTime() > graceMs;
  return tooLate ? { kind: "later", at: nextMorning(time, zoneName, now) } : { kind: "now", day };
}
