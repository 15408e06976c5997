import fc from "fast-check";
import { expect, test } from "vitest";
import { readWallTime, wallTimeWords } from "../../../src/domain/days/wall-time.js";

test.each([
  ["8", "08:00"],
  ["8.30", "08:30"],
  ["08:05", "08:05"],
  ["0830", "08:30"],
  ["8am", "08:00"],
  ["8 pm", "20:00"],
  ["8.30 p.m.", "20:30"],
  ["12am", "00:00"],
  ["12 noon", "12:00"],
  ["midday", "12:00"],
  ["half past 7", "07:30"],
  ["quarter to 9", "08:45"],
  ["Quarter past 6 pm", "18:15"],
  ["8 o'clock", "08:00"],
  ["eight", "08:00"],
  ["half past eight", "08:30"],
  ["half eight", "08:30"],
  ["half 8", "08:30"],
  ["quarter past nine", "09:15"],
  ["a quarter to ten", "09:45"],
  ["nine o'clock", "09:00"],
  ["7 in the evening", "19:00"],
  ["7 in the morning", "07:00"],
  ["half past four in the afternoon", "16:30"],
  ["9 at night", "21:00"],
  ["17:30 in the evening", "17:30"],
  ["23:59", "23:59"],
  ["00:00", "00:00"],
])("%s is %s", (typed, time) => {
  const read = readWallTime(typed);
  expect(read && wallTimeWords(read)).toBe(time);
});

test.each(["", "24:00", "8:60", "13pm", "0am", "8 days", "quarter eight", "eight days", "-1", "8.3", "half past 25"])(
  "%s is no time of day",
  (typed) => {
    expect(readWallTime(typed)).toBeUndefined();
  },
);

test("every time is read as it is written", () => {
  const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
  fc.assert(
    fc.property(time, (at) => {
      expect(readWallTime(wallTimeWords(at))).toEqual(at);
    }),
  );
});
