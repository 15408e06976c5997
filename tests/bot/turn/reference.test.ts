import { expect, test } from "vitest";
import { referenceOf } from "../../../src/bot/turn/reference.js";
import { randomId } from "../../../src/server/new-id.js";

test("a reference is five signs that can be said on the telephone", () => {
  expect(referenceOf((prefix) => `${prefix}7f3k2ab9`)).toBe("7F3K-2");
});

test("two faults have two references", () => {
  const made = new Set(Array.from({ length: 50 }, () => referenceOf(randomId)));
  expect(made.size).toBeGreaterThan(45);
  for (const reference of made) expect(reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]$/);
});
