import { expect, test } from "vitest";
import { byItsCode } from "../../../src/bot/handlers/by-its-code.js";
import { aMember } from "../../builders/a-member.js";
import { aStanding, aTurn, audit, safeguarding } from "./a-turn.js";

const standings = [aStanding(audit, aMember()), aStanding(safeguarding, aMember())];
const said = (text: string, turn = aTurn(standings, "personal")) => {
  const read = byItsCode(turn, { text, mentions: [] });
  return [read.said.text, ...read.turn.standings.map(({ committee }) => committee.code)];
};

test.each([
  ["SB outstanding", "outstanding"],
  ["SB: action: Sarah to write", "action: Sarah to write"],
  ["SB, outstanding", "outstanding"],
  ["SB  outstanding\noverdue", "outstanding\noverdue"],
  ["sb outstanding", "outstanding"],
  ["sb 3", "3"],
  ["Sb A3 done", "A3 done"],
  ["sb what's overdue", "what's overdue"],
])("“%s” is said to that board alone", (text, rest) => {
  expect(said(text)).toEqual([rest, "SB"]);
});

test.each([
  ["another code", "XYZ outstanding"],
  ["a code in small letters before what may go on with a word", "sb to circulate the plan"],
  ["a code and nothing else", "SB"],
  ["no code", "outstanding"],
])("with %s the words stay as they are, for all boards", (_what, text) => {
  expect(said(text)).toEqual([text, "AUD", "SB"]);
});

test("in a board's own place, or with one board only, a code is a word like any other", () => {
  expect(said("SB outstanding", aTurn(standings, "channel"))).toEqual(["SB outstanding", "AUD", "SB"]);
  const [only] = standings;
  const turn = aTurn(only === undefined ? [] : [only], "personal");
  expect(said("AUD outstanding", turn)).toEqual(["AUD outstanding", "AUD"]);
});
