import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "../../../../src/domain/committees/member.js";
import { planRoster } from "../../../../src/domain/committees/plan-roster.js";
import { readAttendance } from "../../../../src/domain/committees/read-attendance.js";
import type { ListedPerson } from "../../../../src/domain/committees/roster-list.js";
import { aMember } from "../../../builders/a-member.js";

const roster = [
  aMember({ id: "m_1", name: "Kim Vale", agency: "Harbour Clinical Commissioning Group", agencyAliases: ["HCCG"] }),
  aMember({ id: "m_2", name: "Cllr Oak", role: "chair", initials: "CO" }),
  aMember({ id: "m_3", name: "Lee Moss", leftAt: new Date(0) }),
];

const piece = fc.constantFrom(
  ..."Kim Vale|Lee|Councillors|Cllr|Oak|Present|Members:|Apologies|:|:-|;|,| and |(|)|[|]| – |-|\t|\n|\n\n||Chair|Member|Minutes|representing|for|Police|CCG|Chief Nurse|Name|Role|Agency|from|1.|•|**|#|.|A|the|to|\u00a0|’|\u202e".split(
    "|",
  ),
  "|",
);

test("any text is read or is no list; nobody is without a name, nobody is named twice, no words are empty", () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join("")),
    fc.array(piece, { maxLength: 80 }).map((pieces) => `Present:\n${pieces.join(" ")}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const list = readAttendance(text, roster);
      if (list === undefined) return;
      expect(list.people.length).toBeGreaterThan(1);
      for (const { apologies: _, ...person } of list.people)
        for (const said of Object.values(person)) expect(said.trim()).not.toBe("");
      const names = list.people.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { representing } of list.people) if (representing !== undefined) expect(names).not.toHaveLength(0);
      const rows = planRoster(list.people, roster);
      expect(rows).toHaveLength(names.length);
      for (const { place, facts } of rows) expect(place.kind === "known" || facts.name !== undefined).toBe(true);
    }),
    { numRuns: 300 },
  );
});

const first = ["Kim", "Lee", "Jo", "Siân", "Anne Marie", "Jean-Luc", "Dr Sue", "Z."];
const last = ["Vale", "Moss", "O’Hara", "van der Meer", "El-Rashid", "Mc Erlan-Byrne", "Dean"];
const roles: readonly (readonly [Role, string])[] = [
  ["chair", "Chair"],
  ["clerk", "Minutes"],
  ["member", "Member"],
  ["adviser", "Advisor"],
  ["observer", "observer"],
];
const people = fc.uniqueArray(
  fc.record(
    {
      name: fc.tuple(fc.constantFrom(...first), fc.constantFrom(...last)).map((words) => words.join(" ")),
      role: fc.constantFrom(...roles.map(([role]) => role)),
      roleTitle: fc.constantFrom(
        "Chief Nurse",
        "Head of Service, Adult Care",
        "Manager for Policy, Parks and Play",
        "Business Manager",
      ),
      agency: fc.constantFrom("Harbour Council", "HDASH", "Age Forum (AF)", "Hill and Pond Schools", "Fire and Rescue"),
      apologies: fc.constant(true as const),
    },
    { requiredKeys: ["name"] },
  ),
  { minLength: 2, maxLength: 12, selector: ({ name }) => name },
);
const bullet = fc.constantFrom("", "- ", "• ", "* ");

/** As minutes write it. */
function line({ name, role, roleTitle, agency }: ListedPerson): string {
  const marker = roles.find(([some]) => some === role)?.[1];
  const about = [roleTitle, agency].filter((some) => some !== undefined).join(", ");
  return `${name}${marker === undefined ? "" : ` – ${marker}`}${about === "" ? "" : `\t${about}`}`;
}

test("a list that is written as minutes write it is read as it was meant, in its order", () => {
  fc.assert(
    fc.property(people, bullet, (listed, mark) => {
      const came = listed.filter(({ apologies }) => !apologies);
      const sent = listed.filter(({ apologies }) => apologies);
      const lines = (some: readonly ListedPerson[]) => some.map((person) => `${mark}${line(person)}`);
      const text = ["In attendance:", "", ...lines(came), "", "Apologies:", ...lines(sent)].join("\n");
      expect(readAttendance(text, [])).toEqual({ people: [...came, ...sent], unread: [] });
    }),
    { numRuns: 200 },
  );
});

test("the same list as a table says the same", () => {
  fc.assert(
    fc.property(people, fc.constantFrom("\t", " | "), fc.boolean(), (listed, between, turned) => {
      const cells = ({ name, role, roleTitle = "", agency = "", apologies }: ListedPerson) => [
        name,
        roles.find(([some]) => some === role)?.[1] ?? "",
        roleTitle,
        agency,
        apologies ? "Apologies" : "Attended",
      ];
      const rows = [["Name", "Role", "Job title", "Organisation", "Attended"], ...listed.map(cells)];
      const text = rows.map((row) => (turned ? [...row].reverse() : row).join(between)).join("\n");
      expect(readAttendance(text, [])).toEqual({ people: listed, unread: [] });
    }),
    { numRuns: 200 },
  );
});

test("long texts of anything are answered", () => {
  const stuff = [
    "(",
    "[",
    " ",
    "\t",
    ",",
    "; ",
    " and ",
    "A ",
    "Kim Vale, ",
    "Present ",
    "-",
    "–",
    ".",
    "|",
    "(a)",
    "Cllr Oak; ",
    ": ",
    "**",
    "for ",
    "the ",
  ];
  for (const some of stuff) {
    const long = some.repeat(20_000 / some.length);
    for (const text of [long, `Present: ${long}`.slice(0, 20_000), `Members\n${long}x`.slice(0, 20_000)])
      expect(() => readAttendance(text, roster)).not.toThrow();
  }
});
