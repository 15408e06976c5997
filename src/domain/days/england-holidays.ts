import { addDays, type Day, day, dayNumber, dayNumbered, weekday } from "./day.js";

/**
 * The bank holidays of England and Wales in a year, with their names. By rule, from the Banking and Financial Dealings
 * Act 1971, and by the royal proclamations that moved or added some; right from the year 2000 on. Where a holiday falls
 * on a weekend only its substitute is here. Days proclaimed after this was written are not known to it.
 */
export function englandHolidays(year: number): ReadonlyMap<Day, string> {
  const known = years.get(year);
  if (known) return known;
  const made = holidaysOf(year);
  years.set(year, made);
  return made;
}

/** A year's holidays never change while we run. */
const years = new Map<number, ReadonlyMap<Day, string>>();

/** What proclamations changed: a regular holiday given another day, and single days added. */
const proclaimed: ReadonlyMap<
  number,
  { readonly moved?: Partial<Record<Named, Day>>; readonly added?: [Day, string][] }
> = new Map([
  [2002, { moved: { spring: day("2002-06-04") }, added: [[day("2002-06-03"), "Golden Jubilee"]] }],
  [2011, { added: [[day("2011-04-29"), "Royal wedding"]] }],
  [2012, { moved: { spring: day("2012-06-04") }, added: [[day("2012-06-05"), "Diamond Jubilee"]] }],
  [2020, { moved: { earlyMay: day("2020-05-08") } }],
  [
    2022,
    {
      moved: { spring: day("2022-06-02") },
      added: [
        [day("2022-06-03"), "Platinum Jubilee"],
        [day("2022-09-19"), "State funeral of Queen Elizabeth II"],
      ],
    },
  ],
  [2023, { added: [[day("2023-05-08"), "Coronation of King Charles III"]] }],
]);

type Named = "earlyMay" | "spring";

function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const easter = easterSunday(year);
  const changes = proclaimed.get(year);
  const newYear = on(year, "01-01");
  const christmas = on(year, "12-25");
  const boxing = on(year, "12-26");
  // Both substitutes can be due in one year: a Saturday Christmas takes the Monday, the Sunday after it the Tuesday;
  // a Sunday Christmas leaves Boxing Day its Monday and takes the Tuesday.
  const christmasTaken = weekday(christmas) < 6 ? christmas : on(year, "12-27");
  const boxingTaken = weekday(boxing) < 6 ? boxing : on(year, "12-28");
  const all: [Day, string][] = [
    [weekday(newYear) < 6 ? newYear : mondayFrom(newYear), "New Year's Day"],
    [addDays(easter, -2), "Good Friday"],
    [addDays(easter, 1), "Easter Monday"],
    [changes?.moved?.earlyMay ?? mondayFrom(on(year, "05-01")), "Early May bank holiday"],
    [changes?.moved?.spring ?? mondayFrom(on(year, "05-25")), "Spring bank holiday"],
    [mondayFrom(on(year, "08-25")), "Summer bank holiday"],
    [christmasTaken, "Christmas Day"],
    [boxingTaken, "Boxing Day"],
    ...(changes?.added ?? []),
  ];
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first Monday on or after a day. The last Monday of May is the one on or after the 25th; of August likewise. */
function mondayFrom(d: Day): Day {
  return addDays(d, (8 - weekday(d)) % 7);
}

/** Easter Sunday: the Sunday after the church's full moon on or after 21 March (the Gregorian reckoning of 1583). */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * (year % 19) + moonShift + 15) % 30;
  // Two late moons are set a day earlier, so that no month of the moon is too long.
  const late = epact === 29 || (epact === 28 && year % 19 > 10) ? 1 : 0;
  const fullMoon = dayNumber(on(year, "03-21")) + epact - late;
  const dayAfter = dayNumbered(fullMoon + 1);
  return addDays(dayAfter, 7 - weekday(dayAfter));
}

function on(year: number, monthAndDay: string): Day {
  return day(`${String(year).padStart(4, "0")}-${monthAndDay}`);
}
