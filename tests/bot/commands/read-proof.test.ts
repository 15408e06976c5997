import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../../src/bot/commands/command.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { textOf } from "../../../src/bot/commands/texts/text-of.js";
import { roster, today } from "./the-board.js";

const item = fc.record({ number: fc.integer({ min: 1, max: 99_999 }), code: fc.constantFrom(undefined, "LSCB") });
const whose = fc.constantFrom(
  { kind: "me" } as const,
  ...["Jason", "Sarah Jones", "Pete Horne"].map((text) => ({ kind: "typed" as const, text })),
);
const aProof = fc
  .record({ item: fc.option(item), whose: fc.option(whose), csv: fc.boolean() })
  .filter((asked) => asked.item !== null || asked.whose !== null)
  .map((asked): Command => {
    const { number, code } = asked.item ?? {};
    return {
      kind: "proof",
      ...(number === undefined ? {} : { item: code === undefined ? { number } : { number, code } }),
      ...(asked.whose === null ? {} : { whose: asked.whose }),
      ...(asked.csv ? { csv: true } : {}),
    };
  });

test("every text that asks for proof asks for the same when it is said again", () => {
  fc.assert(
    fc.property(aProof, (command) => {
      const text = textOf(command) ?? "";
      expect(readCommand({ text, mentions: [] }, { today, personal: true, roster })).toEqual(command);
    }),
  );
});

test.each([
  "proof that the hall was booked",
  "we have proof: see the minutes",
  "proof of the pudding is in the eating",
])("“%s” is taken for no action's proof", (text) => {
  const command = readCommand({ text, mentions: [] }, { today, personal: true, roster });
  expect(command.kind === "proof" && command.item).toBe(false);
});

test("a long run of words is given up quickly", () => {
  const text = `did ${"very ".repeat(28)}x`;
  const started = performance.now();
  readCommand({ text, mentions: [] }, { today, personal: true, roster });
  expect(performance.now() - started).toBeLessThan(1_000);
});
