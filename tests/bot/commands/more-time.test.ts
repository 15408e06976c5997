import { expect, test } from "vitest";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { textOf } from "../../../src/bot/commands/texts/text-of.js";
import { day } from "../../../src/domain/days/day.js";

const read = (text: string) =>
  readCommand({ text, mentions: [] }, { today: day("2026-03-04"), personal: true, roster: [] });

test.each([
  "extend 8 to Friday",
  "postpone 8 to Friday",
  "push 8 to Friday",
  "8 is extended to Friday",
  "delay 8 until Friday",
])("“%s” asks for more time, and its text says so again", (text) => {
  const command = read(text);
  expect(command).toMatchObject({ deed: "redate", more: true });
  const again = textOf(command) ?? "";
  expect(again).toBe("extend 8 until Friday");
  expect(read(again)).toEqual(command);
});

test.each([
  "8 due Friday",
  "move 8 to Friday",
  "bring 8 forward to Friday",
  "8 due Friday because the review is delayed",
])("“%s” may be an earlier day", (text) => {
  expect(read(text)).toMatchObject({ deed: "redate" });
  expect(read(text)).not.toHaveProperty("more");
});
