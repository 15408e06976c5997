import { expect, test } from "vitest";
import { mostJoinRequests } from "../../../src/domain/committees/committee.js";
import { present } from "../../../src/domain/committees/member.js";
import { answerJoin, type JoinAnswer } from "../../../src/services/committees/answer-join.js";
import { askToJoin } from "../../../src/services/committees/ask-to-join.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeCommittees } from "../../fakes/store/fake-committees.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const clerk = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });
const pat = { person: "p_pat", name: "Pat Quinn", at } as const;
const { person: _none, ...listed } = aMember({ id: "m_pat", name: "Pat Quinn", role: "chair" });

async function aBoard(...there: ReturnType<typeof aMember>[]) {
  const [members, committees] = [fakeMembers(), fakeCommittees()];
  await committees.insert(aCommittee());
  await members.add(scope, [clerk, ...there], whenAdded);
  const ask = askToJoin({ committees });
  const answer = answerJoin({ committees, members, newId: (prefix) => `${prefix}new` });
  return {
    ask: (request: Parameters<typeof ask>[1] = pat, again = false) => ask(scope, request, again),
    answer: (as: JoinAnswer, again = false) => answer(scope, { person: "p_pat", answer: as, again, by: "m_clerk", at }),
    waiting: async () => (await committees.find(scope))?.joinRequests.length,
    theirs: async () => present(await members.roster(scope)).filter(({ name }) => name === "Pat Quinn"),
    lines: () => members.history(scope, 5),
  };
}

test("whoever asked is put on the roster as the clerk says, and waits no more", async () => {
  const board = await aBoard();
  expect(await board.ask()).toEqual({ kind: "asked", request: pat });
  expect(await board.answer("observer")).toMatchObject({
    kind: "added",
    member: { role: "observer", person: "p_pat" },
  });
  expect(await board.waiting()).toBe(0);
  expect(await board.lines()).toContainEqual(
    expect.objectContaining({ by: "m_clerk", change: { kind: "joined", role: "observer", how: "asked" } }),
  );
  // The same press once more; and another clerk's.
  expect(await board.answer("observer", true)).toMatchObject({ kind: "added" });
  expect(await board.answer("member")).toMatchObject({ kind: "on-it-already", member: { role: "observer" } });
});

test("whoever stands there by name alone is that member, with no more rights than the clerk gave", async () => {
  const board = await aBoard(listed);
  await board.ask();
  expect(await board.answer("member")).toMatchObject({ kind: "added", wasListed: "chair", member: { id: "m_pat" } });
  expect(await board.theirs()).toMatchObject([{ id: "m_pat", person: "p_pat", role: "member" }]);
});

test("of two of that name without an account nobody can tell which they are, so they are a member of their own", async () => {
  const board = await aBoard(listed, { ...listed, id: "m_pat2" });
  await board.ask();
  await board.answer("member");
  expect((await board.theirs()).filter(({ person }) => person === "p_pat")).toMatchObject([{ id: "m_new" }]);
});

test("not now is remembered by nobody: they can ask again; what nobody asked can't be answered", async () => {
  const board = await aBoard();
  expect(await board.answer("member")).toEqual({ kind: "gone" });
  await board.ask();
  expect(await board.answer("not-now")).toEqual({ kind: "not-now", request: pat });
  expect(await board.answer("not-now", true)).toEqual({ kind: "not-now" });
  expect(await board.answer("member")).toEqual({ kind: "gone" });
  expect(await board.ask()).toMatchObject({ kind: "asked" });
});

test("asking twice says since when, a repeated turn has asked, and one too many is told so", async () => {
  const board = await aBoard();
  await board.ask();
  const later = { ...pat, at: new Date("2026-03-06T10:00:00Z") };
  expect(await board.ask(later)).toEqual({ kind: "asked-before", request: pat });
  expect(await board.ask(later, true)).toEqual({ kind: "asked", request: pat });
  for (let one = 1; one < mostJoinRequests; one += 1) await board.ask({ ...pat, person: `p_${one}` });
  expect(await board.ask({ ...pat, person: "p_last" })).toEqual({ kind: "too-many" });
});
