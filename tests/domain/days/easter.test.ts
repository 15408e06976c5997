import { expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { easterSunday } from "../../../src/domain/days/easter.js";

/** Easter by the reckoning of 1876 that divides only, with neither tables nor exceptions. */
function easterByDivision(year: number) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return addDays(day(`${year}-${n < 124 ? "03" : "04"}-01`), n % 31);
}

test.each([
  ["1981-04-19", "one of the two late moons"],
  ["2049-04-18", "the other late moon"],
  ["2038-04-25", "the latest Easter there can be"],
  ["2285-03-22", "the earliest Easter there can be"],
  ["2000-04-23", "a century year"],
])("Easter is on %s: %s", (easter) => {
  expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
});

test("Easter is as another reckoning has it, to the year 4099", () => {
  for (let year = 1900; year < 4100; year += 1) expect(easterSunday(year)).toBe(easterByDivision(year));
});
