import { expect, test } from "vitest";
import { boardNamed, ordered } from "../../../../src/bot/handlers/minutes/board-named.js";

const estuary = { id: "c_1", name: "Estuary Board", code: "EB" } as const;
const harbour = { id: "c_2", name: "Harbour Board", code: "HB" } as const;
const trust = { id: "c_3", name: "The Harbour Board Trust", code: "HBT" } as const;

test.each([
  ["import for Estuary Board please", "c_1"],
  ["for the harbour board", "c_2"],
  ["HB", "c_2"],
  ["import HB:", "c_2"],
  ["hb", undefined],
  ["import", undefined],
  ["Estuary Board or Harbour Board", undefined],
  ["estuary boardroom", undefined],
  ["", undefined],
])("“%s” names %s", (words, id) => {
  expect(boardNamed(words, [estuary, harbour])?.id).toBe(id);
});

test.each([
  ["Harbour Board", [estuary, harbour], ["c_2", "c_1"]],
  ["Borough of Saltmarsh – Harbour Board", [estuary, harbour], ["c_2", "c_1"]],
  ["Parish Council", [estuary, harbour], ["c_1", "c_2"]],
  [undefined, [estuary, harbour], ["c_1", "c_2"]],
  // It may be either: neither is put first.
  ["Harbour Board", [estuary, harbour, trust], ["c_1", "c_2", "c_3"]],
])("a paper headed “%s” asks first about the one that it names", (body, boards, ids) => {
  expect(ordered(boards, body).map(({ id }) => id)).toEqual(ids);
});
