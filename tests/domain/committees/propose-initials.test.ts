import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOwners } from "../../../src/domain/actions/read-owners.js";
import { matchMember } from "../../../src/domain/committees/match-member.js";
import { proposeInitials } from "../../../src/domain/committees/propose-initials.js";
import { aMember } from "../../builders/a-member.js";
import { matchedIn } from "./matched-in.js";

describe("initials are proposed only where two would have the same", () => {
  test.each<[names: string, taken: string, proposed: string]>([
    ["Robin Wells, Richard Wells, Jo Lake", "", "RoW RiW –"],
    ["Robert Wells, Robin Wells, Richard Wells", "", "RobeW RobiW RiW"],
    ["Robin Wells, Jo Lake", "RW", "RoW –"],
    ["Robin Wells, Jo Lake", "rw RoW", "RobW –"],
    ["Sue Hill, Sue Hall", "", "SHi SHa"],
    ["Sue Hill, Sue Hill", "", "SuH SueH"],
    ["Sue Hill, Ms Sue Hill, Sue Hall", "", "SuH SueH SHa"],
    ["Jo Li, Jo Li, Jo Li, Jo Li", "", "JoL JLi JLA JLB"],
    ["Samuel Vale", "SV", "SaV"],
    ["Christine Wood, Christina Ward", "", "CWo CWa"],
    ["Anna van der Berg, Ann Bell", "", "AnnaB ABel"],
    ["Zoë Ng, Zia Nash", "", "ZoN ZiN"],
    ["Cllr Beaumont, Ms Beech", "", "– –"],
    ["Kim Vale, Lee Moss", "", "– –"],
    ["Rob Wells, Ray Wells, Rita Olive West", "", "RobW RaW –"],
  ])("%s beside %j: %s", (names, taken, proposed) => {
    const others = taken === "" ? [] : taken.split(" ");
    expect(
      proposeInitials(names.split(", "), others)
        .map((some) => some ?? "–")
        .join(" "),
    ).toBe(proposed);
  });
});

test("whatever the names, proposed initials are nobody else's", () => {
  const first = fc.constantFrom("Sue", "Sam", "Sarah-Jane", "Robin", "Rob", "Al", "É");
  const last = fc.constantFrom("Hill", "Hall", "van der Hill", "H", "O’Hara", "Wells");
  const names = fc.array(
    fc.tuple(first, last).map((words) => words.join(" ")),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(names, fc.array(fc.constantFrom("SH", "RW", "RoW", "SuH"), { maxLength: 3 }), (people, taken) => {
      const proposed = proposeInitials(people, taken).flatMap((some) => some?.toUpperCase() ?? []);
      expect(new Set(proposed).size).toBe(proposed.length);
      for (const other of taken) expect(proposed).not.toContain(other.toUpperCase());
    }),
  );
});

test("neither a word nor anybody's name is proposed as initials", () => {
  expect(proposeInitials(["Alan Long", "Toby Marsh"], ["AL", "TM"], ["Tom Reed"])).toEqual(["AlaL", "TobM"]);
});

test("whoever gets initials on a board, namesakes too, is found by them alone and owns what they are named for", () => {
  const name = fc
    .tuple(fc.constantFrom("Sam", "Samuel", "Al", "Jo", "Sue-Ann"), fc.constantFrom("Lee", "Li", "Long", "Van Hill"))
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 40 }), (names) => {
      const proposed = proposeInitials(names, []);
      const board = names.map((who, at) => {
        const initials = proposed[at];
        return aMember({ id: `m_${at}`, name: who, ...(initials !== undefined && { initials }) });
      });
      for (const { id, initials } of board) {
        if (initials === undefined) continue;
        expect(initials).toMatch(/^\p{Lu}[\p{L}]{2,7}$/u);
        expect(matchMember(initials, board), initials).toMatchObject({ kind: "one", member: { id } });
        expect(readOwners(initials, { roster: board, mentions: [] })).toMatchObject({ sure: "known" });
      }
    }),
    { numRuns: 60 },
  );
});

describe("initials that were proposed leave the natural ones open", () => {
  const roster = [
    aMember({ id: "m_1", name: "Robin Wells", initials: "RoW" }),
    aMember({ id: "m_2", name: "Richard Wells", initials: "RiW" }),
    aMember({ id: "m_3", name: "Jo Lake", initials: "JL2" }),
  ];
  test.each([
    ["RoW", "Robin Wells"],
    ["ROW", "Robin Wells"],
    ["row", "Robin Wells"],
    ["RiW", "Richard Wells"],
    ["RW", "which of Robin Wells, Richard Wells"],
    ["R.W.", "which of Robin Wells, Richard Wells"],
    ["rw", "which of Robin Wells, Richard Wells"],
    ["JL", "Jo Lake"],
    ["JL2", "Jo Lake"],
  ])("%s: %s", (typed, meant) => expect(matchedIn(typed, roster)).toBe(meant));

  test("a board's own initials beat the natural ones of others", () => {
    const board = [...roster, aMember({ id: "m_4", name: "Rita Webb", initials: "RW" })];
    expect(matchMember("RW", board)).toMatchObject({ kind: "one", member: { name: "Rita Webb" } });
  });
});
