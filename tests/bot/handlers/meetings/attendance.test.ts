import { expect, test } from "vitest";
import { handleAttendance } from "../../../../src/bot/handlers/meetings/attendance.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { day } from "../../../../src/domain/days/day.js";
import { changeRecord } from "../../../../src/services/meetings/change-record.js";
import { recordAttendance } from "../../../../src/services/meetings/record-attendance.js";
import type { Services } from "../../../../src/services/services.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { aMember } from "../../../builders/a-member.js";
import { aCalendar, scope, today } from "../../../services/meetings/a-calendar.js";
import { aStanding, aTurn, clerk } from "../a-turn.js";

const sarah = aMember({ id: "m_sarah", name: "Sarah Kent" });

async function aDesk() {
  const { store, committee } = await aCalendar();
  const ended = { kind: "ended", at: new Date(0), by: "m_clerk" } as const;
  await store.meetings.insert(
    aMeeting({ id: "mt_january", on: day("2026-01-15"), state: { kind: "planned", sitting: ended } }),
    "january",
  );
  await store.meetings.insert(aMeeting({ id: "mt_february", on: day("2026-02-12") }), "february");
  await store.meetings.insert(
    aMeeting({ id: "mt_today", on: today, state: { kind: "planned", sitting: ended } }),
    "today",
  );
  await store.meetings.insert(aMeeting({ id: "mt_april", on: day("2026-04-09") }), "april");
  const services = { recordAttendance: recordAttendance({ changeRecord: changeRecord(store) }) } as never as Services;
  const handler = handleAttendance({ ...store, services, readAsList: async () => ({ say: "a list" }) });
  return async (me: Member, month?: number) => {
    const turn = aTurn([aStanding(await committee(), me)]);
    const meeting = month === undefined ? {} : { meeting: { kind: "month" as const, month } };
    await handler.said(turn, { kind: "attend", marks: [{ who: { kind: "me" }, as: "apologies" }], ...meeting });
    const of = await store.meetingRecords.findMany(scope, ["mt_january", "mt_february", "mt_today", "mt_april"]);
    return of.map((record) => record.meeting).sort();
  };
}

test.each([
  ["that has ended", 1],
  ["whose day has gone", 2],
])("apologies of a member change nothing of a meeting %s", async (_which, month) => {
  const say = await aDesk();
  expect(await say(sarah, month)).toEqual([]);
});

test("apologies of a member after today's meeting are for the next one", async () => {
  const say = await aDesk();
  expect(await say(sarah)).toEqual(["mt_april"]);
});

test("whoever runs the meetings puts right who was at one that is over", async () => {
  const say = await aDesk();
  expect(await say(clerk, 1)).toEqual(["mt_january"]);
});
