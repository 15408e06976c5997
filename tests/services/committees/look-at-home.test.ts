import { describe, expect, test } from "vitest";
import { endPrivacy } from "../../../src/services/committees/end-privacy.js";
import { lookAtHome, type WhoOpened } from "../../../src/services/committees/look-at-home.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const monday = new Date("2026-03-09T09:00:00Z");
const secretive = aCommittee({ home: { ...aCommittee().home, private: true } });

/** A private home in which Teams says that these are. */
async function aLook(here: "unread" | { strangers: readonly string[] }) {
  const store = fakeStore();
  await store.committees.insert(secretive);
  await store.members.add(scope, [aMember()], whenAdded);
  const told: WhoOpened[] = [];
  let looks = 0;
  const look = lookAtHome({
    members: store.members,
    look: async () => {
      looks += 1;
      return here === "unread" ? here : { members: [], ...here };
    },
    endPrivacy: endPrivacy(store),
    tellOpened: async (_committee, who) => void told.push(who),
  });
  return { ...store, look, told, looks: () => looks };
}

describe("before a private home is told something unasked", () => {
  test("it stays private while all who are in it may read there", async () => {
    const { look, told } = await aLook({ strangers: [] });
    expect((await look(secretive, monday)).home.private).toBe(true);
    expect(told).toEqual([]);
  });

  test("it ends where somebody is in it who may not, and the home hears whom that was", async () => {
    const { look, told, committees } = await aLook({ strangers: ["Pat Quinn", "Zed Stone"] });
    expect((await look(secretive, monday)).home.private).toBeUndefined();
    expect((await committees.find(scope))?.home.private).toBeUndefined();
    expect(told).toEqual([{ name: "Pat Quinn", why: "stranger", more: 1 }]);
    // Whoever looked with what was read before finds it ended, and nothing is told twice.
    expect((await look(secretive, monday)).home.private).toBeUndefined();
    expect(told).toHaveLength(1);
  });

  test("where Teams does not tell who is there it stays as it was", async () => {
    const { look } = await aLook("unread");
    expect((await look(secretive, monday)).home.private).toBe(true);
  });

  test("a home that is not private is not looked at", async () => {
    const { look, looks } = await aLook({ strangers: ["Pat Quinn"] });
    expect(await look(aCommittee(), monday)).toEqual(aCommittee());
    expect(looks()).toBe(0);
  });
});
