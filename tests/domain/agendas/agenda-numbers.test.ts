import { describe, expect, test } from "vitest";
import { agendaNumber, findNumbered, runOnFrom } from "../../../src/domain/agendas/agenda-numbers.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const items = [
  anAgendaItem({ id: "ag_1", title: "Apologies" }),
  anAgendaItem({
    id: "ag_2",
    title: "Communications",
    subItems: [
      { id: "ag_2a", title: "Looked after children" },
      { id: "ag_2b", title: "Audits" },
    ],
  }),
];

describe("an item's number", () => {
  test.each([
    [1, 0, undefined, "1"],
    [30, 4, undefined, "34"],
    [1, 1, 0, "2(a)"],
    [30, 1, 25, "31(z)"],
  ])("of the agenda that begins with %i at place %i", (first, index, sub, number) => {
    expect(agendaNumber(first, index, sub)).toBe(number);
  });
});

describe("an item is found by", () => {
  test.each([
    ["1", 1, "ag_1"],
    ["2", 1, "ag_2"],
    ["2a", 1, "ag_2a"],
    ["2(b)", 1, "ag_2b"],
    ["2 (B)", 1, "ag_2b"],
    ["2.1", 1, "ag_2a"],
    ["31", 30, "ag_2"],
    [" 31a ", 30, "ag_2a"],
  ])("%j where the first is %i", (typed, first, id) => {
    const found = findNumbered(items, first, typed);
    expect(found?.sub?.item.id ?? found?.item.id).toBe(id);
  });

  test.each(["0", "3", "2c", "1a", "2.0", "2.3", "", "a", "2ab", "-1", "99999999"])("nothing by %j", (typed) => {
    expect(findNumbered(items, 1, typed)).toBeUndefined();
  });
});

describe("numbers that run on", () => {
  test.each([
    ["with the first number where no meeting was before", 30, [], 30],
    ["after all the items of the meetings before", 30, [{ items: 7 }, { items: 10 }], 47],
    [
      "from a meeting whose number is settled, whatever was counted before it",
      30,
      [{ items: 7 }, { items: 10, firstNumber: 50 }, { items: 2 }],
      62,
    ],
    ["past a meeting without items", 1, [{ items: 0 }, { items: 3 }], 4],
  ])("begin %s", (_when, first, before, number) => {
    expect(runOnFrom(first, before)).toBe(number);
  });
});
