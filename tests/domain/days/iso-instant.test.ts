import fc from "fast-check";
import { expect, test } from "vitest";
import { isoInstant } from "../../../src/domain/days/iso-instant.js";
import { zone } from "../../../src/domain/days/zone.js";

test.each([
  ["2026-03-05T09:00:07Z", "Europe/London", "2026-03-05T09:00:07+00:00"],
  ["2026-06-05T08:00:00Z", "Europe/London", "2026-06-05T09:00:00+01:00"],
  ["2026-03-29T00:59:59Z", "Europe/London", "2026-03-29T00:59:59+00:00"],
  ["2026-03-29T01:00:00Z", "Europe/London", "2026-03-29T02:00:00+01:00"],
  ["2026-03-05T02:30:00Z", "America/St_Johns", "2026-03-04T23:00:00-03:30"],
  ["2026-03-04T20:00:00Z", "Pacific/Auckland", "2026-03-05T09:00:00+13:00"],
])("%s in %s is %s", (instant, place, words) => {
  expect(isoInstant(new Date(instant), zone(place))).toBe(words);
});

test("it is the same instant, whatever the zone", () => {
  const places = ["Europe/London", "Asia/Kathmandu", "America/New_York", "Pacific/Chatham"].map(zone);
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom(...places), (second, place) => {
      const instant = new Date(second * 1000);
      expect(new Date(isoInstant(instant, place)).getTime()).toBe(instant.getTime());
    }),
  );
});
