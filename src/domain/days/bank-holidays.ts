import { addDays, type Day, day, weekday } from "./day.js";
import { easterSunday } from "./easter.js";
import type { Division } from "./nation.js";
import { proclaimedHolidays } from "./proclaimed-holidays.js";

/** Days with their names, in the order of the year. */
export type BankHolidays = ReadonlyMap<Day, string>;

/**
 * The bank holidays of a division in a year: by rule, from the Banking and Financial Dealings Act 1971 and the St Andrew's Day Bank
 * Holiday (Scotland) Act 2007, and by the proclamations that moved or added some; right from the year 2000 on. Where a holiday falls
 * on a weekend only its substitute is here. Days proclaimed after this was written are not known to it.
 */
export function bankHolidays(division: Division, year: number): BankHolidays {
  const known = years[division].get(year);
  if (known) return known;
  const made = holidaysOf(division, year);
  years[division].set(year, made);
  return made;
}

/** A year's holidays never change while we run. */
const years: Readonly<Record<Division, Map<number, BankHolidays>>> = {
  "england-and-wales": new Map(),
  scotland: new Map(),
  "northern-ireland": new Map(),
};

function holidaysOf(division: Division, year: number): BankHolidays {
  const named = new Map([...everywhere(year), ...only(division, year)]);
  for (const { on, name, only } of proclaimedHolidays)
    if (Number(on.slice(0, 4)) === year && (only ?? division) === division) named.set(name, on);
  return new Map(substituted([...named]).sort(([one], [other]) => (one < other ? -1 : 1)));
}

type Named = [name: string, on: Day];

function everywhere(year: number): readonly Named[] {
  return [
    ["New Year's Day", on(year, "01-01")],
    ["Good Friday", addDays(easterSunday(year), -2)],
    ["Early May bank holiday", mondayFrom(on(year, "05-01"))],
    ["Spring bank holiday", mondayFrom(on(year, "05-25"))],
    ["Christmas Day", on(year, "12-25")],
    ["Boxing Day", on(year, "12-26")],
  ];
}

function only(division: Division, year: number): readonly Named[] {
  switch (division) {
    case "england-and-wales":
      return [
        ["Easter Monday", addDays(easterSunday(year), 1)],
        ["Summer bank holiday", mondayFrom(on(year, "08-25"))],
      ];
    case "scotland":
      return [
        ["2nd January", on(year, "01-02")],
        ["Summer bank holiday", mondayFrom(on(year, "08-01"))],
        ...(year < 2007 ? [] : [["St Andrew's Day", on(year, "11-30")] satisfies Named]),
      ];
    case "northern-ireland":
      return [
        ...only("england-and-wales", year),
        ["St Patrick's Day", on(year, "03-17")],
        ["Battle of the Boyne", on(year, "07-12")],
      ];
  }
}

/**
 * What falls on a weekend takes the first weekday after it that is no holiday already, the earlier one first: after a Saturday Christmas
 * it has the Monday and Boxing Day the Tuesday, after a Sunday Christmas Boxing Day keeps the Monday and it has the Tuesday.
 */
function substituted(named: readonly Named[]): [Day, string][] {
  const taken = new Map<Day, string>();
  for (const [name, d] of named) if (weekday(d) < 6) taken.set(d, name);
  const onWeekends = named.filter(([, d]) => weekday(d) > 5).sort(([, one], [, other]) => (one < other ? -1 : 1));
  for (const [name, d] of onWeekends) {
    let free = d;
    while (weekday(free) > 5 || taken.has(free)) free = addDays(free, 1);
    taken.set(free, name);
  }
  return [...taken];
}

/** The first Monday on or after a day. The last Monday of May is the one on or after the 25th; of August likewise. */
function mondayFrom(d: Day): Day {
  return addDays(d, (8 - weekday(d)) % 7);
}

function on(year: number, monthAndDay: string): Day {
  return day(`${String(year).padStart(4, "0")}-${monthAndDay}`);
}
