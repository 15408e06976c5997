import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import type { ActionItemId } from "../../src/domain/ids.js";
import type { Notice, NoticeId, NoticeState, PersonNotice } from "../../src/domain/reminders/notice.js";
import { assignedId, morningId } from "../../src/domain/reminders/notice-id.js";
import type { Store } from "../../src/store/store.js";
import { aCall, aLine, aMeetingEve, aMorning, aNudge, anAgendaNotice, aWeekly } from "../builders/a-notice.js";
import type { MakeStore } from "./make-store.js";

const tenant = { tenant: "tenant-a" };
const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 9, minutes));
const card = { conversation: "a:1", serviceUrl: "http://127.0.0.1:4100/", activityId: "7" };

const states: readonly NoticeState[] = [
  { kind: "planned", notBefore: at(0) },
  { kind: "sending", token: "token-1", at: at(0) },
  { kind: "sent", at: at(0), card },
  { kind: "retry", at: at(1), reason: "429" },
  { kind: "unknown", since: at(0), reason: "no answer" },
  { kind: "failed", at: at(0), reason: "400" },
  { kind: "skipped", at: at(0), reason: "nothing-left" },
];
const {
  ahead: _ahead,
  dueOn: _dueOn,
  shown: _shown,
  ...bareLine
} = aLine({ stage: "new", part: "closed", counted: true });

const assigned = (minute: number, overrides: Partial<PersonNotice> = {}): PersonNotice =>
  aMorning({
    id: assignedId(sarah, day("2026-03-05"), minute),
    kind: "assigned",
    at: at(minute),
    ...overrides,
  });

export function describeNotices(name: string, makeStore: MakeStore): void {
  describe(`notices, ${name}`, () => {
    let notices: Store["notices"];
    beforeEach(async () => {
      notices = (await makeStore()).notices;
    });

    test.each<Notice>([
      ...states.map((state) => aMorning({ state })),
      aMorning({ kind: "late", lines: [aLine(), bareLine], twin: true, remade: true, editTries: 2 }),
      aMorning({ kind: "assigned", wakeAt: at(5), editAt: at(6), lines: [] }),
      aMorning({ kind: "asked", wakeAt: at(5), lines: [aLine({ request: at(0) })] }),
      aMorning({ lines: [aLine({ stage: "meeting", meeting: { id: "mt_march", on: day("2026-03-12") } })] }),
      aMorning({ lines: [aLine({ stage: "meeting", meeting: { id: "mt_march", on: day("2026-03-12"), eve: true } })] }),
      aMorning({ lines: [aLine({ insteadOf: "m_jo" })], state: { kind: "skipped", at: at(0), reason: "away" } }),
      aNudge(),
      anAgendaNotice(),
      anAgendaNotice({ shown: 3, shownAgenda: "trace", editAt: at(6) }),
      aMeetingEve({ editAt: at(6) }),
      aWeekly(),
      aCall({ state: { kind: "sent", at: at(0), card } }),
    ])("a notice comes back as it was saved: $kind, $state.kind", async (notice) => {
      expect(await notices.insert(notice)).toBe("inserted");
      expect(await notices.find(tenant, notice.id)).toEqual(notice);
    });

    test.each(states)("a change can make of a notice: $kind", async (state) => {
      await notices.insert(aMorning({ wakeAt: at(1) }));
      const changed = await notices.change(tenant, aMorning().id, 1, {
        state,
        attempts: 2,
        wakeAt: at(2),
        editAt: at(3),
      });
      expect(changed).toEqual(aMorning({ state, attempts: 2, wakeAt: at(2), editAt: at(3), revision: 2 }));
      expect(await notices.find(tenant, aMorning().id)).toEqual(changed);
    });

    test("a time that is taken away by name is gone", async () => {
      await notices.insert(aMorning({ wakeAt: at(1), editAt: at(1) }));
      const changed = await notices.change(tenant, aMorning().id, 1, { wakeAt: undefined, lines: [bareLine] });
      expect(changed).toEqual(aMorning({ editAt: at(1), lines: [bareLine], revision: 2 }));
      expect(await notices.earliestDue("system")).toEqual(at(1));
      await notices.change(tenant, aMorning().id, 2, { editAt: undefined });
      expect(await notices.earliestDue("system")).toBeUndefined();
    });

    test("one notice with an id is saved, whoever comes second", async () => {
      const results = await Promise.all(Array.from({ length: 6 }, (_, n) => notices.insert(aMorning({ attempts: n }))));
      expect(results.filter((result) => result === "inserted")).toHaveLength(1);
      expect(await notices.insert(aMorning({ twin: true }))).toBe("exists");
      expect((await notices.find(tenant, aMorning().id))?.twin).toBe(false);
    });

    test("of many changes at once one is saved, and the others are told", async () => {
      await notices.insert(aMorning());
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          notices.change(tenant, aMorning().id, 1, { state: { kind: "sending", token: `t${n}`, at: at(1) } }),
        ),
      );
      const [won, ...others] = results.filter((result) => result !== "changed-meanwhile");
      expect(others).toEqual([]);
      expect(await notices.find(tenant, aMorning().id)).toEqual(won);
      expect(await notices.change(tenant, "tenant-a/unknown" as NoticeId, 1, {})).toBe("changed-meanwhile");
    });

    test("another tenant sees and changes nothing of it", async () => {
      await notices.insert(aMorning());
      const elsewhere = { tenant: "tenant-b" };
      expect(await notices.find(elsewhere, aMorning().id)).toBeUndefined();
      expect(await notices.change(elsewhere, aMorning().id, 1, { twin: true })).toBe("changed-meanwhile");
      expect(await notices.ofPerson({ ...sarah, ...elsewhere }, day("2026-01-01"))).toEqual([]);
      expect(await notices.showing({ ...board, ...elsewhere }, ["ai_1"], at(-60))).toEqual([]);
    });

    test("what a person was told since a day is read in order, without what others were told", async () => {
      const of = (person: "p_sarah" | "p_sarah2" | "p_jo", date: string) =>
        aMorning({ id: morningId({ ...tenant, person }, day(date)), person, day: day(date) });
      const own = [of("p_sarah", "2026-03-01"), of("p_sarah", "2026-03-02"), of("p_sarah", "2026-03-05")];
      for (const notice of [...own, of("p_sarah2", "2026-03-05"), of("p_jo", "2026-03-05")])
        await notices.insert(notice);
      await notices.insert(assigned(3));
      await notices.insert(anAgendaNotice());
      const told = await notices.ofPerson(sarah, day("2026-03-02"));
      expect(told).toEqual([own[1], assigned(3), own[2]]);
    });

    test("which notices show an item is found, the newest first, whatever else they show", async () => {
      await notices.insert(assigned(1));
      await notices.insert(assigned(3, { lines: [aLine({ item: "ai_2" }), aLine()] }));
      await notices.insert(assigned(2, { lines: [aLine({ item: "ai_2" })] }));
      await notices.insert(assigned(4, { lines: [] }));
      await notices.insert(anAgendaNotice());
      await notices.insert(aCall({ at: at(5) }));
      const minutes = async (since: number, ...items: readonly ActionItemId[]) =>
        (await notices.showing(board, items, at(since))).map((notice) => notice.at.getUTCMinutes());
      expect(await minutes(0, "ai_1")).toEqual([3, 1]);
      expect(await minutes(2, "ai_1")).toEqual([3]);
      expect(await minutes(0, "ai_1", "ai_2", "ai_9")).toEqual([3, 2, 1]);
      expect(await minutes(0)).toEqual([]);
      expect(await notices.showing({ ...board, committee: "c_other" }, ["ai_1"], at(0))).toEqual([]);
    });

    test("of what shows an item only the newest two hundred are given", async () => {
      for (let n = 0; n < 205; n++) await notices.insert(assigned(n));
      await notices.insert(aCall({ at: at(300) }));
      const showing = await notices.showing(board, ["ai_1"], at(0));
      expect([showing.length, showing.at(0)?.at, showing.at(-1)?.at]).toEqual([200, at(204), at(5)]);
    });

    test("the notice that has waited longest is due first, and none before its time", async () => {
      expect(await notices.findDue("system", at(0))).toBeUndefined();
      expect(await notices.earliestDue("system")).toBeUndefined();
      await notices.insert(assigned(1, { wakeAt: at(8) }));
      await notices.insert(assigned(2, { wakeAt: at(5), editAt: at(9) }));
      await notices.insert(aMorning({ editAt: at(7) }));
      await notices.insert(anAgendaNotice({ editAt: at(6) }));
      expect(await notices.findDue("system", at(4))).toBeUndefined();
      expect(await notices.findDue("system", at(5))).toEqual(assigned(2, { wakeAt: at(5), editAt: at(9) }));
      expect((await notices.findDue("system", at(9)))?.wakeAt).toEqual(at(5));
      expect(await notices.findEditDue("system", at(5))).toBeUndefined();
      expect(await notices.findEditDue("system", at(9))).toEqual(anAgendaNotice({ editAt: at(6) }));
      expect(await notices.earliestDue("system")).toEqual(at(5));
    });
  });
}
