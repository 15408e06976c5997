import { describe, expect, test } from "vitest";
import { archiveCommittee } from "../../../src/services/committees/archive-committee.js";
import { declarePrivate, keptOutOf, lookWhoIsHere } from "../../../src/services/committees/declare-private.js";
import { countGoneWith, deleteCommittee } from "../../../src/services/committees/delete-committee.js";
import { moveHome } from "../../../src/services/committees/move-home.js";
import { purgeDeleted } from "../../../src/services/committees/purge-deleted.js";
import { committeeScope } from "../../../src/store/scopes.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aDraft } from "../../builders/a-draft.js";
import { aFrozenArising } from "../../builders/a-frozen-arising.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMember } from "../../builders/a-member.js";
import { aMorning, anAgendaNotice } from "../../builders/a-notice.js";
import { aPlan } from "../../builders/a-plan.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { aTerm } from "../../builders/a-term.js";
import { anAgenda } from "../../builders/an-agenda.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const safeguarding = aCommittee();
const scope = committeeScope({ tenant: safeguarding.tenant, committee: safeguarding.id });
const at = new Date("2026-03-05T10:00:00Z");
const occasion = { by: "m_sarah", at } as const;
/** When no turn lasts any more that was there at `at`. */
const later = new Date(at.getTime() + 61_000);

async function aBoard(over: Parameters<typeof aCommittee>[0] = {}) {
  const store = fakeStore();
  const committee = aCommittee(over);
  await store.committees.insert(committee);
  await store.members.add(scope, [aMember()], whenAdded);
  return { store, committee };
}

describe("archiving", () => {
  test("writes its line, and a second one finds it done", async () => {
    const { store, committee } = await aBoard();
    const archive = archiveCommittee(store);
    const done = await archive(committee, { to: "archived", revision: 1, ...occasion });
    expect(done).toMatchObject({ kind: "done", isNew: true, committee: { archivedAt: at, revision: 2 } });
    expect(await archive(committee, { to: "archived", revision: 1, ...occasion })).toMatchObject({
      kind: "done",
      isNew: false,
    });
    expect((await store.committees.history(scope, 10)).map(({ change }) => change.kind)).toEqual(["archived"]);
  });

  test("of a board that was changed since it was looked at is asked about again", async () => {
    const { store, committee } = await aBoard();
    await store.committees.change(scope, 1, { signOff: true }, []);
    const archive = archiveCommittee(store);
    expect(await archive(committee, { to: "archived", revision: 1, ...occasion })).toMatchObject({
      kind: "changed-meanwhile",
      committee: { revision: 2 },
    });
    const [now] = await store.committees.findMany(scope, [committee.id]);
    expect(await archive(now ?? committee, { to: "archived", revision: 1, ...occasion })).toMatchObject({
      kind: "changed-meanwhile",
    });
    expect((await store.committees.find(scope))?.archivedAt).toBeUndefined();
  });

  test("ends with restoring, and of one that is being deleted it says so", async () => {
    const { store, committee } = await aBoard({ archivedAt: at });
    const archive = archiveCommittee(store);
    const restored = await archive(committee, { to: "restored", revision: 1, ...occasion });
    expect(restored).toMatchObject({ kind: "done", isNew: true });
    expect((await store.committees.find(scope))?.archivedAt).toBeUndefined();
    await store.committees.beginDelete(scope, 2, at);
    expect(await archive(aCommittee({ revision: 2 }), { to: "archived", revision: 2, ...occasion })).toEqual({
      kind: "gone",
    });
  });
});

describe("deleting", () => {
  async function aFullBoard() {
    const { store, committee } = await aBoard();
    await store.actionItems.insert(anOpenItem(), "turn-1", loggedLine());
    await store.meetings.insert(aMeeting(), "turn-1");
    await store.agendas.save(anAgenda());
    await store.meetingRecords.save(aMeetingRecord());
    await store.frozenArisings.save(aFrozenArising());
    await store.programmeItems.insert(aProgrammeItem(), "turn-1");
    await store.decisions.insert(aDecision(), "turn-1");
    await store.suggestions.insert(aSuggestion(), "turn-1");
    await store.plans.insert(aPlan(), "turn-1");
    await store.glossary.define(aTerm());
    await store.drafts.insert(aDraft(), "turn-1");
    await store.notices.insert(aMorning());
    await store.notices.insert(anAgendaNotice());
    return { store, committee, services: { ...store, items: store.actionItems } };
  }

  test("counts what goes with it", async () => {
    const { services } = await aFullBoard();
    expect(await countGoneWith(services)(scope)).toEqual({ items: 1, meetings: 1, members: 1, notices: 2 });
  });

  test("begins with its code and the revision that was looked at, and with no other", async () => {
    const { store, committee } = await aFullBoard();
    const begin = deleteCommittee(store);
    expect(await begin(committee, { typed: "XYZ", revision: 1, at })).toBe("other-code");
    expect(await begin(committee, { typed: "", revision: 1, at })).toBe("other-code");
    expect(await begin(committee, { typed: committee.code, revision: 7, at })).toBe("changed-meanwhile");
    expect(await store.committees.find(scope)).toBeDefined();
    expect(await begin(committee, { typed: ` ${committee.code.toLowerCase()} `, revision: 1, at })).toBe("begun");
    expect(await store.committees.find(scope)).toBeUndefined();
  });

  test("is carried on wherever it was cut off, and leaves nothing", async () => {
    for (let cutOffAfter = 1; cutOffAfter < 40; cutOffAfter += 1) {
      const { store, committee, services } = await aFullBoard();
      await deleteCommittee(store)(committee, { typed: committee.code, revision: 1, at });
      let calls = 0;
      let cutOff = true;
      const cut = <Kept extends object>(kept: Kept): Kept =>
        new Proxy(kept, {
          get: (target, name) => {
            const method = Reflect.get(target, name);
            if (typeof method !== "function") return method;
            return async (...given: unknown[]) => {
              const done = await method.apply(target, given);
              calls += 1;
              if (cutOff && calls === cutOffAfter) throw new Error("cut off");
              return done;
            };
          },
        });
      const parts = Object.fromEntries(Object.entries(services).map(([name, kept]) => [name, cut(kept as object)]));
      const purge = purgeDeleted({ ...(parts as unknown as typeof services), purgeAfterMs: 60_000 });
      await purge(later).catch(() => undefined);
      cutOff = false;
      await purge(later);
      expect(await store.committees.findDeleted("system", later)).toBeUndefined();
      expect(await countGoneWith(services)(scope)).toEqual({ items: 0, meetings: 0, members: 0, notices: 0 });
      expect((await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 })).total).toBe(0);
      const { agendas, meetingRecords, frozenArisings, programmeItems, decisions, suggestions } = store;
      const { plans, glossary } = store;
      const ofMeetings = [agendas, meetingRecords, frozenArisings, programmeItems, decisions, suggestions];
      for (const kept of [...ofMeetings, plans, glossary]) expect(await kept.countAll(scope)).toBe(0);
    }
  });

  test("waits until no turn lasts that found it before, and takes what such a turn put down while it went", async () => {
    const { store, committee, services } = await aFullBoard();
    await deleteCommittee(store)(committee, { typed: committee.code, revision: 1, at });
    await expect(store.committees.drawNumber(scope)).rejects.toMatchObject({ code: "no-such-committee" });
    // Somebody who comes on the roster as the first pass ends.
    let late = true;
    const members: typeof store.members = {
      ...store.members,
      async removeSome(...given) {
        const removed = await store.members.removeSome(...given);
        if (removed === 0 && late)
          await store.members.add(scope, [aMember({ id: "m_late", person: "p_late" })], whenAdded);
        if (removed === 0) late = false;
        return removed;
      },
    };
    const purge = purgeDeleted({ ...services, members, purgeAfterMs: 60_000 });
    await purge(new Date(at.getTime() + 60_000));
    expect((await countGoneWith(services)(scope)).items).toBe(1);
    await purge(later);
    expect(await store.committees.findDeleted("system", later)).toBeUndefined();
    expect(await countGoneWith(services)(scope)).toEqual({ items: 0, meetings: 0, members: 0, notices: 0 });
  });

  test("reads once where nothing is being deleted, and touches no other board", async () => {
    const { store, services } = await aFullBoard();
    let reads = 0;
    const findDeleted = async () => {
      reads += 1;
      return undefined;
    };
    const committees = { ...store.committees, findDeleted };
    await purgeDeleted({ ...services, committees, purgeAfterMs: 60_000 })(later);
    expect(reads).toBe(1);
    expect((await countGoneWith(services)(scope)).items).toBe(1);
  });
});

describe("moving", () => {
  const to = { kind: "group-chat", conversation: "19:new", serviceUrl: "http://127.0.0.1:4100/" } as const;

  test("takes the home along and never that it was private", async () => {
    const { store, committee } = await aBoard({ home: { ...safeguarding.home, private: true } });
    const moved = await moveHome(store)(committee, to, { revision: 1, ...occasion });
    expect(moved).toMatchObject({ kind: "moved", isNew: true });
    expect((await store.committees.find(scope))?.home).toEqual({ ...to, installed: true });
    expect((await store.committees.history(scope, 10)).map(({ change }) => change.kind).sort()).toEqual([
      "moved",
      "not-private",
    ]);
  });

  test("to where another board lives is refused, a second time finds it done, and a change meanwhile is told", async () => {
    const { store, committee } = await aBoard();
    const move = moveHome(store);
    await store.committees.insert(aCommittee({ id: "c_other", code: "OT", home: { ...to, installed: true } }));
    expect(await move(committee, to, { revision: 1, ...occasion })).toEqual({ kind: "home-taken" });
    const free = { ...to, conversation: "19:free" };
    expect(await move(committee, free, { revision: 9, ...occasion })).toMatchObject({ kind: "changed-meanwhile" });
    await move(committee, free, { revision: 1, ...occasion });
    expect(await move(committee, free, { revision: 1, ...occasion })).toMatchObject({ kind: "moved", isNew: false });
  });
});

describe("a private home", () => {
  const seen = [
    { channelId: "29:sarah", name: "Sarah Kent" },
    { channelId: "29:pat", name: "Pat Quinn" },
  ];

  test("names who is there and not on the roster, and who is an observer", async () => {
    const { store } = await aBoard();
    const people = await store.people.know(scope, seen.slice(0, 1), at);
    const sarah = aMember({ ...(people[0] === undefined ? {} : { person: people[0].id }), role: "observer" });
    const look = lookWhoIsHere({ ...store, readRoster: async () => seen });
    const here = await look(scope.tenant, safeguarding.home, [sarah], at);
    if (here === "unread") throw new Error("it was read");
    expect(keptOutOf(here)).toEqual({ strangers: ["Pat Quinn"], observers: [sarah.name] });
    const unread = lookWhoIsHere({ ...store, readRoster: async () => "unread" as const });
    expect(await unread(scope.tenant, safeguarding.home, [sarah], at)).toBe("unread");
  });

  test("is declared once, with its line", async () => {
    const { store, committee } = await aBoard();
    const declare = declarePrivate(store);
    expect(await declare(committee, { revision: 1, ...occasion })).toMatchObject({ kind: "private", isNew: true });
    expect(await declare(committee, { revision: 1, ...occasion })).toMatchObject({ kind: "private", isNew: false });
    expect((await store.committees.history(scope, 10)).map(({ change }) => change.kind)).toEqual(["private"]);
  });
});
