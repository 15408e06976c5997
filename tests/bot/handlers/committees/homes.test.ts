import { expect, test } from "vitest";
import { handleHomes } from "../../../../src/bot/handlers/committees/homes.js";
import { present } from "../../../../src/domain/committees/member.js";
import { declarePrivate, type WhoIsHere } from "../../../../src/services/committees/declare-private.js";
import { endPrivacy } from "../../../../src/services/committees/end-privacy.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { aStanding, aTurn, clerk, safeguarding } from "../a-turn.js";

const scope = { tenant: "tenant-a", committee: safeguarding.id } as const;

/** Ann Ash declares the home private, and each look at who is there finds the next of these. */
async function pressed(looks: readonly (WhoIsHere | "unread")[], { again = false } = {}) {
  const store = fakeStore();
  const committee = { ...safeguarding, home: { ...safeguarding.home, ...(again && { private: true as const }) } };
  await store.committees.insert(committee);
  await store.members.add(scope, [clerk, aMember()], whenAdded);
  const left = [...looks];
  const services = {
    findStandings: async () => [],
    moveHome: async () => ({ kind: "gone" }) as const,
    lookWhoIsHere: async () => left.shift() ?? "unread",
    declarePrivate: declarePrivate(store),
    endPrivacy: endPrivacy(store),
  };
  const homes = handleHomes({ ...store, services, tell: { home: async () => {} } });
  const turn = { ...aTurn([aStanding(committee, clerk)]), again, message: "activity-1", repeated: false };
  const { say } = await homes.pressPrivate(turn, { committee: safeguarding.id, revision: committee.revision });
  const isPrivate = (await store.committees.find(scope))?.home.private === true;
  return { said: typeof say === "string" ? say : say.summary, isPrivate };
}

const members: WhoIsHere = { members: present([clerk]), strangers: [] };
const withAStranger: WhoIsHere = { ...members, strangers: ["Pat Quinn"] };

test("a home where everybody may read it all is private", async () => {
  expect(await pressed([members, members])).toEqual({ said: "This home is private now", isPrivate: true });
});

test("a home is not private where somebody came while it was looked who is there, and they are named", async () => {
  expect(await pressed([members, withAStranger])).toEqual({ said: "This home can't be private yet", isPrivate: false });
});

test("a home is not private where Teams does not tell a second time who is there", async () => {
  expect((await pressed([members, "unread"])).isPrivate).toBe(false);
});

test("what was cut off before the second look is looked at by its repeat", async () => {
  expect((await pressed([withAStranger], { again: true })).isPrivate).toBe(false);
  expect((await pressed([members, members], { again: true })).isPrivate).toBe(true);
});
