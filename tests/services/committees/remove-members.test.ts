import { describe, expect, test } from "vitest";
import { isActingClerk } from "../../../src/domain/committees/acting.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import { guardPrivacy } from "../../../src/services/committees/guard-privacy.js";
import { privacyEnded } from "../../../src/services/committees/privacy-ended.js";
import { removeMembers } from "../../../src/services/committees/remove-members.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aLine, aMorning } from "../../builders/a-notice.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = new Date("2026-03-04T10:00:00Z");
const leaving = { by: "m_clerk", at, why: "removed" } as const;
const assignedAt = at;
const pete: Member = { ...scope, id: "m_pete", name: "Pete Horne", role: "member" };

async function aBoard({ wasPrivate = false } = {}) {
  const store = fakeStore();
  const { home } = aCommittee();
  await store.committees.insert(aCommittee({ home: { ...home, ...(wasPrivate && { private: true }) } }));
  const isPrivate = async () => (await store.committees.find(scope))?.home.private === true;
  const redrawn: string[] = [];
  await store.members.add(
    scope,
    [aMember(), aMember({ id: "m_clerk", person: "p_k", role: "clerk" }), pete],
    whenAdded,
  );
  await store.members.setDeputy(scope, "m_sarah", "m_clerk", { by: "m_clerk", at });
  const remove = removeMembers({
    members: guardPrivacy(store),
    items: store.actionItems,
    notices: store.notices,
    async redrawNotices({ id }) {
      redrawn.push(id);
    },
    privacyEnded: privacyEnded(store),
  });
  return { store, remove, redrawn, isPrivate };
}

async function owes(store: ReturnType<typeof fakeStore>, ...items: Parameters<typeof anOpenItem>[0][]) {
  for (const [place, item] of items.entries()) {
    const one = anOpenItem({ id: `ai_${place + 1}`, number: place + 1, ...item });
    await store.actionItems.insert(one, `turn-${place}`, loggedLine(one));
  }
}

test("a leaver is off the roster from that moment, and what they owe by name is handed over, the earliest first", async () => {
  const { store, remove, redrawn } = await aBoard();
  const sarah = { member: "m_sarah", assignedAt } as const;
  await owes(
    store,
    { dueOn: "2026-04-01" as never },
    { dueOn: "2026-03-09" as never, owners: { kind: "named", owners: [{ member: "m_clerk", assignedAt }, sarah] } },
    { owners: { kind: "everybody", answered: [] } as never },
    { owners: { kind: "named", owners: [{ member: "m_clerk", assignedAt }] } },
  );
  const removed = await remove(scope, ["m_sarah"], leaving);
  expect(removed.left).toMatchObject([{ id: "m_sarah", leftAt: at }]);
  expect(removed.owed.map(({ number }) => number)).toEqual([2, 1]);
  expect(redrawn).toEqual(["ai_2", "ai_1"]);
  expect(await store.members.ofPerson({ tenant: "tenant-a", person: "p_sarah" })).toEqual([]);
});

test("the leaver's own newest cards are marked to be drawn anew, where they show something of that board", async () => {
  const { store, remove } = await aBoard();
  const card = { conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId: "activity-1" };
  const sent = (on: string) => aMorning({ id: noticeOn(on), day: day(on), state: { kind: "sent", at, card } });
  const elsewhere = { lines: [aLine({ committee: "c_other" })] };
  await store.notices.insert(sent("2026-02-20"));
  await store.notices.insert(sent("2026-03-03"));
  await store.notices.insert({ ...sent("2026-03-04"), ...elsewhere });
  await remove(scope, ["m_sarah"], leaving);
  const marked = [...(await store.notices.ofPerson({ tenant: "tenant-a", person: "p_sarah" }, day("2026-01-01")))];
  expect(marked.filter(({ editAt }) => editAt !== undefined).map((notice) => notice.day)).toEqual(["2026-03-03"]);
});

function noticeOn(on: string): NoticeId {
  return `tenant-a/p_sarah/${on}/morning` as NoticeId;
}

test("a repeat finds them gone and answers the same, with one line of history", async () => {
  const { store, remove } = await aBoard();
  await owes(store, {});
  const first = await remove(scope, ["m_sarah"], leaving);
  expect(await remove(scope, ["m_sarah"], { ...leaving, at: new Date("2026-03-05T10:00:00Z") })).toEqual(first);
  const lines = await store.members.history(scope, 50);
  expect(lines.filter(({ change }) => change.kind === "left")).toHaveLength(1);
});

test("a private home is private no more when somebody with an account leaves, and stays so for a name only", async () => {
  const named = await aBoard({ wasPrivate: true });
  expect(await named.remove(scope, ["m_pete"], leaving)).not.toHaveProperty("noLongerPrivate");
  expect(await named.isPrivate()).toBe(true);
  const known = await aBoard({ wasPrivate: true });
  expect(await known.remove(scope, ["m_sarah"], leaving)).toMatchObject({ noLongerPrivate: { id: scope.committee } });
  expect(await known.isPrivate()).toBe(false);
  // A repeat of what was cut off hears it too, for the home to be told.
  const again = { ...leaving, at: new Date(at.getTime() + 20_000), again: true };
  expect(await known.remove(scope, ["m_sarah"], again)).toMatchObject({ noLongerPrivate: { id: scope.committee } });
});

test("whoever left the home itself is in it no more, and it stays private", async () => {
  const { remove, isPrivate } = await aBoard({ wasPrivate: true });
  expect(await remove(scope, ["m_sarah"], { by: "teams", at, why: "left-home" })).not.toHaveProperty("noLongerPrivate");
  expect(await isPrivate()).toBe(true);
});

describe("the last clerk who can act", () => {
  const other = aMember({ id: "m_other", person: "p_other", name: "Olu Bankole", role: "clerk" });
  const clerksOf = async ({ members }: ReturnType<typeof fakeStore>) =>
    (await members.roster(scope)).filter((member) => isActingClerk(member)).map(({ id }) => id);

  test("stays, and whoever asked hears it", async () => {
    const { store, remove } = await aBoard();
    expect(await remove(scope, ["m_clerk", "m_sarah"], leaving)).toMatchObject({
      left: [{ id: "m_sarah" }],
      stay: [{ id: "m_clerk" }],
    });
    expect(await clerksOf(store)).toEqual(["m_clerk"]);
    const lines = await store.members.history(scope, 50);
    expect(lines.flatMap(({ member, change }) => (change.kind === "left" ? [member] : []))).toEqual(["m_sarah"]);
  });

  test("stays where two remove each other at the same moment, with their deputy", async () => {
    const { store } = await aBoard();
    await store.members.add(scope, [other], whenAdded);
    await store.members.setDeputy(scope, "m_other", "m_sarah", whenAdded);
    // Both have looked before either has written, and both have written before either looks again.
    const together = waitFor(2);
    const leave: typeof store.members.leave = async (...of) => {
      await together();
      await store.members.leave(...of);
      await together();
    };
    const removing = removeMembers({
      ...{ members: { ...store.members, leave }, items: store.actionItems, notices: store.notices },
      redrawNotices: async () => {},
      privacyEnded: privacyEnded(store),
    });
    const done = await Promise.all([
      removing(scope, ["m_other"], leaving),
      removing(scope, ["m_clerk"], { ...leaving, by: "m_other" }),
    ]);
    const clerks = await clerksOf(store);
    expect(clerks.length).toBeGreaterThan(0);
    expect(done.flatMap(({ stay }) => stay.map(({ id }) => id)).sort()).toEqual([...clerks].sort());
    const roster = await store.members.roster(scope);
    if (clerks.includes("m_other")) expect(roster.find(({ id }) => id === "m_other")?.deputy).toBe("m_sarah");
  });

  test("is found by the repeat of what was cut off before it looked", async () => {
    const { store, remove } = await aBoard();
    await store.members.leave(scope, ["m_clerk"], leaving);
    const again = { ...leaving, at: new Date(at.getTime() + 20_000), again: true };
    expect(await remove(scope, ["m_clerk"], again)).toMatchObject({ left: [], stay: [{ id: "m_clerk" }] });
    expect(await clerksOf(store)).toEqual(["m_clerk"]);
  });

  test("goes all the same when they left Teams or are forgotten", async () => {
    const { store, remove } = await aBoard();
    await remove(scope, ["m_clerk"], { by: "teams", at, why: "left-home" });
    expect(await clerksOf(store)).toEqual([]);
    // Nor does somebody's Remove on a card of before bring them back.
    await remove(scope, ["m_clerk"], leaving);
    expect(await clerksOf(store)).toEqual([]);
  });
});

/** Lets all who wait go as soon as so many wait, again and again. */
function waitFor(count: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length < count) return;
      for (const go of waiting) go();
      waiting = [];
    });
}

test("whoever is on no record is not among those who left", async () => {
  const { remove } = await aBoard();
  expect(await remove(scope, ["m_nobody"], leaving)).toEqual({ left: [], stay: [], owed: [] });
});
