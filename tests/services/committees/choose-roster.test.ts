import { expect, test } from "vitest";
import type { MemberId } from "../../../src/domain/ids.js";
import { chooseRoster } from "../../../src/services/committees/choose-roster.js";
import { guardPrivacy } from "../../../src/services/committees/guard-privacy.js";
import { privacyEnded } from "../../../src/services/committees/privacy-ended.js";
import { removeMembers } from "../../../src/services/committees/remove-members.js";
import { returnMember } from "../../../src/services/committees/return-member.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const at = new Date("2026-03-04T10:00:00Z");
const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const everybody: readonly MemberId[] = ["m_clerk", "m_chair", "m_joe", "m_sarah"];
const occasion = { by: "m_clerk", at } as const;

async function aRoster() {
  const store = fakeStore();
  const { home } = aCommittee();
  await store.committees.insert(aCommittee({ home: { ...home, private: true } }));
  const parts = { ...store, members: guardPrivacy(store), items: store.actionItems };
  const remove = removeMembers({ ...parts, privacyEnded: privacyEnded(store), redrawNotices: async () => {} });
  const choose = chooseRoster({ ...parts, removeMembers: remove, returnMember: returnMember(parts) });
  const clerk = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });
  await store.members.add(
    scope,
    [
      clerk,
      aMember({ id: "m_chair", person: "p_chair", name: "Bea Oak", role: "chair" }),
      aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch" }),
      aMember(),
    ],
    whenAdded,
  );
  const roster = async () =>
    Object.fromEntries(
      (await store.members.roster(scope)).map(({ id, leftAt, role }) => [id, leftAt === undefined ? role : "left"]),
    );
  const saved = async (shown: { here?: readonly MemberId[]; left?: readonly MemberId[] }, ...ticked: MemberId[]) => {
    const done = await choose(scope, { here: everybody, left: [], ...shown, ticked, ...occasion });
    return { ...done, now: await roster() };
  };
  return { ...store, saved, roster };
}

const here = { m_clerk: "clerk", m_chair: "chair", m_joe: "member", m_sarah: "member" };

test("whoever was shown and unticked leaves the board, with what they owe told and the home private no more", async () => {
  const { saved, actionItems, committees } = await aRoster();
  await actionItems.insert(anOpenItem(), "turn-1", loggedLine());
  const done = await saved({}, "m_clerk", "m_chair", "m_joe");
  expect(done).toMatchObject({
    now: { ...here, m_sarah: "left" },
    left: [{ id: "m_sarah" }],
    owed: [{ id: anOpenItem().id }],
    noLongerPrivate: { id: scope.committee },
  });
  expect((await committees.find(scope))?.home.private).toBeUndefined();
});

test("whoever was shown as having left and was ticked comes back, and never as clerk or chair", async () => {
  const { saved, members } = await aRoster();
  await members.describe(scope, "m_sarah", { role: "clerk" }, occasion);
  await members.leave(scope, ["m_sarah"], { ...occasion, why: "removed" });
  const shown = { here: ["m_clerk", "m_chair", "m_joe"], left: ["m_sarah"] } as const;
  expect((await saved(shown, ...everybody)).now).toEqual(here);
});

test("nobody is touched who came or left since the card was drawn", async () => {
  const { saved, members } = await aRoster();
  await members.add(scope, [aMember({ id: "m_new", person: "p_new", name: "Nia Pugh" })], whenAdded);
  await members.leave(scope, ["m_sarah"], { ...occasion, why: "removed" });
  const done = await saved({}, ...everybody);
  expect(done).toEqual({ left: [], stay: [], owed: [], now: { ...here, m_sarah: "left", m_new: "member" } });
});

test("clerk and chair stay, ticked or not", async () => {
  const { saved } = await aRoster();
  expect((await saved({})).now).toEqual({ ...here, m_joe: "left", m_sarah: "left" });
});

test("somebody made up, or not shown, is passed over", async () => {
  const { saved, members } = await aRoster();
  await members.leave(scope, ["m_joe"], { ...occasion, why: "removed" });
  const shown = { here: ["m_clerk", "m_chair", "m_sarah"], left: ["m_nobody"] } as const;
  expect((await saved(shown, ...everybody, "m_nobody")).now).toEqual({ ...here, m_joe: "left" });
});

test("whoever is forgotten is ticked by nobody", async () => {
  const { saved, members } = await aRoster();
  await members.leave(scope, ["m_joe"], { ...occasion, why: "forgotten" });
  await members.forget(scope, ["m_joe"]);
  const shown = { here: ["m_clerk", "m_chair", "m_sarah"], left: ["m_joe"] } as const;
  expect((await saved(shown, ...everybody)).now).toEqual({ ...here, m_joe: "left" });
});
