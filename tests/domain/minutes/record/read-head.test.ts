import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { readHead } from "../../../../src/domain/minutes/record/read-head.js";
import { packOf, partsOf } from "./paper-parts.js";

const setting = { today: day("2026-11-22"), roster: [] };
const begun =
  "\n\nPresent: Ann Ash (Chair), Bob Oak, Cat Elm\nApologies: Dan Fir\n\n1. Welcome\nThe Chair welcomed all.\n";
const read = (text: string) => readHead(partsOf(`${text}${begun}`), setting);

describe("the head of minutes tells whose they are, and of which meeting", () => {
  test.each<[string, string | undefined, object]>([
    [
      "Minutes from the meeting of Harbour Children Board, held on Thursday 5th March 2026, 1pm – 4pm at River House",
      "Harbour Children Board",
      { on: "2026-03-05", startsAt: "13:00", endsAt: "16:00", place: "River House" },
    ],
    ["HARBOUR LIVES COMMISSION Tuesday 3 March 2026", "HARBOUR LIVES COMMISSION", { on: "2026-03-03" }],
    [
      "Agenda and minutes\n\nHarbour Lives Commission - Wednesday 4 March 2026 1.30 p.m.\n\nVenue: Town Hall, High Street",
      "Harbour Lives Commission",
      { on: "2026-03-04", startsAt: "13:30", place: "Town Hall, High Street" },
    ],
    ["HARBOUR LIVES COMMISSION\n3rd February, 2026", "HARBOUR LIVES COMMISSION", { on: "2026-02-03" }],
    [
      "HARBOUR PARISH COUNCIL\nMinutes of the Ordinary Meeting of the Parish Council\nHeld in the Village Hall on Monday 2nd March 2026 at 7.30pm",
      "HARBOUR PARISH COUNCIL",
      { on: "2026-03-02", startsAt: "19:30", place: "Village Hall" },
    ],
    [
      "Minutes of the Full Governing Body of Hill School held on Thursday 5 March 2026 at 6pm in the library",
      "Full Governing Body of Hill School",
      { on: "2026-03-05", startsAt: "18:00", place: "library" },
    ],
    [
      "Harbour NHS Foundation Trust\nBoard of Directors\n\nDate:\tThursday 5 March 2026\nTime:\t10.00 – 12.30\nVenue:\tBoardroom, Trust HQ",
      "Board of Directors",
      { on: "2026-03-05", startsAt: "10:00", endsAt: "12:30", place: "Boardroom, Trust HQ" },
    ],
    [
      "| Meeting | Safeguarding Partnership Board |\n| Date | 5 March 2026 |\n| Time | 2pm - 4pm |\n| Venue | Teams |",
      "Safeguarding Partnership Board",
      { on: "2026-03-05", startsAt: "14:00", endsAt: "16:00", place: "Teams" },
    ],
    [
      "Finance Committee\nMinutes\n4th of March 2026\nPublished 10 March 2026",
      "Finance Committee",
      { on: "2026-03-04" },
    ],
    [
      "Minutes of a meeting of the Board of Trustees\nheld via Zoom on Monday 9 November at 7pm",
      "Board of Trustees",
      { on: "2026-11-09", startsAt: "19:00", place: "Zoom" },
    ],
  ])("%s", (text, body, meeting) => {
    expect(read(text)).toEqual({
      kind: "minutes",
      ...(body !== undefined && { body }),
      meeting: { ...meeting, contradictions: [] },
    });
  });
});

test("a day by which something is to be done is not the meeting's", () => {
  const text = "Trustee Meeting Minutes – 9 March 2026 (via Zoom)\n\nBob to open the account by 31 March 2026";
  expect(readHead(partsOf(text), setting).meeting).toEqual({ on: "2026-03-09", place: "Zoom", contradictions: [] });
});

test("hours and place may stand on a line of their own", () => {
  const text = "Minutes of the Quality Committee held in public on Wednesday 11 March 2026\n09:30 – 11:45, Boardroom";
  expect(read(text).meeting).toEqual({
    on: "2026-03-11",
    startsAt: "09:30",
    endsAt: "11:45",
    place: "Boardroom",
    contradictions: [],
  });
});

test("where the setting knows what the board is called, its head is found by that", () => {
  expect(
    readHead(partsOf(`Borough Council\nThe Hill Panel for Care, 3 March 2026${begun}`), {
      ...setting,
      board: "Hill Panel",
    }).body,
  ).toBe("Hill Panel");
});

test("a weekday that is not that date's and a year that can't be are shown, and not mended", () => {
  expect(read("Minutes of the Finance Committee held on Monday 5 March 2026").meeting).toEqual({
    on: "2026-03-05",
    contradictions: [{ kind: "weekday", said: "Monday 5 March 2026", on: "2026-03-05" }],
  });
  expect(read("Minutes of the Finance Committee held on 5 March 2062").meeting).toEqual({
    on: "2062-03-05",
    contradictions: [{ kind: "no-such-day", said: "5 March 2062" }],
  });
});

test("in a pack the day is that of the minutes, and never the agenda's", () => {
  const text = `HARBOUR LIVES COMMISSION\n\nDate: Wednesday, 8th April, 2026\n\nA G E N D A\n\n1. Apologies.\n2. Minutes of the previous meeting held on 4th February, 2026\n\nHARBOUR LIVES COMMISSION\n4th February, 2026${begun}\nResolved:- That it be noted.`;
  const heads = packOf(text).map((paper) => readHead(paper, setting));
  expect(heads.map(({ kind, meeting }) => [kind, meeting?.on])).toEqual([
    ["other", undefined],
    ["minutes", "2026-02-04"],
  ]);
});

describe("what kind of paper it is", () => {
  test.each([
    ["minutes", "4. Finance\n\nResolved:- That the report be noted."],
    ["log", "Action log of the Finance Committee\n\nNo\tAction\tOwner\tDue\n1\tSend the plan\tSJ\t5 March 2026"],
    ["other", "AGENDA\n\n1. Apologies\n2. Budget\n3. Any other business"],
    ["other", "The canteen will be closed on Friday."],
    [
      "plan",
      "Harbour Attendance Delivery Plan 2026-28\n\nNo.\tObjective\tActions\tLead\tWhen\n1.1\tFewer absences\tWrite to parents\tAnn Ash\tMay 2026",
    ],
  ])("%s: %s", (kind, text) => {
    expect(readHead(partsOf(text), setting).kind).toBe(kind);
  });
});

test("the plan that a paper holds has its title", () => {
  const text =
    "Harbour Board\nAppendix 1: Harbour Attendance Delivery Plan 2026-28\n\nNo.\tObjective\tActions\tLead\tWhen\n1.1\tFewer absences\tWrite to parents\tAnn Ash\tMay 2026";
  expect(readHead(partsOf(text), setting).plan).toBe("Harbour Attendance Delivery Plan 2026-28");
  expect(readHead(partsOf("Development plan\n\nIt was discussed."), setting).plan).toBeUndefined();
});

test("an empty paper tells nothing", () => {
  expect(readHead([], setting)).toEqual({ kind: "other" });
});

describe("a day of the meeting that no calendar has", () => {
  test("is kept as a contradiction, and no other day of the head is taken for it", () => {
    const head = read(
      "HARBOUR BOARD\nMinutes of the meeting held on 31 February 2026\nPrinted for members on 9 March 2026",
    );
    expect(head.meeting).toBeUndefined();
    expect(head.contradictions).toEqual([{ kind: "no-such-day", said: "31 February 2026" }]);
  });
  test("is told from an item behind the list of who came that names other minutes", () => {
    const text = "Church Council, Thursday 26 February 2026\nPresent: Ann Ash, Bob Oak\nMinutes of 20 November 2025";
    expect(readHead(partsOf(`${text}\nTaken as read.${begun}`), setting).meeting?.on).toBe("2026-02-26");
  });
  test("matters nothing where the meeting's day is told elsewhere in the head", () => {
    const head = read("HARBOUR BOARD\nMinutes of the meeting held on 3 March 2026\n31 February 2026");
    expect([head.meeting?.on, head.contradictions]).toEqual(["2026-03-03", undefined]);
  });
});
