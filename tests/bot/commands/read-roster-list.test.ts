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
  expect(read(list).kind).toBe("import");
});

test("what is longer than any list is read as a paper", () => {
  const list = Array.from({ length: 4 }, () => people.join("\n")).join("\n");
  expect(list.length).toBeGreaterThan(longestList);
  expect(read(list).kind).toBe("import");
});

test("minutes of which the attendance is a part are read as minutes", () => {
  const minutes = readFileSync(
    new URL("../../journeys/fixtures/harbour-board-2014-12-04.txt", import.meta.url),
    "utf8",
  );
  const talk = "The board heard how the season had gone, and thanked everybody.\n".repeat(60);
  expect(minutes.length + talk.length).toBeGreaterThan(4000);
  const raised = "Sarah Jones to circulate the plan\nWarren Carter to book the hall\n";
  expect(inShort(read(minutes + talk + raised))).toBe("import a paper");
});

test.each([
  "|Name|Action|Status|\n|---|---|---|\n|Sarah Jones|Circulate the plan|Open|\n|Warren Carter|Book the hall|Done|",
  "Owner\tAction\tDue\nSarah Jones\tCirculate the plan\t5 March\nWarren Carter\tBook the hall\t6 March",
  "Sarah Jones\tCirculate the plan\nWarren Carter\tBook the hall",
  "Present: Sarah Jones, Warren Carter and Jason Hartley\nAction: Sarah Jones will circulate the plan",
  "Members asked about the plan, the hall and the auditor.",
  "Apologies for the delay, Warren, Sarah and Jason.",
  "Present: who was it?",
])("actions and talk are nobody's roster: %j", (text) => expect(read(text).kind).not.toBe("roster-list"));

test("a list that is far too long is answered soon, whichever way it is written", () => {
  const names = firsts.flatMap((first) => firsts.flatMap((one) => lasts.map((last) => `${first} ${one}-${last}`)));
  for (const between of ["\n", ", ", "; ", " (Chair)\n", "\tOfficer, Harbour Council\n"]) {
    const text = `Present: ${names.join(between)}`.slice(0, longestList);
    const began = performance.now();
    for (let time = 0; time < 3; time += 1)
      readCommand({ text, mentions: [] }, { today, personal: false, roster: [...roster] });
    // Far above what it takes (some 30 ms each), and far below what it took.
    expect(performance.now() - began).toBeLessThan(3000);
  }
});
