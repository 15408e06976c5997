import { describe, expect, test } from "vitest";
import { isForgotten } from "../../../src/domain/committees/forgotten.js";
import type { Person } from "../../../src/domain/committees/person.js";
import type { NoticeId } from "../../../src/domain/reminders/notice.js";
import { guardPrivacy } from "../../../src/services/committees/guard-privacy.js";
import { privacyEnded } from "../../../src/services/committees/privacy-ended.js";
import { removeMembers } from "../../../src/services/committees/remove-members.js";
import { endForgetting, forgetPerson } from "../../../src/services/privacy/forget-person.js";
import type { Store } from "../../../src/store/store.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDraft } from "../../builders/a-draft.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMember } from "../../builders/a-member.js";
import { aMorning } from "../../builders/a-notice.js";
import { aPerson } from "../../builders/a-person.js";
import { aRosterList } from "../../builders/a-roster-list.js";
import { anImport, aProposal } from "../../builders/an-import.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStoreOf } from "../../fakes/store/fake-store.js";
import { fakeWorld } from "../../fakes/store/fake-world.js";

const tenant = "tenant-a";
const at = new Date("2026-03-06T10:00:00Z");
const later = new Date("2026-03-06T10:05:00Z");
const board = { tenant, committee: "c_safeguarding" } as const;
const audit = { tenant, committee: "c_audit" } as const;
const pond = { tenant, committee: "c_pond" } as const;
const sarah = aPerson({ conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/", reach: { kind: "reachable" } });

/** Sarah Kent is on one board, left another long ago and asked a third; she owes A1 and typed what waits. */
async function aLife() {
  const world = fakeWorld();
  const store = fakeStoreOf(world);
  const home = (conversation: string) => ({ ...aCommittee().home, conversation });
  await store.committees.insert(aCommittee());
  await store.committees.insert(aCommittee({ id: "c_audit", code: "AUD", home: home("19:audit") }));
  await store.committees.insert(aCommittee({ id: "c_pond", code: "PPG", home: home("19:pond") }));
  world.people.set(sarah.id, { value: { ...sarah } });
  const clerk = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });
  await store.members.add(board, [aMember({ initials: "SK", agency: "Police" }), clerk], whenAdded);
  await store.members.describe(board, "m_sarah", { name: "Sarah Kent-Moore" }, { by: "m_clerk", at });
  await store.members.add(audit, [aMember({ id: "m_left", committee: "c_audit" })], whenAdded);
  await store.members.leave(audit, ["m_left"], { by: "m_left", at: new Date("2025-01-06T10:00:00Z"), why: "removed" });
  await store.committees.askToJoin(pond, { person: sarah.id, name: "Sarah Kent", at });
  await store.actionItems.insert(anOpenItem(), "turn-1", loggedLine());
  const who = { kind: "member", member: "m_sarah" } as const;
  await store.meetingRecords.save(
    aMeetingRecord({
      attendance: [{ who, as: "present", note: "Kent left early" }],
      declarations: [{ who, interest: "married to Sam Kent of the college", at }],
    }),
  );
  await store.drafts.insert(aDraft({ by: "m_sarah", typed: "Sarah Kent to ring" }), "turn-2");
  await store.notices.insert(aMorning({ state: { kind: "retry", at, reason: "429" }, wakeAt: at }));
  await store.rosterLists.insert(aRosterList({ people: [{ name: "Sarah Kent", agency: "Police" }] }), "turn-3");
  const named = { kind: "person", person: { name: "Sarah Kent" } } as const;
  await store.imports.insert(anImport({ proposals: [aProposal({ what: named })] }), "turn-4");
  const accepted = { kind: "accepted", by: "m_clerk", at, made: [] } as const;
  const evidence = { words: "Present: Sarah Kent, of the Police" };
  const proposals = [aProposal({ what: named, evidence })];
  await store.imports.insert(anImport({ id: "im_2", proposals, unread: [evidence], state: accepted }), "turn-5");
  await store.arrivals.insert({ tenant, person: sarah.id, id: "ar_1", paper: { blocks: [] } }, "turn-4");
  await store.handledTurns.claim(board, "message/a:sarah/7", "holder", at, later);
  await store.allowances.spend("changes", { tenant, person: sarah.id }, 1, { most: 5, windowMs: 60_000, now: at });
  return { world, store };
}

const forgetting = (store: Store) => {
  const parts = { ...store, members: guardPrivacy(store), items: store.actionItems };
  const leaving = removeMembers({ ...parts, privacyEnded: privacyEnded(parts), redrawNotices: async () => {} });
  const begin = forgetPerson({ ...parts, removeMembers: leaving });
  return async (person: Person, when: Date) => {
    const boards = await begin(person, when);
    await endForgetting(parts)(person, when);
    return boards;
  };
};

/** Everything that is remembered, as text. */
const all = (world: ReturnType<typeof fakeWorld>) =>
  JSON.stringify(Object.values(world), (_name, part: unknown) => (part instanceof Map ? [...part] : part));

describe("whoever is forgotten", () => {
  test("leaves no name, account, chat or words behind, and what the board must keep stays without them", async () => {
    const { world, store } = await aLife();
    expect(all(world)).toMatch(/Sarah Kent/);
    const boards = await forgetting(store)(sarah, at);
    expect(all(world)).not.toMatch(/Sarah|Kent|29:sarah|entra-sarah|a:sarah|Police|"SK"/);
    const roster = await store.members.roster(board);
    expect(roster.filter(isForgotten).map(({ id }) => id)).toEqual(["m_sarah"]);
    expect(await store.actionItems.find(board, "ai_1")).toMatchObject({ task: "circulate the plan" });
    const who = { kind: "member", member: "m_sarah" } as const;
    expect(await store.meetingRecords.find(board, "mt_march")).toMatchObject({
      attendance: [{ who, as: "present" }],
      declarations: [{ who, interest: "", at }],
    });
    expect(await store.notices.find(board, aMorning().id as NoticeId)).toMatchObject({
      person: "p_sarah",
      state: { kind: "skipped" },
    });
    expect(boards.map(({ scope, removed }) => [scope.committee, removed.owed.map(({ id }) => id)])).toEqual([
      ["c_safeguarding", ["ai_1"]],
    ]);
    const left = (await store.members.history(board, 50)).filter(({ change }) => change.kind === "left");
    expect(left).toEqual([{ by: "m_sarah", at, member: "m_sarah", change: { kind: "left", why: "forgotten" } }]);
  });

  test("is so once: again it finds nobody, and says nothing of any board", async () => {
    const { store } = await aLife();
    await forgetting(store)(sarah, at);
    expect(await forgetting(store)(sarah, later)).toEqual([]);
  });

  test("wherever it is cut off, another run ends it and says what is to be said", async () => {
    for (let cutAt = 1; ; cutAt += 1) {
      const { world, store } = await aLife();
      const cut = cutOffAt(store, cutAt);
      const first = await forgetting(cut.store)(sarah, at).catch((error: Error) => error);
      if (!cut.happened()) {
        expect(cutAt).toBeGreaterThan(10);
        return;
      }
      expect(String(first)).toContain("cut off");
      // Cut off before anything was noted nobody knows of it: the person presses again.
      const person = (await store.people.findForgetting("system", at)) ?? sarah;
      const boards = await forgetting(store)(person, later);
      expect(all(world), `cut off at ${cutAt}`).not.toMatch(/29:sarah|Kent|a:sarah/);
      // Once names begin to go, the board has been told.
      const told = boards.map(({ scope }) => scope.committee);
      if (!cut.named()) expect(told, `cut off at ${cutAt}`).toEqual(["c_safeguarding"]);
    }
  });
});

/** A store of which the nth call from now on never comes back. */
function cutOffAt(store: Store, nth: number) {
  let calls = 0;
  let happened = false;
  let named = false;
  const part = (of: object) =>
    new Proxy(of, {
      get(target, name) {
        const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          calls += 1;
          named ||= name === "forget";
          if (calls < nth) return method(...args);
          happened = true;
          throw new Error("cut off");
        };
      },
    });
  const parts = Object.fromEntries(Object.entries(store).map(([name, of]) => [name, part(of as object)]));
  return { store: parts as unknown as Store, happened: () => happened, named: () => named };
}
