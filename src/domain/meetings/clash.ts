import type { Committee } from "../committees/committee.js";
import { bankHolidays } from "../days/bank-holidays.js";
import { type Day, weekday } from "../days/day.js";
import { divisionOf } from "../days/nation.js";
import type { WorkingCalendar } from "../days/working-days.js";

/** Why a board would rather not meet on a day. A holiday without a name was proclaimed since, or is known by its day alone. */
export type Clash = { kind: "holiday"; name?: string } | { kind: "weekend" } | { kind: "recess" };

/** What speaks against a day. Absent: it is a working day like others. */
export function clashOf(
  on: Day,
  { nation, recess }: Pick<Committee, "nation" | "recess">,
  calendar: WorkingCalendar,
): Clash | undefined {
  if (calendar.isWorkingDay(on)) return undefined;
  const name = bankHolidays(divisionOf(nation), Number(on.slice(0, 4))).get(on);
  if (name !== undefined) return { kind: "holiday", name };
  if (weekday(on) > 5) return { kind: "weekend" };
  return recess.some(({ from, to }) => from <= on && on <= to) ? { kind: "recess" } : { kind: "holiday" };
}
