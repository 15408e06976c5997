import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchMember } from "../../../src/domain/committees/match-member.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { aMember } from "../../builders/a-member.js";

const board = ofNames(
  "Sarah Jones",
  "Sarah-Jane Mannering",
  "Robin Wells",
  "Rachel Winter",
  "Richard Williams",
  "Robin Williams",
  "Tracey Mc Erlan-Byrne",
  "Dr Sherif El-Rashid",
  "Cllr Beaumont",
  "Siân O’Neill",
  "Horne, Pete (South Police)",
  "Catherine Hale",
  "Mark Hall",
  "Anne Marie Riley",
  "Zoë Ng",
);

function ofNames(...names: readonly string[]): readonly Member[] {
  return names.map((name, index) => aMember({ id: `m_${index}`, name }));
}

function matched(typed: string, roster: readonly Member[] = board): string {
  const match = matchMember(typed, roster);
  switch (match.kind) {
    case "one":
      return match.member.name;
    case "several":
      return `which of ${match.members.map((member) => member.name).join(", ")}`;
    case "none":
      return `nobody, near ${match.near.map((member) => member.name).join(", ")}`.trim();
  }
}

describe("one person is meant", () => {
  test.each([
    ["Sarah Jones", "Sarah Jones", "the whole name"],
    ["Jones Sarah", "Sarah Jones", "surname first"],
    ["Jones, Sarah", "Sarah Jones", "surname first with a comma"],
    ["sarah JONES", "Sarah Jones", "in any capitals"],
    ["  Sarah   Jones ", "Sarah Jones", "however spaced"],
    ["Ms Sarah Jones", "Sarah Jones", "with a title"],
    ["Ms Jones", "Sarah Jones", "title and surname"],
    ["Jones", "Sarah Jones", "surname alone"],
    ["Sarah Jones (Police)", "Sarah Jones", "an agency in brackets"],
    ["Sarah", "Sarah Jones", "a first name; Sarah-Jane is another name"],
    ["Sarah-Jane", "Sarah-Jane Mannering", "a hyphened first name"],
    ["Sarah Jane", "Sarah-Jane Mannering", "a hyphened name without its hyphen"],
    ["Sarah Jane Mannering", "Sarah-Jane Mannering", "the whole name without its hyphen"],
    ["Sarah J", "Sarah Jones", "first name and initial"],
    ["S Jones", "Sarah Jones", "initial and surname"],
    ["S. Jones", "Sarah Jones", "initial with a point"],
    ["SJ", "Sarah Jones", "initials"],
    ["S.J.", "Sarah Jones", "initials with points"],
    ["sj", "Sarah Jones", "initials as a phone types them"],
    ["SM", "Sarah-Jane Mannering", "initials of a hyphened name as one"],
    ["SJM", "Sarah-Jane Mannering", "initials of a hyphened name as two"],
    ["Robin Wells", "Robin Wells", "one of two Robins by the whole name"],
    ["Byrne", "Tracey Mc Erlan-Byrne", "a part of a double surname"],
    ["Erlan-Byrne", "Tracey Mc Erlan-Byrne", "a double surname"],
    ["Dr El-Rashid", "Dr Sherif El-Rashid", "a title on both sides"],
    ["El Rashid", "Dr Sherif El-Rashid", "no hyphen where there is one"],
    ["Sherif", "Dr Sherif El-Rashid", "the first name behind a title"],
    ["Councillor Beaumont", "Cllr Beaumont", "the title written out"],
    ["Beaumont", "Cllr Beaumont", "no title where there is one"],
    ["Sian O'Neill", "Siân O’Neill", "no accent, a straight apostrophe"],
    ["oneill", "Siân O’Neill", "no apostrophe at all"],
    ["Pete Horne", "Horne, Pete (South Police)", "a directory's order and brackets"],
    ["PH", "Horne, Pete (South Police)", "initials of a directory's name"],
    ["Anne Riley", "Anne Marie Riley", "without the middle name"],
    ["AR", "Anne Marie Riley", "initials without the middle name"],
    ["AMR", "Anne Marie Riley", "initials with the middle name"],
    ["Zoe", "Zoë Ng", "a dotted letter"],
    ["Ng", "Zoë Ng", "a surname of two letters"],
  ])("%s is %s: %s", (typed, name) => {
    expect(matched(typed)).toBe(name);
  });
});

describe("several may be meant, and are asked about", () => {
  test.each([
    ["RW", "which of Robin Wells, Rachel Winter, Richard Williams, Robin Williams"],
    ["Robin", "which of Robin Wells, Robin Williams"],
    ["Williams", "which of Richard Williams, Robin Williams"],
    ["Mr Williams", "which of Richard Williams, Robin Williams"],
    ["R Williams", "which of Richard Williams, Robin Williams"],
    ["Robin W", "which of Robin Wells, Robin Williams"],
  ])("%s: %s", (typed, expected) => {
    expect(matched(typed)).toBe(expected);
  });

  test("two people of one name are both offered", () => {
    expect(matched("Sue Hill", ofNames("Sue Hill", "Sue Hill"))).toBe("which of Sue Hill, Sue Hill");
  });
});

describe("a slip of the keyboard is offered and never taken", () => {
  test.each([
    ["Sara Jones", "a letter left out"],
    ["Sarahh Jones", "a letter too many"],
    ["Sarag Jones", "a wrong letter"],
    ["Sarha Jones", "two letters the wrong way round"],
    ["Sarha", "the same in a first name"],
    ["Jonse", "the same in a surname"],
  ])("%s: %s", (typed) => {
    expect(matched(typed)).toMatch(/^nobody, near Sarah Jones/);
  });

  test("the same first name with another surname is offered", () => {
    expect(matched("Catherine Hall")).toBe("nobody, near Catherine Hale, Mark Hall");
  });

  test("the long form of a name is offered", () => {
    expect(matched("Peter Horne")).toBe("nobody, near Horne, Pete (South Police)");
  });

  test("initials that nobody has are nobody's, and no near ones are made up", () => {
    expect(matched("QX")).toBe("nobody, near");
  });

  test("somebody quite different is nobody", () => {
    expect(matched("Tobias Frank")).toBe("nobody, near");
    expect(matched("")).toBe("nobody, near");
    expect(matched("—")).toBe("nobody, near");
    expect(matched("x".repeat(5000))).toBe("nobody, near");
  });
});

test("who has left the committee is not meant", () => {
  const roster = [
    aMember({ id: "m_1", name: "Sarah Jones", leftAt: new Date(0) }),
    aMember({ id: "m_2", name: "Sarah Kent" }),
  ];
  expect(matched("Sarah", roster)).toBe("Sarah Kent");
  expect(matched("SJ", roster)).toBe("nobody, near");
});

test("initials that a board has given somebody stand instead of the name's own", () => {
  const roster = [
    aMember({ id: "m_1", name: "Sarah Jones", initials: "SJ2" }),
    aMember({ id: "m_2", name: "Simon James" }),
  ];
  expect(matched("SJ", roster)).toBe("Simon James");
  expect(matched("sj2", roster)).toBe("Sarah Jones");
});

test("any text at all finds one, several or nobody, and everybody found is on the roster", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...board.map(({ name }) => name))),
      (typed) => {
        const match = matchMember(typed, board);
        const found = match.kind === "one" ? [match.member] : match.kind === "several" ? match.members : match.near;
        expect(found.every((member) => board.includes(member))).toBe(true);
        if (match.kind === "several") expect(found.length).toBeGreaterThan(1);
      },
    ),
  );
});

test("a name with one letter wrong is never taken for the person", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Catherine Hale", "Rachel Winter", "Richard Williams"),
      fc.nat(11),
      fc.constantFrom(..."qxzkj"),
      (name, at, letter) => {
        const wrong = `${name.slice(0, at)}${letter}${name.slice(at + 1)}`;
        fc.pre(wrong.toLowerCase() !== name.toLowerCase() && !/ . | .$|^. /.test(wrong));
        expect(matchMember(wrong, board).kind).not.toBe("one");
      },
    ),
  );
});
