import { describe, expect, test } from "vitest";
import { readSaidItem } from "../../../src/domain/agendas/read-said-item.js";
import type { SaidItem } from "../../../src/domain/agendas/said-item.js";
import { settleLead } from "../../../src/domain/agendas/settle-lead.js";
import { aMember } from "../../builders/a-member.js";

const tom = aMember({ id: "m_tom", person: "p_tom", name: "Tom Ashdown", initials: "TA" });
const roster = [
  tom,
  aMember({ id: "m_sj", person: "p_sj", name: "Sarah Jones" }),
  aMember({ id: "m_sk", person: "p_sk", name: "Sarah Kent" }),
];

const table: readonly (readonly [said: string, item: SaidItem])[] = [
  ["Budget", { title: "Budget" }],
  ["the budget", { title: "The budget" }],
  [
    "Budget 2026/27 (Tom Ashdown, 15 min, pages 10-23)",
    { title: "Budget 2026/27", lead: "Tom Ashdown", minutes: 15, papers: { kind: "here", pages: "10-23" } },
  ],
  ["Budget (TA)", { title: "Budget", lead: "TA" }],
  ["Budget (Mary Poole, 1 hour)", { title: "Budget", lead: "Mary Poole", minutes: 60 }],
  ["Budget (Mary Poole)", { title: "Budget (Mary Poole)" }],
  ["Budget (2026/27)", { title: "Budget (2026/27)" }],
  ["Budget (15 min, revised)", { title: "Budget (15 min, revised)" }],
  ["Roads, bridges and paths", { title: "Roads, bridges and paths" }],
  ["Budget, Tom Ashdown", { title: "Budget, Tom Ashdown" }],
  ["Budget, Tom Ashdown, 20 minutes", { title: "Budget", lead: "Tom Ashdown", minutes: 20 }],
  ["Budget, led by Sarah, paper to come", { title: "Budget", lead: "Sarah", papers: { kind: "to-come" } }],
  ["Budget led by Mary Poole, Treasurer", { title: "Budget", lead: "Mary Poole, Treasurer" }],
  ["Budget, Mary Poole to report", { title: "Budget", lead: "Mary Poole" }],
  ["Budget, pages 4, for information", { title: "Budget", papers: { kind: "here", pages: "4" }, takes: "information" }],
  ["Pay (exempt)", { title: "Pay", part: "closed" }],
  ["Report, https://a.example.org/1", { title: "Report", papers: { kind: "here", link: "https://a.example.org/1" } }],
  ["Report, http://a.example.org/1", { title: "Report, http://a.example.org/1" }],
];

describe("what is said of an item stands behind its title, in brackets or after commas", () => {
  test.each(table)("%s", (said, item) => {
    expect(readSaidItem(said, roster)).toEqual(item);
  });

  test("without a title it is no item", () => {
    expect(readSaidItem("–", roster)).toBeUndefined();
    expect(readSaidItem("x".repeat(400), roster)).toBeUndefined();
  });
});

describe("who leads an item", () => {
  test("is the member who answers to the name, by name or initials, with or without a title behind it", () => {
    for (const typed of ["Tom", "TA", "Tom Ashdown", "Tom Ashdown, Treasurer"])
      expect(settleLead(typed, roster)).toEqual({ lead: { kind: "member", member: "m_tom" }, among: [] });
  });

  test("is asked about where several answer, and kept as typed where nobody does", () => {
    const several = settleLead("Sarah", roster);
    expect(several.lead).toEqual({ kind: "typed", name: "Sarah" });
    expect(several.among.map(({ id }) => id)).toEqual(["m_sj", "m_sk"]);
    expect(settleLead("The Director of Finance", roster)).toEqual({
      lead: { kind: "typed", name: "The Director of Finance" },
      among: [],
    });
  });
});
