import { expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import type { MemberLine } from "../../../src/domain/committees/read-member-line.js";
import { addMember } from "../../../src/services/committees/add-member.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const turn = { by: "m_clerk" as const, at: new Date("2026-03-02T10:00:00Z"), turnKey: "turn-1", again: false };
const pete: MemberLine = { name: "Pete Horne", initials: "PH", roleTitle: "Unit Manager", agency: "South Police" };

async function aBoard(...there: readonly Member[]) {
  const members = fakeMembers();
  await members.add(scope, there, whenAdded);
  const add = addMember({ members });
  return {
    members,
    add: (line: MemberLine, occasion = turn) => add(scope, line, occasion),
    roster: () => members.roster(scope),
  };
}

function without(key: "person" | "leftAt", member: Member): Member {
  const { [key]: _gone, ...rest } = member;
  return rest;
}

test("somebody new is on the roster as they were described, as a member and without an account", async () => {
  const board = await aBoard(aMember());
  const added = await board.add(pete);
  expect(added).toMatchObject({ kind: "added", member: { ...scope, ...pete, role: "member" } });
  expect(added).not.toHaveProperty("member.person");
  expect(await board.roster()).toEqual([(added as { member: Member }).member, aMember()]);
});

test("an adviser is added as one", async () => {
  const board = await aBoard();
  expect(await board.add({ name: "Sam Lee", role: "adviser" })).toMatchObject({ member: { role: "adviser" } });
});

test("a turn that runs again, or twice at once, adds nobody twice", async () => {
  const board = await aBoard();
  const [first] = await Promise.all([board.add(pete), board.add(pete)]);
  const again = await board.add(pete, { ...turn, turnKey: "turn-1", again: true });
  expect(again).toEqual(first);
  expect(await board.roster()).toHaveLength(1);
});

test("two people of one turn are two, and nobody's id is another board's", async () => {
  const board = await aBoard();
  await board.add(pete);
  await board.add({ name: "Sue Hill" });
  await addMember(board)({ ...scope, committee: "c_other" }, pete, turn);
  const ids = [...(await board.roster()), ...(await board.members.roster({ ...scope, committee: "c_other" }))];
  expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
});

test("who is there already, with an account or without, is described and keeps what was not said", async () => {
  const sarah = aMember({ initials: "SK", agency: "Council" });
  const board = await aBoard(sarah);
  const line: MemberLine = { name: "Ms SARAH KENT", roleTitle: "Business Manager", agency: "Council", role: "adviser" };
  const described = { ...sarah, roleTitle: "Business Manager", role: "adviser" };
  expect(await board.add(line)).toEqual({ kind: "described", member: described, before: sarah });
  expect(await board.roster()).toEqual([described]);
});

test("who is there already and is described as they are is left as they are", async () => {
  const sarah = aMember({ agency: "Council" });
  const board = await aBoard(sarah);
  expect(await board.add({ name: "Sarah Kent" })).toEqual({ kind: "no-change", member: sarah });
  expect(await board.add({ name: "Sarah Kent", agency: "Council", role: "member" })).toMatchObject({
    kind: "no-change",
  });
  expect(await board.roster()).toEqual([sarah]);
});

test.each(["clerk", "chair"] as const)("a %s is described and stays what they are", async (role) => {
  const board = await aBoard(aMember({ role }));
  const added = await board.add({ name: "Sarah Kent", role: "observer", agency: "Council" });
  expect(added).toMatchObject({ kind: "described", member: { role, agency: "Council" } });
  expect(await board.add({ name: "Sarah Kent", role: "observer" })).toMatchObject({ kind: "no-change" });
});

test("a part of somebody's name is another person", async () => {
  const board = await aBoard(aMember());
  expect(await board.add({ name: "Sarah" })).toMatchObject({ kind: "added" });
  expect(await board.add({ name: "Sarah Kent-Hill" }, { ...turn, turnKey: "turn-2", again: false })).toMatchObject({
    kind: "added",
  });
  expect(await board.roster()).toHaveLength(3);
});

test.each([
  ["with an account", aMember({ agency: "Council" })],
  ["without an account", without("person", aMember({ agency: "Council" }))],
])("a leaver %s comes back under their old id, with what was known and what was said", async (_, sarah) => {
  const board = await aBoard(sarah);
  await board.members.leave(scope, [sarah.id], { by: "system", at: at, why: "removed" });
  const added = await board.add({ name: "Sarah Kent", initials: "SK" });
  const back = { ...sarah, initials: "SK" };
  expect(added).toEqual({ kind: "described", member: back, before: { ...sarah, leftAt: at } });
  expect(await board.roster()).toEqual([back]);
});

test.each([
  ["clerk", "member"],
  ["chair", "member"],
  ["observer", "observer"],
  ["adviser", "adviser"],
] as const)("who left as %s comes back as %s", async (before, after) => {
  const board = await aBoard(aMember({ role: before }));
  await board.members.leave(scope, ["m_sarah"], { by: "system", at: at, why: "removed" });
  expect(await board.add({ name: "Sarah Kent" })).toMatchObject({ member: { role: after } });
});

test("who left as clerk comes back as what is said", async () => {
  const board = await aBoard(aMember({ role: "clerk" }));
  await board.members.leave(scope, ["m_sarah"], { by: "system", at: at, why: "removed" });
  expect(await board.add({ name: "Sarah Kent", role: "observer" })).toMatchObject({ member: { role: "observer" } });
});

test("who leaves while they are described comes back", async () => {
  const board = await aBoard(aMember());
  const roster = await board.roster();
  await board.members.leave(scope, ["m_sarah"], { by: "system", at: at, why: "removed" });
  const late = addMember({ members: { ...board.members, roster: async () => roster } });
  expect(await late(scope, { name: "Sarah Kent", agency: "Police" }, turn)).toMatchObject({ kind: "described" });
  expect(await board.roster()).toEqual([aMember({ agency: "Police" })]);
});

test("who is on the committee is meant, and not a leaver of the same name", async () => {
  const board = await aBoard(aMember(), aMember({ id: "m_new", person: "p_new" }));
  await board.members.leave(scope, ["m_sarah"], { by: "system", at: at, why: "removed" });
  expect(await board.add({ name: "Sarah Kent", agency: "Police" })).toMatchObject({ member: { id: "m_new" } });
});

test("of two with one name nobody is guessed, unless initials or agency tell them apart", async () => {
  const [one, other] = [aMember({ agency: "Police" }), aMember({ id: "m_2", person: "p_2", initials: "SK2" })];
  const board = await aBoard(one, other);
  expect(await board.add({ name: "Sarah Kent", roleTitle: "Nurse" })).toEqual({
    kind: "several",
    members: [one, other],
  });
  expect(await board.roster()).toEqual([one, other]);
  expect(await board.add({ name: "Sarah Kent", roleTitle: "Inspector", agency: "Police" })).toMatchObject({
    member: { id: "m_sarah", roleTitle: "Inspector" },
  });
  expect(await board.add({ name: "Sarah Kent", initials: "SK2", roleTitle: "Nurse" })).toMatchObject({
    member: { id: "m_2", roleTitle: "Nurse" },
  });
});
