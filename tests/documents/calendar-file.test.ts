import fc from "fast-check";
import { expect, test } from "vitest";
import { type CalendarEntry, calendarFile } from "../../src/documents/calendar-file.js";
import { calendarLines, saidIn } from "./calendar-lines.js";

const entry: CalendarEntry = {
  uid: "mt_march@matters-arising",
  sequence: 3,
  stamp: new Date("2026-03-04T09:00:00Z"),
  when: { from: new Date("2026-06-11T09:00:00Z"), to: new Date("2026-06-11T11:00:00Z") },
  summary: "Harbour Board meeting",
  cancelled: false,
};
const linesOf = (over: Partial<CalendarEntry> = {}) => calendarLines(calendarFile({ ...entry, ...over }));

test("a meeting with its hours is one entry in UTC", () => {
  const lines = linesOf({ location: "Guildhall, room 2", url: "https://example.org/join" });
  expect(lines.filter(({ value }) => value === "VEVENT").map(({ name }) => name)).toEqual(["BEGIN", "END"]);
  const said = (name: string) => saidIn(lines, name);
  expect([said("METHOD"), said("UID"), said("SEQUENCE"), said("DTSTAMP")]).toEqual([
    "PUBLISH",
    "mt_march@matters-arising",
    "3",
    "20260304T090000Z",
  ]);
  expect([said("DTSTART"), said("DTEND")]).toEqual(["20260611T090000Z", "20260611T110000Z"]);
  expect([said("SUMMARY"), said("LOCATION"), said("URL"), said("STATUS")]).toEqual([
    "Harbour Board meeting",
    "Guildhall, room 2",
    "VALUE=URI:https://example.org/join",
    "CONFIRMED",
  ]);
});

test("a meeting without an hour takes its day as a whole and keeps nobody busy", () => {
  const lines = linesOf({ when: { day: "2026-03-12" } });
  expect(saidIn(lines, "DTSTART")).toBe("VALUE=DATE:20260312");
  expect(saidIn(lines, "DTEND")).toBeUndefined();
  expect(saidIn(lines, "TRANSP")).toBe("TRANSPARENT");
});

test("a cancelled meeting is taken out of calendars that have it", () => {
  const lines = linesOf({ cancelled: true });
  expect([saidIn(lines, "METHOD"), saidIn(lines, "STATUS"), saidIn(lines, "UID")]).toEqual([
    "CANCEL",
    "CANCELLED",
    entry.uid,
  ]);
});

test("an address keeps its signs, for it is no text", () => {
  const lines = linesOf({ url: "https://example.org/a,b;c?d=1" });
  expect(saidIn(lines, "URL")).toBe("VALUE=URI:https://example.org/a%2Cb%3Bc?d=1");
});

test.each([
  ["a comma, a semicolon and a backslash", "Board; North, South \\ East"],
  ["a line of its own", "Board\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:https://example.org"],
  ["a quotation mark and a colon", 'The "Upper": Board'],
  ["letters of several bytes beyond a line", "Bürgerschaftsausschuß 議会委員会 😀 ".repeat(8).trim()],
])("a name with %s comes back as it was", (_what, summary) => {
  expect(saidIn(linesOf({ summary }), "SUMMARY")).toBe(summary.replaceAll("\r\n", "\n"));
});

test("whatever a board and a place are called, the file has the same lines", () => {
  const names = linesOf({ location: "Guildhall" }).map(({ name }) => name);
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).filter((one) => one.trim() !== "");
  fc.assert(
    fc.property(text, text, (summary, location) => {
      expect(linesOf({ summary, location }).map(({ name }) => name)).toEqual(names);
    }),
  );
});
