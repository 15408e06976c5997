import { beforeEach, describe, expect, test } from "vitest";
import { meetingAsked } from "../../../../src/bot/handlers/meetings/meeting-asked.js";
import { addDays, day } from "../../../../src/domain/days/day.js";
import type { Meetings } from "../../../../src/store/meetings.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { fakeMeetings } from "../../../fakes/store/fake-meetings.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" as const };
const thursday = day("2026-03-12");
const on = { scope, today: thursday };

describe("a board that meets every week for a year and more, asked on a day on which it meets", () => {
  let meetings: Meetings;
  beforeEach(async () => {
    meetings = fakeMeetings();
    for (let week = -60; week <= 8; week += 1)
      await meetings.insert(aMeeting({ id: `mt_${week}`, on: addDays(thursday, 7 * week) }), `week-${week}`);
  });

  test("the last meeting is last week's, and of what was agreed today's", async () => {
    expect((await meetingAsked(meetings, on, { kind: "last" }))?.id).toBe("mt_-1");
    expect((await meetingAsked(meetings, on, { kind: "last" }, "agreed"))?.id).toBe("mt_0");
  });

  test("once today's has ended it is the last", async () => {
    const sitting = { kind: "ended", at: new Date(0), by: "m_clerk" } as const;
    await meetings.change(scope, "mt_0", 1, { state: { kind: "planned", sitting } });
    expect((await meetingAsked(meetings, on, { kind: "last" }))?.id).toBe("mt_0");
  });

  test("a month is the one to come, and of what was agreed, or where none is to come, the latest there was", async () => {
    expect((await meetingAsked(meetings, on, { kind: "month", month: 4 }))?.on).toBe("2026-04-02");
    expect((await meetingAsked(meetings, on, { kind: "month", month: 4 }, "agreed"))?.on).toBe("2025-04-24");
    expect((await meetingAsked(meetings, on, { kind: "month", month: 3 }, "agreed"))?.on).toBe("2026-03-12");
    expect((await meetingAsked(meetings, on, { kind: "month", month: 2 }))?.on).toBe("2026-02-26");
    expect((await meetingAsked(meetings, on, { kind: "month", month: 12 }))?.on).toBe("2025-12-25");
  });

  test("of a month of last year it is that one, also where none was held in this year's yet", async () => {
    const tenth = { scope, today: day("2026-03-03") };
    expect((await meetingAsked(meetings, tenth, { kind: "month", month: 3 }, "agreed"))?.on).toBe("2025-03-27");
  });

  test("a day is that day's, a cancelled one only where nothing of it was agreed", async () => {
    const state = { kind: "cancelled", at: new Date(0) } as const;
    await meetings.change(scope, "mt_-1", 1, { state });
    const lastWeek = { kind: "day", on: addDays(thursday, -7) } as const;
    expect((await meetingAsked(meetings, on, lastWeek))?.id).toBe("mt_-1");
    expect(await meetingAsked(meetings, on, lastWeek, "agreed")).toBeUndefined();
    expect(await meetingAsked(meetings, on, { kind: "day", on: addDays(thursday, -1) })).toBeUndefined();
  });

  test("the next is today's, and once that has ended next week's", async () => {
    expect((await meetingAsked(meetings, on))?.id).toBe("mt_0");
    const sitting = { kind: "ended", at: new Date(0), by: "m_clerk" } as const;
    await meetings.change(scope, "mt_0", 1, { state: { kind: "planned", sitting } });
    expect((await meetingAsked(meetings, on))?.id).toBe("mt_1");
  });
});
