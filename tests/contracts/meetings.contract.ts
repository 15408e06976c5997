import { beforeEach, describe, expect, test } from "vitest";
import { addDays, day } from "../../src/domain/days/day.js";
import type { Meeting } from "../../src/domain/meetings/meeting.js";
import type { CommitteeScope } from "../../src/store/scopes.js";
import type { Store } from "../../src/store/store.js";
import { aMeeting } from "../builders/a-meeting.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const { startsAt: _hour, place: _place, ...onlyADay } = aMeeting();

export function describeMeetings(name: string, makeStore: MakeStore): void {
  describe(`meetings, ${name}`, () => {
    let meetings: Store["meetings"];
    beforeEach(async () => {
      meetings = (await makeStore()).meetings;
    });

    test.each<[string, Meeting]>([
      ["planned", aMeeting()],
      ["with a day only", onlyADay],
      [
        "with all that there can be",
        aMeeting({
          endsAt: "12:30",
          link: "https://meet.test/1",
          quorum: 5,
          series: { id: "se_tuesdays", on: day("2026-03-10") },
          state: {
            kind: "planned",
            sitting: { kind: "adjourned", at: new Date("2026-03-12T11:00:00Z"), by: "m_clerk" },
          },
          papersSentAt: new Date("2026-03-05T15:00:00Z"),
          moves: [
            {
              from: day("2026-03-10"),
              to: day("2026-03-12"),
              at: new Date("2026-03-03T09:00:00Z"),
              by: "m_clerk",
              why: "the hall is taken",
            },
          ],
        }),
      ],
      ["cancelled", aMeeting({ state: { kind: "cancelled", at: new Date("2026-03-05T09:00:00Z") } })],
    ])("a meeting comes back as it was saved: %s", async (_what, meeting) => {
      expect(await meetings.insert(meeting, "turn-1")).toEqual({ kind: "inserted", meeting });
      expect(await meetings.find(board, meeting.id)).toEqual(meeting);
      expect(await meetings.from(board, meeting.on)).toEqual([meeting]);
    });

    test("a repeated turn finds its own meeting, also when both come at once", async () => {
      const results = await Promise.all([
        meetings.insert(aMeeting(), "turn-1"),
        meetings.insert(aMeeting({ id: "mt_2" }), "turn-1"),
      ]);
      expect(results.map((result) => result.kind).sort()).toEqual(["exists", "inserted"]);
      expect(await meetings.from(board, day("2026-01-01"))).toHaveLength(1);
    });

    test("another tenant and another board see nothing of it", async () => {
      await meetings.insert(aMeeting(), "turn-1");
      for (const elsewhere of [{ ...board, tenant: "tenant-b" }, { ...board, committee: "c_other" } as const]) {
        expect(await meetings.find(elsewhere, "mt_march")).toBeUndefined();
        expect(await meetings.from(elsewhere, day("2026-01-01"))).toEqual([]);
        expect(await meetings.change(elsewhere, "mt_march", 1, { place: "Annexe" })).toBe("changed-meanwhile");
        await meetings.settleCarried(elsewhere, "mt_march", 1);
      }
      expect(await meetings.find(board, "mt_march")).toEqual(aMeeting());
    });

    test("the next planned meeting after a day is found, cancelled ones and that day's own apart", async () => {
      await meetings.insert(aMeeting({ id: "mt_a", on: day("2026-03-05") }), "turn-a");
      await meetings.insert(
        aMeeting({ id: "mt_b", on: day("2026-03-12"), state: { kind: "cancelled", at: new Date(0) } }),
        "turn-b",
      );
      await meetings.insert(aMeeting({ id: "mt_c", on: day("2026-03-19") }), "turn-c");
      expect((await meetings.nextPlanned(board, day("2026-03-05")))?.id).toBe("mt_c");
      expect((await meetings.nextPlanned(board, day("2026-03-04")))?.id).toBe("mt_a");
      expect(await meetings.nextPlanned(board, day("2026-03-19"))).toBeUndefined();
      expect(await meetings.nextPlanned({ ...board, tenant: "tenant-b" }, day("2026-03-01"))).toBeUndefined();
    });

    test("the latest planned meeting before a day is found, cancelled ones and that day's own apart", async () => {
      await meetings.insert(aMeeting({ id: "mt_a", on: day("2026-03-05"), startsAt: "14:00" }), "turn-a");
      await meetings.insert(aMeeting({ id: "mt_am", on: day("2026-03-05"), startsAt: "09:00" }), "turn-am");
      await meetings.insert(
        aMeeting({ id: "mt_b", on: day("2026-03-12"), state: { kind: "cancelled", at: new Date(0) } }),
        "turn-b",
      );
      await meetings.insert(aMeeting({ id: "mt_c", on: day("2026-03-19") }), "turn-c");
      expect((await meetings.previousPlanned(board, day("2026-03-19")))?.id).toBe("mt_a");
      expect((await meetings.previousPlanned(board, day("2026-03-20")))?.id).toBe("mt_c");
      expect(await meetings.previousPlanned(board, day("2026-03-05"))).toBeUndefined();
      expect(await meetings.previousPlanned({ ...board, tenant: "tenant-b" }, day("2026-04-01"))).toBeUndefined();
      expect(await meetings.previousPlanned({ ...board, committee: "c_other" }, day("2026-04-01"))).toBeUndefined();
    });

    test("the latest planned meetings up to a day come the newest first, cancelled ones apart", async () => {
      await meetings.insert(aMeeting({ id: "mt_a", on: day("2026-03-05"), startsAt: "14:00" }), "turn-a");
      await meetings.insert(aMeeting({ id: "mt_am", on: day("2026-03-05"), startsAt: "09:00" }), "turn-am");
      const cancelled = { kind: "cancelled", at: new Date(0) } as const;
      await meetings.insert(aMeeting({ id: "mt_b", on: day("2026-03-12"), state: cancelled }), "turn-b");
      await meetings.insert(aMeeting({ id: "mt_c", on: day("2026-03-19") }), "turn-c");
      const ids = async (on: string, limit: number, scope: CommitteeScope = board) =>
        (await meetings.latest(scope, day(on), limit)).map(({ id }) => id);
      expect(await ids("2026-03-19", 9)).toEqual(["mt_c", "mt_a", "mt_am"]);
      expect(await ids("2026-03-18", 9)).toEqual(["mt_a", "mt_am"]);
      expect(await ids("2026-03-19", 2)).toEqual(["mt_c", "mt_a"]);
      expect(await ids("2026-03-04", 9)).toEqual([]);
      expect(await ids("2026-03-19", 9, { ...board, tenant: "tenant-b" })).toEqual([]);
      expect(await ids("2026-03-19", 9, { ...board, committee: "c_other" })).toEqual([]);
    });

    test("a committee sits in one meeting: of two that are started at once one is", async () => {
      const state = { kind: "planned", sitting: { kind: "started", at: new Date(0), by: "m_clerk" } } as const;
      await meetings.insert(aMeeting(), "turn-1");
      await meetings.insert(aMeeting({ id: "mt_april", on: day("2026-04-09") }), "turn-2");
      await meetings.insert(aMeeting({ id: "mt_other", committee: "c_other", state }), "turn-3");
      expect(await meetings.sitting(board)).toBeUndefined();
      const started = await Promise.all([
        meetings.change(board, "mt_march", 1, { state }),
        meetings.change(board, "mt_april", 1, { state }),
      ]);
      expect(started.filter((one) => one === "changed-meanwhile")).toHaveLength(1);
      const sits = started.find((one) => one !== "changed-meanwhile");
      expect(await meetings.sitting(board)).toEqual(sits);
      expect(await meetings.sitting({ ...board, tenant: "tenant-b" })).toBeUndefined();
      const id = (await meetings.sitting(board))?.id ?? "mt_march";
      expect(await meetings.change(board, id, 2, { place: "Annexe" })).toMatchObject({ place: "Annexe", state });
      const ended = { kind: "planned", sitting: { ...state.sitting, kind: "ended" } } as const;
      await meetings.change(board, id, 3, { state: ended });
      expect(await meetings.sitting(board)).toBeUndefined();
      expect(await meetings.change(board, id === "mt_march" ? "mt_april" : "mt_march", 1, { state })).toMatchObject({
        state,
      });
    });

    test("the days of planned meetings before a day come the newest first, at most four hundred", async () => {
      const first = day("2024-01-01");
      for (let n = 1; n <= 410; n++)
        await meetings.insert(aMeeting({ id: `mt_${n}`, on: addDays(first, (n * 7) % 411) }), `turn-${n}`);
      const cancelled = { kind: "cancelled", at: new Date(0) } as const;
      await meetings.insert(aMeeting({ id: "mt_gone", on: addDays(first, 600), state: cancelled }), "gone");
      const days = await meetings.plannedDays(board, day("2026-01-01"));
      expect(days).toEqual(Array.from({ length: 400 }, (_, n) => addDays(first, 410 - n)));
      expect(await meetings.plannedDays(board, addDays(first, 3))).toEqual([addDays(first, 2), addDays(first, 1)]);
      expect(await meetings.plannedDays({ ...board, tenant: "tenant-b" }, day("2026-01-01"))).toEqual([]);
    });

    test("an end, a link and a quorum are given, left alone and taken away", async () => {
      await meetings.insert(aMeeting(), "turn-1");
      const given = { endsAt: "12:00", link: "https://meet.test/1", quorum: 5 };
      expect(await meetings.change(board, "mt_march", 1, given)).toEqual(aMeeting({ ...given, revision: 2 }));
      expect(await meetings.change(board, "mt_march", 2, { place: "Annexe" })).toEqual(
        aMeeting({ ...given, place: "Annexe", revision: 3 }),
      );
      const taken = aMeeting({ quorum: 5, place: "Annexe", revision: 4 });
      expect(await meetings.change(board, "mt_march", 3, { endsAt: null, link: null })).toEqual(taken);
      expect(await meetings.find(board, "mt_march")).toEqual(taken);
      const none = aMeeting({ place: "Annexe", revision: 5 });
      expect(await meetings.change(board, "mt_march", 4, { quorum: null, link: null })).toEqual(none);
      expect(await meetings.find(board, "mt_march")).toEqual(none);
    });

    test("a turn that is repeated finds the meeting that it changed last", async () => {
      await meetings.insert(aMeeting(), "turn-1");
      await meetings.change(board, "mt_march", 1, { place: "Annexe", turnKey: "turn-2" });
      expect(await meetings.findChangedByTurn(board, "turn-2")).toMatchObject({ id: "mt_march", place: "Annexe" });
      expect(await meetings.findChangedByTurn({ ...board, tenant: "tenant-b" }, "turn-2")).toBeUndefined();
      await meetings.change(board, "mt_march", 2, { place: "Hall" });
      expect(await meetings.findChangedByTurn(board, "turn-2")).toBeUndefined();
    });

    test("meetings from a day on come by day and hour, at most fifty", async () => {
      const afternoon = aMeeting({ id: "mt_pm", startsAt: "14:00" });
      await meetings.insert(afternoon, "pm");
      await meetings.insert(aMeeting(), "am");
      await meetings.insert({ ...onlyADay, id: "mt_day" }, "day");
      await meetings.insert(aMeeting({ id: "mt_past", on: day("2026-03-11") }), "past");
      const found = await meetings.from(board, day("2026-03-12"));
      expect(found.map((meeting) => meeting.id)).toEqual(["mt_day", "mt_march", "mt_pm"]);
      for (let n = 1; n <= 60; n++) {
        await meetings.insert(aMeeting({ id: `mt_${n}`, on: addDays(day("2026-04-01"), n) }), `turn-${n}`);
      }
      expect(await meetings.from(board, day("2026-03-12"))).toHaveLength(50);
    });

    test("of two changes at once one is saved, and the other is told", async () => {
      await meetings.insert(aMeeting(), "turn-1");
      const results = await Promise.all([
        meetings.change(board, "mt_march", 1, { on: day("2026-03-19") }),
        meetings.change(board, "mt_march", 1, { place: "Annexe", startsAt: "11:00" }),
      ]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await meetings.find(board, "mt_march")).toEqual(results.find((result) => result !== "changed-meanwhile"));
    });

    test("a meeting that due days have yet to follow is found until they have", async () => {
      await meetings.insert(aMeeting({ id: "mt_old", carriedRevision: 1 }), "turn-0");
      expect(await meetings.findUncarried("system")).toBeUndefined();
      await meetings.insert(aMeeting(), "turn-1");
      expect((await meetings.findUncarried("system"))?.id).toBe("mt_march");
      await meetings.settleCarried(board, "mt_march", 1);
      expect(await meetings.findUncarried("system")).toBeUndefined();
      expect(await meetings.find(board, "mt_march")).toEqual(aMeeting({ carriedRevision: 1 }));
      await meetings.change(board, "mt_march", 1, { on: day("2026-03-19") });
      expect(await meetings.findUncarried("system")).toMatchObject({ carriedRevision: 1, revision: 2 });
    });

    test("those that wait to be carried are found one after the other", async () => {
      for (const id of ["mt_b", "mt_c", "mt_a"] as const)
        await meetings.insert(aMeeting({ id, ...(id === "mt_b" && { carriedRevision: 1 }) }), id);
      const first = async (id?: "mt_a" | "mt_c") => (await meetings.findUncarried("system", id))?.id;
      expect([await first(), await first("mt_a"), await first("mt_c")]).toEqual(["mt_a", "mt_c", undefined]);
    });

    test("carrying an older revision does not end the carrying of a newer one, nor take it back", async () => {
      await meetings.insert(aMeeting(), "turn-1");
      await meetings.change(board, "mt_march", 1, { on: day("2026-03-19") });
      await meetings.settleCarried(board, "mt_march", 1);
      expect(await meetings.findUncarried("system")).toMatchObject({ carriedRevision: 1, revision: 2 });
      await meetings.settleCarried(board, "mt_march", 2);
      await meetings.settleCarried(board, "mt_march", 1);
      expect(await meetings.findUncarried("system")).toBeUndefined();
      expect((await meetings.find(board, "mt_march"))?.carriedRevision).toBe(2);
    });
  });
}
