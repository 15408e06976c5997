import { expect, test } from "vitest";
import { helpAnswer } from "../../../../src/bot/handlers/talk/help-answer.js";
import type { Turn } from "../../../../src/bot/turn/turn.js";
import type { Role } from "../../../../src/domain/committees/member.js";
import { englandCalendar } from "../../../../src/domain/days/working-days.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMember } from "../../../builders/a-member.js";
import { aPerson } from "../../../builders/a-person.js";

/** What the help card says in a personal chat to somebody with these roles, one on each committee. */
function helpFor(...roles: readonly Role[]): string {
  const turn: Turn = {
    key: "turn-1",
    again: false,
    tenant: "tenant-a",
    at: new Date("2026-03-04T10:00:00Z"),
    person: aPerson(),
    standings: roles.map((role) => ({
      committee: aCommittee(),
      me: aMember({ role }),
      roster: [],
      calendar: englandCalendar,
    })),
    place: { kind: "personal", conversation: "a:1", serviceUrl: "http://127.0.0.1:4100/" },
    conversation: "a:1",
    bot: "Matters Arising",
  };
  return JSON.stringify(helpAnswer(turn));
}

test.each<[strongest: Role, roles: Role[]]>([
  ["clerk", ["member", "observer", "clerk"]],
  ["chair", ["observer", "member", "chair"]],
  ["member", ["observer", "adviser", "member"]],
  ["adviser", ["observer", "adviser"]],
])(
  "somebody on several committees is shown what the %s may say, whichever committee comes first",
  (strongest, roles) => {
    expect(helpFor(...roles)).toBe(helpFor(strongest));
  },
);

test("an observer is shown the proof of what they were told themselves, and changes nothing", () => {
  const shown = helpFor("observer");
  expect(shown).toContain("proof 12");
  expect(shown).not.toContain("is my deputy");
});

test("a member is shown how to name a deputy", () => {
  expect(helpFor("member")).toContain("Sam is my deputy");
});

test("roles differ in what they are shown", () => {
  expect(new Set([helpFor("clerk"), helpFor("member"), helpFor("observer")]).size).toBe(3);
});
