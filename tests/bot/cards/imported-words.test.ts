import { expect, test } from "vitest";
import { span } from "../../../src/bot/cards/words/imported.js";

test.each([
  [[7], "A7"],
  [[12, 13], "A12 and A13"],
  [[15, 12, 13], "A12, A13 and A15"],
  [[12, 13, 14, 15], "A12 to A15"],
  [[1, 2, 3, 5, 7, 8, 8], "A1 to A3, A5, A7 and A8"],
] as const)("the numbers %j are said as %s", (numbers, said) => {
  expect(span("A", numbers)).toBe(said);
});
