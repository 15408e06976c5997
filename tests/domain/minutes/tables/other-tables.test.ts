import { describe, expect, test } from "vitest";
import type { Block } from "../../../../src/domain/minutes/paper.js";
import type { Section } from "../../../../src/domain/minutes/section.js";
import { readDefinedTerms } from "../../../../src/domain/minutes/tables/read-defined-terms.js";
import { readGlossaryLines } from "../../../../src/domain/minutes/tables/read-glossary-lines.js";
import { isPeopleTable } from "../../../../src/domain/minutes/tables/read-people-table.js";
import { fits } from "../../../../src/domain/minutes/tables/terms.js";
import { aTable, inShort, readIn, shortly } from "./a-table.js";

const read = (text: string, section: Parameters<typeof readIn>[1] = {}) => inShort(readIn(aTable(text), section));
const lines = (texts: readonly string[], section: Partial<Section> = {}): Section => ({
  kind: "other",
  blocks: texts.map((text): Block => ({ kind: "line", text })),
  ...section,
});

describe("a glossary", () => {
  const rows = "CDOP | Child Death Overview Panel\nEvolve | A service for young people";
  test("is a table under its heading, or with a head of its own", () => {
    const terms = ["CDOP is Child Death Overview Panel", "Evolve is A service for young people"];
    expect(read(rows, { heading: { title: "Glossary of terms" } })).toEqual(terms);
    expect(read(rows, { before: ["Abbreviations"] })).toEqual(terms);
    expect(read(rows, { kind: "glossary" })).toEqual(terms);
    expect(read(`Acronym | Meaning\n${rows}`)).toEqual(terms);
    expect(read(rows)).toBeUndefined();
  });
  test("is also a table whose first cells are short forms of the second", () => {
    expect(read("PRU | Pupil Referral Unit\nMASH | Multi Agency Safeguarding Hub\nLA | Local Authority")).toHaveLength(
      3,
    );
    expect(read("SA | Chair of the board\nPH | Police officer\nKB | Clerk of the board")).toBeUndefined();
  });
  test("may have two pairs of columns side by side", () => {
    expect(read("CCG | Clinical Commissioning Group | GP | General Practitioner", { kind: "glossary" })).toHaveLength(
      2,
    );
  });
  test("may be lines below its heading", () => {
    const texts = [
      "CDOP – Child Death Overview Panel",
      "MASH: Multi Agency Safeguarding Hub",
      "PRU Pupil Referral Unit",
      "NHS (National Health Service)",
      "these are terms that we use",
    ];
    expect(readGlossaryLines(lines(texts, { heading: { title: "Glossary" } })).map(shortly)).toEqual([
      "CDOP is Child Death Overview Panel",
      "MASH is Multi Agency Safeguarding Hub",
      "PRU is Pupil Referral Unit",
      "NHS is National Health Service",
    ]);
    expect(readGlossaryLines(lines(texts))).toEqual([]);
  });
});

test.each([
  ["CDOP", "Child Death Overview Panel", true],
  ["MASH", "Multi-Agency Safeguarding Hub", true],
  ["MoU", "Memorandum of Understanding", true],
  ["LA", "Local Authority", true],
  ["HE", "Head teacher", false],
  ["SYP", "Police of the south", false],
  ["X", "Xylophone players", false],
])("whether %s fits “%s”: %s", (term, meaning, expected) => {
  expect(fits(term, meaning)).toBe(expected);
});

test("a term explained at its first use is likely, where its letters fit the words before it", () => {
  const section = lines([
    "The annual report of the Child Death Overview Panel (CDOP) was received, and the CDOP (CDOP) thanked.",
    "The Multi-Agency Safeguarding Hub (“MASH”) and the Sheffield Young Officers (SYX) agreed. Mr Hall (KB) came with the head (PRU).",
  ]);
  expect(readDefinedTerms(section).map(shortly)).toEqual([
    "? CDOP is Child Death Overview Panel",
    "? MASH is Multi-Agency Safeguarding Hub",
  ]);
});

test("a list of officers names people, who are likely; who was there is told elsewhere", () => {
  const officers =
    "Name | Job title | Agency\nKirsty Bright | Director of Education, Skills | Council\nvacant | Head | Police";
  expect(read(officers)).toEqual(["? Kirsty Bright; Director of Education, Skills; Council"]);
  expect(read(officers, { kind: "attendance" })).toBeUndefined();
  const attendance = aTable("Name | Role | Present/Apologies\nKirsty Bright | Clerk | Present");
  expect(isPeopleTable(attendance)).toBe(true);
  expect(readIn(attendance)).toBeUndefined();
  expect(isPeopleTable(aTable("Action | Owner\nRing | KB"))).toBe(false);
});

test("a table of decisions gives each once", () => {
  expect(read("Decision no | Decision | Date\nD1 | The accounts are approved | 5.3.14\nD2 | - | 5.3.14")).toEqual([
    "decided: The accounts are approved",
  ]);
});
