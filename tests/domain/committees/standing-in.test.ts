import { describe, expect, test } from "vitest";
import { isAway } from "../../../src/domain/committees/away.js";
import { deputyOf } from "../../../src/domain/committees/deputy.js";
import { reasonFor } from "../../../src/domain/committees/why-unreachable.js";
import { day } from "../../../src/domain/days/day.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";

describe("somebody is away", () => {
  const sarah = aPerson({ away: { from: day("2026-04-03"), until: day("2026-04-14") } });

  test.each([
    ["2026-04-02", false],
    ["2026-04-03", true],
    ["2026-04-13", true],
    ["2026-04-14", false],
  ])("on %s: %s", (on, away) => expect(isAway(sarah, day(on))).toBe(away));

  test("never, where they said nothing of the kind", () => {
    expect(isAway(aPerson(), day("2026-04-03"))).toBe(false);
  });
});

describe("whoever stands in for a member", () => {
  const sarah = aMember({ deputy: "m_sam" });
  const sam = aMember({ id: "m_sam", person: "p_sam", name: "Sam Okoro" });
  const left = { leftAt: new Date("2026-03-01T09:00:00Z") };

  test("is the deputy that was named", () => {
    expect(deputyOf(sarah, [sarah, sam])).toEqual(sam);
  });

  test.each([
    ["nobody was named", aMember(), sam],
    ["the deputy has left", sarah, { ...sam, ...left }],
    ["the member has left", { ...sarah, ...left }, sam],
    ["the deputy is on another committee", sarah, { ...sam, committee: "c_other" as const }],
    ["they would stand in for themselves", aMember({ deputy: "m_sarah" }), sam],
  ])("is nobody when %s", (_when, member, deputy) => {
    expect(deputyOf(member, [member, deputy])).toBeUndefined();
  });
});

describe("the reason why somebody can't be told", () => {
  test.each([
    ["not-installed", "guest"],
    ["not-allowed", "guest"],
    ["blocked", "blocked"],
    ["gone", "gone"],
    ["disabled-by-admin", "disabled-by-admin"],
  ] as const)("is, for a guest of whom Teams says %s, %s", (refused, reason) => {
    expect(reasonFor(aPerson({ guest: true }), refused)).toBe(reason);
    expect(reasonFor(aPerson(), refused)).toBe(refused);
  });
});
