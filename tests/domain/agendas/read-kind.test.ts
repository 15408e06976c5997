import { expect, test } from "vitest";
import { readKind } from "../../../src/domain/agendas/read-kind.js";

test.each([
  ["For decision", "decision"],
  ["for approval", "decision"],
  ["to approve", "decision"],
  ["resolution", "decision"],
  ["for a discussion", "discussion"],
  ["for scrutiny", "discussion"],
  ["consideration", "discussion"],
  ["is for information", "information"],
  ["to note", "information"],
])("%s is for %s", (said, kind) => {
  expect(readKind(said)).toBe(kind);
});

test.each(["note", "approve", "decisions", "for the board", ""])("“%s” does not say what an item is for", (said) => {
  expect(readKind(said)).toBeUndefined();
});
