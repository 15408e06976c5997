import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { longestList } from "../../../src/bot/commands/readers/read-roster-list.js";
import { inShort } from "./in-short.js";
import { roster, today } from "./the-board.js";

const read = (text: string) => readCommand({ text, mentions: [] }, { today, personal: false, roster });
const firsts = "Nia Tom Bea Ewan Petra Silas Oona Idris Cora Hugh".split(" ");
const lasts = "Bright Reed Vale Lind Hume Keane Marsh Noble Farrow Askew".split(" ");
/** A hundred people, in more signs than a message has. */
const people = firsts.flatMap((first) =>
  lasts.map((last) => `${first} ${last} - Member\tHead of Service for the North and West, Harbour Council`),
);

test("a list that is too long for a message is read too, with its heading, a word before it, or neither", () => {
  const list = people.join("\n");
  expect(list.length).toBeGreaterThan(4000);
  for (const before of ["", "In attendance:\n\n", "attendance:\n", "the board is:\n"]) {
    const command = read(before + list);
    expect([before, command.kind === "roster-list" && command.reading?.people.length]).toEqual([before, 100]);
  }
});

test("of a long text that is said to be the attendance, names alone are enough", () => {
  const list = firsts
    .flatMap((first) => lasts.map((last) => `${first} ${last}-Underhill`))
    .join(`\n${" ".repeat(30)}\n`);
  expect(list.length).toBeGreaterThan(4000);
  const command = read(`attendance:\n${list}`);
  expect(command.kind === "roster-list" && command.reading?.people.length).toBe(100);
  expect(read(list).kind).toBe("too-long");
});

test("what is longer than any list is too long", () => {
  const list = Array.from({ length: 4 }, () => people.join("\n")).join("\n");
  expect(list.length).toBeGreaterThan(longestList);
  expect(read(list).kind).toBe("too-long");
});

test("minutes of which the attendance is a part are read for their actions", () => {
  const minutes = readFileSync(
    new URL("../../journeys/fixtures/harbour-board-2014-12-04.txt", import.meta.url),
    "utf8",
  );
  const talk = "The board heard how the season had gone, and thanked everybody.\n".repeat(60);
  expect(minutes.length + talk.length).toBeGreaterThan(4000);
  const raised = "Sarah Jones to circulate the plan\nWarren Carter to book the hall\n";
  expect(inShort(read(minutes + talk + raised))).toMatch(/^several/);
});
