import { expect, test } from "vitest";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
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
  const committee = aCommittee();
  const privacyEnded: Committee[] = [];
  const redrawn: string[] = [];
  await store.members.add(
    scope,
    [aMember(), aMember({ id: "m_clerk", person: "p_k", role: "clerk" }), pete],
    whenAdded,
  );
  await store.members.setDeputy(scope, "m_sarah", "m_clerk", { by: "m_clerk", at });
  const remove = removeMembers({
    members: store.members,
    items: store.actionItems,
    notices: store.notices,
    async redrawNotices({ id }) {
      redrawn.push(id);
    },
    async endPrivacy() {
      if (!wasPrivate) return undefined;
      privacyEnded.push(committee);
      return committee;
    },
  });
  return { store, remove, privacyEnded, redrawn, committee };
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
  expect(named.privacyEnded).toEqual([]);
  const known = await aBoard({ wasPrivate: true });
  expect(await known.remove(scope, ["m_sarah"], leaving)).toMatchObject({ noLongerPrivate: known.committee });
});

test("whoever is on no record is not among those who left", async () => {
  const { remove } = await aBoard();
  expect(await remove(scope, ["m_nobody"], leaving)).toEqual({ left: [], owed: [] });
});
