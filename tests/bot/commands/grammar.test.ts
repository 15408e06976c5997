import { describe, expect, test } from "vitest";
import { commandExamples, exampleOf } from "../../../src/bot/commands/examples.js";
import { getRow, grammar } from "../../../src/bot/commands/grammar.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { roster, today } from "./the-board.js";

const places = [false, true];
const said = grammar.flatMap((row) => row.examples.map((text) => ({ row, text })));

describe("every text that the table gives as an example is read as its own row", () => {
  test.each(said)("$row.name: $text", ({ row, text }) => {
    for (const personal of places) {
      const setting = { today, personal, roster };
      const spoken = readCommand({ text, mentions: [] }, setting);
      expect(kindsOf[row.name]).toContain(spoken.kind === "list" ? spoken.list : spoken.kind);
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
      ]) {
        const spoken = readCommand({ text: typed, mentions: [] }, { today, personal: false, roster });
        expect([typed, spoken.kind === "list" ? spoken.list : spoken.kind], typed).toEqual([
          typed,
          kindsOf[row.name]?.[0],
        ]);
      }
    }
  });
});

const kindsOf: Record<string, readonly string[]> = {
  ...Object.fromEntries(grammar.map((row) => [row.name, [row.name]])),
};

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

  test("a row is named for its example", () => {
    expect(exampleOf("done")).toBe("done 12");
    expect(() => getRow("dance")).toThrow(expect.objectContaining({ code: "no-such-row" }));
  });
});
