import { addDays } from "../days/day.js";
import { dayAt, instantOf, zone } from "../days/zone.js";

/**
 * The next time, later than `now`, that the clock on the wall of a zone shows this hour. Weekends and holidays count: what is
 * not said on them is decided on the morning itself. Throws the fault `not-a-zone` where there is no such zone.
 */
export function nextMorning(hour: number, zoneName: string, now: Date): Date {
  const here = zone(zoneName);
  const today = dayAt(now, here);
  const todays = instantOf(today, hour, here);
  return todays > now ? todays : instantOf(addDays(today, 1), hour, here);
}
