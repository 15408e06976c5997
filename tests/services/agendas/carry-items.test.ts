import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../../src/domain/agendas/agenda.js";
import { day } from "../../../src/domain/days/day.js";
import type { MeetingId } from "../../../src/domain/ids.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { carryItems, itemsLeft } from "../../../src/services/agendas/carry-items.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-05T10:00:00Z");
const committee = aCommittee();
const march = aMeeting();
const april = aMeeting({ id: "mt_april", on: day("2026-04-09") });
const may = aMeeting({ id: "mt_may", on: day("2026-05-14") });
const added = anAgendaItem({ id: "ag_added", title: "Budget", subItems: [{ id: "ag_part", title: "Training" }] });
const suggested = anAgendaItem({
  id: "ag_sg_1",
  part: "closed",
  from: { kind: "suggested", suggestion: "sg_1", by: "m_sarah" },
});

/** March has what the clerk added and what was suggested, closed, between its standing items. */
async function aBoard(...meetings: readonly Meeting[]) {
  const store = fakeStore();
  await store.committees.insert(committee);
  for (const meeting of meetings) await store.meetings.insert(meeting, meeting.id);
  let left = Number.POSITIVE_INFINITY;
  const agendas: typeof store.agendas = {
    ...store.agendas,
    save: async (agenda) => {
      left -= 1;
      if (left < 0) throw new Error("killed");
      return store.agendas.save(agenda);
    },
  };
  const deps = { ...store, agendas, redrawAgenda: async () => undefined };
  const change = changeAgenda(deps);
  await change(committee, march, { turnKey: "first", now }, ({ items }) => ({ items: [...items, added, suggested] }));
  const carry = carryItems({ ...deps, changeAgenda: change });
  const get = async (id: MeetingId) => (await store.meetings.find(march, id)) ?? march;
  const set = async (id: MeetingId, state: Meeting["state"]) => {
    const { revision } = await get(id);
    await store.meetings.change(march, id, revision, { state });
  };
  return {
    store,
    change,
    plan: (meeting: Meeting) => store.meetings.insert(meeting, meeting.id),
    cancel: (id: MeetingId) => set(id, { kind: "cancelled", at: now }),
    end: (id: MeetingId) => set(id, { kind: "planned", sitting: { kind: "ended", at: now, by: "m_clerk" } }),
    follow: async (id: MeetingId = march.id) => carry.follow(committee, await get(id), now),
    untaken: async (taken: readonly AgendaItem["id"][]) =>
      carry.untaken(await get(march.id), { agendaItems: taken }, now),
    killAfter: (writes: number) => {
      left = writes;
    },
    own: async (id: MeetingId) =>
      ((await store.agendas.find(march, id))?.items ?? []).filter(({ from }) => from.kind !== "standing"),
    left: async () => itemsLeft(store)(await get(march.id)),
  };
}

describe("the items that were put on an agenda by hand, or suggested", () => {
  test("go to the next meeting when theirs is cancelled, as they are and once, and its card can say so", async () => {
    const { cancel, follow, own, left } = await aBoard(march, april, may);
    await cancel(march.id);
    await follow();
    await follow();
    expect(await own(april.id)).toEqual([added, suggested]);
    expect(await own(may.id)).toEqual([]);
    expect(await left()).toMatchObject({ count: 2, to: { id: april.id } });
  });

  test("stay where they are while their meeting takes place", async () => {
    const { follow, own, left } = await aBoard(march, april);
    await follow();
    expect(await own(april.id)).toEqual([]);
    expect(await left()).toEqual({ count: 0 });
  });

  test("wait where no meeting is planned, and are on the next one as soon as it is", async () => {
    const { cancel, follow, plan, own, left } = await aBoard(march);
    await cancel(march.id);
    await follow();
    expect(await left()).toEqual({ count: 2 });
    await plan(april);
    await follow(april.id);
    expect(await own(april.id)).toEqual([added, suggested]);
    await plan(may);
    await follow(may.id);
    expect(await own(may.id)).toEqual([]);
  });

  test("go on once more where the next one is cancelled too", async () => {
    const { cancel, follow, own } = await aBoard(march, april, may);
    await cancel(march.id);
    await follow();
    await cancel(april.id);
    await follow(april.id);
    expect(await own(may.id)).toEqual([added, suggested]);
  });

  test.each([0, 1, 2])("are neither lost nor doubled where it is cut off after %i writes", async (writes) => {
    const { cancel, follow, killAfter, own, change, store } = await aBoard(march, april);
    await cancel(march.id);
    killAfter(writes);
    await expect(follow()).rejects.toThrow("killed");
    killAfter(Number.POSITIVE_INFINITY);
    await follow();
    expect(await own(april.id)).toEqual([added, suggested]);
    // What is taken off then does not come back.
    await change(committee, april, { turnKey: "off", now }, () => ({ items: [] }));
    await follow();
    expect(await own(april.id)).toEqual([]);
    expect(await store.agendas.waiting(march)).toEqual([]);
  });

  test("go on where a meeting that went item by item did not take them, and only those", async () => {
    const { end, untaken, own } = await aBoard(march, april);
    await end(march.id);
    await untaken(["ag_added"]);
    await untaken(["ag_added"]);
    expect(await own(april.id)).toEqual([suggested]);
    expect(await own(march.id)).toEqual([added, suggested]);
  });
});
