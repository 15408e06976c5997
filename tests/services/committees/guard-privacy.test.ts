import { describe, expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import { addMember } from "../../../src/services/committees/add-member.js";
import { addPeople } from "../../../src/services/committees/add-people.js";
import { answerJoin } from "../../../src/services/committees/answer-join.js";
import { changeRole } from "../../../src/services/committees/change-role.js";
import { declarePrivate } from "../../../src/services/committees/declare-private.js";
import { guardPrivacy } from "../../../src/services/committees/guard-privacy.js";
import { linkMember } from "../../../src/services/committees/link-member.js";
import { privacyEnded } from "../../../src/services/committees/privacy-ended.js";
import { returnMember } from "../../../src/services/committees/return-member.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const occasion = { by: "m_clerk", at } as const;
const sarah = aMember();
const listed: Member = { ...scope, id: "m_pete", name: "Pete Horne", role: "observer" };
const olive = aMember({ id: "m_olive", person: "p_olive", name: "Olive Marsh", role: "observer" });

type Parts = ReturnType<typeof fakeStore> & { newId: <Prefix extends string>(prefix: Prefix) => `${Prefix}${string}` };

async function aPrivateHome() {
  const store = fakeStore();
  const { home } = aCommittee();
  await store.members.add(scope, [sarah, listed, olive], whenAdded);
  await store.members.leave(scope, ["m_olive"], { ...occasion, why: "removed" });
  await store.committees.insert(aCommittee({ home: { ...home, private: true } }));
  await store.committees.askToJoin(scope, { person: "p_pat", name: "Pat Quinn", at });
  const parts: Parts = { ...store, members: guardPrivacy(store), newId: (prefix) => `${prefix}new` };
  return { store, parts, isPrivate: async () => (await store.committees.find(scope))?.home.private === true };
}

const ending: readonly [string, (parts: Parts) => Promise<unknown>][] = [
  [
    "is given the role",
    (parts) => changeRole(parts)(scope, { member: sarah, role: "observer", roster: [sarah], ...occasion }),
  ],
  [
    "is described so in a line",
    (parts) =>
      addMember(parts)(scope, { name: sarah.name, role: "observer" }, { ...occasion, turnKey: "turn-1", again: false }),
  ],
  [
    "is added so",
    (parts) => addPeople(parts)(scope, [{ person: { id: "p_new", name: "Nia" }, role: "observer" }], occasion),
  ],
  [
    "was so when they were here before",
    (parts) => addPeople(parts)(scope, [{ person: { id: "p_olive", name: "Olive" } }], occasion),
  ],
  ["comes back so", (parts) => returnMember(parts)(scope, "m_olive", occasion)],
  [
    "was let in so",
    (parts) => answerJoin(parts)(scope, { person: "p_pat", answer: "observer", again: false, ...occasion }),
  ],
  ["has an account from now on", (parts) => linkMember(parts)(scope, listed, { id: "p_pete" }, occasion)],
];

describe("a private home is that no more when an observer", () => {
  test.each(ending)("%s", async (_how, run) => {
    const { store, parts, isPrivate } = await aPrivateHome();
    await run(parts);
    expect(await isPrivate()).toBe(false);
    const told = privacyEnded(store);
    expect(await told(scope, occasion)).toMatchObject({ id: scope.committee });
    const later = { ...occasion, at: new Date(at.getTime() + 20_000) };
    expect(await told(scope, later)).toBeUndefined();
    expect(await told(scope, { ...later, again: true })).toMatchObject({ id: scope.committee });
    expect(await told(scope, { ...later, by: "m_sarah", again: true })).toBeUndefined();
  });
});

test("a private home stays so when somebody is added who reads it all, or an observer has no account", async () => {
  const { parts, isPrivate } = await aPrivateHome();
  await addPeople(parts)(scope, [{ person: { id: "p_new", name: "Nia Pugh" } }], occasion);
  const line = { name: "Lloyd Ash", role: "observer" } as const;
  await addMember(parts)(scope, line, { ...occasion, turnKey: "turn-1", again: false });
  expect(await isPrivate()).toBe(true);
});

test("it is ended before the role is written, so that a fault shows nobody too much", async () => {
  const { store, isPrivate } = await aPrivateHome();
  const describeMember = async () => {
    throw new Error("the database went away");
  };
  const members = guardPrivacy({ ...store, members: { ...store.members, describe: describeMember } });
  await expect(members.describe(scope, "m_sarah", { role: "observer" }, occasion)).rejects.toThrow("went away");
  expect(await isPrivate()).toBe(false);
});

test("whoever declares it private in the very moment in which somebody becomes an observer is overruled", async () => {
  const { store, isPrivate } = await aPrivateHome();
  const committee = async () => (await store.committees.find(scope)) ?? aCommittee();
  const members = guardPrivacy({
    ...store,
    members: {
      ...store.members,
      async describe(...of) {
        const looked = await committee();
        await declarePrivate(store)(looked, { revision: looked.revision, ...occasion });
        return store.members.describe(...of);
      },
    },
  });
  await members.describe(scope, "m_sarah", { role: "observer" }, occasion);
  expect(await isPrivate()).toBe(false);
});

test("what is heard of the home meanwhile stays as it is when it is declared private", async () => {
  const { store } = await aPrivateHome();
  const looked = (await store.committees.find(scope)) ?? aCommittee();
  await store.committees.change(scope, looked.revision, { private: false }, []);
  const open = (await store.committees.find(scope)) ?? aCommittee();
  await store.committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4200/", installed: false });
  await declarePrivate(store)(open, { revision: open.revision, ...occasion });
  expect((await store.committees.find(scope))?.home).toMatchObject({
    private: true,
    installed: false,
    serviceUrl: "http://127.0.0.1:4200/",
  });
});
