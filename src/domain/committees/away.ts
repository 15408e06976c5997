import type { Day } from "../days/day.js";
import type { Person } from "./person.js";

/** Whether somebody is away on a day: from the first day of their leave up to the day on which they are back, which is not one of it. */
export function isAway({ away }: Pick<Person, "away">, today: Day): boolean {
  return away !== undefined && away.from <= today && today < away.until;
}
