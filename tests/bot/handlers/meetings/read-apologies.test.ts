import { expect, test } from "vitest";
import { readApologies } from "../../../../src/bot/handlers/meetings/read-apologies.js";
import { aMember } from "../../../builders/a-member.js";

const roster = [
  aMember({ id: "m_sarah", person: "p_sarah", name: "Sarah Kent" }),
  aMember({ id: "m_tom", person: "p_tom", name: "Tom Reed" }),
  aMember({ id: "m_tomas", person: "p_tomas", name: "Tom Reeve" }),
];
const read = (members: string | undefined, deputy?: string) =>
  readApologies({ roster }, { ...(members !== undefined && { members }), ...(deputy !== undefined && { deputy }) });

test("each who is ticked sends apologies, in the roster's order", () => {
  expect(read("m_tom,m_sarah").marks).toEqual([
    { who: { kind: "member", member: "m_sarah" }, as: "apologies" },
    { who: { kind: "member", member: "m_tom" }, as: "apologies" },
  ]);
});

test("a deputy is the member of that name, or else a guest as typed", () => {
  expect(read("m_sarah", "Tom Reeve").marks[0]?.deputy).toEqual({ kind: "member", member: "m_tomas" });
  expect(read("m_sarah", " Jean Imray ").marks[0]?.deputy).toEqual({ kind: "guest", name: "Jean Imray" });
});

test.each([
  ["nobody is ticked", undefined, undefined, "Tick who sends apologies, or press Back."],
  ["whoever was ticked has left the board", "m_gone", "Jean Imray", "Tick who sends apologies, or press Back."],
  ["one stands in for two", "m_sarah,m_tom", "Jean Imray", "Tick one alone to name who stands in for them."],
  ["two may be meant", "m_sarah", "Tom", "Several people on the roster may be meant by that name. Write it in full."],
])("nothing is marked where %s, and what was entered is kept", (_where, members, deputy, objection) => {
  expect(read(members, deputy)).toEqual({
    entered: { members: members ?? "", deputy: deputy ?? "" },
    marks: [],
    objection,
  });
});
