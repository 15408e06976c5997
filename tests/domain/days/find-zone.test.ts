import { expect, test } from "vitest";
import { findZone } from "../../../src/domain/days/find-zone.js";

test.each([
  ["Europe/Paris", "Europe/Paris"],
  ["europe/paris", "Europe/Paris"],
  ["America/New York", "America/New_York"],
  ["Auckland", "Pacific/Auckland"],
  ["new york", "America/New_York"],
  ["São Paulo", "America/Sao_Paulo"],
  ["Paris, France", "Europe/Paris"],
  ["UK", "Europe/London"],
  ["Cardiff", "Europe/London"],
  ["GMT", "Europe/London"],
  ["UTC", "UTC"],
  ["Europe/Belfast", "Europe/London"],
])("%s is in %s", (typed, zone) => expect(findZone(typed)).toBe(zone));

test.each(["Leeds", "Europe/Leeds", "+01:00", "", "constructor", "the office", "Paris ".repeat(20)])(
  "“%s” names no zone",
  (typed) => expect(findZone(typed)).toBeUndefined(),
);
