import { describe, expect, test } from "vitest";
import { mergeMeetings, readMeetings } from "../../../../src/domain/minutes/record/read-meetings.js";
import { processorTime } from "../../../processor-time.js";
import { itemOf, minutesOf } from "./paper-parts.js";

const context = minutesOf("2026-03-05", "Harbour Board");
const read = (title: string, text: string) => readMeetings(itemOf(title, text), context);
const said = (title: string, text: string) => read(title, text).map(({ what: { kind: _, ...what } }) => what);

describe("under a heading of the next meeting its day, hours and place are read", () => {
  test.each([
    [
      "DATE AND TIME OF THE NEXT MEETING - THURSDAY, 2ND APRIL, 2026 AT 1.30 P.M.",
      "",
      [{ on: "2026-04-02", startsAt: "13:30" }],
    ],
    [
      "Date and time of the next meeting: -",
      "•  Thursday 2nd April, 2026, to start at 1.30 p.m. in the Guildhall.",
      [{ on: "2026-04-02", startsAt: "13:30", place: "Guildhall" }],
    ],
    [
      "Next meeting",
      "Tuesday 14 April, 2pm, Committee Room 1",
      [{ on: "2026-04-14", startsAt: "14:00", place: "Committee Room 1" }],
    ],
    ["Dates", "Next PCC: Tuesday 14 April at 7.30 pm.", [{ on: "2026-04-14", startsAt: "19:30" }]],
    ["AOB", "Next mtg Weds 8th April 7.15", [{ on: "2026-04-08", startsAt: "19:15" }]],
    ["Next time", "Saturday 4 April 2026, 10am, same place", [{ on: "2026-04-04", startsAt: "10:00" }]],
    [
      "Date of next meetings",
      "5 May, 7 July, 1 September (all 7pm)",
      [
        { on: "2026-05-05", startsAt: "19:00" },
        { on: "2026-07-07", startsAt: "19:00" },
        { on: "2026-09-01", startsAt: "19:00" },
      ],
    ],
    [
      "Date of next meeting",
      "The Chair said that the next meeting would take place on 7 April 2026 commencing at 10am in Harbour Hall.\n\nResolved:- That the next meeting of the Harbour Board take place on 7 April 2026 commencing at 10am in Harbour Hall.",
      [{ on: "2026-04-07", startsAt: "10:00", place: "Harbour Hall" }],
    ],
    [
      "Dates of future meetings",
      "12 February 2026\n9 April 2026\n11 June 2026\nAll meetings begin at 18:00 in the Library.",
      [
        { on: "2026-04-09", startsAt: "18:00", place: "Library" },
        { on: "2026-06-11", startsAt: "18:00", place: "Library" },
      ],
    ],
    [
      "Next meeting",
      "Date\tTime\tVenue\nTue 12 May 2026\t10am to 12\tHarbour Hall\nTue 14 July 2026\t2pm\tTeams",
      [
        { on: "2026-05-12", startsAt: "10:00", endsAt: "12:00", place: "Harbour Hall" },
        { on: "2026-07-14", startsAt: "14:00", place: "Teams" },
      ],
    ],
    [
      "Date of next meeting",
      "Monday 4 January at 7.30pm in the Village Hall",
      [{ on: "2027-01-04", startsAt: "19:30", place: "Village Hall" }],
    ],
    [
      "Next meeting",
      "Thursday 7 May 2026\n10.00 – 12.30\nBoardroom, Trust HQ",
      [{ on: "2026-05-07", startsAt: "10:00", endsAt: "12:30", place: "Boardroom, Trust HQ" }],
    ],
    [
      "Next meeting",
      "Wednesday 13 May 2026 at 6pm. Papers to the clerk by 4 May.",
      [{ on: "2026-05-13", startsAt: "18:00" }],
    ],
    [
      "Date of next meeting",
      "FGB: 13 May 2026, 6pm\nFinance Committee: 29 April 2026",
      [{ on: "2026-05-13", startsAt: "18:00" }],
    ],
    ["Next meeting", "To be confirmed.", []],
  ])("%s: %s", (title, text, meetings) => {
    expect(said(title, text)).toEqual(meetings);
  });
});

describe("in another item only this body's next meeting is one", () => {
  test.each([
    [
      "Any other business",
      "The next meeting will be held on 7 April 2026 at 2pm.",
      [{ on: "2026-04-07", startsAt: "14:00" }],
    ],
    ["Close", "Next meeting: Tuesday 7 April, 2pm, Room 1", [{ on: "2026-04-07", startsAt: "14:00", place: "Room 1" }]],
    [
      "Housing Panel - update",
      "The Chair said that the next meeting would be held on 19th March 2026 and there would be an update.",
      [],
    ],
    ["Housing Panel - update", "The next meeting of the Harbour Board is on 7 April 2026.", [{ on: "2026-04-07" }]],
    ["Any other business", "The next meeting of the Housing Panel is on 7 April 2026.", []],
    ["Updates", "The strategy goes to the next meeting. It was written on 3 April 2026.", []],
  ])("%s: %s", (title, text, meetings) => {
    expect(said(title, text)).toEqual(meetings);
  });
});

test("a weekday that is not the date's is shown and not mended", () => {
  const [meeting] = read("Next meeting", "Monday 7 April 2026 at 2pm");
  expect(meeting?.what.on).toBe("2026-04-07");
  expect(meeting?.contradictions).toEqual([{ kind: "weekday", said: "Monday 7 April 2026", on: "2026-04-07" }]);
});

test("a next meeting that would be over is shown as what can't be", () => {
  expect(read("Next meeting", "7 April 2025 at 2pm")[0]?.contradictions).toEqual([
    { kind: "no-such-day", said: "7 April 2025" },
  ]);
});

test("an agenda plans no meetings, and neither does an appendix", () => {
  const item = itemOf("Date of next meeting", "7 April 2026");
  expect(readMeetings({ ...item, kind: "other" }, context)).toEqual([]);
  expect(readMeetings({ ...item, kind: "appendix" }, context)).toEqual([]);
});

test("hostile text takes no long time", () => {
  const took = processorTime(() => {
    read(
      "Next meeting",
      `${"1, 2, 3, ".repeat(20_000)}\n${"at 7 pm to ".repeat(20_000)}\n${"next meeting of the ".repeat(10_000)}`,
    );
    read("Updates", `the next meeting of the ${"Big and ".repeat(20_000)}`);
    read("Updates", "the next meeting of the Big and Bold Board for the will \n".repeat(3_000));
  });
  expect(took).toBeLessThan(1_500);
});

describe("a meeting that several items name", () => {
  const named = (text: string) => read("Next meeting", text);
  test("is one, with all that is said of it, in the words that say most", () => {
    const [one, ...others] = mergeMeetings([
      ...named("2 April 2026"),
      ...named("Thursday 2 April 2026, 1.30pm, Guildhall"),
    ]);
    expect(others).toEqual([]);
    expect(one?.what).toEqual({ kind: "meeting", on: "2026-04-02", startsAt: "13:30", place: "Guildhall" });
    expect(one?.evidence.words).toContain("Guildhall");
  });
  test("at two hours shows both", () => {
    const [one] = mergeMeetings([...named("2 April 2026, 1.30pm"), ...named("2 April 2026, 2pm")]);
    expect(one?.contradictions).toEqual([{ kind: "differs", said: "13:30", and: "14:00" }]);
  });
});
