import { expect, test } from "vitest";
import type { Attendance, Attender } from "../../../src/domain/meetings/meeting-record.js";
import { countQuorum } from "../../../src/domain/meetings/quorum.js";
import { changeRecord } from "../../../src/services/meetings/change-record.js";
import { recordAttendance } from "../../../src/services/meetings/record-attendance.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMember } from "../../builders/a-member.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const sue: Attender = { kind: "member", member: "m_sue" };
const jean: Attender = { kind: "guest", name: "Jean Imray" };
const roster = [aMember({ id: "m_sue" })];
const replaced: Attendance = { who: sue, as: "apologies", deputy: jean };

/** A meeting of a board of one, and how many count for its quorum by now. */
async function aMeetingDay(begun: boolean) {
  const store = fakeStore();
  if (begun) await store.meetingRecords.save(aMeetingRecord({ startedAt: new Date("2026-03-12T10:00:00Z") }));
  const record = recordAttendance({ changeRecord: changeRecord(store) });
  let turn = 0;
  return async (marks: readonly Attendance[], everyone = false) => {
    turn += 1;
    const done = await record(aMeeting(), { marks, ...(everyone && { everyone: roster }) }, `turn-${turn}`);
    return done.kind === "refused" ? done.why : countQuorum({}, {}, roster, done.record.attendance).here;
  };
}

test("a deputy who is named once the meeting has begun is there", async () => {
  const say = await aMeetingDay(true);
  expect(await say([replaced])).toBe(1);
});

test("one who was named before it is there when they are said to be, or everyone is", async () => {
  const say = await aMeetingDay(false);
  expect(await say([replaced])).toBe(0);
  expect(await say([{ who: jean, as: "present" }])).toBe(1);
  const other = await aMeetingDay(false);
  expect(await other([replaced])).toBe(0);
  expect(await other([], true)).toBe(1);
});

test("one who is on record as absent stays so", async () => {
  const say = await aMeetingDay(true);
  await say([{ who: jean, as: "absent" }]);
  expect(await say([replaced])).toBe(0);
});
