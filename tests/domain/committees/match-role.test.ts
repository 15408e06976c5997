import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import { aMember } from "../../builders/a-member.js";
import { matchedIn } from "./matched-in.js";

function has(name: string, roleTitle?: string, role: Member["role"] = "member"): Member {
  return aMember({ id: `m_${name}`, name, role, ...(roleTitle === undefined ? {} : { roleTitle }) });
}

const board = [
  has("Ann Ash", "Independent Chair", "chair"),
  has("Ben Birch", "Business Manager", "adviser"),
  has("Cas Cedar", "Executive Lead for Safeguarding"),
  has("Dev Dogwood", "Assistant Director of Nursing, Patient Experience"),
  has("Eve Elder", "Director of Schools and Lifelong Learning"),
  has("Fin Fir", "Service Manager"),
  has("Gus Gorse", "Chief Superintendent, District Commander for Harbour"),
  has("Hal Holly", "Lay Member"),
  has("Ivy Ilex", "Lay Member"),
  has("Jo Juniper", undefined, "clerk"),
  has("Kit Kapok", "Head Teacher, Hill and Dale Schools"),
  has("Liv Larch", "Designated Safeguarding Lead"),
  has("Mo Manager", "Trésorier"),
];

const matched = (typed: string, roster: readonly Member[] = board) => matchedIn(typed, roster);

describe("somebody is meant by what they are", () => {
  test.each([
    ["Business Manager", "Ben Birch", "the whole title"],
    ["the business manager", "Ben Birch", "with “the”, in small letters"],
    ["our Business-Manager", "Ben Birch", "with a hyphen"],
    ["Business Manager (LSCB)", "Ben Birch", "an agency in brackets"],
    ["Independent Chair", "Ann Ash", "a chair's own title"],
    ["independent chairman", "Ann Ash", "the same in an older word"],
    ["Safeguarding Executive Lead", "Cas Cedar", "the words in another order"],
    ["Executive Lead", "Cas Cedar", "a shortening"],
    ["Director of Schools", "Eve Elder", "a shortening with “of”"],
    ["the Director", "Eve Elder", "the director and not the assistant director"],
    ["Assistant Director", "Dev Dogwood", "the assistant director"],
    ["Assistant Director of Nursing", "Dev Dogwood", "a title without what stands after its comma"],
    ["District Commander", "Gus Gorse", "the second of two titles"],
    ["Chief Superintendent", "Gus Gorse", "the first of two titles"],
    ["superintendent", "Gus Gorse", "one telling word of a title"],
    ["Headteacher", "Kit Kapok", "one word for two"],
    ["tresorier", "Mo Manager", "no accent where there is one"],
    ["manager", "Mo Manager", "a name before any title"],
    ["chair", "Ann Ash", "the office"],
    ["The Chair", "Ann Ash", "the office with “the”"],
    ["Madam Chair", "Ann Ash", "the office as it is addressed"],
    ["chairman", "Ann Ash", "an older word for the office"],
    ["the chair of the board", "Ann Ash", "the office with its board"],
    ["clerk", "Jo Juniper", "the clerk"],
    ["the clerk", "Jo Juniper", "the clerk with “the”"],
    ["Clerk to the Board", "Jo Juniper", "the clerk with the board"],
    ["secretary", "Jo Juniper", "another word for the clerk"],
    ["board secretary", "Jo Juniper", "the same with the board"],
  ])("%s is %s: %s", (typed, name) => {
    expect(matched(typed)).toBe(name);
  });

  test("a title that several hold is asked about, and so is a shortening of several titles", () => {
    expect(matched("Lay Member")).toBe("which of Hal Holly, Ivy Ilex");
    expect(matched("the manager", board.slice(0, -1))).toBe("which of Ben Birch, Fin Fir");
    expect(matched("safeguarding lead")).toBe("which of Cas Cedar, Liv Larch");
  });
});

test("a short title is asked about where another has it with more to it, and a longer one is not", () => {
  const roster = [has("Ann Ash", "Service Manager"), has("Ben Birch", "Service Manager for Strategy, Harbour Council")];
  expect(matched("Service Manager", roster)).toBe("which of Ann Ash, Ben Birch");
  expect(matched("Service Manager for Strategy", roster)).toBe("Ben Birch");
  expect(matched("chair", [has("Ann Ash", "Chair"), has("Ben Birch", "Chair of the Harbour Trust")])).toBe("Ann Ash");
});

describe("a title is not guessed", () => {
  test.each([
    ["Busines Manager", "nobody, near Mo Manager, Ben Birch", "a slip of the keyboard is offered"],
    ["Business Manger", "nobody, near Ben Birch", "another slip"],
    ["Director of Nursing", "nobody, near Dev Dogwood", "the director is not the assistant director"],
    ["DSL", "nobody, near Liv Larch", "a title's initials are offered"],
    ["BM", "nobody, near Ben Birch", "a short title's initials are offered"],
    ["lead", "nobody, near", "a word that too many titles have"],
    ["Member", "nobody, near", "a word that means anybody"],
    ["Safeguarding", "nobody, near", "a subject is nobody"],
    ["business", "nobody, near", "a word of a title that is nobody"],
    ["Business plan", "nobody, near", "a thing that begins like a title"],
    ["patient experience", "nobody, near", "where somebody works is not what they are"],
    ["the", "nobody, near", "no word at all"],
    ["vice chair", "nobody, near", "the only chair is no vice-chair"],
  ])("%s: %s, as %s", (typed, expected) => {
    expect(matched(typed)).toBe(expected);
  });
});

describe("an office is told from a title", () => {
  const chair = has("Ann Ash", undefined, "chair");
  const clerk = has("Jo Juniper", undefined, "clerk");

  test("whoever has the whole title is meant before whoever has the office", () => {
    expect(matched("secretary", [clerk, has("Ben Birch", "Secretary")])).toBe("Ben Birch");
    expect(matched("chair", [chair, has("Ben Birch", "Chair")])).toBe("Ben Birch");
  });

  test("the chair of something else does not make the board's own chair doubtful, unless neither is plainly meant", () => {
    const other = has("Ben Birch", "Chair of the Harbour Trust");
    expect(matched("chair", [has("Ann Ash", "Independent Chair", "chair"), other])).toBe("Ann Ash");
    expect(matched("chair", [chair, other])).toBe("which of Ann Ash, Ben Birch");
    expect(matched("chair", [chair, has("Ben Birch", "Chair of the Audit Sub-group")])).toBe("Ann Ash");
  });

  test("chair and vice-chair have one role and are told apart by their titles", () => {
    const vice = has("Ben Birch", "Deputy Chair", "chair");
    expect(matched("vice chair", [chair, vice])).toBe("Ben Birch");
    expect(matched("Vice-Chairman", [chair, vice])).toBe("Ben Birch");
    expect(matched("chair", [chair, vice])).toBe("Ann Ash");
    const [first, second] = [has("Ann Ash", "Independent Chair", "chair"), has("Ben Birch", "Headmaster", "chair")];
    expect(matched("the vice chair", [first, second])).toBe("Ben Birch");
    expect(matched("the chair", [first, second])).toBe("Ann Ash");
  });

  test("two who hold an office and have no title are asked about", () => {
    expect(matched("chair", [chair, has("Ben Birch", undefined, "chair")])).toBe("which of Ann Ash, Ben Birch");
    expect(matched("clerk", [clerk, has("Ben Birch", undefined, "clerk")])).toBe("which of Jo Juniper, Ben Birch");
  });

  test("where nobody holds an office nobody is meant, and neither is who held it and left", () => {
    expect(matched("clerk", [chair])).toBe("nobody, near");
    expect(matched("vice chair", [chair])).toBe("nobody, near");
    expect(matched("chair", [{ ...chair, leftAt: new Date(0) }, clerk])).toBe("nobody, near");
  });
});

test("a title with one letter wrong is never taken", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("Business Manager", "Chief Superintendent"),
      fc.nat(15),
      fc.constantFrom(..."qxzkj"),
      (title, at, letter) => {
        const wrong = `${title.slice(0, at)}${letter}${title.slice(at + 1)}`;
        expect(matched(wrong)).toMatch(/^nobody/);
      },
    ),
  );
});
