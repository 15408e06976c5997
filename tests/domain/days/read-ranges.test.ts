import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { joinRanges, longestClosed } from "../../../src/domain/days/join-ranges.js";
import { readRanges } from "../../../src/domain/days/read-ranges.js";
import type { DayRange } from "../../../src/domain/days/working-days.js";

const today = day("2026-03-04");
const inShort = (ranges: readonly DayRange[]) => ranges.map(({ from, to }) => `${from} ${to}`).join("; ");

function read(text: string, on = today): string {
  const reading = readRanges(text, on);
  return reading.kind === "ranges" ? inShort(reading.ranges) : reading.kind;
}

describe("runs of days as people write them", () => {
  test.each([
    ["21 July to 31 August", "2026-07-21 2026-08-31"],
    ["21 July to 31 August 2026; 22 December to 2 January", "2026-07-21 2026-08-31; 2026-12-22 2027-01-02"],
    ["from Tuesday 21st July until Monday, 31st August", "2026-07-21 2026-08-31"],
    ["21 July – 31 August and 24 December - 2 January", "2026-07-21 2026-08-31; 2026-12-24 2027-01-02"],
    ["21-31 August", "2026-08-21 2026-08-31"],
    ["21st-31st August 2027", "2027-08-21 2027-08-31"],
    ["21 July-31 August", "2026-07-21 2026-08-31"],
    ["between 21 July and 31 August", "2026-07-21 2026-08-31"],
    ["21/7 to 31/8", "2026-07-21 2026-08-31"],
    ["21.07.26 to 31.08.26", "2026-07-21 2026-08-31"],
    ["2026-07-21 to 2026-08-31", "2026-07-21 2026-08-31"],
    ["July 21 to August 31, 2026", "2026-07-21 2026-08-31"],
    ["the 21st of July to the 31st of August inclusive", "2026-07-21 2026-08-31"],
    ["August", "2026-08-01 2026-08-31"],
    ["all of February", "2027-02-01 2027-02-28"],
    ["July and August", "2026-07-01 2026-07-31; 2026-08-01 2026-08-31"],
    ["July to August 2027", "2027-07-01 2027-08-31"],
    ["24 December", "2026-12-24 2026-12-24"],
    ["22 December 2025 to 2 January", "2025-12-22 2026-01-02"],
    ["20 July\n1 August", "2026-07-20 2026-07-20; 2026-08-01 2026-08-01"],
  ])("%s", (text, runs) => expect(read(text)).toBe(runs));

  test("a year that was not said is the next in which the run ends today or later", () => {
    expect(read("21 July to 31 August", day("2026-08-31"))).toBe("2026-07-21 2026-08-31");
    expect(read("21 July to 31 August", day("2026-09-01"))).toBe("2027-07-21 2027-08-31");
    expect(read("22 December to 2 January", day("2026-12-30"))).toBe("2026-12-22 2027-01-02");
    expect(read("22 December to 2 January", day("2027-01-02"))).toBe("2026-12-22 2027-01-02");
    expect(read("22 December to 2 January", day("2027-01-03"))).toBe("2027-12-22 2028-01-02");
  });

  test.each([
    ["31 August 2026 to 21 July 2026", "backwards"],
    ["31 June to 4 July", "impossible"],
    ["29 February to 4 March", "impossible"],
    ["5/13 to 6/13", "impossible"],
    ["Christmas to New Year", "unreadable"],
    ["21 July to 31 August to 2 September", "unreadable"],
    ["21 July to 31 August; and so on", "unreadable"],
    ["21", "unreadable"],
    ["12 people", "unreadable"],
    ["", "unreadable"],
    ["; ;", "unreadable"],
    ["August ".repeat(200), "unreadable"],
  ])("%s is %s", (text, fault) => expect(read(text)).toBe(fault));

  test("whatever is written gives days in order, or none", () => {
    const words = fc.constantFrom(
      ..."21 31 July August 2026 to - ; and from 3/4 2027-01-02 until Monday , 29 Feb –".split(" "),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((said) => said.join(" ")),
    );
    fc.assert(
      fc.property(text, (said) => {
        const reading = readRanges(said, today);
        if (reading.kind !== "ranges") return;
        expect(reading.ranges.length).toBeGreaterThan(0);
        for (const { from, to } of reading.ranges) expect(from <= to).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("runs of days that become one", () => {
  const run = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });

  test("when they overlap, touch or lie in one another", () => {
    const runs = [
      run("2026-08-10", "2026-08-20"),
      run("2026-07-01", "2026-07-31"),
      run("2026-08-01", "2026-08-05"),
      run("2026-08-12", "2026-08-15"),
    ];
    expect(inShort(joinRanges(runs))).toBe("2026-07-01 2026-08-05; 2026-08-10 2026-08-20");
    expect(longestClosed(runs)).toBe(51);
    expect(longestClosed([])).toBe(0);
  });

  test("they hold the same days as before, and none touches another", () => {
    const near = fc.record({ at: fc.integer({ min: 0, max: 120 }), length: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(near, { maxLength: 12 }), (given) => {
        const runs = given.map(({ at, length }) => ({ from: addDays(today, at), to: addDays(today, at + length) }));
        const holds = (all: readonly DayRange[], on: string) => all.some(({ from, to }) => from <= on && on <= to);
        const joined = joinRanges(runs);
        for (let at = 0; at < 150; at += 1) {
          const on = addDays(today, at);
          expect(holds(joined, on)).toBe(holds(runs, on));
        }
        for (const [at, { to }] of joined.entries()) {
          const next = joined[at + 1];
          if (next !== undefined) expect(next.from > addDays(to, 1)).toBe(true);
        }
      }),
    );
  });
});
