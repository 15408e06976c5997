import { describe, expect, test } from "vitest";
import { addDays, day, weekday } from "../../../src/domain/days/day.js";
import { englandHolidays } from "../../../src/domain/days/england-holidays.js";

/** Each year as its holidays, month-day, in the order of the year. */
const years: [number, string][] = [
  [2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"],
  [2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"],
  [2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"],
  [2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
  [2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"],
  [2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"],
  [2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"],
  [2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"],
  [2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"],
  [2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"],
  [2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
  [2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
  [2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"],
  [2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"],
  [2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
  [2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  [2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"],
];

/** Easter by the reckoning of 1876 that divides only, with neither tables nor exceptions. */
function easterByDivision(year: number) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return addDays(day(`${year}-${n < 124 ? "03" : "04"}-01`), n % 31);
}

describe("the bank holidays of England", () => {
  test.each(years)("in %i are %s", (year, expected) => {
    expect([...englandHolidays(year).keys()].map((d) => d.slice(5)).join(" ")).toBe(expected);
  });

  test("have names", () => {
    expect(englandHolidays(2026).get(day("2026-04-03"))).toBe("Good Friday");
    expect(englandHolidays(2026).get(day("2026-12-28"))).toBe("Boxing Day");
    expect(englandHolidays(2022).get(day("2022-12-27"))).toBe("Christmas Day");
    expect(englandHolidays(2022).get(day("2022-12-26"))).toBe("Boxing Day");
  });

  test("never fall on a weekend, are eight a year by rule, and keep Good Friday a Friday", () => {
    for (let year = 2029; year <= 2199; year += 1) {
      const holidays = [...englandHolidays(year)];
      expect(holidays).toHaveLength(8);
      for (const [d, name] of holidays) {
        expect(weekday(d)).toBeLessThan(6);
        if (name === "Good Friday") expect(weekday(d)).toBe(5);
      }
    }
  });

  test.each([
    ["1981-04-19", "one of the two late moons"],
    ["2049-04-18", "the other late moon"],
    ["2038-04-25", "the latest Easter there can be"],
    ["2285-03-22", "the earliest Easter there can be"],
    ["2000-04-23", "a century year"],
  ])("follow Easter on %s: %s", (easter) => {
    const monday = day(`${easter.slice(0, 8)}${String(Number(easter.slice(8)) + 1).padStart(2, "0")}`);
    expect(englandHolidays(Number(easter.slice(0, 4))).get(monday)).toBe("Easter Monday");
  });

  test("follow Easter as another reckoning of it has it, to the year 4099", () => {
    for (let year = 1900; year < 4100; year += 1) {
      const names = new Map([...englandHolidays(year)].map(([d, name]) => [name, d]));
      expect(names.get("Easter Monday")).toBe(addDays(easterByDivision(year), 1));
    }
  });

  test("are worked out once for a year", () => {
    expect(englandHolidays(2026)).toBe(englandHolidays(2026));
  });
});
