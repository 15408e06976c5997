import { describe, expect, test } from "vitest";
import { dayOfDischarge, takeLineEnds } from "../../../src/domain/actions/line-ends.js";
import { day } from "../../../src/domain/days/day.js";

const today = day("2026-03-04");
const taken = (line: string) => takeLineEnds(line, today);

describe("the board's own number is taken off the end", () => {
  test.each([
    ["arrange meetings – action 1", "arrange meetings", "1"],
    ["arrange meetings - Action 12", "arrange meetings", "12"],
    ["arrange meetings – action point 3", "arrange meetings", "3"],
    ["arrange meetings (ref 4/2)", "arrange meetings", "4/2"],
    ["arrange meetings [board action 5]", "arrange meetings", "5"],
    ["arrange meetings – Reference: 7b.", "arrange meetings", "7b"],
  ])("%s", (line, rest, boardReference) => {
    expect(taken(line)).toEqual({ rest, ends: { boardReference } });
  });
});

describe("so is the agenda item under which it was agreed", () => {
  test.each([
    ["ring the school (item 6)", "ring the school", "6"],
    ["ring the school – item 4.2", "ring the school", "4.2"],
    ["ring the school [Agenda item no. 6b]", "ring the school", "6b"],
    ["ring the school under item 6", "ring the school", "6"],
    ["ring the school, under agenda item 12.", "ring the school", "12"],
  ])("%s", (line, rest, agendaItem) => {
    expect(taken(line)).toEqual({ rest, ends: { agendaItem } });
  });
});

describe("so is that it is exempt", () => {
  test.each([
    "(closed part)",
    "(exempt)",
    "- confidential",
    "– Exempt item",
    "[closed session]",
    "(strictly confidential)",
  ])("%s", (end) => {
    expect(taken(`ring the family ${end}`)).toEqual({ rest: "ring the family", ends: { part: "closed" } });
  });
});

describe("so is how it stands", () => {
  test.each(["– carried forward", "(carried over)", "– to be carried forward to the next meeting", "- c/f"])(
    "%s: until the next meeting",
    (end) => {
      const { rest, ends } = taken(`find a venue ${end}`);
      expect(rest).toBe("find a venue");
      expect(ends).toMatchObject({ due: { kind: "next-meeting" } });
    },
  );

  test.each([
    ["– Discharged – 04.12.2014", "2014-12-04"],
    ["(discharged 3 March 2026)", "2026-03-03"],
    ["- discharged on 04/03/2026", "2026-03-04"],
    ["– Discharged", "2026-03-04"],
  ])("%s: on that day, and without one today", (end, discharged) => {
    expect(taken(`find a venue ${end}`)).toEqual({ rest: "find a venue", ends: { discharged } });
  });

  test.each([
    ["JH to follow up (in replacement of Pete Horne)", "JH to follow up", "Pete Horne"],
    ["JH to follow up – replacing PH", "JH to follow up", "PH"],
    ["JH to follow up in replacement of PH", "JH to follow up", "PH"],
  ])("%s: for whom", (line, rest, name) => {
    expect(taken(line)).toMatchObject({ rest, ends: { replaced: { name } } });
  });
});

test("several stand behind one another in any order, or in one pair of brackets", () => {
  const ends = { boardReference: "3", agendaItem: "6", part: "closed" };
  expect(taken("ring the family – action 3 (item 6) (exempt)")).toEqual({ rest: "ring the family", ends });
  expect(taken("ring the family (exempt) – item 6 – action 3.")).toEqual({ rest: "ring the family", ends });
  expect(taken("ring the family (item 6, exempt; action 3)")).toEqual({ rest: "ring the family", ends });
});

describe("what belongs to the task stays", () => {
  test.each([
    "complete action 1",
    "arrange meetings 1",
    "report on actions 1 to 4",
    "see action 1, then action 2",
    "arrange – actions",
    "order item 6",
    "raise the budget under item 6",
    "keep the list confidential",
    "ring the family (exempt, perhaps)",
    "see that the balance is carried forward",
    "list the patients discharged on 3 March",
    "find a venue – Discharged – 20.03.2026",
    "find a venue – discharged by whom",
    "attend the panel in place of PH",
    "buy chairs in replacement of the old ones",
    "",
  ])("%s", (line) => {
    expect(taken(line)).toEqual({ rest: line, ends: {} });
  });
});

test("a day of discharge is one that has been", () => {
  expect(dayOfDischarge("4 December 2014", today)).toBe("2014-12-04");
  expect(dayOfDischarge("soon", today)).toBeUndefined();
  expect(dayOfDischarge("5 March 2026", today)).toBeUndefined();
});
