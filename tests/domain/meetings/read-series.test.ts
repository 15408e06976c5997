import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { readSeries, type SeriesReading } from "../../../src/domain/meetings/read-series.js";

const today = day("2026-03-04");
const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

function inShort(reading: SeriesReading | undefined): string {
  if (reading === undefined) return "nothing";
  if (reading.kind === "no-start") return "no start";
  if (reading.kind === "either") return `either ${names[reading.weekday - 1]}`;
  const { rule, except, from, repeats, rest } = reading;
  const parts =
    rule.kind === "weekly"
      ? [`every ${rule.every} from ${rule.from}`]
      : [
          `${rule.nth} ${names[rule.weekday - 1]}`,
          ...(rule.months === undefined ? [] : [`in ${rule.months.join(" ")}`]),
        ];
  if (except.length > 0) parts.push(`not ${except.join(" ")}`);
  if (from !== undefined && rule.kind === "monthly") parts.push(`from ${from}`);
  if (!repeats) parts.push("perhaps once");
  if (rest !== "") parts.push(`“${rest}”`);
  return parts.join(", ");
}

test.each([
  ["every second Tuesday of the month, except August, at 2pm, Town Hall", "2 tue, not 8, “, at 2pm, Town Hall”"],
  ["the last Thursday of every month", "-1 thu"],
  ["last Thursday of each month at 10", "-1 thu, “at 10”"],
  ["first Monday of March, June, September and December", "1 mon, in 3 6 9 12"],
  ["every 1st Monday in March and in June at noon", "1 mon, in 3 6, “at noon”"],
  ["monthly on the 1st Wednesday", "1 wed"],
  ["every month on the third Friday, 10am", "3 fri, “, 10am”"],
  ["2nd Tuesday monthly", "2 tue"],
  ["the second Tuesday of the month", "2 tue, perhaps once"],
  ["every six weeks from 3 March 2026", "every 6 from 2026-03-03"],
  ["every 6 weeks on Tuesdays from 5 March", "every 6 from 2026-03-10"],
  ["fortnightly on Tuesdays from 5 March", "every 2 from 2026-03-10"],
  ["every other Tuesday from 10 March at 9.30", "every 2 from 2026-03-10, “at 9.30”"],
  ["every second Tuesday from 10 March", "every 2 from 2026-03-10"],
  ["weekly on Mondays", "every 1 from 2026-03-09"],
  ["every Monday at 9, except in August", "every 1 from 2026-03-09, not 8, “at 9”"],
  ["quarterly on the first Wednesday from March", "1 wed, in 3 6 9 12, from 2026-03-01"],
  ["every three months on the first Wednesday starting in April", "1 wed, in 1 4 7 10, from 2026-04-01"],
  ["every other month on the second Thursday from May", "2 thu, in 1 3 5 7 9 11, from 2026-05-01"],
  ["six monthly on the first Tuesday from February", "1 tue, in 2 8, from 2027-02-01"],
  ["the third Tuesday of each month but not in August or December, Guildhall", "3 tue, not 8 12, “, Guildhall”"],
  ["the third Tuesday of each month (except August)", "3 tue, not 8"],
  ["monthly on the last Friday from September 2026", "-1 fri, from 2026-09-01"],
  ["every six weeks", "no start"],
  ["quarterly on the first Wednesday", "no start"],
  ["fortnightly on Tuesdays", "no start"],
  ["every second Tuesday", "either tue"],
  ["every second Tuesday at 2pm", "either tue"],
  ["first Monday of March", "nothing"],
  ["bi-monthly on the first Tuesday", "nothing"],
  ["every five months on the first Tuesday from March", "nothing"],
  ["every month", "nothing"],
  ["every 99 weeks from 3 March", "nothing"],
  ["the fifth Tuesday of every month", "nothing"],
  ["every Mondayish thing", "nothing"],
])("“%s” comes to %s", (said, comes) => {
  expect(inShort(readSeries(said, today))).toBe(comes);
});
