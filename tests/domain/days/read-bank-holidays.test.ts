import { expect, test } from "vitest";
import { readBankHolidays } from "../../../src/domain/days/read-bank-holidays.js";

const event = (date: string, title = "A day off") => ({ title, date, notes: "", bunting: true });
const list = (division: string, ...dates: string[]) => ({ division, events: dates.map((date) => event(date)) });

test("a file in the published shape is read by division and year", () => {
  const read = readBankHolidays({
    "england-and-wales": list("england-and-wales", "2027-01-01", "2027-12-27", "2028-01-03"),
    scotland: { division: "scotland", events: [event("2027-06-21", "A win")] },
    "northern-ireland": list("northern-ireland"),
  });
  if (read.kind !== "read") throw new Error(read.why);
  const days = [...read.holidays].map(([division, years]) => [
    division,
    Object.fromEntries([...years].map(([year, holidays]) => [year, [...holidays.entries()]])),
  ]);
  expect(days).toEqual([
    [
      "england-and-wales",
      {
        2027: [
          ["2027-01-01", "A day off"],
          ["2027-12-27", "A day off"],
        ],
        2028: [["2028-01-03", "A day off"]],
      },
    ],
    ["scotland", { 2027: [["2027-06-21", "A win"]] }],
    ["northern-ireland", {}],
  ]);
});

test("one division, and events with a title and a date alone, are enough", () => {
  expect(readBankHolidays({ scotland: { events: [{ title: "A day off", date: "2027-06-21" }] } }).kind).toBe("read");
});

const all = '"england-and-wales", "scotland", "northern-ireland"';

test.each([
  ["nothing", null, `it is not a JSON object with ${all}`],
  ["a text", "bank holidays", `it is not a JSON object with ${all}`],
  ["a list", [event("2027-01-01")], `it is not a JSON object with ${all}`],
  ["an object of nothing", {}, `it is not a JSON object with ${all}`],
  ["a division that there is none of", { england: list("england", "2027-01-01") }, `"england" is none of ${all}`],
  [
    "another division's list",
    { scotland: list("england-and-wales") },
    '"scotland" has "england-and-wales" as its division',
  ],
  ["a list without events", { scotland: { division: "scotland" } }, '"scotland" has no list of "events"'],
  ["no list at all", { scotland: null }, '"scotland" has no list of "events"'],
  ["an event that is a text", { scotland: { events: ["2027-01-01"] } }, 'event 1 of "scotland" has no title'],
  [
    "an event without a title",
    { scotland: { events: [event("2027-01-01"), { date: "2027-01-04" }] } },
    'event 2 of "scotland" has no title',
  ],
  [
    "an event without a date",
    { scotland: { events: [{ title: "A win" }] } },
    'event 1 of "scotland" (A win) has no date like 2026-12-25',
  ],
  [
    "a date in another form",
    { scotland: list("scotland", "21/06/2027") },
    'event 1 of "scotland" (A day off) has no date like 2026-12-25',
  ],
  [
    "a date that the calendar lacks",
    { scotland: list("scotland", "2027-02-29") },
    'event 1 of "scotland" (A day off) has no date like 2026-12-25',
  ],
])("%s is refused, saying what is wrong", (_what, json, why) => {
  expect(readBankHolidays(json)).toEqual({ kind: "malformed", why });
});
