import { describe, expect, test } from "vitest";
import {
  allBoards,
  asClerk,
  asMember,
  boardOfPress,
  type Found,
  theBoard,
} from "../../../src/bot/handlers/on-board.js";
import type { Role } from "../../../src/domain/committees/member.js";
import { aMember } from "../../builders/a-member.js";
import { aStanding, aTurn, audit, clerk, safeguarding } from "./a-turn.js";

/** The board that was found, or the words of the answer. */
function told(found: Found<{ committee: { code: string } }>): string {
  if (found.kind === "found") return found.on.committee.code;
  return JSON.stringify(found.answer.say);
}

const as = (role: Role) => aTurn([aStanding(safeguarding, role === "clerk" ? clerk : aMember({ role }))]);

describe("who may change something", () => {
  test.each<Role>(["clerk", "chair", "member", "adviser"])("a %s goes on", (role) => {
    expect(told(asMember(theBoard(as(role), undefined, "x")))).toBe("SB");
  });

  test("an observer hears whom to ask", () => {
    const answer = told(asMember(theBoard(as("observer"), undefined, "x")));
    expect(answer).toContain("Observers read and change nothing");
    expect(answer).toContain("Ann Ash");
  });

  test("somebody here who is not on the roster hears whom to ask", () => {
    const answer = told(asMember(theBoard(aTurn([aStanding()]), undefined, "x")));
    expect(answer).toContain("You are not on this board");
    expect(answer).toContain("Ann Ash");
  });

  test("a stranger in their own chat hears what this is, and in a place without a board how to set one up", () => {
    expect(told(asMember(theBoard(aTurn([], "personal"), undefined, "x")))).toContain("You are on no board yet");
    expect(told(asMember(theBoard(aTurn([], "group-chat"), undefined, "x")))).toContain("set-up.start");
  });
});

describe("what only the clerk and the chair may do", () => {
  test.each<Role>(["clerk", "chair"])("the %s may", (role) => {
    expect(told(asClerk(theBoard(as(role), undefined, "x"), "meetings"))).toBe("SB");
  });

  test.each<Role>(["member", "adviser"])("a %s hears whom to ask", (role) => {
    const answer = told(asClerk(theBoard(as(role), undefined, "x"), "roster"));
    expect(answer).toContain("Only the clerk or the chair changes the roster");
    expect(answer).toContain("Ann Ash");
  });

  test("an observer hears that observers change nothing", () => {
    expect(told(asClerk(theBoard(as("observer"), undefined, "x"), "meetings"))).toContain("Observers read");
  });

  test("a clerk who has left is nobody to ask", () => {
    const roster = [{ ...clerk, leftAt: new Date("2026-03-01T00:00:00Z") }];
    expect(told(asMember(theBoard(aTurn([{ ...aStanding(), roster }]), undefined, "x")))).not.toContain("Ann Ash");
  });
});

describe("which board is meant", () => {
  const onTwo = aTurn([aStanding(audit, aMember()), aStanding(safeguarding, aMember())], "personal");

  test("is the only one, or the one whose code was said in any case", () => {
    expect(told(theBoard(as("member"), undefined, "x"))).toBe("SB");
    expect(told(theBoard(onTwo, "sb", "x"))).toBe("SB");
  });

  test("is asked where there are several, with the same words to be said again", () => {
    const answer = told(theBoard(onTwo, undefined, "agenda"));
    expect(answer).toContain("Audit Group");
    expect(answer).toContain("Safeguarding Board");
    expect(answer).toContain("agenda");
  });

  test("is none where the code is nobody's", () => {
    expect(told(theBoard(onTwo, "xyz", "x"))).toContain("I don't know that committee");
  });

  test("of a button is the one that it names, never one that was made up or is another's", () => {
    expect(told(boardOfPress(onTwo, "c_audit"))).toBe("AUD");
    expect(told(boardOfPress(as("member"), "c_audit"))).toContain("This button is out of date");
    expect(told(boardOfPress(onTwo, "c_made-up"))).toContain("This button is out of date");
  });

  test("may be each of them for a list", () => {
    expect(allBoards(onTwo).map(({ committee }) => committee.code)).toEqual(["AUD", "SB"]);
  });
});

test("a board's day is the one that it has where it is", () => {
  const turn = { ...as("member"), at: new Date("2026-06-30T23:30:00Z") };
  expect(allBoards(turn)[0]?.today).toBe("2026-07-01");
});
