import { expect, test } from "vitest";
import { actingClerks } from "../../../src/domain/committees/acting.js";
import { present, type Role } from "../../../src/domain/committees/member.js";
import { changeRole } from "../../../src/services/committees/change-role.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const ann = aMember({ id: "m_ann", person: "p_ann", name: "Ann Ash", role: "clerk" });
const kim = aMember({ id: "m_kim", person: "p_kim", name: "Kim Doyle", role: "clerk" });
const sarah = aMember({ id: "m_sarah", person: "p_sarah", name: "Sarah Kent", role: "member" });
const { person: _none, ...sue } = aMember({ id: "m_sue", name: "Sue Cassin", role: "clerk" });

async function aBoard(...there: ReturnType<typeof aMember>[]) {
  const members = fakeMembers();
  await members.add(scope, there, whenAdded);
  const change = changeRole({ members });
  return {
    members,
    async give(member: typeof ann, role: Role, more: { title?: string; again?: boolean } = {}) {
      const roster = await members.roster(scope);
      return change(scope, { member, role, roster, by: "m_ann", at, ...more });
    },
  };
}

test("somebody is something else from now on, with a line that says what they were", async () => {
  const { members, give } = await aBoard(ann, sarah);
  expect(await give(sarah, "chair")).toMatchObject({ kind: "changed", before: "member", member: { role: "chair" } });
  expect(await members.history(scope, 1)).toMatchObject([
    { member: "m_sarah", by: "m_ann", at, change: { kind: "role", from: "member", to: "chair" } },
  ]);
  expect(await give({ ...sarah, role: "chair" }, "chair")).toMatchObject({ kind: "no-change" });
});

test("a vice-chair is called so where nothing else is known of them", async () => {
  const { give } = await aBoard(ann, sarah, { ...kim, roleTitle: "Head of Care" });
  expect(await give(sarah, "chair", { title: "Vice-Chair" })).toMatchObject({ member: { roleTitle: "Vice-Chair" } });
  expect(await give(kim, "chair", { title: "Vice-Chair" })).toMatchObject({ member: { roleTitle: "Head of Care" } });
});

test("the last clerk with an account stays clerk, whoever without one is clerk too", async () => {
  const { members, give } = await aBoard(ann, sue, sarah);
  expect(await give(ann, "member")).toMatchObject({ kind: "last-clerk", member: { role: "clerk" } });
  expect(await give(sue, "member")).toMatchObject({ kind: "changed" });
  expect(actingClerks(await members.roster(scope))).toHaveLength(1);
});

test("of two clerks who stop at once none leaves the board without one", async () => {
  const { members } = await aBoard(ann, kim);
  const roster = await members.roster(scope);
  const change = changeRole({ members });
  const done = await Promise.all(
    [ann, kim].map((member) => change(scope, { member, role: "member", roster, by: member.id, at })),
  );
  expect(actingClerks(await members.roster(scope)).length).toBeGreaterThan(0);
  expect(done.map(({ kind }) => kind)).toContain("last-clerk");
});

test("a repeated turn finds what it did, and nothing that another did", async () => {
  const { give } = await aBoard(ann, sarah, { ...kim, role: "adviser" });
  await give(sarah, "observer");
  const now = { ...sarah, role: "observer" as const };
  expect(await give(now, "observer", { again: true })).toMatchObject({ kind: "changed", before: "member" });
  expect(await give({ ...kim, role: "adviser" }, "adviser", { again: true })).toMatchObject({ kind: "no-change" });
});

test("a turn that was cut off before it saw that no clerk is left gives the clerkship back when it is repeated", async () => {
  const { members, give } = await aBoard(ann, kim);
  // Both stopped at once, and neither came to look afterwards.
  await members.describe(scope, "m_kim", { role: "member" }, { by: "m_kim", at });
  await members.describe(scope, "m_ann", { role: "member" }, { by: "m_ann", at });
  expect(await give(ann, "member", { again: true })).toMatchObject({ kind: "last-clerk", member: { role: "clerk" } });
  expect(actingClerks(await members.roster(scope))).toMatchObject([{ id: "m_ann" }]);
});

test("whoever left has no role to change", async () => {
  const { members, give } = await aBoard(ann, sarah);
  const roster = await members.roster(scope);
  await members.leave(scope, ["m_sarah"], { by: "m_ann", at, why: "removed" });
  expect(present(roster)).toHaveLength(2);
  expect(await give(sarah, "chair")).toMatchObject({ kind: "left" });
});
