import { describe, expect, test } from "vitest";
import { readExempt, saysExempt } from "../../../src/domain/agendas/read-exempt.js";

const apart: readonly string[] = [
  "Quay lease (exempt)",
  "Quay lease (EXEMPT)",
  "Quay lease [confidential]",
  "Quay lease (Part B)",
  "Quay lease (part 2)",
  "Quay lease (Part II)",
  "Quay lease (closed)",
  "Quay lease (closed part)",
  "Quay lease (exempt under para 3)",
  "Quay lease (exempt by virtue of paragraph 3 of Part 1 of Schedule 12A)",
  "Quay lease (not for publication)",
  "Quay lease, exempt",
  "Quay lease, not for publication",
  "Quay lease, Part 2",
  "Quay lease - private",
  "Quay lease – in private",
  "Quay lease: confidential",
  "Quay lease; strictly confidential",
  "EXEMPT: Quay lease",
  "EXEMPT - Quay lease",
  "Exempt – Quay lease",
  "Part B: Quay lease",
  "(Part 2) Quay lease",
  "[exempt] Quay lease",
  "exempt item Quay lease",
  "exempt item: Quay lease",
  "confidential item Quay lease",
  "a closed item: Quay lease",
  "Not for publication: Quay lease",
  "In private: Quay lease",
];

describe("words that say an item is exempt leave its title where they stand apart", () => {
  test.each(apart)("%s", (said) => {
    expect(readExempt(said)).toEqual({ title: "Quay lease", part: "closed" });
  });

  test("in the middle of it too", () => {
    expect(readExempt("Quay lease (exempt) and mooring")).toEqual({ title: "Quay lease and mooring", part: "closed" });
  });
});

describe("else they stay in the title and close it all the same", () => {
  test.each([
    "EXEMPT Quay lease",
    "Quay lease exempt",
    "Confidential report on the quay",
    "Part B quay lease",
    "Local plan part 2 and maps",
    "Quay lease (exempt, revised)",
    "Quay lease not for publication until May",
    "Exempt",
  ])("%s", (said) => {
    expect(readExempt(said)).toEqual({ title: said, part: "closed" });
    expect(saysExempt(said)).toBe(true);
  });
});

describe("a title of which nothing says so is open", () => {
  test.each([
    "Quay lease",
    "Closed roads in winter",
    "Private schools",
    "Exemptions from parking charges",
    "Part 1 report",
    "Confidentiality policy",
    "Section 106 review",
    "Exclusion of the press and public (exempt items)",
    "To consider excluding the public while exempt information is discussed",
    "Budget (2026/27)",
    "Roads, bridges and paths",
  ])("%s", (said) => {
    expect(readExempt(said)).toEqual({ title: said });
    expect(saysExempt(said)).toBe(false);
  });
});

test("a long text of brackets and commas is read at once", () => {
  for (const text of [
    "exempt, ".repeat(80),
    "(".repeat(300),
    `${"(exempt) ".repeat(60)}x`,
    `${" - ".repeat(200)}exempt`,
  ])
    expect(readExempt(text)).toBeDefined();
});
