import { beforeEach, describe, expect, test } from "vitest";
import type { Attender } from "../../src/domain/meetings/meeting-record.js";
import type { Store } from "../../src/store/store.js";
import { aMeetingRecord } from "../builders/a-meeting-record.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = [
  { ...board, tenant: "tenant-b" },
  { ...board, committee: "c_other" },
] as const;
const at = new Date("2026-03-12T10:05:00Z");
const sarah: Attender = { kind: "member", member: "m_sarah" };
const clerk: Attender = { kind: "member", member: "m_clerk" };
const guest: Attender = { kind: "guest", name: "Lee Marsh" };

/** Sarah Kent left early, and declared two things; so did others. */
const full = aMeetingRecord({
  attendance: [
    { who: sarah, as: "present", note: "left early" },
    { who: clerk, as: "present", note: "by telephone" },
    { who: guest, as: "apologies", deputy: sarah, note: "held up" },
  ],
  declarations: [
    { who: sarah, item: "ag_budget", interest: "a trustee of the college", at },
    { who: clerk, interest: "a governor", at },
    { who: sarah, interest: "a neighbour", at },
  ],
});
const without = {
  ...full,
  attendance: full.attendance.with(0, { who: sarah, as: "present" }),
  declarations: full.declarations.map((one) => (one.who === sarah ? { ...one, interest: "" } : one)),
};

export function describeMeetingRecords(name: string, makeStore: MakeStore): void {
  describe(`what records of meetings say of a member, ${name}`, () => {
    let records: Store["meetingRecords"];
    beforeEach(async () => {
      records = (await makeStore()).meetingRecords;
    });

    test("records that say whether they were there, or what they declared, are found, and no others", async () => {
      const { attendance, declarations } = full;
      await records.save(full);
      await records.save(
        aMeetingRecord({ meeting: "mt_only", attendance: [], declarations: declarations.slice(0, 1) }),
      );
      await records.save(aMeetingRecord({ meeting: "mt_others", attendance: attendance.slice(1) }));
      const found = await records.naming(board, "m_sarah");
      expect(found.map(({ meeting }) => meeting).sort()).toEqual(["mt_march", "mt_only"]);
      expect(found.find(({ meeting }) => meeting === "mt_march")).toEqual({ ...full, revision: 1 });
      expect(await records.naming(board, "m_nobody")).toEqual([]);
      for (const scope of elsewhere) expect(await records.naming(scope, "m_sarah")).toEqual([]);
    });

    test("what they declared and what was noted of them is emptied, and of others nothing", async () => {
      await records.save(full);
      await records.save({ ...full, meeting: "mt_may" });
      for (const scope of elsewhere) await records.forget(scope, "m_sarah");
      expect(await records.find(board, "mt_march")).toEqual({ ...full, revision: 1 });
      await records.forget(board, "m_sarah");
      expect(await records.find(board, "mt_march")).toEqual({ ...without, revision: 2 });
      expect(await records.find(board, "mt_may")).toEqual({ ...without, meeting: "mt_may", revision: 2 });
      // Whoever had it at hand is told, and does not write the words back.
      expect(await records.save({ ...full, revision: 1 })).toBe("changed-meanwhile");
    });

    test("once more changes nothing, nor does it where nothing was said of them", async () => {
      const plain = aMeetingRecord({ meeting: "mt_may", declarations: full.declarations.slice(1, 2) });
      await records.save(full);
      await records.save(plain);
      for (let again = 0; again < 2; again += 1) await records.forget(board, "m_sarah");
      expect((await records.find(board, "mt_march"))?.revision).toBe(2);
      expect(await records.find(board, "mt_may")).toEqual({ ...plain, revision: 1 });
    });

    test("an interest alone is emptied, and a note alone is", async () => {
      await records.save({ ...full, attendance: [] });
      await records.save({ ...full, meeting: "mt_may", declarations: [] });
      await records.forget(board, "m_sarah");
      expect(await records.find(board, "mt_march")).toEqual({ ...without, attendance: [], revision: 2 });
      expect(await records.find(board, "mt_may")).toEqual({
        ...without,
        meeting: "mt_may",
        declarations: [],
        revision: 2,
      });
    });
  });
}
