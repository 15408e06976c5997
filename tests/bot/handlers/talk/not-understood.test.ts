import { expect, test } from "vitest";
import type { Rendered } from "../../../../src/bot/cards/rendered.js";
import { readCommand } from "../../../../src/bot/commands/read-command.js";
import { handleNotUnderstood } from "../../../../src/bot/handlers/talk/not-understood.js";
import { day } from "../../../../src/domain/days/day.js";
import { aMember } from "../../../builders/a-member.js";
import { brokenRules } from "../../cards/card-rules.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn } from "../a-turn.js";

const setting = { today: day("2026-03-04"), personal: true, roster: [aMember()] };
const answer = handleNotUnderstood({ read: (_turn, text) => readCommand({ text, mentions: [] }, setting) });

/** The card that answers what was typed, which must not be a command of its own. */
function offered(typed: string): Rendered {
  const command = readCommand({ text: typed, mentions: [] }, setting);
  if (command.kind !== "not-understood") throw new Error(`“${typed}” is read as ${command.kind}`);
  const { say } = answer({ ...aTurn([aStanding()], "personal"), typed }, command.nearest);
  if (typeof say === "string") throw new Error("a card was expected");
  expect(brokenRules(say)).toEqual([]);
  return say;
}

test.each([
  ["teh plan to be circualted", "action: me: teh plan to be circualted"],
  ["circulate the plan by Friday", "action: me: circulate the plan by Friday"],
])("“%s” is offered for logging as the writer's or somebody else's", (typed, mine) => {
  const card = offered(typed);
  expect(wordsOf(card)).toBe(`Log this as an action?\nYou wrote ${typed}\nNothing is logged yet.`);
  expect(titlesOf(card)).toEqual(["Log it as mine", "For somebody else", "Leave it"]);
  expect(JSON.stringify(card)).toContain(JSON.stringify(mine));
  expect(readCommand({ text: mine, mentions: [] }, setting)).toMatchObject({ action: { owners: [{ kind: "me" }] } });
});

test.each(["remind me to ring the bank tomorrow", "I'll ring the auditor tomorrow"])(
  "“%s”, where an owner was named, is offered as it is",
  (typed) => {
    expect(titlesOf(offered(typed))).toEqual(["Log it", "Leave it"]);
  },
);

test("what reads like no action is answered with what is nearest", () => {
  expect(wordsOf(offered("finsh 12 or so"))).toContain("I couldn't read that");
});
