import { expect, test } from "vitest";
import { actingClerks } from "../../../src/domain/committees/acting.js";
import { takeOver } from "../../../src/services/committees/take-over.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeCommittees } from "../../fakes/store/fake-committees.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const sarah = aMember();
const joe = aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch", role: "adviser" });
const chair = aMember({ id: "m_chair", person: "p_chair", name: "Martin Oake", role: "chair" });
const { person: _none, ...sue } = aMember({ id: "m_sue", name: "Sue Cassin", role: "clerk" });

async function aBoard(...there: ReturnType<typeof aMember>[]) {
  const [members, committees] = [fakeMembers(), fakeCommittees()];
  await committees.insert(aCommittee());
  await members.add(scope, there, whenAdded);
  const take = takeOver({ committees, members });
  return {
    committees,
    clerks: async () => actingClerks(await members.roster(scope)).map(({ id }) => id),
    take: (member: typeof sarah, again = false) => take(scope, { member, at, again }),
  };
}

test("where nobody with an account is clerk any member may be, and the chair before them", async () => {
  const board = await aBoard(sarah, { ...sarah, id: "m_zoe", person: "p_zoe", name: "Zoe Ash" }, sue);
  expect(await board.take(sarah)).toMatchObject({ kind: "clerk", before: "member", member: { role: "clerk" } });
  expect(await board.take({ ...sarah, id: "m_zoe" })).toMatchObject({ kind: "has-clerk", clerks: [{ id: "m_sarah" }] });
  const led = await aBoard(sarah, chair);
  expect(await led.take(sarah)).toMatchObject({ kind: "chair-first", chairs: [{ id: "m_chair" }] });
  expect(await led.take(chair)).toMatchObject({ kind: "clerk", before: "chair" });
});

test("an adviser, who reads only what is their own, may be clerk only where no member has an account", async () => {
  const board = await aBoard(sarah, joe, sue);
  expect(await board.take(joe)).toEqual({ kind: "members-first" });
  expect(await board.clerks()).toEqual([]);
  const { person: _none, ...unlinked } = sarah;
  const advised = await aBoard(unlinked, joe, sue);
  expect(await advised.take(joe)).toMatchObject({ kind: "clerk", before: "adviser" });
});

test("of several at once one becomes clerk, and the others hear who is", async () => {
  const [zoe, tom] = [
    { ...sarah, id: "m_zoe", person: "p_zoe", name: "Zoe Ash" } as const,
    { ...sarah, id: "m_tom", person: "p_tom", name: "Tom Hale" } as const,
  ];
  const board = await aBoard(sarah, tom, zoe);
  const done = await Promise.all([board.take(sarah), board.take(tom), board.take(zoe)]);
  expect(done.map(({ kind }) => kind).sort()).toEqual(["clerk", "has-clerk", "has-clerk"]);
  expect(await board.clerks()).toHaveLength(1);
});

test("an archived board can be taken over, a repeat finds that it was, and a stranger's wish comes to nothing", async () => {
  const board = await aBoard(sarah, joe);
  await board.committees.change(scope, 1, { archivedAt: at }, []);
  expect(await board.take(sarah)).toMatchObject({ kind: "clerk" });
  expect(await board.take(sarah, true)).toMatchObject({ kind: "clerk" });
  expect(await board.take(sarah)).toMatchObject({ kind: "already" });
  expect(await board.take(aMember({ id: "m_gone" }))).toEqual({ kind: "left" });
});
