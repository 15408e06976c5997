import { bankHolidays } from "../days/bank-holidays.js";
import { divisionOf } from "../days/nation.js";
import type { PublishedHolidays } from "../days/read-bank-holidays.js";
import { type WorkingCalendar, workingCalendar } from "../days/working-days.js";
import type { Committee } from "./committee.js";

/** Knows the working days of every committee. */
export type Calendars = { of(committee: Pick<Committee, "nation" | "recess">): WorkingCalendar };

/**
 * Working days by the committee's nation and its recess. A year that was published for a division is as published, the others go by
 * rule.
 */
export function calendars(published: PublishedHolidays): Calendars {
  return {
    of({ nation, recess }) {
      const division = divisionOf(nation);
      const years = published.get(division);
      return workingCalendar({
        holidays: (year) => years?.get(year) ?? bankHolidays(division, year),
        closed: recess,
      });
    },
  };
}

/** By rule alone. */
export const usualCalendars: Calendars = calendars(new Map());
