import { expect, test } from "vitest";
import { leavesNoClerk, roleWhenBack } from "../../../src/domain/committees/leaving.js";
import { aMember } from "../../builders/a-member.js";

const clerk = aMember({ id: "m_k", person: "p_k", role: "clerk" });
const second = aMember({ id: "m_l", person: "p_l", role: "clerk" });
const member = aMember();

test("the last clerk who can act is not to be lost", () => {
  expect(leavesNoClerk([clerk, member], ["m_k"])).toBe(true);
  expect(leavesNoClerk([clerk, second], ["m_k", "m_l"])).toBe(true);
  const { person: _none, ...byName } = second;
  expect(leavesNoClerk([clerk, byName], ["m_k"])).toBe(true);
  expect(leavesNoClerk([clerk, { ...second, leftAt: new Date("2026-03-01T09:00:00Z") }], ["m_k"])).toBe(true);
});

test("one of two clerks, anybody else, and everybody where there is no clerk may go", () => {
  expect(leavesNoClerk([clerk, second], ["m_k"])).toBe(false);
  expect(leavesNoClerk([clerk, member], ["m_sarah"])).toBe(false);
  expect(leavesNoClerk([member], ["m_sarah"])).toBe(false);
});

test("who comes back has no rights of long ago", () => {
  expect(
    ["clerk", "chair", "member", "adviser", "observer"].map((role) => roleWhenBack({ role: role as never })),
  ).toEqual(["member", "member", "member", "adviser", "observer"]);
});
