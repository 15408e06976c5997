import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { liveArising, readArising } from "../../../src/services/agendas/read-arising.js";
import { sendPapers } from "../../../src/services/agendas/send-papers.js";
import type { Store } from "../../../src/store/store.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-05T15:00:00Z");
const later = new Date("2026-03-06T09:00:00Z");
const today = day("2026-03-05");
const committee = aCommittee();
const scope = { tenant: committee.tenant, committee: committee.id };
const march = aMeeting({ on: day("2026-03-12") });
const said = { by: "m_clerk", now, today, turnKey: "turn-1" } as const;

async function aBoard(store: Store = fakeStore()) {
  await store.meetings.insert(march, "march");
  const one = anOpenItem({ raisedOn: day("2026-01-13") });
  await store.actionItems.insert(one, "one", loggedLine());
  await store.actionItems.insert(anOpenItem({ id: "ai_2", number: 2 }), "two", loggedLine());
  return { store, ...servicesOf(store) };
}

function servicesOf(store: Store) {
  const deps = { ...store, items: store.actionItems, redrawAgenda: async () => {} };
  const send = sendPapers({ ...deps, changeAgenda: changeAgenda(deps) });
  return { send, read: readArising(deps), live: liveArising(deps), agenda: readAgenda(store) };
}

const meetingNow = async (store: Store) => {
  const meeting = await store.meetings.find(scope, march.id);
  if (meeting === undefined) throw new Error("the meeting is gone");
  return meeting;
};

describe("sending papers", () => {
  test("keeps matters arising and agenda as they are, and says when they went out", async () => {
    const { store, send, read, agenda } = await aBoard();
    const sent = await send(committee, march, said);
    expect(sent).toMatchObject({ kind: "sent", anew: false, agenda: 8 });
    const frozen = await store.frozenArisings.find(scope, march.id);
    expect(frozen).toMatchObject({ at: now, by: "m_clerk", on: today, parked: [] });
    expect(frozen?.items.map(({ number }) => number)).toEqual([1, 2]);
    const { saved } = await agenda(committee, march, now);
    expect(saved.sent).toMatchObject({ at: now, by: "m_clerk", firstNumber: 1 });
    expect(saved.sent?.items).toHaveLength(8);
    expect(saved.firstNumber).toBe(1);
    expect((await meetingNow(store)).papersSentAt).toEqual(now);
    expect(await read(scope, await meetingNow(store), today)).toMatchObject({ kind: "frozen", differences: [] });
  });

  test("a repeat finds what it did", async () => {
    const { store, send } = await aBoard();
    const first = await send(committee, march, said);
    const before = await meetingNow(store);
    expect(await send(committee, before, { ...said, now: later })).toEqual(first);
    expect(await meetingNow(store)).toEqual(before);
  });

  test("a second time is asked, and keeps them anew only in place of those that were shown", async () => {
    const { store, send } = await aBoard();
    await send(committee, march, said);
    const again = { ...said, now: later, turnKey: "turn-2" };
    expect(await send(committee, await meetingNow(store), again)).toMatchObject({ kind: "sent-before" });
    expect((await meetingNow(store)).papersSentAt).toEqual(now);
    const anew = await send(committee, await meetingNow(store), { ...again, instead: 1 });
    expect(anew).toMatchObject({ kind: "sent", anew: true, frozen: { at: later } });
    expect((await meetingNow(store)).papersSentAt).toEqual(later);
    const stale = await send(committee, await meetingNow(store), { ...again, turnKey: "turn-3", instead: 1 });
    expect(stale).toMatchObject({ kind: "sent-before", frozen: { at: later } });
  });

  test("two who send at once: one did, and the other hears that they are out", async () => {
    const { send } = await aBoard();
    const both = await Promise.all(["a", "b"].map((turnKey) => send(committee, march, { ...said, turnKey })));
    expect(both.map(({ kind }) => kind).sort()).toEqual(["sent", "sent-before"]);
  });

  test.each<[string, Partial<Meeting>]>([
    ["cancelled", { state: { kind: "cancelled", at: now } }],
    ["ended", { state: { kind: "planned", sitting: { kind: "ended", at: now, by: "m_clerk" } } }],
    ["passed", { on: day("2026-03-04") }],
  ])("of a meeting that is %s changes nothing", async (why, overrides) => {
    const { store, send } = await aBoard();
    expect(await send(committee, { ...march, ...overrides }, said)).toEqual({ kind: "refused", why });
    expect(await store.frozenArisings.find(scope, march.id)).toBeUndefined();
  });

  test.each([0, 1, 2, 3])(
    "cut off after %i of its writes, a repeat completes it, and all of it names one moment",
    async (cut) => {
      const { store } = await aBoard();
      const cutOff = new Error("cut off");
      let left = cut;
      const orCut =
        <Args extends readonly unknown[], Out>(write: (...args: Args) => Promise<Out>) =>
        async (...args: Args): Promise<Out> => {
          if (left === 0) throw cutOff;
          left -= 1;
          return write(...args);
        };
      const dying = servicesOf({
        ...store,
        frozenArisings: { ...store.frozenArisings, save: orCut(store.frozenArisings.save) },
        agendas: { ...store.agendas, save: orCut(store.agendas.save) },
        meetings: { ...store.meetings, change: orCut(store.meetings.change) },
      });
      if (cut < 3) await expect(dying.send(committee, march, said)).rejects.toBe(cutOff);
      else await dying.send(committee, march, said);
      const { send, read } = servicesOf(store);
      expect((await read(scope, await meetingNow(store), today)).kind).toBe(cut < 3 ? "live" : "frozen");
      expect(await send(committee, await meetingNow(store), { ...said, now: later })).toMatchObject({ kind: "sent" });
      const at = cut === 0 ? later : now;
      expect(await store.frozenArisings.find(scope, march.id)).toMatchObject({ at, revision: 1 });
      expect((await store.agendas.find(scope, march.id))?.sent?.at).toEqual(at);
      expect((await meetingNow(store)).papersSentAt).toEqual(at);
      expect(await read(scope, await meetingNow(store), today)).toMatchObject({ kind: "frozen", differences: [] });
    },
  );

  test("said anew after it was cut off, they go out as they are then, unasked", async () => {
    const { store, send } = await aBoard();
    const broken = { ...store.meetings, change: () => Promise.reject(new Error("cut off")) };
    await expect(servicesOf({ ...store, meetings: broken }).send(committee, march, said)).rejects.toThrow();
    const again = await send(committee, await meetingNow(store), { ...said, now: later, turnKey: "turn-2" });
    expect(again).toMatchObject({ kind: "sent", anew: false, frozen: { at: later } });
  });

  test("that went out while a second clerk's meeting was read are not sent again", async () => {
    const { store, send } = await aBoard();
    await send(committee, march, said);
    const second = await send(committee, march, { ...said, by: "m_chair", now: later, turnKey: "turn-2" });
    expect(second).toMatchObject({ kind: "sent-before", frozen: { at: now, by: "m_clerk" } });
    expect((await meetingNow(store)).papersSentAt).toEqual(now);
  });

  test("by a second clerk while the first sending is under way name one moment, the later one", async () => {
    const { store } = await aBoard();
    const between = async (...args: Parameters<Store["agendas"]["save"]>) => {
      await servicesOf(store).send(committee, march, { ...said, now: later, turnKey: "turn-2" });
      return store.agendas.save(...args);
    };
    await servicesOf({ ...store, agendas: { ...store.agendas, save: between } }).send(committee, march, said);
    expect(await store.frozenArisings.find(scope, march.id)).toMatchObject({ at: later });
    expect((await store.agendas.find(scope, march.id))?.sent?.at).toEqual(later);
    expect((await meetingNow(store)).papersSentAt).toEqual(later);
  });
});

test("carried counts equal the meetings passed, in whatever order meetings are planned, moved and cancelled", async () => {
  const aStep = fc.record({
    what: fc.constantFrom("plan", "plan", "move", "cancel"),
    which: fc.nat({ max: 9 }),
    days: fc.integer({ min: -200, max: 200 }),
  });
  const run = fc.asyncProperty(
    fc.array(aStep, { maxLength: 14 }),
    fc.integer({ min: 0, max: 200 }),
    async (steps, n) => {
      const store = fakeStore();
      const raisedOn = addDays(today, -n);
      await store.actionItems.insert(anOpenItem({ raisedOn }), "one", loggedLine());
      const days = new Map<string, string>();
      const planned: Meeting["id"][] = [];
      for (const [place, { what, which, days: away }] of steps.entries()) {
        const on = addDays(today, away);
        const meant = planned[which % Math.max(1, planned.length)];
        const meeting = meant === undefined ? undefined : await store.meetings.find(scope, meant);
        if (what === "plan" || meeting === undefined) {
          const id: Meeting["id"] = `mt_${place}`;
          await store.meetings.insert(aMeeting({ id, on }), id);
          planned.push(id);
          days.set(id, on);
        } else if (what === "move" && meeting.state.kind === "planned") {
          await store.meetings.change(scope, meeting.id, meeting.revision, { on });
          days.set(meeting.id, on);
        } else {
          const state = { kind: "cancelled" as const, at: now };
          await store.meetings.change(scope, meeting.id, meeting.revision, { state });
          days.delete(meeting.id);
        }
      }
      const listedFor = aMeeting({ on: addDays(today, 7) });
      const { live } = servicesOf(store);
      const passed = (before: string) => [...days.values()].filter((on) => on > raisedOn && on < before).length;
      const carried = async (papers?: "papers") => (await live(scope, listedFor, today, papers)).items[0]?.carried;
      expect(await carried("papers")).toBe(passed(listedFor.on));
      expect(await carried()).toBe(passed(today));
    },
  );
  await fc.assert(run, { numRuns: 60 });
});

test("no outstanding action is missing from the next matters arising, however many are parked", async () => {
  const { store, live } = await aBoard();
  const parked: ActionItem["parked"] = { daysBefore: 14, by: "m_clerk", at: now };
  for (let number = 3; number <= 40; number++)
    await store.actionItems.insert(
      anOpenItem({
        id: `ai_${number}`,
        number,
        dueOn: addDays(today, number * 3),
        ...(number % 3 === 0 && { parked }),
      }),
      `turn-${number}`,
      loggedLine(),
    );
  const { items, parked: away } = await live(scope, march, today);
  expect(items.length + away.length).toBe(40);
  expect(away.length).toBeGreaterThan(5);
});
