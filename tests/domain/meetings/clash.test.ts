import { expect, test } from "vitest";
import { calendars, usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import { clashOf } from "../../../src/domain/meetings/clash.js";

const england = { nation: "england" as const, recess: [{ from: day("2026-08-03"), to: day("2026-08-31") }] };

test.each([
  ["2026-03-10", undefined],
  ["2026-04-06", { kind: "holiday", name: "Easter Monday" }],
  ["2026-03-14", { kind: "weekend" }],
  ["2026-08-11", { kind: "recess" }],
  ["2026-08-31", { kind: "holiday", name: "Summer bank holiday" }],
] as const)("what speaks against %s is known with its reason", (on, clash) => {
  expect(clashOf(day(on), england, usualCalendars.of(england))).toEqual(clash);
});

test("each nation keeps its own bank holidays", () => {
  const scotland = { nation: "scotland" as const, recess: [] };
  expect(clashOf(day("2026-04-06"), scotland, usualCalendars.of(scotland))).toBeUndefined();
  expect(clashOf(day("2026-11-30"), scotland, usualCalendars.of(scotland))).toMatchObject({ name: "St Andrew's Day" });
});

test("a day that was proclaimed since is a holiday without a name", () => {
  const published = calendars(
    new Map([["england-and-wales", new Map([[2026, new Map([[day("2026-03-10"), "A jubilee"]])]])]]),
  );
  expect(clashOf(day("2026-03-10"), england, published.of(england))).toEqual({ kind: "holiday" });
});
