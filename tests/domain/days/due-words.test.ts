import { describe, expect, test } from "vitest";
import { mayBeOfDays } from "../../../src/domain/days/due-words.js";
import { dueRules } from "../../../src/domain/days/read-due.js";

describe("words that may be of days", () => {
  test.each(dueRules.map(({ says }) => says))("each word of “%s” may", (says) => {
    for (const word of says.split(" ")) expect(mayBeOfDays(word), word).toBe(true);
  });

  test.each(["tmrw", "b4", "byFriday", "nextweek", "(Thu)", "a.s.a.p.", "o’clock", "½", "ﬁrst"])(
    "“%s” may, as it is typed",
    (word) => expect(mayBeOfDays(word)).toBe(true),
  );

  test.each(["circulate", "Plan,", "Sarah", "email", "members"])("“%s” may not", (word) => {
    expect(mayBeOfDays(word)).toBe(false);
  });
});
