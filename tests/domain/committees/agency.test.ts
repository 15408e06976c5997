import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agenciesOn, agencyKey, matchAgency } from "../../../src/domain/committees/agency.js";
import { knownAgency } from "../../../src/domain/committees/known-agency.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { aMember } from "../../builders/a-member.js";

function ofAgencies(...agencies: readonly string[]): readonly Member[] {
  return agencies.map((agency, at) => aMember({ id: `m_${at}`, name: `Member ${at}`, agency }));
}

const board = ofAgencies(
  "South Harbour Police",
  "Harbour Clinical Commissioning Group",
  "Harbour Council",
  "Pond Borough Council",
  "The Harbour NHS Foundation Trust",
  "South Harbour Fire & Rescue",
  "Children and Young People's Services, Harbour Council",
  "Children and Family Advice (CAFA)",
  "National Probation Service",
  "Harbour Metropolitan Burgh",
  "Siân’s House",
);

function matched(typed: string, roster: readonly Member[] = board): string {
  const match = matchAgency(typed, roster);
  switch (match.kind) {
    case "one":
      return `${match.agency}: ${match.members.map(({ id }) => id).join(", ")}`;
    case "several":
      return `which of ${match.agencies.join(" / ")}`;
    case "none":
      return "none";
  }
}

describe("two spellings of an agency have one key", () => {
  test.each([
    ["South Harbour Police", "south harbour police"],
    ["the  South-Harbour police.", "south harbour police"],
    ["SOUTH HARBOUR POLICE", "south harbour police"],
    ["Fire & Rescue", "fire and rescue"],
    ["Siân's House", "sians house"],
    ["Department of the Environment", "department of environment"],
    ["The The", "the the"],
    ["—", ""],
  ])("%s", (name, key) => {
    expect(agencyKey(name)).toBe(key);
  });
});

describe("one agency is meant", () => {
  test.each([
    ["South Harbour Police", "South Harbour Police: m_0"],
    ["the south harbour police", "South Harbour Police: m_0"],
    ["Police", "South Harbour Police: m_0"],
    ["the Police", "South Harbour Police: m_0"],
    ["SHP", "South Harbour Police: m_0"],
    ["shp", "South Harbour Police: m_0"],
    ["HCCG", "Harbour Clinical Commissioning Group: m_1"],
    ["Harbour Police", "South Harbour Police: m_0"],
    ["CCG", "Harbour Clinical Commissioning Group: m_1"],
    ["C.C.G.", "Harbour Clinical Commissioning Group: m_1"],
    ["Clinical Commissioning Group", "Harbour Clinical Commissioning Group: m_1"],
    ["HMB", "Harbour Metropolitan Burgh: m_9"],
    ["Harbour Council", "Harbour Council: m_2"],
    ["Pond Council", "Pond Borough Council: m_3"],
    ["NHS", "The Harbour NHS Foundation Trust: m_4"],
    ["the Trust", "The Harbour NHS Foundation Trust: m_4"],
    ["Fire and Rescue", "South Harbour Fire & Rescue: m_5"],
    ["fire", "South Harbour Fire & Rescue: m_5"],
    ["CAFA", "Children and Family Advice (CAFA): m_7"],
    ["Children and Family Advice", "Children and Family Advice (CAFA): m_7"],
    ["Probation", "National Probation Service: m_8"],
    ["Sians House", "Siân’s House: m_10"],
  ])("%s is %s", (typed, expected) => {
    expect(matched(typed)).toBe(expected);
  });
});

describe("two agencies that have the word are both offered", () => {
  test.each([
    [
      "Council",
      "which of Harbour Council / Pond Borough Council / Children and Young People's Services, Harbour Council",
    ],
    ["South Harbour", "which of South Harbour Police / South Harbour Fire & Rescue"],
  ])("%s: %s", (typed, expected) => {
    expect(matched(typed)).toBe(expected);
  });

  test("initials that two agencies have are asked about", () => {
    expect(matched("HCP", ofAgencies("Harbour Council Planning", "Hill Community Police"))).toBe(
      "which of Harbour Council Planning / Hill Community Police",
    );
  });
});

describe("no agency is meant", () => {
  test.each([
    "",
    "—",
    "the",
    "of",
    "and",
    "of the",
    "services",
    "national",
    "Group",
    "young people",
    "West Harbour Police",
    "Sarah",
    "S",
    "CG",
    "x".repeat(5000),
  ])("%s", (typed) => {
    expect(matched(typed)).toBe("none");
  });
});

test("an agency's whole name beats a word of another's", () => {
  expect(matched("Police", ofAgencies("Police", "Transport Police"))).toBe("Police: m_0");
  expect(matched("CCG", ofAgencies("CCG", "Pond CCG"))).toBe("CCG: m_0");
});

test("an agency is named as most of its members have it, and has them all", () => {
  const roster = ofAgencies("harbour council", "Harbour Council", "The Harbour Council", "Harbour Council");
  expect(matched("council", roster)).toBe("Harbour Council: m_0, m_1, m_2, m_3");
});

test("who has left is no member of it, and an agency that nobody is left of is not meant", () => {
  const [one, other] = ofAgencies("Police", "Police");
  if (one === undefined || other === undefined) throw new Error("two were made");
  const gone = { ...one, leftAt: new Date(0) };
  expect(matched("Police", [gone, other])).toBe("Police: m_1");
  expect(matched("Police", [gone])).toBe("none");
});

test("who sits for no agency is of none", () => {
  expect(matched("Police", [aMember()])).toBe("none");
});

test("any text at all means one agency, several or none, and all of them are on the roster", () => {
  const agencies = board.map(({ agency = "" }) => agency);
  const word = fc.constantFrom(...agencies.flatMap((agency) => agency.split(" ")));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
      ),
      (typed) => {
        const match = matchAgency(typed, board);
        const found = match.kind === "one" ? [match.agency] : match.kind === "several" ? match.agencies : [];
        expect(found.every((agency) => agencies.includes(agency))).toBe(true);
        if (match.kind === "several") expect(found.length).toBeGreaterThan(1);
        if (match.kind === "one") expect(match.members.length).toBeGreaterThan(0);
      },
    ),
  );
});

describe("an agency is found by what the board calls it besides", () => {
  const called = [
    ...ofAgencies("Pond Fire Service").map((member) => ({ ...member, id: "m_f" as const })),
    aMember({ id: "m_a", name: "Kim Vale", agency: "Harbour Council", agencyAliases: ["HMBC", "the Authority"] }),
    aMember({ id: "m_b", name: "Lee Moss", agency: "harbour council", agencyAliases: ["HMBC", "The authority"] }),
    aMember({ id: "m_c", name: "Jo Lake", agency: "HMBC" }),
  ];
  test.each(["HMBC", "hmbc", "The Authority", "authority", "Harbour Council"])("%s", (typed) => {
    expect(matched(typed, called)).toBe("Harbour Council: m_a, m_b, m_c");
    expect(knownAgency(typed, called).agency).toBe("Harbour Council");
  });

  test("agencies are listed with their other names, each once", () => {
    expect(
      agenciesOn(called).map(({ name, aliases, members }) => [name, aliases.map(agencyKey), members.length]),
    ).toEqual([
      ["Pond Fire Service", [], 1],
      ["Harbour Council", ["hmbc", "authority"], 3],
    ]);
  });
});

describe("a spelling is made the roster's where it is the same agency", () => {
  const group = "Harbour Clinical Commissioning Group";
  test.each([
    ["harbour  clinical commissioning group", group],
    ["the Harbour Clinical Commissioning Group.", group],
    ["Harbour CCG", group],
    ["CCG", group],
    ["HCCG", group],
    ["CAFA", "Children and Family Advice (CAFA)"],
    ["South Harbour Fire and Rescue", "South Harbour Fire & Rescue"],
    ["Police", "Police"],
    ["Harbour Police", "Harbour Police"],
    ["Harbour", "Harbour"],
    [" Pond   Council ", "Pond Council"],
    ["Pond CCG", "Pond CCG"],
    ["Council", "Council"],
  ])("%j is %s", (typed, spelt) => expect(knownAgency(typed, board).agency).toBe(spelt));

  test("a short form on the roster takes the whole name, and of two on it the fuller one is meant", () => {
    expect(knownAgency("Pond Metropolitan Burgh", ofAgencies("PMB")).agency).toBe("PMB");
    expect(knownAgency("CCG", ofAgencies("Harbour CCG", "Harbour Clinical Commissioning Group")).agency).toBe(group);
    expect(knownAgency("CCG", ofAgencies("Harbour CCG", "Pond CCG")).agency).toBe("CCG");
  });
});
