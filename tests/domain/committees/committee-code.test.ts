import fc from "fast-check";
import { expect, test } from "vitest";
import { committeeCodes, isCommitteeCode } from "../../../src/domain/committees/committee-code.js";

function codesOf(name: string, count = 1): readonly string[] {
  const codes = committeeCodes(name);
  return Array.from({ length: count }, () => codes.next().value as string);
}

test.each([
  ["Safeguarding Children Board", "SCB"],
  ["Board of Trustees", "BT"],
  ["the Friends of the Harbour", "FH"],
  ["Local Safeguarding Children Board", "LSCB"],
  ["Audit", "AUD"],
  ["Élan & Co-operation", "ECO"],
  ["PTA", "PTA"],
  ["Committee 7", "C7"],
  ["Audit 7", "AUD"],
  ["X", "XBO"],
  ["委員会", "BOA"],
  ["2014 Review Group", "RG"],
  ["🎉", "BOA"],
  ["", "BOA"],
])("“%s” is called %s", (name, code) => {
  expect(codesOf(name)).toEqual([code]);
});

test("while codes are taken the next ones are numbered", () => {
  expect(codesOf("Safeguarding Children Board", 4)).toEqual(["SCB", "SCB2", "SCB3", "SCB4"]);
});

test("a long name's numbered code keeps to five signs", () => {
  const codes = codesOf("A Board Called Dover East Ferry Group", 10);
  expect([codes[0], codes[1], codes[9]]).toEqual(["BCDEF", "BCDE2", "BCD10"]);
});

test("whatever a board is called, its code is one that can be typed before a number, and no two are the same", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (name) => {
      const codes = codesOf(name, 12);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.every(isCommitteeCode)).toBe(true);
    }),
  );
});

test.each(["HSP", "C7", "LSCB2", "AB1", "A1B"])("“%s” can be a code", (code) => {
  expect(isCommitteeCode(code)).toBe(true);
});

test.each(["A", "A1", "A12", "7UP", "LONGER", "hsp", "H-P", "ÉLA", ""])("“%s” can't be one", (code) => {
  expect(isCommitteeCode(code)).toBe(false);
});
