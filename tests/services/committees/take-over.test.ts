import { expect, test } from "vitest";
import { actingClerks } from "../../../src/services/committees/change-role.js";
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

test("where nobody with an account is clerk any member or adviser may be, and the chair before them", async () => {
  const board = await aBoard(sarah, joe, sue);
  expect(await board.take(joe)).toMatchObject({ kind: "clerk", before: "adviser", member: { role: "clerk" } });
  expect(await board.take(sarah)).toMatchObject({ kind: "has-clerk", clerks: [{ id: "m_joe" }] });
  const led = await aBoard(sarah, chair);
  expect(await led.take(sarah)).toMatchObject({ kind: "chair-first", chairs: [{ id: "m_chair" }] });
  expect(await led.take(chair)).toMatchObject({ kind: "clerk", before: "chair" });
});

test("of several at once one becomes clerk, and the others hear who is", async () => {
  const board = await aBoard(sarah, joe, { ...sarah, id: "m_zoe", person: "p_zoe", name: "Zoe Ash" });
  const done = await Promise.all([board.take(sarah), board.take(joe), board.take({ ...sarah, id: "m_zoe" })]);
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
