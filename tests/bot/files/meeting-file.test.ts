import { expect, test } from "vitest";
import { readFileRequest } from "../../../src/bot/files/file-request.js";
import { meetingFile } from "../../../src/bot/files/meeting-file.js";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { calendarLines, saidIn } from "../../documents/calendar-lines.js";
import { safeguarding } from "../handlers/a-turn.js";

const at = new Date("2026-03-04T09:00:00Z");
const fileOf = (over: Partial<Meeting>) => meetingFile(safeguarding, aMeeting(over), at);
const linesOf = (over: Partial<Meeting>) => calendarLines(fileOf(over).bytes);

test("a meeting of the summer is in the calendar at its hour of the board's clock", () => {
  const lines = linesOf({ on: day("2026-06-11"), startsAt: "10:00", endsAt: "12:30" });
  expect([saidIn(lines, "DTSTART"), saidIn(lines, "DTEND")]).toEqual(["20260611T090000Z", "20260611T113000Z"]);
  expect(saidIn(lines, "DESCRIPTION")).toBeUndefined();
  expect(saidIn(lines, "LOCATION")).toBe("Town Hall");
});

test("a meeting whose end nobody said takes two hours, and says so", () => {
  const lines = linesOf({});
  expect([saidIn(lines, "DTSTART"), saidIn(lines, "DTEND")]).toEqual(["20260312T100000Z", "20260312T120000Z"]);
  expect(saidIn(lines, "DESCRIPTION")).toBe("Nobody has said when it ends: two hours are reckoned.");
});

test("a meeting whose hour nobody said takes its day", () => {
  const { startsAt: _hour, ...meeting } = aMeeting();
  expect(saidIn(calendarLines(meetingFile(safeguarding, meeting, at).bytes), "DTSTART")).toBe("VALUE=DATE:20260312");
});

test("a meeting that was moved is the same entry, and a newer one", () => {
  const [before, after] = [linesOf({}), linesOf({ on: day("2026-03-19"), revision: 2 })];
  expect(saidIn(after, "UID")).toBe(saidIn(before, "UID"));
  expect(Number(saidIn(after, "SEQUENCE"))).toBeGreaterThan(Number(saidIn(before, "SEQUENCE")));
  expect(saidIn(after, "DTSTART")).toBe("20260319T100000Z");
});

test("a cancelled meeting's file says that it takes it out", () => {
  const file = fileOf({ state: { kind: "cancelled", at } });
  expect(saidIn(calendarLines(file.bytes), "METHOD")).toBe("CANCEL");
  expect(file.description).toContain("is cancelled");
});

test("signs that nobody sees are in no calendar", () => {
  const lines = linesOf({ place: "Town\u0000 Hall\u202e" });
  expect(saidIn(lines, "LOCATION")).toBe("Town Hall");
});

test("the file is named for board and day", () => {
  expect(fileOf({}).name).toBe(`${safeguarding.code}-2026-03-12.ics`);
});

test("what comes back with the file's card names a meeting and nothing else", () => {
  const request = { kind: "calendar", committee: "c_x", meeting: "mt_march" };
  expect(readFileRequest({ ...request, text: "more" })).toEqual(request);
  expect(readFileRequest({ ...request, meeting: "c_x" })).toBeUndefined();
});
