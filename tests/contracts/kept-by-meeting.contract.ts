import { beforeEach, describe, expect, test } from "vitest";
import type { Agenda } from "../../src/domain/agendas/agenda.js";
import type { FrozenArising } from "../../src/domain/agendas/frozen-arising.js";
import { day } from "../../src/domain/days/day.js";
import type { MeetingId } from "../../src/domain/ids.js";
import type { MeetingRecord } from "../../src/domain/meetings/meeting-record.js";
import type { KeptByMeeting } from "../../src/store/kept-by-meeting.js";
import type { Store } from "../../src/store/store.js";
import { aFrozenArising, aFrozenItem } from "../builders/a-frozen-arising.js";
import { aMeetingRecord } from "../builders/a-meeting-record.js";
import { anAgenda, anAgendaItem } from "../builders/an-agenda.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = [
  { ...board, tenant: "tenant-b" },
  { ...board, committee: "c_other" },
] as const;
const at = new Date("2026-03-12T10:05:00Z");

const fullAgenda: Agenda = anAgenda({
  items: [
    anAgendaItem({
      kind: "decision",
      part: "closed",
      lead: { kind: "member", member: "m_sarah" },
      minutes: 15,
      papers: { kind: "here", pages: "10-23", link: "https://papers.test/1" },
      subItems: [
        { id: "ag_a", title: "Courses", lead: { kind: "typed", name: "The Director" }, papers: { kind: "to-come" } },
      ],
    }),
    anAgendaItem({ id: "ag_2", from: { kind: "standing", standing: "own-notices", place: "end" } }),
    anAgendaItem({ id: "ag_3", from: { kind: "suggested", suggestion: "sg_1", by: "m_sarah" } }),
    anAgendaItem({ id: "ag_4", from: { kind: "programme", item: "pi_1" } }),
  ],
  left: ["pi_2", "urgent"],
  firstNumber: 30,
  sent: { at, by: "m_clerk", firstNumber: 30, items: [anAgendaItem()] },
  goesOn: { items: ["ag_3"], to: "mt_may" },
  turns: ["turn-1", "turn-2"],
  touched: [
    { turn: "turn-1", item: "ag_budget" },
    { turn: "turn-2", item: "ag_gone", off: { number: "31", title: "Parking", part: "open" } },
  ],
});

const fullRecord: MeetingRecord = aMeetingRecord({
  startedAt: at,
  endedAt: new Date("2026-03-12T12:00:00Z"),
  atHand: "ag_2",
  taken: ["ag_budget", "ag_2"],
  attendance: [
    { who: { kind: "member", member: "m_sarah" }, as: "apologies", deputy: { kind: "guest", name: "Lee Marsh" } },
    { who: { kind: "guest", name: "Lee Marsh" }, as: "present", note: "left after the second item" },
  ],
  declarations: [
    { who: { kind: "member", member: "m_clerk" }, item: "ag_budget", interest: "a trustee of the college", at },
    { who: { kind: "guest", name: "Lee Marsh" }, interest: "none of money", at },
  ],
  turns: ["turn-1"],
});

const fullArising: FrozenArising = aFrozenArising({
  items: [
    aFrozenItem({ part: "closed", state: "done", carried: 3 }),
    aFrozenItem({
      item: "ai_2",
      number: 2,
      owners: { kind: "agency", agency: "The Police", assignedAt: at, answered: [] },
      due: { kind: "next-meeting", saidOn: day("2026-03-02"), on: day("2026-03-12") },
    }),
  ],
  parked: [aFrozenItem({ item: "ai_3", number: 3, due: { kind: "none" } })],
  turns: ["turn-1"],
});

type Kept = { tenant: string; committee: `c_${string}`; meeting: MeetingId; revision: number };

/** Each of them as a kind of which nothing more is known. */
function kind<Own extends Kept>(of: (store: Store) => KeptByMeeting<Own>, full: Own, one: Own) {
  return { of: of as unknown as (store: Store) => KeptByMeeting<Kept>, full: full as Kept, one: one as Kept };
}

const kinds = {
  agendas: kind(({ agendas }) => agendas, fullAgenda, anAgenda()),
  records: kind(({ meetingRecords }) => meetingRecords, fullRecord, aMeetingRecord()),
  "frozen lists": kind(({ frozenArisings }) => frozenArisings, fullArising, aFrozenArising()),
};

export function describeKeptByMeeting(name: string, makeStore: MakeStore): void {
  describe.each(Object.entries(kinds))(`of each meeting one, ${name}: %s`, (_kind, { of, full, one }) => {
    let kept: KeptByMeeting<Kept>;
    beforeEach(async () => {
      kept = of(await makeStore());
    });

    test.each([
      ["with all that there can be", full],
      ["with no more than there must be", one],
    ])("what was saved comes back %s, and its revision goes up", async (_what, first) => {
      expect(await kept.find(board, "mt_march")).toBeUndefined();
      const saved = { ...first, revision: 1 };
      expect(await kept.save(first)).toEqual(saved);
      expect(await kept.find(board, "mt_march")).toEqual(saved);
      expect(await kept.findMany(board, ["mt_march"])).toEqual([saved]);
      expect(await kept.save(saved)).toEqual({ ...first, revision: 2 });
      expect(await kept.find(board, "mt_march")).toEqual({ ...first, revision: 2 });
    });

    test("what is no longer said of it goes", async () => {
      await kept.save(full);
      await kept.save({ ...one, revision: 1 });
      expect(await kept.find(board, "mt_march")).toEqual({ ...one, revision: 2 });
    });

    test("of two who save it first at once one is saved, and the other is told", async () => {
      const results = await Promise.all([kept.save(one), kept.save(full)]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await kept.find(board, "mt_march")).toEqual(results.find((result) => result !== "changed-meanwhile"));
    });

    test("of two changes of one revision at once one is saved, and the other is told", async () => {
      await kept.save(one);
      const results = await Promise.all([kept.save({ ...one, revision: 1 }), kept.save({ ...full, revision: 1 })]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await kept.find(board, "mt_march")).toEqual(results.find((result) => result !== "changed-meanwhile"));
    });

    test("what was changed meanwhile, or was never there, is not written over", async () => {
      expect(await kept.save({ ...one, revision: 1 })).toBe("changed-meanwhile");
      expect(await kept.find(board, "mt_march")).toBeUndefined();
      await kept.save(one);
      await kept.save({ ...full, revision: 1 });
      for (const revision of [0, 1, 3]) expect(await kept.save({ ...one, revision })).toBe("changed-meanwhile");
      expect(await kept.find(board, "mt_march")).toEqual({ ...full, revision: 2 });
    });

    test("of several meetings those come that have one, of a hundred at most", async () => {
      const meetings = Array.from({ length: 110 }, (_, n): MeetingId => `mt_${n}`);
      for (const meeting of meetings.slice(2)) await kept.save({ ...one, meeting });
      const found = await kept.findMany(board, meetings);
      expect(found.map(({ meeting }) => meeting).sort()).toEqual(meetings.slice(2, 100).sort());
      expect(await kept.findMany(board, [])).toEqual([]);
      expect(await kept.countAll(board)).toBe(108);
    });

    test("another tenant and another board see nothing of it and change nothing of it", async () => {
      await kept.save(one);
      for (const scope of elsewhere) {
        expect(await kept.find(scope, "mt_march")).toBeUndefined();
        expect(await kept.findMany(scope, ["mt_march"])).toEqual([]);
        expect(await kept.countAll(scope)).toBe(0);
        for (const revision of [0, 1])
          expect(await kept.save({ ...full, ...scope, revision })).toBe("changed-meanwhile");
      }
      expect(await kept.find(board, "mt_march")).toEqual({ ...one, revision: 1 });
    });
  });
}

export function describeAgendasThatWait(name: string, makeStore: MakeStore): void {
  describe(`agendas whose items go on, ${name}`, () => {
    test("are found until the items are on the next one, in their own committee", async () => {
      const { agendas } = await makeStore();
      await agendas.save(anAgenda({ meeting: "mt_went", goesOn: { items: ["ag_budget"], to: "mt_may" } }));
      await agendas.save(anAgenda({ meeting: "mt_may" }));
      const waiting = anAgenda({ goesOn: { items: ["ag_budget"], to: "next" } });
      await agendas.save(waiting);
      expect(await agendas.waiting(board)).toEqual([{ ...waiting, revision: 1 }]);
      for (const other of elsewhere) expect(await agendas.waiting(other)).toEqual([]);
      await agendas.save({ ...waiting, goesOn: { items: ["ag_budget"], to: "mt_may" }, revision: 1 });
      expect(await agendas.waiting(board)).toEqual([]);
    });
  });
}
