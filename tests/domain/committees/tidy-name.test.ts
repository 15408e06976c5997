import fc from "fast-check";
import { expect, test } from "vitest";
import { longestTidied, tidyName } from "../../../src/domain/committees/tidy-name.js";

test.each([
  ["  Sue \n Cassin\t", "Sue Cassin", "line breaks and runs of blanks are one"],
  ["Sue\u202e nissaC", "Sue nissaC", "marks that turn a line round are left out"],
  ["\u0000Sue\u0007", "Sue", "controls are left out"],
  ["**Sue** <b>Cassin</b> [x](y)", "**Sue** <b>Cassin</b> [x](y)", "markup is letters like others"],
  ["Siân Ō’Neill-‌Żak", "Siân Ō’Neill-‌Żak", "accents and joiners stay"],
  ["\u200b\u2060 \ufeff", "(no name)", "nothing that is seen is no name"],
  ["\u200d", "(no name)", "nor is a joiner alone"],
  ["", "(no name)", "nor is nothing"],
  ["Sue \u2060 Cassin", "Sue Cassin", "blanks round a sign that nobody sees are one"],
  [`${"\u200d".repeat(120)}Sue`, "(no name)", "nor are so many joiners that nothing else has room"],
  ["Sue \ue000", "Sue", "signs of the private use area stand for mentions"],
])("%j comes to %j: %s", (typed, tidied) => {
  expect(tidyName(typed)).toBe(tidied);
});

test("300 signs are cut to 120, and no sign of two halves in the middle", () => {
  expect(tidyName("x".repeat(300))).toBe("x".repeat(longestTidied));
  expect(tidyName(`${"x".repeat(longestTidied - 1)}🙂`)).toBe("x".repeat(longestTidied - 1));
});

test("whatever is typed comes to one line that stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const tidied = tidyName(typed);
      expect(tidied.length).toBeGreaterThan(0);
      expect(tidied.length).toBeLessThanOrEqual(longestTidied);
      expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(tidied)).toBe(false);
      expect(tidyName(tidied)).toBe(tidied);
    }),
  );
});
