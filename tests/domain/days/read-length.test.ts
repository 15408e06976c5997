import { expect, test } from "vitest";
import { readLength } from "../../../src/domain/days/read-length.js";

test.each([
  ["20 min", 20],
  ["about 20 minutes", 20],
  ["20'", 20],
  ["half an hour", 30],
  ["a quarter of an hour", 15],
  ["an hour", 60],
  ["an hour and a half", 90],
  ["two and a half hours", 150],
  ["1.5h", 90],
  ["1h30", 90],
  ["1 h 05", 65],
  ["1 hour and 30 minutes", 90],
  ["two hours", 120],
])("%s is %i minutes", (said, minutes) => {
  expect(readLength(said)).toBe(minutes);
});

test.each(["", "30", "0 min", "11 hours 5", "1 h 75", "1 and 30", "minutes", "the first hour"])(
  "“%s” is no length",
  (said) => {
    expect(readLength(said)).toBeUndefined();
  },
);
