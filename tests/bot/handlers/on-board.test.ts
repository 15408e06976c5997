import { describe, expect, test } from "vitest";
import { allBoards, boardOfPress, type Found, theBoard } from "../../../src/bot/handlers/on-board.js";
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
    expect(told(theBoard(as(role), "log"))).toBe("SB");
  });

  test("an observer hears whom to ask", () => {
    const answer = told(theBoard(as("observer"), "log"));
    expect(answer).toContain("Observers read and change nothing");
    expect(answer).toContain("Ann Ash");
  });

  test("somebody here who is not on the roster hears whom to ask", () => {
    const answer = told(theBoard(aTurn([aStanding()]), "log"));
    expect(answer).toContain("You are not on this board");
    expect(answer).toContain("Ann Ash");
  });

  test("a stranger in their own chat hears what this is, and in a place without a board how to set one up", () => {
    expect(told(theBoard(aTurn([], "personal"), "log"))).toContain("You are on no board yet");
    expect(told(theBoard(aTurn([], "group-chat"), "log"))).toContain("set-up.start");
  });
});

describe("what only the clerk and the chair may do", () => {
  test.each<Role>(["clerk", "chair"])("the %s may", (role) => {
    expect(told(theBoard(as(role), "meetings"))).toBe("SB");
  });

  test.each<Role>(["member", "adviser"])("a %s hears whom to ask", (role) => {
    const answer = told(theBoard(as(role), "roster"));
    expect(answer).toContain("Only the clerk or the chair changes the roster");
    expect(answer).toContain("Ann Ash");
  });

  test("an observer hears that observers change nothing", () => {
    expect(told(theBoard(as("observer"), "meetings"))).toContain("Observers read");
  });

  test("a clerk who has left is nobody to ask", () => {
    const roster = [{ ...clerk, leftAt: new Date("2026-03-01T00:00:00Z") }];
    expect(told(theBoard(aTurn([{ ...aStanding(), roster }]), "log"))).not.toContain("Ann Ash");
  });
});

describe("which board is meant", () => {
  const onTwo = aTurn([aStanding(audit, aMember()), aStanding(safeguarding, aMember())], "personal");

  test("is the only one, or the one whose code was said in any case", () => {
    expect(told(theBoard(as("member"), "look"))).toBe("SB");
    expect(told(theBoard(onTwo, "look", { code: "sb" }))).toBe("SB");
  });

  test("is asked where there are several, with the same words to be said again", () => {
    const answer = told(theBoard(onTwo, "look", { text: "agenda" }));
    expect(answer).toContain("Audit Group");
    expect(answer).toContain("Safeguarding Board");
    expect(answer).toContain("agenda");
  });

  test("is none where the code is nobody's", () => {
    expect(told(theBoard(onTwo, "look", { code: "xyz" }))).toContain("I don't know that committee");
  });

  test("of a button is the one that it names, never one that was made up or is another's", () => {
    expect(told(boardOfPress(onTwo, "look", "c_audit"))).toBe("AUD");
    expect(told(boardOfPress(as("member"), "look", "c_audit"))).toContain("This button is out of date");
    expect(told(boardOfPress(onTwo, "look", "c_made-up"))).toContain("This button is out of date");
  });

  test("may be each of them for a list", () => {
    expect(allBoards(onTwo, "look").map(({ committee }) => committee.code)).toEqual(["AUD", "SB"]);
  });
});

describe("an archived board", () => {
  const archived = { ...safeguarding, archivedAt: new Date("2026-02-01T09:00:00Z") };

  test("is looked at as before", () => {
    expect(told(theBoard(aTurn([aStanding(archived, aMember())]), "look"))).toBe("SB");
  });

  test("refuses what would change it, and tells its clerk how it is restored", () => {
    expect(told(theBoard(aTurn([aStanding(archived, aMember())]), "log"))).toContain(
      "Its clerk or chair can restore it",
    );
    expect(told(theBoard(aTurn([aStanding(archived, clerk)]), "meetings"))).toContain("restore this committee");
  });
});

test("the only one of several boards that grants a right is meant", () => {
  const turn = aTurn([aStanding(audit, aMember({ role: "member" })), aStanding(safeguarding, clerk)], "personal");
  expect(told(theBoard(turn, "meetings"))).toBe("SB");
});

test("a board's day is the one that it has where it is", () => {
  const turn = { ...as("member"), at: new Date("2026-06-30T23:30:00Z") };
  expect(allBoards(turn, "look")[0]?.today).toBe("2026-07-01");
});
