import { addDays, type Day, day, dayNumber, dayNumbered, weekday } from "./day.js";

/** Easter Sunday: the Sunday after the church's full moon on or after 21 March (the Gregorian reckoning of 1583). */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * (year % 19) + moonShift + 15) % 30;
  // Two late moons are set a day earlier, so that no month of the moon is too long.
  const late = epact === 29 || (epact === 28 && year % 19 > 10) ? 1 : 0;
  const fullMoon = dayNumber(day(`${String(year).padStart(4, "0")}-03-21`)) + epact - late;
  const dayAfter = dayNumbered(fullMoon + 1);
  return addDays(dayAfter, 7 - weekday(dayAfter));
}
