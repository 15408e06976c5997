import { describe, expect, test } from "vitest";
import type { Committee } from "../../../src/domain/committees/committee.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { ProgrammeItem } from "../../../src/domain/programme/programme-item.js";
import { changeAgenda } from "../../../src/services/agendas/change-agenda.js";
import { readAgenda } from "../../../src/services/agendas/read-agenda.js";
import { carryMeeting } from "../../../src/services/meetings/carry-meeting.js";
import { changeRecord } from "../../../src/services/meetings/change-record.js";
import { endMeeting, meetingToEnd } from "../../../src/services/meetings/end-meeting.js";
import { finishEnd } from "../../../src/services/meetings/finish-end.js";
import { carryProgramme } from "../../../src/services/programme/carry-programme.js";
import { settleProgramme } from "../../../src/services/programme/settle-programme.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const at = new Date("2026-03-12T12:00:00Z");
const today = day("2026-03-12");
const said = { today, at, by: "m_clerk" as const };
const scope = { tenant: "tenant-a", committee: "c_safeguarding" as const };
const sitting: Meeting["state"] = { kind: "planned", sitting: { kind: "started", at, by: "m_clerk" } };

/** The board's meeting of Thu 12 March with P1 and P2 planned for it, and one in April. */
async function aMeetingDay(over: Partial<Meeting> = {}, led = true) {
  const store = fakeStore();
  const committee = aCommittee();
  await store.meetings.insert(aMeeting(over), "march");
  await store.meetings.insert(aMeeting({ id: "mt_april", on: day("2026-04-09") }), "april");
  const place = { kind: "meeting", meeting: "mt_march" } as const;
  for (const number of [1, 2])
    await store.programmeItems.insert(
      aProgrammeItem({ id: `pi_${number}`, number, title: `Report ${number}`, place }),
      `p-${number}`,
    );
  const told: string[] = [];
  const redrawAgenda = async () => undefined;
  let left = Number.POSITIVE_INFINITY;
  /** Each write of the end is counted, and the one that is one too many never happens: the process is gone. */
  const counted = <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error("killed"), { code: "killed" });
      return write(...args);
    };
  };
  let made = 10;
  const stores = {
    ...store,
    items: store.actionItems,
    meetings: { ...store.meetings, change: counted(store.meetings.change) },
    agendas: { ...store.agendas, save: counted(store.agendas.save) },
    meetingRecords: { ...store.meetingRecords, save: counted(store.meetingRecords.save) },
    programmeItems: {
      ...store.programmeItems,
      save: counted(store.programmeItems.save),
      insert: counted(store.programmeItems.insert),
    },
    redrawAgenda,
    newId: <Prefix extends string>(prefix: Prefix): `${Prefix}${string}` => `${prefix}${++made}`,
  };
  await store.committees.insert(committee);
  if (led) await store.meetingRecords.save(aMeetingRecord({ taken: ["ag_exclusion", "ag_pi_1", "ag_pi_2"] }));
  const ending = {
    ...stores,
    changeRecord: changeRecord(stores),
    settleProgramme: settleProgramme(stores),
    // The real one is planned once for each owner and meeting.
    tellAfterMeeting: counted(
      async (_committee: Committee, { id }: Meeting) => void (told.includes(id) || told.push(id)),
    ),
  };
  const end = endMeeting({ ...ending, changeAgenda: changeAgenda(stores) });
  const carry = carryMeeting({
    ...{ ...stores, calendars: usualCalendars, clock: { now: () => at } },
    carryProgramme: carryProgramme(stores),
    finishEnd: finishEnd(ending),
  });
  return {
    store,
    committee,
    told,
    end: () => end(committee, "mt_march", said),
    /** What the ticker does. */
    async tick() {
      for (;;) {
        const meeting = await store.meetings.findUncarried("system");
        if (meeting === undefined) return;
        await carry(meeting);
      }
    },
    killAfter(writes: number) {
      left = writes;
    },
    async stands() {
      const meeting = await store.meetings.find(scope, "mt_march");
      const agenda = await readAgenda(store)(committee, meeting ?? aMeeting(), at);
      const of = async (id: ProgrammeItem["id"]) => (await store.programmeItems.find(scope, id))?.state.kind;
      return {
        ended: meeting?.state.kind === "planned" && meeting.state.sitting?.kind === "ended",
        agenda: agenda.items.filter(({ from }) => from.kind === "programme").map(({ title }) => title),
        programme: [await of("pi_1"), await of("pi_2")],
        record: (await store.meetingRecords.find(scope, "mt_march"))?.endedAt,
        live: (await store.programmeItems.live(scope)).length,
      };
    },
  };
}

const over = {
  ended: true,
  agenda: ["Report 1", "Report 2"],
  programme: ["taken", "taken"],
  record: at,
  live: 0,
};

describe("ending a meeting", () => {
  test("keeps its agenda as it stood, takes its programme, tells owners and ends its record", async () => {
    const board = await aMeetingDay();
    const ended = await board.end();
    expect(ended).toMatchObject({ kind: "ended", before: false, meeting: { id: "mt_march" } });
    expect(await board.stands()).toEqual(over);
    expect(board.told).toEqual(["mt_march"]);
  });

  test("said again it answers the same, and does nothing twice", async () => {
    const board = await aMeetingDay({ state: sitting });
    await board.end();
    expect(await board.end()).toMatchObject({ kind: "ended", before: true });
    expect(await board.stands()).toEqual(over);
    expect(board.told).toEqual(["mt_march"]);
  });

  test.each(Array.from({ length: 7 }, (_, writes) => writes))(
    "cut off after %i writes and said again, it is as if it had gone through",
    async (writes) => {
      const board = await aMeetingDay({ state: sitting });
      board.killAfter(writes);
      await board.end().catch(() => undefined);
      board.killAfter(Number.POSITIVE_INFINITY);
      expect(await board.end()).toMatchObject({ kind: "ended" });
      expect(await board.stands()).toEqual(over);
    },
  );

  test.each(Array.from({ length: 6 }, (_, writes) => writes + 2))(
    "cut off after %i writes and said no more, the ticker finishes it",
    async (writes) => {
      const board = await aMeetingDay({ state: sitting });
      board.killAfter(writes);
      await board.end().catch(() => undefined);
      expect((await board.stands()).ended).toBe(true);
      board.killAfter(Number.POSITIVE_INFINITY);
      await board.tick();
      expect(await board.stands()).toEqual(over);
      await board.tick();
      expect(board.told).toEqual(["mt_march"]);
    },
  );

  test.each([
    ["which nobody started", [], {}],
    ["which was started and left at its first item", ["ag_exclusion" as const], { state: sitting }],
  ])(
    "of one %s only what was recorded under an item is taken, and the rest waits to be asked about",
    async (_what, taken, over) => {
      const board = await aMeetingDay(over, false);
      if (taken.length > 0) await board.store.meetingRecords.save(aMeetingRecord({ taken }));
      const under = { item: "ag_pi_1" as const, number: "6", title: "Report 1" };
      await board.store.decisions.insert(aDecision({ under }), "d-1");
      expect(await board.end()).toMatchObject({ kind: "ended", unsettled: 1 });
      expect((await board.stands()).programme).toEqual(["taken", "live"]);
      const waiting = await board.store.programmeItems.find(scope, "pi_2");
      expect(waiting?.place).toEqual({ kind: "meeting", meeting: "mt_march" });
      await board.tick();
      expect((await board.stands()).programme).toEqual(["taken", "live"]);
    },
  );

  test("what was led from item to item took what it was at, and what something was recorded under", async () => {
    const board = await aMeetingDay({ state: sitting }, false);
    await board.store.programmeItems.insert(
      aProgrammeItem({ id: "pi_3", number: 3, title: "Report 3", place: { kind: "meeting", meeting: "mt_march" } }),
      "p-3",
    );
    await board.store.meetingRecords.save(aMeetingRecord({ taken: ["ag_exclusion", "ag_pi_1"] }));
    const under = { item: "ag_pi_3" as const, number: "8", title: "Report 3" };
    await board.store.decisions.insert(aDecision({ under }), "d-1");
    await board.end();
    const state = async (id: ProgrammeItem["id"]) => (await board.store.programmeItems.find(scope, id))?.state.kind;
    expect([await state("pi_1"), await state("pi_2"), await state("pi_3")]).toEqual(["taken", "live", "taken"]);
    const carried = await board.store.programmeItems.find(scope, "pi_2");
    expect(carried?.place).toEqual({ kind: "meeting", meeting: "mt_april" });
    expect((await board.stands()).agenda).toEqual(["Report 1", "Report 2", "Report 3"]);
  });

  test("an action counts for the item it was agreed under, whatever number that has by then", async () => {
    const board = await aMeetingDay({ state: sitting }, false);
    await board.store.meetingRecords.save(aMeetingRecord({ taken: ["ag_exclusion", "ag_apologies"] }));
    const { items } = await readAgenda(board.store)(board.committee, aMeeting(), at);
    const number = String(items.findIndex(({ id }) => id === "ag_pi_1") + 1);
    const item = anOpenItem({ meeting: "mt_march", agendaItem: number, agendaItemId: "ag_pi_2" });
    await board.store.actionItems.insert(item, "a-1", loggedLine(item));
    await board.end();
    expect((await board.stands()).programme).toEqual(["live", "taken"]);
  });

  test("tells what was resolved and agreed, without what was struck or logged in error", async () => {
    const board = await aMeetingDay();
    await board.store.decisions.insert(aDecision(), "d-1");
    const struck = { kind: "struck" as const, at, by: "m_clerk" as const };
    await board.store.decisions.insert(aDecision({ id: "dc_2", number: 2, state: struck }), "d-2");
    for (const number of [1, 2]) {
      const withdrawn = { kind: "withdrawn" as const, at, by: "m_clerk" as const, reason: "logged in error" };
      const state = number === 2 ? withdrawn : { kind: "open" as const };
      const item = anOpenItem({ id: `ai_${number}`, number, meeting: "mt_march", state });
      await board.store.actionItems.insert(item, `a-${number}`, loggedLine(item));
    }
    const ended = await board.end();
    expect(ended.kind === "ended" && ended.minutes.decisions.map(({ number }) => number)).toEqual([1]);
    expect(ended.kind === "ended" && ended.minutes.items.map(({ number }) => number)).toEqual([1]);
  });

  test("a cancelled one, and one whose day has not come, can't be ended", async () => {
    const cancelled = await aMeetingDay({ state: { kind: "cancelled", at } });
    expect(await cancelled.end()).toEqual({ kind: "refused", why: "cancelled" });
    const later = await aMeetingDay({ on: day("2026-03-13") });
    expect(await later.end()).toEqual({ kind: "refused", why: "none-has-been" });
  });
});

test("one that was started before its day is ended, and no other is taken for it", async () => {
  const board = await aMeetingDay({ on: day("2026-03-13"), state: sitting });
  await board.store.meetings.insert(aMeeting({ id: "mt_feb", on: day("2026-02-12") }), "february");
  expect((await meetingToEnd(board.store.meetings, scope, today))?.id).toBe("mt_march");
  expect(await board.end()).toMatchObject({ kind: "ended", before: false, meeting: { id: "mt_march" } });
});

test("a board that meets every week ends this week's meeting, whatever came before", async () => {
  const { store } = await aMeetingDay();
  for (let week = 1; week <= 52; week += 1)
    await store.meetings.insert(aMeeting({ id: `mt_${week}`, on: addDays(today, -7 * week) }), `week-${week}`);
  expect((await meetingToEnd(store.meetings, scope, today))?.id).toBe("mt_march");
});

test("the meeting that is ended is the one that sits, else the last whose day has come", async () => {
  const { store } = await aMeetingDay();
  const meant = async (on: string) => (await meetingToEnd(store.meetings, scope, day(on)))?.id;
  expect(await meant("2026-03-11")).toBeUndefined();
  expect(await meant("2026-03-12")).toBe("mt_march");
  expect(await meant("2026-04-08")).toBe("mt_march");
  expect(await meant("2026-04-09")).toBe("mt_april");
  await store.meetings.change(scope, "mt_march", 1, { state: sitting });
  expect(await meant("2026-04-09")).toBe("mt_march");
});
