import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { sendPapers } from "../../../src/services/agendas/send-papers.js";
import { changeRecord } from "../../../src/services/meetings/change-record.js";
import { startMeeting } from "../../../src/services/meetings/start-meeting.js";
import { readProgramme } from "../../../src/services/programme/read-programme.js";
import { committeeScope } from "../../../src/store/scopes.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const march = aMeeting();
const april = aMeeting({ id: "mt_april", on: day("2026-04-09") });
const committee = aCommittee();
const before = new Date("2026-03-05T10:00:00Z");
const nextMorning = new Date("2026-03-13T09:00:00Z");
const said = { by: "m_clerk" as const, turnKey: "t" };

/** P1 is planned for the meeting of 12 March and P2 for the first one in or after February; the agenda was saved before both. */
async function aBoard() {
  const store = fakeStore();
  for (const meeting of [march, april]) await store.meetings.insert(meeting, meeting.id);
  const deps = { ...store, items: store.actionItems, redrawAgenda: async () => undefined };
  const change = changeAgenda(deps);
  const deps2 = { ...deps, changeAgenda: change, changeRecord: changeRecord(store) };
  await change(committee, march, { turnKey: "first", now: before }, ({ items }) => ({ items }));
  const p1 = aProgrammeItem({ id: "pi_1", number: 1, place: { kind: "meeting", meeting: march.id } });
  await store.programmeItems.insert(p1, "p-1");
  await store.programmeItems.insert(
    aProgrammeItem({ id: "pi_2", number: 2, place: { kind: "month", month: "2026-02" } }),
    "p-2",
  );
  const of = async (meeting: typeof march, at: Date) =>
    (await readAgenda(store)(committee, meeting, at)).items.flatMap(({ from }) =>
      from.kind === "programme" ? [from.item] : [],
    );
  const saved = async () =>
    ((await store.agendas.find(march, march.id))?.items ?? []).flatMap(({ from }) =>
      from.kind === "programme" ? [from.item] : [],
    );
  return { store, of, saved, send: sendPapers(deps2), start: startMeeting(deps2) };
}

describe("a meeting that has not ended when its day is over", () => {
  test("keeps what is planned for it, and the next one does not have it yet", async () => {
    const { of } = await aBoard();
    expect(await of(march, before)).toEqual(["pi_1", "pi_2"]);
    expect(await of(march, nextMorning)).toEqual(["pi_1", "pi_2"]);
    expect(await of(april, nextMorning)).toEqual([]);
  });

  test("has what was planned for it no more once it has ended", async () => {
    const { store, of } = await aBoard();
    const sitting = { kind: "ended" as const, at: nextMorning, by: "m_clerk" as const };
    await store.meetings.change(march, march.id, march.revision, { state: { kind: "planned", sitting } });
    const ended = (await store.meetings.find(march, march.id)) ?? march;
    expect(await of(ended, nextMorning)).toEqual([]);
    // Whether it was taken or goes on is said by the meeting's end: until then the work programme asks about it.
    expect(await of(april, nextMorning)).toEqual([]);
    const { sections } = await readProgramme(store)(committeeScope(march), day("2026-03-13"));
    expect(sections.find(({ items }) => items.some(({ id }) => id === "pi_2"))?.kind).toBe("was-for");
  });
});

describe("what is planned for a meeting", () => {
  test("is saved on its agenda when papers go out", async () => {
    const { send, saved } = await aBoard();
    const sent = await send(committee, march, { ...said, now: before, today: day("2026-03-05") });
    expect(sent.kind).toBe("sent");
    expect(await saved()).toEqual(["pi_1", "pi_2"]);
  });

  test("is saved on its agenda when it starts, also after its papers went out", async () => {
    const { store, send, start, saved } = await aBoard();
    await send(committee, march, { ...said, now: before, today: day("2026-03-05") });
    await store.programmeItems.insert(
      aProgrammeItem({ id: "pi_3", number: 3, place: { kind: "meeting", meeting: march.id } }),
      "p-3",
    );
    const at = new Date("2026-03-12T14:00:00Z");
    const started = await start(committee, { ...said, turnKey: "start", at, today: day("2026-03-12") });
    expect(started.kind).toBe("started");
    expect(await saved()).toEqual(["pi_1", "pi_2", "pi_3"]);
  });
});

describe("two meetings of one day", () => {
  test("run on in their numbers, and know each other", async () => {
    const store = fakeStore();
    const { numbering: _numbering, ...meets } = committee.meets;
    const board = {
      ...committee,
      meets: { ...meets, numbering: { kind: "run-on", first: 30, from: march.on } as const },
    };
    const evening = aMeeting({ id: "mt_evening", startsAt: "19:00" });
    const morning = aMeeting({ startsAt: "09:00" });
    for (const meeting of [morning, evening]) await store.meetings.insert(meeting, meeting.id);
    const first = await readAgenda(store)(board, morning, before);
    const second = await readAgenda(store)(board, evening, before);
    expect([first.firstNumber, second.firstNumber]).toEqual([30, 30 + first.items.length]);
    expect([first.next?.id, second.previous?.id]).toEqual(["mt_evening", morning.id]);
  });
});
