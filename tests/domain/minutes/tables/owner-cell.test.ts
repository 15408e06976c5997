import { describe, expect, test } from "vitest";
import { readOwnerCell, withoutOwnerAgain } from "../../../../src/domain/minutes/tables/owner-cell.js";
import { context } from "./a-table.js";

const owners = (text: string) =>
  readOwnerCell(text.split(" // "), context).map((owner) => ("text" in owner ? owner.text : owner.kind));

describe("whom an owner's cell names", () => {
  test.each([
    ["WC/SM", ["WC", "SM"]],
    ["MT & SM", ["MT", "SM"]],
    ["Paul Greenwood/Jason Hartley", ["Paul Greenwood", "Jason Hartley"]],
    ["Warren Carter // Kirsty Bright", ["Warren Carter", "Kirsty Bright"]],
    ["Warren // Carter", ["Warren Carter"]],
    ["All members", ["All members"]],
    ["Mr J. Brown & Mrs K. White", ["Mr J. Brown", "Mrs K. White"]],
    ["@sam", ["sam"]],
    ["Jane Smart, Chief Nurse", ["Jane Smart"]],
    ["Chair of Governors and Headteacher", ["Chair of Governors", "Headteacher"]],
    ["Treasurer & Sec", ["Treasurer", "Sec"]],
    ["Director of Health and Wellbeing", ["Director of Health and Wellbeing"]],
    ["Children and Families Team", ["Children and Families Team"]],
    ["Multi-Agency Sub Group", ["Multi-Agency Sub Group"]],
    ["the new person", ["the new person"]],
    ["Lead: Kirsty Bright", ["Kirsty Bright"]],
    ["TBC", []],
    ["-", []],
    ["vacant", []],
  ])("%s", (text, expected) => {
    expect(owners(text)).toEqual(expected);
  });
});

describe("a task that says its owner again is told without", () => {
  test.each([
    ["Warren Carter to find a hall", "find a hall"],
    ["WC to find a hall", "find a hall"],
    ["Warren Cartre to find a hall", "find a hall"],
    ["Kirsty Bright to find a hall", "Kirsty Bright to find a hall"],
    ["Letter to Warren Carter", "Letter to Warren Carter"],
  ])("%s", (words, expected) => {
    expect(withoutOwnerAgain(words, [{ kind: "typed", text: "Warren Carter" }], "Warren Carter")).toBe(expected);
  });
});
