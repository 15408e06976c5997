import fc from "fast-check";
import { expect, test } from "vitest";
import type { PersonalCommand } from "../../../src/bot/commands/personal-command.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { textOf } from "../../../src/bot/commands/texts/text-of.js";
import type { SaidOwner } from "../../../src/domain/actions/said-action.js";
import { readAbsence } from "../../../src/domain/committees/read-absence.js";
import { roster, today } from "./the-board.js";

const someone: fc.Arbitrary<SaidOwner> = fc.oneof(
  fc.constant({ kind: "me" as const }),
  fc
    .constantFrom("Sarah Jones", "Jason", "the business manager", "Zoe Marsh", "Dr Sherif El-Rashid", "Sarah-Jane")
    .map((text) => ({ kind: "typed" as const, text })),
);
const zones = fc.constantFrom(undefined, "Paris", "Europe/Madrid", "New York", "Narnia");
const when = fc.constantFrom(
  "until 14 April",
  "3 to 14 April",
  "next week",
  "for two weeks",
  "until 2 March",
  "until 31 April",
);

const wish = fc.oneof(
  fc.constant({ wish: "time" as const }),
  fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), zones).map(([hour, minute, zone]) => ({
    wish: "time" as const,
    at: { hour, minute },
    ...(zone === undefined ? {} : { zone }),
  })),
  zones.map((zone) => ({ wish: "zone" as const, ...(zone === undefined ? {} : { zone }) })),
  fc.boolean().map((on) => ({ wish: "ahead" as const, on })),
  fc.constantFrom({ wish: "quiet" as const }, { wish: "show" as const }),
);

const command: fc.Arbitrary<PersonalCommand> = fc.oneof(
  wish.map((one) => ({ kind: "wish" as const, ...one })),
  fc.tuple(someone, when, fc.boolean()).map(([whose, said, long]) => ({
    kind: "away" as const,
    whose,
    when: said,
    reading: readAbsence(said, today),
    ...(long ? { long: true as const } : {}),
  })),
  someone.map((whose) => ({ kind: "back" as const, whose })),
  fc.tuple(someone, fc.option(someone, { nil: undefined })).map(([whose, deputy]) => ({
    kind: "deputy" as const,
    whose,
    ...(deputy === undefined || (whose.kind === "me" && deputy.kind === "me") ? {} : { deputy }),
  })),
);

test("whatever somebody says of their own reminders, of leave or deputies has a text that says it", () => {
  fc.assert(
    fc.property(command, fc.boolean(), (said, personal) => {
      const text = textOf(said) ?? "";
      expect([text, readCommand({ text, mentions: [] }, { today, personal, roster })]).toEqual([text, said]);
    }),
    { numRuns: 500 },
  );
});
