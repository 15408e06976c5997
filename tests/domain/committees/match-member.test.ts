import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchMember } from "../../../src/domain/committees/match-member.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { aMember } from "../../builders/a-member.js";
import { matchedIn } from "./matched-in.js";

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
  "Anna van der Berg",
  "Jane Lord",
  "Søren Holm OBE",
);

function ofNames(...names: readonly string[]): readonly Member[] {
  return names.map((name, index) => aMember({ id: `m_${index}`, name }));
}

const matched = (typed: string, roster: readonly Member[] = board) => matchedIn(typed, roster);

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
    ["van der Berg", "Anna van der Berg", "a surname of three words"],
    ["Berg", "Anna van der Berg", "its last word"],
    ["Vanderberg", "Anna van der Berg", "the same written together"],
    ["Van der Berg, Anna", "Anna van der Berg", "surname first, with a comma"],
    ["A. van der Berg", "Anna van der Berg", "an initial before a surname of three words"],
    ["AB", "Anna van der Berg", "initials without the small words"],
    ["AVDB", "Anna van der Berg", "initials with the small words"],
    ["AV", "Anna van der Berg", "initials with the first of the small words"],
    ["ElRashid", "Dr Sherif El-Rashid", "no mark where there is a hyphen"],
    ["SR", "Dr Sherif El-Rashid", "initials without “El”"],
    ["SER", "Dr Sherif El-Rashid", "initials with “El”"],
    ["McErlan Byrne", "Tracey Mc Erlan-Byrne", "a surname with other gaps"],
    ["T Byrne", "Tracey Mc Erlan-Byrne", "an initial and half of a double surname"],
    ["T.M. Byrne", "Tracey Mc Erlan-Byrne", "two initials and half of a double surname"],
    ["TMB", "Tracey Mc Erlan-Byrne", "initials, one for a double surname left out"],
    ["O‘Neill", "Siân O’Neill", "the wrong curly apostrophe"],
    ["O Neill", "Siân O’Neill", "a space for the apostrophe"],
    ["Siân O'Neill", "Siân O’Neill", "an accent, a straight apostrophe"],
    ["Jones S", "Sarah Jones", "surname and initial"],
    ["Jones, S.", "Sarah Jones", "surname and initial with a comma"],
    ["Prof. Jones", "Sarah Jones", "a title with a point"],
    ["Sgt Jones", "Sarah Jones", "a rank"],
    ["Sarah Mannering", "Sarah-Jane Mannering", "half of a hyphened first name, and the surname"],
    ["Lord", "Jane Lord", "a surname that is a title too"],
    ["Jane Lord", "Jane Lord", "a whole name that ends with what could be a title"],
    ["JL", "Jane Lord", "the initials of such a name"],
    ["Soren Holm", "Søren Holm OBE", "a barred letter, and letters after the name"],
    ["SH", "Søren Holm OBE", "initials without the letters after the name"],
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
    ["Williams R", "which of Richard Williams, Robin Williams"],
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

  test.each([
    ["Cathy", "Catherine Hale"],
    ["Dick", "Richard Williams"],
    ["Zoey", "Zoë Ng"],
    ["Marc", "Mark Hall"],
    ["Byren", "Tracey Mc Erlan-Byrne"],
    ["Zoë Ny", "Zoë Ng"],
  ])("%s may be %s", (typed, name) => {
    expect(matched(typed)).toMatch(new RegExp(`^nobody, near .*${name}`));
  });

  test("Pete is not taken for Peter, nor Bob for Robert, nor the other way round", () => {
    const roster = ofNames("Peter Horne", "Robert Field", "Jo Lake");
    expect(matched("Pete", roster)).toBe("nobody, near Peter Horne");
    expect(matched("Bob Field", roster)).toBe("nobody, near Robert Field");
    expect(matched("Joanna Lake", roster)).toBe("nobody, near Jo Lake");
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

test("initials may have the inner capital of a surname, and come from a directory's order too", () => {
  const roster = ofNames("Ann McEwan-Bell", "Van der Meer, Eva");
  for (const initials of ["AMEB", "AMB", "AM", "AB"]) expect(matched(initials, roster)).toBe("Ann McEwan-Bell");
  for (const initials of ["EVDM", "EM", "EV"]) expect(matched(initials, roster)).toBe("Van der Meer, Eva");
});

test("initials that a board has given somebody stand instead of the name's own", () => {
  const roster = [
    aMember({ id: "m_1", name: "Sarah Jones", initials: "SJ2" }),
    aMember({ id: "m_2", name: "Simon James" }),
  ];
  expect(matched("SJ", roster)).toBe("Simon James");
  expect(matched("sj2", roster)).toBe("Sarah Jones");
});

const surnames = ["Ashdown", "Burnside", "Cartwright", "Dunstable"];

test("a name finds its person in any order, in any letters and with any title", () => {
  const roster = ofNames(
    ...surnames.map((surname, at) => `${["Zoë", "Jean-Luc", "Siân", "Anne Marie"][at]} ${surname}`),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...roster),
      fc.constantFrom("", "Mr ", "cllr. ", "Dr ", "Ms. "),
      fc.boolean(),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
      ),
      ({ name }, title, surnameFirst, letters) => {
        const words = name.split(" ");
        const surname = words.pop() ?? "";
        const ordered = surnameFirst ? `${surname}, ${title}${words.join(" ")}` : `${title}${name}`;
        expect(matched(letters(ordered), roster)).toBe(name);
      },
    ),
  );
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
