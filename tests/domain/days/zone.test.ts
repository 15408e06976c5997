import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type Day, day, dayNumbered } from "../../../src/domain/days/day.js";
import { dayAt, instantOf, isZone, timeAt, zone } from "../../../src/domain/days/zone.js";

const london = zone("Europe/London");
const auckland = zone("Pacific/Auckland");
const zones = [
  "Europe/London",
  "Pacific/Auckland",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "Africa/Casablanca",
  "Pacific/Chatham",
  "Pacific/Apia",
  "America/St_Johns",
  "UTC",
].map(zone);

/** Any day of 2005 to 2037. */
const anyDay = fc.integer({ min: 12_784, max: 24_836 }).map(dayNumbered);
const anyZone = fc.constantFrom(...zones);
const anyHour = fc.integer({ min: 0, max: 23 });
const anyMinute = fc.integer({ min: 0, max: 59 });

describe("a zone", () => {
  test.each(["Europe/London", "Pacific/Auckland", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])(
    "%s is one",
    (name) => {
      expect(isZone(name)).toBe(true);
    },
  );

  test.each(["", "London", "Europe/Atlantis", "+01:00", "Europe/London ", "Europe//London", "../etc/passwd"])(
    "%j is none, and asking for it is a fault with a code",
    (name) => {
      expect(isZone(name)).toBe(false);
      expect(() => zone(name)).toThrow(expect.objectContaining({ code: "not-a-zone" }));
    },
  );
});

describe("nine in the morning", () => {
  test.each([
    ["2026-03-28", london, "2026-03-28T09:00:00.000Z", "the day before the clocks go forward"],
    ["2026-03-29", london, "2026-03-29T08:00:00.000Z", "the day the clocks go forward"],
    ["2026-03-30", london, "2026-03-30T08:00:00.000Z", "the day after the clocks went forward"],
    ["2026-10-24", london, "2026-10-24T08:00:00.000Z", "the day before the clocks go back"],
    ["2026-10-25", london, "2026-10-25T09:00:00.000Z", "the day the clocks go back"],
    ["2026-10-26", london, "2026-10-26T09:00:00.000Z", "the day after the clocks went back"],
    ["2026-04-05", auckland, "2026-04-04T21:00:00.000Z", "the day the clocks go back in Auckland"],
    ["2026-09-27", auckland, "2026-09-26T20:00:00.000Z", "the day the clocks go forward in Auckland"],
    ["2026-07-01", auckland, "2026-06-30T21:00:00.000Z", "a winter's day in Auckland"],
  ])("of %s in %s is %s: %s", (on, where, expected) => {
    expect(instantOf(day(on), 9, where).toISOString()).toBe(expected);
  });
});

describe("a wall clock on the days of a change", () => {
  test("an hour that is left out in spring moves forward by the change", () => {
    const at = instantOf(day("2026-03-29"), 1, london, 30);
    expect(at.toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(timeAt(at, london)).toEqual({ hour: 2, minute: 30 });
  });

  test("an hour that comes twice in autumn means the first", () => {
    expect(instantOf(day("2026-10-25"), 1, london, 30).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });

  test("the day turns at local midnight, not at that of Greenwich", () => {
    expect(dayAt(new Date("2026-06-30T22:59:59.999Z"), london)).toBe("2026-06-30");
    expect(dayAt(new Date("2026-06-30T23:00:00Z"), london)).toBe("2026-07-01");
    expect(dayAt(new Date("2026-12-31T23:59:59.999Z"), london)).toBe("2026-12-31");
    expect(dayAt(new Date("2026-12-31T11:00:00Z"), auckland)).toBe("2027-01-01");
  });

  test("the moment of the change itself belongs to the new time", () => {
    expect(timeAt(new Date("2026-03-29T00:59:59.999Z"), london)).toEqual({ hour: 0, minute: 59 });
    expect(timeAt(new Date("2026-03-29T01:00:00Z"), london)).toEqual({ hour: 2, minute: 0 });
    expect(timeAt(new Date("2026-10-25T00:59:59.999Z"), london)).toEqual({ hour: 1, minute: 59 });
    expect(timeAt(new Date("2026-10-25T01:00:00Z"), london)).toEqual({ hour: 1, minute: 0 });
  });

  test("so it does when the time before it was asked for first", () => {
    const dublin = zone("Europe/Dublin");
    expect(timeAt(new Date("2026-03-29T00:59:59.999Z"), dublin)).toEqual({ hour: 0, minute: 59 });
    expect(timeAt(new Date("2026-03-29T01:00:00Z"), dublin)).toEqual({ hour: 2, minute: 0 });
  });
});

describe("over zones and years", () => {
  test("the instant of a wall time is Temporal's, in gaps and overlaps too", () => {
    fc.assert(
      fc.property(anyDay, anyHour, anyMinute, anyZone, (d, hour, minute, where) => {
        const expected = Temporal.PlainDateTime.from(`${d}T00:00`)
          .with({ hour, minute })
          .toZonedDateTime(where, { disambiguation: "compatible" });
        expect(instantOf(d, hour, where, minute).getTime()).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  test("every hour around every London change of thirty years is Temporal's", () => {
    for (let year = 2010; year < 2040; year += 1) {
      for (const month of ["03", "10"]) {
        for (let date = 24; date <= 31; date += 1) {
          const d = day(`${year}-${month}-${date}`);
          for (let hour = 0; hour < 5; hour += 1) {
            const expected = Temporal.PlainDateTime.from(`${d}T0${hour}:30`).toZonedDateTime(london);
            expect(instantOf(d, hour, london, 30).getTime()).toBe(expected.epochMilliseconds);
          }
        }
      }
    }
  });

  test("the day and time of an instant are Temporal's", () => {
    const from = Date.UTC(2005, 0, 1);
    const to = Date.UTC(2037, 11, 31);
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), anyZone, (at, where) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(where);
        expect(dayAt(new Date(at), where)).toBe(expected.toPlainDate().toString());
        expect(timeAt(new Date(at), where)).toEqual({ hour: expected.hour, minute: expected.minute });
      }),
      { numRuns: 400 },
    );
  });

  test("noon of a day is on that day and shows noon, wherever the day exists", () => {
    fc.assert(
      fc.property(anyDay, anyZone, (d: Day, where) => {
        fc.pre(!(where === "Pacific/Apia" && d === "2011-12-30")); // Samoa left this day out when it crossed the date line.
        const at = instantOf(d, 12, where);
        expect(dayAt(at, where)).toBe(d);
        expect(timeAt(at, where)).toEqual({ hour: 12, minute: 0 });
      }),
      { numRuns: 400 },
    );
  });
});
