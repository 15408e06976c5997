import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../src/bot/commands/command.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { textOf } from "../../../src/bot/commands/texts/text-of.js";
import { aboutAgendas, aboutPapers } from "./any-agenda-command.js";
import { aboutMeetings, aboutSitting } from "./any-meeting-command.js";
import { aboutPlans } from "./any-plan-command.js";
import { aboutProgramme } from "./any-programme-command.js";
import { roster, today } from "./the-board.js";

const read = (text: string) => readCommand({ text, mentions: [] }, { today, personal: false, roster });

describe("what is said of meetings, put into words and read again, is the same", () => {
  test.each([
    ["agendas", aboutAgendas],
    ["the work programme", aboutProgramme],
    ["meetings and their rules", aboutMeetings],
  ] as const)("anything said of %s", (_what, any: fc.Arbitrary<{ text: string; is: Command }>) => {
    fc.assert(
      fc.property(any, ({ text, is }) => {
        // What is kept as typed says the same again.
        if (text !== "") expect(read(text), text).toEqual(is);
        expect(read(textOf(is) ?? ""), textOf(is)).toEqual(is);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ["papers and matters arising", aboutPapers],
    ["a meeting while it sits, and its decisions", aboutSitting],
    ["plans, agencies and the glossary", aboutPlans],
  ] as const)("anything said of %s", (_what, any: fc.Arbitrary<Command>) => {
    fc.assert(
      fc.property(any, (command) => {
        expect(read(textOf(command) ?? ""), textOf(command)).toEqual(command);
      }),
      { numRuns: 600 },
    );
  });
});
