import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendars, usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { bankHolidays } from "../../../src/domain/days/bank-holidays.js";
import { addDays, day, dayNumbered, weekday } from "../../../src/domain/days/day.js";
import { divisionOf, type Nation } from "../../../src/domain/days/nation.js";
import { readBankHolidays } from "../../../src/domain/days/read-bank-holidays.js";
import { nextWorkingDay, workingDayBefore, workingDaysBefore } from "../../../src/domain/days/working-days.js";

const nations: readonly Nation[] = ["england", "wales", "scotland", "northern-ireland"];
const at = (nation: Nation, recess: [string, string][] = []) => ({
  nation,
  recess: recess.map(([from, to]) => ({ from: day(from), to: day(to) })),
});
/** Who works on a day, of all four. */
const whoWorks = (d: string, of = usualCalendars) =>
  nations.filter((nation) => of.of(at(nation)).isWorkingDay(day(d))).join(" ");

describe("a committee's working days", () => {
  test.each([
    ["2026-01-02", "england wales northern-ireland", "2nd January"],
    ["2026-03-17", "england wales scotland", "St Patrick's Day"],
    ["2026-04-06", "scotland", "Easter Monday"],
    ["2026-06-15", "england wales northern-ireland", "the Monday after Scotland's first match"],
    ["2026-07-13", "england wales scotland", "the Monday after the twelfth of July"],
    ["2026-08-03", "england wales northern-ireland", "Scotland's in August"],
    ["2026-08-31", "scotland", "everybody else's in August"],
    ["2026-11-30", "england wales northern-ireland", "St Andrew's Day"],
    ["2026-12-25", "", "Christmas Day"],
    ["2026-12-26", "", "a Saturday"],
    ["2026-12-29", "england wales scotland northern-ireland", "a Tuesday"],
  ])("%s is one in: %s. It is %s", (d, works) => {
    expect(whoWorks(d)).toBe(works);
  });

  test("are none in its recess, both of whose ends are closed", () => {
    const calendar = usualCalendars.of(
      at("england", [
        ["2026-07-22", "2026-09-01"],
        ["2026-12-21", "2027-01-04"],
      ]),
    );
    expect(nextWorkingDay(day("2026-07-21"), calendar)).toBe("2026-09-02");
    expect(workingDayBefore(day("2027-01-05"), calendar)).toBe("2026-12-18");
    expect(usualCalendars.of(at("england")).isWorkingDay(day("2026-07-22"))).toBe(true);
  });

  test("come again after recesses that leave no day between them for years", () => {
    const recess: [string, string][] = [
      ["2026-01-01", "2026-07-19"],
      ["2026-07-20", "2027-02-04"],
      ["2027-02-05", "2028-02-23"],
    ];
    const calendar = usualCalendars.of(at("scotland", recess));
    expect(nextWorkingDay(day("2026-01-05"), calendar)).toBe("2028-02-24");
    expect(workingDaysBefore(day("2028-02-24"), 5, calendar)).toBe("2025-12-23");
  });

  test("are the weekdays that are neither bank holidays there nor in recess", () => {
    const anyDay = fc.integer({ min: 15_340, max: 23_500 }).map(dayNumbered);
    const anyRecess = fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 199 })), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...nations), anyDay, anyRecess, (nation, d, recesses) => {
        const recess = recesses.map(([from, days]) => ({ from, to: addDays(from, days) }));
        const holiday = bankHolidays(divisionOf(nation), Number(d.slice(0, 4))).has(d);
        const away = recess.some(({ from, to }) => d >= from && d <= to);
        const works = usualCalendars.of({ nation, recess }).isWorkingDay(d);
        expect(works).toBe(weekday(d) < 6 && !holiday && !away);
      }),
    );
  });
});

describe("published bank holidays", () => {
  const read = readBankHolidays({
    "england-and-wales": { events: [{ title: "A coronation", date: "2027-06-21" }] },
    scotland: { events: [] },
  });
  const published = calendars(read.kind === "read" ? read.holidays : new Map());

  test("stand in the place of the rule for their division and year", () => {
    expect(whoWorks("2027-06-21", published)).toBe("scotland northern-ireland");
    // The list is the whole of that year: what is not on it is an ordinary day.
    expect(whoWorks("2027-03-26", published)).toBe("england wales");
    expect(whoWorks("2027-06-20", published)).toBe("");
  });

  test("leave other years to the rule", () => {
    for (const d of ["2026-04-03", "2028-04-14"]) expect(whoWorks(d, published)).toBe("");
    expect(whoWorks("2028-06-21", published)).toBe("england wales scotland northern-ireland");
  });
});
