import { expect, test } from "vitest";
import { countUntaken, itemsTaken } from "../../../src/domain/meetings/items-taken.js";
import { aDecision } from "../../builders/a-decision.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const apologies = anAgendaItem({ id: "ag_1", from: { kind: "standing", standing: "apologies", place: "begin" } });
const ferry = anAgendaItem({ id: "ag_2" });
const dues = anAgendaItem({ id: "ag_3" });
const slipway = anAgendaItem({ id: "ag_4" });
const business = anAgendaItem({ id: "ag_5", from: { kind: "standing", standing: "other-business", place: "end" } });
const agenda = { items: [apologies, ferry, dues, slipway, business], firstNumber: 1 };
const decision = aDecision({ under: { item: "ag_3", number: "3", title: "Harbour dues" } });

test("what was at hand, and what was decided on, was taken; standing items are not missed", () => {
  const held = { agenda, record: { taken: ["ag_1", "ag_2"] as const }, decisions: [decision], items: [] };
  expect(itemsTaken(held)).toEqual([apologies, ferry, dues]);
  expect(countUntaken(held)).toBe(1);
});

test("of a meeting that nobody led from item to item only what was decided on is known, and nothing is said to be missed", () => {
  const held = { agenda, record: { taken: ["ag_1"] as const }, decisions: [decision], items: [] };
  expect(itemsTaken(held)).toEqual([dues]);
  expect(countUntaken(held)).toBe(0);
});
