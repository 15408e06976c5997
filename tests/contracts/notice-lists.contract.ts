import { beforeEach, describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../../src/domain/days/day.js";
import type { ActionItemId, CommitteeId, PersonId } from "../../src/domain/ids.js";
import type { CallNotice, Notice, NoticeId, PersonNotice } from "../../src/domain/reminders/notice.js";
import { agendaId, callId, morningId } from "../../src/domain/reminders/notice-id.js";
import type { ProofSubject } from "../../src/store/notices.js";
import type { Store } from "../../src/store/store.js";
import { aCall, aLine, aMeetingEve, aMorning, aNudge, anAgendaNotice, aWeekly } from "../builders/a-notice.js";
import { board, otherBoard, otherTenant } from "./item-variants.js";
import type { MakeStore } from "./make-store.js";

const monday = day("2026-03-02");
const nine = (on: Day) => new Date(`${on}T09:00:00Z`);
const page = { skip: 0, limit: 10 };

/** What somebody was told at nine, so many days after that Monday. */
function told(person: PersonId, after: number, items: readonly ActionItemId[], committee?: CommitteeId): PersonNotice {
  const on = addDays(monday, after);
  const lines = items.map((item) => aLine({ item, ...(committee !== undefined && { committee }) }));
  return aMorning({ id: morningId({ tenant: "tenant-a", person }, on), person, day: on, at: nine(on), lines });
}

/** The home was told of items at nine, so many days after that Monday. */
function called(after: number, items: readonly ActionItemId[]): CallNotice {
  const on = addDays(monday, after);
  return aCall({ id: callId(board, on), day: on, at: nine(on), lines: items.map((item) => aLine({ item })) });
}

export function describeNoticeLists(name: string, makeStore: MakeStore): void {
  describe(`what notices prove, ${name}`, () => {
    let notices: Store["notices"];
    beforeEach(async () => {
      notices = (await makeStore()).notices;
    });
    const save = async (...all: readonly Notice[]) => {
      for (const notice of all) expect(await notices.insert(notice)).toBe("inserted");
    };
    const proof = (about: ProofSubject, { skip, limit } = page) => notices.proofOf(board, about, { skip, limit });

    test("the calls of a home on a day and later come in order of day, without what else it was sent", async () => {
      const calls = [called(0, ["ai_1"]), called(1, ["ai_2"]), called(3, [])];
      const elsewhere = { id: callId(otherBoard, monday), committee: otherBoard.committee };
      const inOtherTenant = { id: callId(otherTenant, monday), tenant: otherTenant.tenant };
      await save(...[...calls].reverse(), aCall(elsewhere), aCall(inOtherTenant));
      await save(anAgendaNotice(), aMeetingEve(), aWeekly(), aMorning());
      expect(await notices.callsOf(board, addDays(monday, -7))).toEqual(calls);
      expect(await notices.callsOf(board, addDays(monday, 1))).toEqual(calls.slice(1));
      expect(await notices.callsOf(board, addDays(monday, 4))).toEqual([]);
      expect(await notices.callsOf(otherBoard, monday)).toEqual([aCall(elsewhere)]);
      expect(await notices.callsOf(otherTenant, monday)).toEqual([aCall(inOtherTenant)]);
    });

    test("the agendas of a meeting come the oldest first, one written before they had a day too", async () => {
      const { on: _none, ...first } = anAgendaNotice({ id: "tenant-a/c_safeguarding/agenda/mt_march" as NoticeId });
      const agendas = ["2026-03-19", "2026-03-12"].map((on, after) =>
        anAgendaNotice({
          id: agendaId(board, "mt_march", day(on)),
          on: day(on),
          at: nine(addDays(first.day, after + 1)),
        }),
      );
      const elsewhere = [otherBoard, otherTenant].map((of) =>
        anAgendaNotice({ ...of, id: agendaId(of, "mt_march", day("2026-03-12")) }),
      );
      const april = anAgendaNotice({ id: agendaId(board, "mt_march2", day("2026-04-09")), meeting: "mt_march2" });
      await save(...[...agendas].reverse(), first, april, ...elsewhere, aMeetingEve(), aCall(), aWeekly());
      expect(await notices.agendasOf(board, "mt_march")).toEqual([first, ...agendas]);
      expect(await notices.agendasOf(otherTenant, "mt_march")).toEqual([elsewhere[1]]);
      expect(await notices.agendasOf(otherBoard, "mt_march2")).toEqual([]);
    });

    test("proof of an item is all that names it, to whomever it went, the newest first", async () => {
      const sarah = told("p_sarah", 0, ["ai_1", "ai_2"]);
      const jo = told("p_jo", 2, ["ai_3", "ai_1"]);
      const home = called(1, ["ai_1"]);
      await save(sarah, home, jo, told("p_sarah", 3, ["ai_2"]), called(4, ["ai_2"]), told("p_jo", 5, []));
      await save(anAgendaNotice(), aMeetingEve(), aWeekly());
      expect(await proof({ item: "ai_1" })).toEqual({ notices: [jo, home, sarah], total: 3 });
      expect(await proof({ item: "ai_9" })).toEqual({ notices: [], total: 0 });
    });

    test("proof of a person is all that they were told of this committee, with what else stood in it", async () => {
      const both = told("p_sarah", 0, ["ai_1"]);
      both.lines = [...both.lines, aLine({ item: "ai_8", committee: "c_finance" })];
      const nudge = aNudge({ at: nine(addDays(monday, 2)) });
      await save(
        both,
        nudge,
        told("p_sarah", 1, ["ai_7"], "c_finance"),
        told("p_jo", 0, ["ai_1"]),
        called(0, ["ai_1"]),
      );
      await save(told("p_sarah", 3, []));
      expect(await proof({ person: "p_sarah" })).toEqual({ notices: [nudge, both], total: 2 });
      expect(await proof({ person: "p_nobody" })).toEqual({ notices: [], total: 0 });
    });

    test("proof of an item and a person is what that person was told of it", async () => {
      const wanted = told("p_sarah", 0, ["ai_1"]);
      await save(wanted, told("p_jo", 0, ["ai_1"]), told("p_sarah", 1, ["ai_2"]), called(2, ["ai_1"]));
      expect(await proof({ item: "ai_1", person: "p_sarah" })).toEqual({ notices: [wanted], total: 1 });
    });

    test("proof shows nothing of another board's item, whichever board has a line in the same card", async () => {
      const mixed = told("p_sarah", 0, ["ai_1"]);
      mixed.lines = [...mixed.lines, aLine({ item: "ai_8", committee: "c_finance" })];
      await save(mixed);
      expect((await proof({ item: "ai_8" })).total).toBe(0);
      expect((await notices.proofOf(otherBoard, { item: "ai_1" }, page)).total).toBe(0);
      expect((await notices.proofOf(otherBoard, { item: "ai_8" }, page)).total).toBe(1);
      expect(await notices.showing(otherBoard, ["ai_1"], new Date(0))).toEqual([]);
    });

    test("pages of proof follow each other and agree on the count, also where all was sent at one moment", async () => {
      const all = Array.from({ length: 25 }, (_, n) => told(`p_${n}`, n < 20 ? 0 : 1, ["ai_1"]));
      await save(...all);
      const subjects: readonly ProofSubject[] = [{ item: "ai_1" }, { item: "ai_1", person: "p_7" }];
      const pages = await Promise.all([0, 10, 20, 30].map((skip) => proof({ item: "ai_1" }, { skip, limit: 10 })));
      expect(pages.map(({ total, notices: some }) => [some.length, total])).toEqual([
        [10, 25],
        [10, 25],
        [5, 25],
        [0, 25],
      ]);
      const ids = pages.flatMap(({ notices: some }) => some.map(({ id }) => id));
      expect(new Set(ids).size).toBe(25);
      expect(ids).toEqual((await proof({ item: "ai_1" }, { skip: 0, limit: 100 })).notices.map(({ id }) => id));
      for (const about of subjects)
        expect(await notices.proofOf(otherTenant, about, page)).toEqual({ notices: [], total: 0 });
    });

    test("a committee's notices since an instant are those to its people and its home, newest first", async () => {
      const wednesday = addDays(monday, 2);
      const sarah = told("p_sarah", 0, ["ai_1"]);
      const jo = told("p_jo", 2, ["ai_2"]);
      const call = called(1, ["ai_1"]);
      const agenda = anAgendaNotice({ at: nine(addDays(monday, 3)) });
      const eve = aMeetingEve({ at: nine(addDays(monday, 4)) });
      const weekly = aWeekly({ at: new Date("2026-03-02T09:00:01Z") });
      await save(sarah, jo, call, agenda, eve, weekly);
      await save(told("p_jo", 1, ["ai_7"], "c_finance"), aWeekly({ id: callId(otherBoard, monday), ...otherBoard }));
      expect(await notices.ofCommittee(board, nine(monday), 50)).toEqual([eve, agenda, jo, call, weekly, sarah]);
      expect(await notices.ofCommittee(board, nine(wednesday), 50)).toEqual([eve, agenda, jo]);
      expect(await notices.ofCommittee(board, nine(monday), 4)).toEqual([eve, agenda, jo, call]);
      expect(await notices.ofCommittee(otherTenant, nine(monday), 50)).toEqual([]);
    });
  });
}
