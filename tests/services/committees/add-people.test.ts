import { expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import { addPeople } from "../../../src/services/committees/add-people.js";
import { returnMember } from "../../../src/services/committees/return-member.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const occasion = { by: "m_clerk", at: new Date("2026-03-04T10:00:00Z") } as const;
const pete = { id: "p_pete", name: "Pete Horne" } as const;
const byName: Member = { ...scope, id: "m_pete", name: "Mr Pete Horne", agency: "South Police", role: "adviser" };

async function aBoard(...there: readonly Member[]) {
  const members = fakeMembers();
  await members.add(scope, there, whenAdded);
  const add = addPeople({ members });
  return {
    members,
    add: (...people: Parameters<typeof add>[1]) => add(scope, people, occasion),
    back: (id: Member["id"]) => returnMember({ members })(scope, id, occasion),
    roster: () => members.roster(scope),
  };
}

test("somebody new is a member with their account, or what was said", async () => {
  const board = await aBoard();
  const added = await board.add(
    { person: pete },
    { person: { id: "p_2", name: " Sue\u202e\n Hill " }, role: "observer" },
  );
  expect(added).toMatchObject([
    { kind: "added", member: { person: "p_pete", name: "Pete Horne", role: "member" } },
    { kind: "added", member: { person: "p_2", name: "Sue Hill", role: "observer" } },
  ]);
  expect(await board.roster()).toHaveLength(2);
});

test("a repeat, or two at once, add nobody twice", async () => {
  const board = await aBoard();
  await Promise.all([board.add({ person: pete }), board.add({ person: pete })]);
  expect(await board.add({ person: pete })).toMatchObject([{ kind: "no-change" }]);
  expect(await board.roster()).toHaveLength(1);
});

test("who was there by name only is the same person, with the role and agency they had", async () => {
  const board = await aBoard(byName);
  expect(await board.add({ person: pete })).toMatchObject([
    { kind: "linked", member: { id: "m_pete", person: "p_pete", agency: "South Police", role: "adviser" } },
  ]);
  expect(await board.roster()).toHaveLength(1);
});

test.each(["clerk", "chair"] as const)(
  "nobody is %s by having the same name: who stood there as that is a member now",
  async (office) => {
    const board = await aBoard({ ...byName, role: office });
    expect(await board.add({ person: pete })).toMatchObject([
      { kind: "linked", member: { id: "m_pete", person: "p_pete", role: "member" }, was: office },
    ]);
    const changes = (await board.members.history(scope, 5)).map(({ change }) => change.kind).sort();
    expect(changes).toEqual(["joined", "linked", "role"]);
  },
);

test("of twins nobody is guessed: who comes with an account is somebody new", async () => {
  const board = await aBoard(byName, { ...byName, id: "m_pete2" });
  expect(await board.add({ person: pete })).toMatchObject([{ kind: "added" }]);
  expect(await board.roster()).toHaveLength(3);
});

test("a namesake with an account is another person", async () => {
  const board = await aBoard({ ...byName, person: "p_other" });
  expect(await board.add({ person: pete })).toMatchObject([{ kind: "added" }]);
});

test("who is a member takes the role that is said, and chair and clerk keep theirs", async () => {
  const board = await aBoard(aMember(), aMember({ id: "m_k", person: "p_k", name: "Kirsty Bright", role: "clerk" }));
  const said = await board.add(
    { person: { id: "p_sarah", name: "Sarah Kent" }, role: "adviser" },
    { person: { id: "p_k", name: "Kirsty Bright" }, role: "observer" },
  );
  expect(said).toMatchObject([
    { kind: "described", member: { role: "adviser" } },
    { kind: "no-change", member: { role: "clerk" } },
  ]);
});

test("who had left is back, as what is said now", async () => {
  const board = await aBoard(aMember({ role: "clerk" }));
  await board.members.leave(scope, ["m_sarah"], { ...occasion, why: "left-home" });
  const [back] = await board.add({ person: { id: "p_sarah", name: "Sarah Kent" } });
  expect(back).toMatchObject({ kind: "back", member: { id: "m_sarah", role: "member" } });
  expect(back).not.toHaveProperty("member.leftAt");
});

test("one press puts a leaver back, without the rights of chair or clerk; a second finds them there", async () => {
  const board = await aBoard(aMember({ role: "chair" }), byName);
  await board.members.leave(scope, ["m_sarah", "m_pete"], { ...occasion, why: "removed" });
  expect(await board.back("m_sarah")).toMatchObject({ kind: "back", member: { role: "member" } });
  expect(await board.back("m_pete")).toMatchObject({ kind: "back", member: { role: "adviser" } });
  expect(await board.back("m_pete")).toMatchObject({ kind: "there", member: { role: "adviser" } });
  expect((await board.roster()).every(({ leftAt }) => leftAt === undefined)).toBe(true);
});

test("nobody comes back whose name was forgotten, or who never was there", async () => {
  const board = await aBoard(aMember());
  await board.members.leave(scope, ["m_sarah"], { ...occasion, why: "forgotten" });
  await board.members.forget(scope, ["m_sarah"]);
  expect(await board.back("m_sarah")).toBeUndefined();
  expect(await board.back("m_nobody")).toBeUndefined();
});

test("an observer who left and is added again is an observer as before", async () => {
  const observer = aMember({ id: "m_olive", person: "p_olive", name: "Olive Marsh", role: "observer" });
  const board = await aBoard(observer);
  await board.members.leave(scope, ["m_olive"], { ...occasion, why: "removed" });
  const added = await board.add({ person: { id: "p_olive", name: "Olive Marsh" } });
  expect(added).toMatchObject([{ kind: "back", member: { role: "observer" } }]);
});
