import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { placeMeant, type SaidPlace } from "../../../src/domain/programme/place-meant.js";
import type { ProgrammePlace } from "../../../src/domain/programme/programme-item.js";
import { aMeeting } from "../../builders/a-meeting.js";

const today = day("2026-03-04");
const at = (iso: string, overrides = {}) => aMeeting({ id: `mt_${iso}`, on: day(iso), ...overrides });
const meetings = [
  at("2026-03-03"),
  at("2026-03-19"),
  at("2026-05-21", { state: { kind: "cancelled", at: new Date("2026-03-01T10:00:00Z") } }),
  at("2026-06-18"),
  at("2026-06-25"),
];
const meeting = (iso: string): ProgrammePlace => ({ kind: "meeting", meeting: `mt_${iso}` });

describe("what is said for when an item is planned", () => {
  test.each<[string, SaidPlace, unknown]>([
    ["a month with a meeting is that meeting", { kind: "month", month: 3 }, meeting("2026-03-19")],
    ["a month with two is the first", { kind: "month", month: 6 }, meeting("2026-06-18")],
    [
      "a month whose meeting was cancelled is the month",
      { kind: "month", month: 5 },
      { kind: "month", month: "2026-05" },
    ],
    ["a month that lies behind is next year's", { kind: "month", month: 2 }, { kind: "month", month: "2027-02" }],
    ["a year is that year", { kind: "month", month: 3, year: 2027 }, { kind: "month", month: "2027-03" }],
    [
      "a month of a year gone by has passed",
      { kind: "month", month: 3, year: 2025 },
      { kind: "refused", why: "passed" },
    ],
    ["a day with a meeting is that meeting", { kind: "day", on: day("2026-06-25") }, meeting("2026-06-25")],
    [
      "a day without one is refused",
      { kind: "day", on: day("2026-06-26") },
      { kind: "refused", why: "no-meeting-then" },
    ],
    ["a day that has passed is refused", { kind: "day", on: day("2026-03-03") }, { kind: "refused", why: "passed" }],
    ["the next meeting is the coming one", { kind: "next-meeting" }, meeting("2026-03-19")],
    [
      "a chosen meeting that was cancelled is refused",
      { kind: "meeting", meeting: "mt_2026-05-21" },
      { kind: "refused", why: "no-meeting-then" },
    ],
    [
      "what waits is not scheduled",
      { kind: "unscheduled", until: "the new municipal year" },
      { kind: "unscheduled", until: "the new municipal year" },
    ],
  ])("%s", (_title, said, meant) => {
    expect(placeMeant(said, today, meetings)).toEqual(meant);
  });
});

test("for what is at the coming meeting already the next meeting is the one after it", () => {
  expect(placeMeant({ kind: "next-meeting" }, today, meetings, meeting("2026-03-19"))).toEqual(meeting("2026-06-18"));
});

test("this month is next year's once its only meeting is over", () => {
  const over = [at("2026-03-03")];
  expect(placeMeant({ kind: "month", month: 3 }, today, over)).toEqual({ kind: "month", month: "2027-03" });
  expect(placeMeant({ kind: "month", month: 3 }, today, [])).toEqual({ kind: "month", month: "2026-03" });
});
