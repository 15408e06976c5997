import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { comingMeeting, type Meeting, meantMeeting, nextMeetingAfter } from "../../../src/domain/meetings/meeting.js";
import { aMeeting } from "../../builders/a-meeting.js";

const on = (iso: string, over: Partial<Meeting> = {}) => aMeeting({ id: `mt_${iso}`, on: day(iso), ...over });
const cancelled = { state: { kind: "cancelled", at: new Date("2026-03-01T10:00:00Z") } } as const;
const today = day("2026-03-12");

describe("next meeting, said on a day", () => {
  test("is the earliest planned one after that day, not one on it", () => {
    const meetings = [on("2026-04-09"), on("2026-03-12"), on("2026-03-26")];
    expect(nextMeetingAfter(today, meetings)?.on).toBe("2026-03-26");
  });

  test("passes over a meeting that was cancelled", () => {
    expect(nextMeetingAfter(today, [on("2026-03-26", cancelled), on("2026-04-09")])?.on).toBe("2026-04-09");
  });

  test("is nothing while none is planned", () => {
    expect(nextMeetingAfter(today, [on("2026-03-05"), on("2026-03-26", cancelled)])).toBeUndefined();
  });
});

describe("the meeting that people ask for", () => {
  test("is today's while there is one, else the next", () => {
    expect(comingMeeting(today, [on("2026-03-26"), on("2026-03-12")])?.on).toBe("2026-03-12");
    expect(comingMeeting(today, [on("2026-03-26"), on("2026-03-05")])?.on).toBe("2026-03-26");
  });

  test("is the earlier of two on one day", () => {
    const afternoon = on("2026-03-26", { id: "mt_afternoon", startsAt: "14:00" });
    const morning = on("2026-03-26", { id: "mt_morning", startsAt: "09:30" });
    expect(comingMeeting(today, [afternoon, morning])?.id).toBe("mt_morning");
  });
});

describe("a meeting that is named", () => {
  const meetings = [on("2026-03-26"), on("2026-04-09"), on("2026-04-23"), on("2027-03-25")];
  const meant = (which: Parameters<typeof meantMeeting>[0]) => meantMeeting(which, today, meetings)?.on;

  test("by its month is the coming one of that month", () => {
    expect(meant({ month: 4 })).toBe("2026-04-09");
  });

  test("by its day is that one and no other", () => {
    expect(meant({ on: day("2026-04-23") })).toBe("2026-04-23");
    expect(meant({ on: day("2026-04-24") })).toBeUndefined();
  });

  test("by nothing is the coming one", () => {
    expect(meant({})).toBe("2026-03-26");
  });

  test("by a month without a meeting is none, and none is taken for it", () => {
    expect(meant({ month: 5 })).toBeUndefined();
  });
});
