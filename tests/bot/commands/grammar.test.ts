import { describe, expect, test } from "vitest";
import { getRow, grammar, inOrder } from "../../../src/bot/commands/grammar.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { toSpoken } from "../../../src/bot/commands/spoken.js";
import { commandLists } from "../../../src/bot/commands/texts/command-lists.js";
import { commandExamples, exampleOf } from "../../../src/bot/commands/texts/examples.js";
import { roster, today } from "./the-board.js";

const said = grammar.flatMap((row) => row.examples.map((text) => ({ row, text })));

/** The row that reads a text first. */
function rowOf(text: string, personal = false): string | undefined {
  const spoken = toSpoken({ text, mentions: [] });
  return inOrder.find((row) => row.read(spoken, { today, personal, roster }) !== undefined)?.name;
}

describe("every text that the table gives as an example is read as its own row", () => {
  test.each(said)("$row.name: $text", ({ row, text }) => {
    for (const personal of [false, true]) {
      expect(rowOf(text, personal)).toBe(row.name);
      const { kind } = readCommand({ text, mentions: [] }, { today, personal, roster });
      expect(["not-understood", "incomplete"]).not.toContain(kind);
    }
  });

  test("in any capitals, with courtesy and any closing mark", () => {
    for (const { row, text } of said) {
      if (text === "?" || row.head === "Talk") continue;
      for (const typed of [
        text.toUpperCase(),
        `Please ${text}.`,
        `hi, could you ${text} please!`,
        `  ${text.replace(/ /g, "\u00a0")} …`,
      ])
        expect([typed, rowOf(typed)]).toEqual([typed, row.name]);
    }
  });
});

describe("help shows what can be said here, by this person", () => {
  const textsFor = (...who: Parameters<typeof commandExamples>) =>
    commandExamples(...who).flatMap(({ texts }) => texts);

  test("setting up is offered in a shared place without a board, and nowhere else", () => {
    expect(textsFor("channel", undefined)).toContain("set up Safeguarding Board");
    expect(textsFor("personal", undefined)).not.toContain("set up Safeguarding Board");
    expect(textsFor("channel", "clerk")).not.toContain("set up Safeguarding Board");
  });

  test("meetings are planned by clerk and chair, and observers log nothing", () => {
    expect(textsFor("channel", "member").some((text) => text.startsWith("meeting 5 March"))).toBe(false);
    expect(textsFor("channel", "chair").some((text) => text.startsWith("meeting 5 March"))).toBe(true);
    expect(textsFor("group-chat", "observer").some((text) => text.startsWith("action:"))).toBe(false);
  });

  test("a clerk is shown no more than thirty texts, a member fewer, and an observer only how to look", () => {
    expect(textsFor("channel", "clerk").length).toBeLessThanOrEqual(30);
    expect(textsFor("channel", "member").length).toBeLessThan(textsFor("channel", "clerk").length - 5);
    for (const text of textsFor("channel", "observer")) expect(getRow(rowOf(text) ?? "").changes, text).toBe(false);
  });

  test("a row is named for its example", () => {
    expect(exampleOf("done")).toBe("done 12");
    expect(() => getRow("dance")).toThrow(expect.objectContaining({ code: "no-such-row" }));
  });
});

describe("the menus of Teams are made from the table", () => {
  test.each(commandLists())("at most ten commands for $scopes, each of which can be said there", ({ commands }) => {
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.length).toBeLessThanOrEqual(10);
    for (const { title, description } of commands) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
      expect(getRow(rowOf(title) ?? "").menu?.text).toBe(title);
    }
  });

  test("the menu of the personal chat has nothing that only a shared place can do", () => {
    const titles = commandLists().map(({ commands }) => commands.map(({ title }) => title));
    expect(titles[0]).toContain("set up");
    expect(titles[1]).not.toContain("set up");
  });
});
