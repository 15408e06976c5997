import { expect, test } from "vitest";
import { isCsv } from "../../../../src/bot/handlers/minutes/bring-paper.js";

test.each([
  [
    "commas",
    "Ref,Action,Owner,Due,Status\n13,Circulate the plan,Sarah Jones,13/03/2026,Open\n14,Book the hall,Warren,,Open",
  ],
  ["semicolons", 'No;Task;Owner\n1;"Ring the school";SJ'],
])("a pasted table with %s is read as the file it was copied from", (_with, text) => {
  expect(isCsv(text)).toBe(true);
});

test.each([
  ["minutes", "Minutes of the Board, held in town, on 5 March\nPresent: Sarah, Warren, Robin\nAction: Sarah to ring"],
  ["a list of actions", "Actions: Sarah to ring, Warren to write, Robin to pay\nSarah, Warren and Robin to meet"],
  ["a table with tabs", "Action\tOwner\tDue\nRing\tSJ\tFriday"],
  ["a head alone", "Ref,Action,Owner"],
])("%s is no such table", (_what, text) => {
  expect(isCsv(text)).toBe(false);
});
