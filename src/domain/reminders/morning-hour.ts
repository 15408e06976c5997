import type { Day } from "../days/day.js";
import { dayAt, instantOf, zone } from "../days/zone.js";
import { nextMorning } from "./next-morning.js";

/** No morning is sent later than this by the clock on the wall … */
const latestHour = 20;
/** … unless its own hour was less than so long ago. */
const graceMs = 3 * 3_600_000;

/** What to do with a morning claimed now: send it as this day's, or look again at `at`. */
export type MorningHour = { kind: "now"; day: Day } | { kind: "later"; at: Date };

/**
 * Claimed before its hour, a morning moves to it; claimed late in the evening, long after its hour, to tomorrow's. In between it
 * is sent late rather than not at all.
 */
export function morningHour(hour: number, zoneName: string, now: Date): MorningHour {
  const here = zone(zoneName);
  const day = dayAt(now, here);
  const itsHour = instantOf(day, hour, here);
  if (now < itsHour) return { kind: "later", at: itsHour };
  const tooLate = now > instantOf(day, latestHour, here) && now.getTime() - itsHour.getTime() > graceMs;
  return tooLate ? { kind: "later", at: nextMorning(hour, zoneName, now) } : { kind: "now", day };
}
