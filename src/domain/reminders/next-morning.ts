import { addDays } from "../days/day.js";
import { dayAt, instantOf, type WallTime, zone } from "../days/zone.js";

/**
 * The next time, later than `now`, that the clock on the wall of a zone shows this time. Weekends and holidays count: what is
 * not said on them is decided on the morning itself. Throws the fault `not-a-zone` where there is no such zone.
 */
export function nextMorning({ hour, minute }: WallTime, zoneName: string, now: Date): Date {
  const here = zone(zoneName);
  const today = dayAt(now, here);
  const todays = instantOf(today, hour, here, minute);
  return todays > now ? todays : instantOf(addDays(today, 1), hour, here, minute);
}
