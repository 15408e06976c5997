import { expect, test } from "vitest";
import { termKey } from "../../../src/domain/plans/glossary.js";
import { nearTerms } from "../../../src/domain/plans/near-terms.js";

const known = ["CDOP", "LADO", "MASH", "RSCB", "CSE", "Section 47"].map((term) => ({ term }));

test.each([
  ["CDPO", []],
  ["CDOPs", ["CDOP"]],
  ["lado", ["LADO"]],
  ["LAD", ["LADO"]],
  ["SCB", ["RSCB"]],
  ["CSA", ["CSE"]],
  ["section 41", ["Section 47"]],
  ["budget", []],
  ["?", []],
])("near %j are %j", (typed, near) => {
  expect(nearTerms(typed, known).map(({ term }) => term)).toEqual(near);
});

test("a term is found whatever its case, dots and spaces", () => {
  expect(["C.D.O.P.", "cdop", " CDOP ", "c d o p"].map(termKey)).toEqual(["CDOP", "CDOP", "CDOP", "CDOP"]);
  expect(termKey("…")).toBe("");
});
