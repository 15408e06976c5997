import { describe, expect, test } from "vitest";
import { bankHolidays } from "../../../src/domain/days/bank-holidays.js";
import { day, weekday } from "../../../src/domain/days/day.js";
import { type Division, divisions } from "../../../src/domain/days/nation.js";

/** Each year as it was published, month-day, in the order of the year. */
type Published = readonly [year: number, days: string][];

const englandAndWales: Published = [
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

const scotland: Published = [
  [2018, "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26"],
  [2019, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"],
  [2020, "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28"],
  [2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"],
  [2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"],
  [2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"],
  [2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"],
  [2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"],
  [2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"],
  [2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"],
];

const northernIreland: Published = [
  [2018, "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"],
  [2019, "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"],
  [2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28"],
  [2021, "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28"],
  [2022, "01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27"],
  [2023, "01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26"],
  [2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"],
  [2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"],
  [2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"],
  [2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"],
];

const daysOf = (division: Division, year: number) =>
  [...bankHolidays(division, year).keys()].map((d) => d.slice(5)).join(" ");

describe("the bank holidays of England and Wales", () => {
  test.each(englandAndWales)("in %i are %s", (year, published) => {
    expect(daysOf("england-and-wales", year)).toBe(published);
  });

  test("have names", () => {
    const name = (d: string) => bankHolidays("england-and-wales", Number(d.slice(0, 4))).get(day(d));
    expect(name("2026-04-03")).toBe("Good Friday");
    expect(name("2026-12-28")).toBe("Boxing Day");
    expect(name("2022-12-27")).toBe("Christmas Day");
    expect(name("2022-12-26")).toBe("Boxing Day");
    expect(name("2020-05-08")).toBe("Early May bank holiday");
  });
});

describe("the bank holidays of Scotland", () => {
  test.each(scotland)("in %i are %s", (year, published) => {
    expect(daysOf("scotland", year)).toBe(published);
  });

  test.each([
    [2028, "01-03 01-04", "a Saturday and a Sunday"],
    [2027, "01-01 01-04", "a Friday and a Saturday"],
    [2023, "01-02 01-03", "a Sunday and a Monday"],
    [2024, "01-01 01-02", "a Monday and a Tuesday"],
    [2026, "01-01 01-02", "a Thursday and a Friday"],
  ])("begin %i with %s, as the first two days of it are %s", (year, days) => {
    expect(daysOf("scotland", year).slice(0, 11)).toBe(days);
  });

  test("have St Andrew's Day since the Act of 2007, and on the Monday after a weekend", () => {
    expect(daysOf("scotland", 2006)).not.toContain("11-30");
    expect(daysOf("scotland", 2007)).toContain("11-30");
    expect(daysOf("scotland", 2008)).toContain("12-01");
  });

  test("have no Easter Monday, and August's at its beginning", () => {
    const names = [...bankHolidays("scotland", 2025).values()];
    expect(names).not.toContain("Easter Monday");
    expect(bankHolidays("scotland", 2025).get(day("2025-08-04"))).toBe("Summer bank holiday");
  });
});

describe("the bank holidays of Northern Ireland", () => {
  test.each(northernIreland)("in %i are %s", (year, published) => {
    expect(daysOf("northern-ireland", year)).toBe(published);
  });

  test("are those of England and two more", () => {
    for (let year = 2000; year <= 2199; year += 1) {
      const own = new Map(bankHolidays("northern-ireland", year));
      for (const [d, name] of bankHolidays("england-and-wales", year)) {
        expect(own.get(d)).toBe(name);
        own.delete(d);
      }
      expect([...own.values()]).toEqual(["St Patrick's Day", "Battle of the Boyne"]);
    }
  });
});

describe("bank holidays anywhere", () => {
  test.each([
    ["2002-06-03", "Golden Jubilee"],
    ["2002-06-04", "Spring bank holiday"],
    ["2011-04-29", "Royal wedding"],
    ["2012-06-04", "Spring bank holiday"],
    ["2012-06-05", "Diamond Jubilee"],
  ])("have what was proclaimed for %s: %s", (d, name) => {
    for (const division of divisions) {
      const holidays = bankHolidays(division, Number(d.slice(0, 4)));
      expect(holidays.get(day(d))).toBe(name);
      // What was moved is not there twice.
      expect([...holidays.values()].filter((one) => one === name)).toHaveLength(1);
    }
  });

  test.each([
    ["england-and-wales", 8],
    ["scotland", 9],
    ["northern-ireland", 10],
  ] as const)(
    "in %s are never on a weekend, in the order of the year, and %i a year where none was proclaimed",
    (division, count) => {
      for (let year = 2027; year <= 2399; year += 1) {
        const holidays = [...bankHolidays(division, year)];
        expect(holidays).toHaveLength(count);
        expect(new Set(holidays.map(([, name]) => name)).size).toBe(count);
        expect(holidays.map(([d]) => d)).toEqual(holidays.map(([d]) => d).sort());
        for (const [d, name] of holidays) {
          expect(weekday(d)).toBeLessThan(6);
          expect(Number(d.slice(0, 4))).toBe(year);
          if (name === "Good Friday") expect(weekday(d)).toBe(5);
        }
      }
    },
  );

  test("are worked out once for a division and a year", () => {
    expect(bankHolidays("scotland", 2026)).toBe(bankHolidays("scotland", 2026));
    expect(bankHolidays("scotland", 2026)).not.toBe(bankHolidays("northern-ireland", 2026));
  });
});
