import { expect, test } from "vitest";
import { aTable, inShort, readIn } from "./a-table.js";

const read = (text: string, section: Parameters<typeof readIn>[1] = {}) => inShort(readIn(aTable(text), section));

test("a delivery plan gives its objectives once, and under each its actions with lead, day and what came of them", () => {
  expect(
    read(`
      No. | STRATEGIC OBJECTIVE | ACTIONS | LEAD OFFICER | WHEN | EVIDENCE OF PROGRESS | BRAG RATING
      1.1. | Know the need in the borough. | Write a profile of need | Kirsty Bright | Sep 2014 | Profile written | ACTION CLOSED
      | | Make a plan of what to buy | Pete Horne | March 2015 | Work is under way with partners. |
      1.2. | People know the signs, whatever their age | Hire a designer | Kirsty Bright | Dec 2014 | No longer wanted, as partners have one. ACTION CLOSED. |
      | and treated with respect. | | | | |
      | | Print leaflets | | Feb 2015 | As above. |
      | | | | | and at the printer's |
      1.3. | All are trained | Train all staff | Multi-Agency Sub Group | Oct 2014 | In place | ACTION COMPLETE
      | ^ | Report once a year | Select Commission | July 2015 | | Blue`),
  ).toEqual([
    "objective 1.1: Know the need in the borough.",
    "Kirsty Bright; Write a profile of need; due 2014-09-30; discharged; under 1.1; “Profile written”",
    "Pete Horne; Make a plan of what to buy; due 2015-03-31; open; under 1.1; “Work is under way with partners.”",
    "objective 1.2: People know the signs, whatever their age and treated with respect.",
    "Kirsty Bright; Hire a designer; due 2014-12-31; discharged; under 1.2; “No longer wanted, as partners have one. ACTION CLOSED.”",
    "? nobody; Print leaflets; due 2015-02-28; open; under 1.2; “As above. and at the printer's”",
    "objective 1.3: All are trained",
    "Multi-Agency Sub Group; Train all staff; due 2014-10-31; discharged; under 1.3; “In place”",
    "Select Commission; Report once a year; due 2015-07-31; discharged; under 1.3",
  ]);
});

test("a school's plan has a priority above its actions, with its number in the same cell or none", () => {
  expect(
    read(`
      Priority | Outcome | Action | Lead | Timescale | Status
      1. Better attendance | 95% | Open the breakfast club | Mrs Green | Sept 2015 | On track
      | | Ring families each week | Office | Weekly | Ongoing
      2. Reading | All read | Buy new books | English lead | Spring 2015 | Complete`),
  ).toEqual([
    "objective 1: Better attendance",
    "Mrs Green; Open the breakfast club; due 2015-09-30; ongoing; under 1",
    "Office; Ring families each week; due unreadable; ongoing; under 1",
    "objective 2: Reading",
    "English lead; Buy new books; due 2015-05-31; discharged; under 2",
  ]);
  const unnumbered =
    "Aim | Action | Lead\nMore members | Hold an open day | KB\n^ | Print leaflets | KB\nBalance | Cut printing | PH";
  expect(read(unnumbered, { heading: { number: "3.", title: "Growth" } })).toEqual([
    "objective 3.1: More members",
    "KB; Hold an open day; open; under 3.1",
    "KB; Print leaflets; open; under 3.1",
    "objective 3.2: Balance",
    "PH; Cut printing; open; under 3.2",
  ]);
});

test("objectives may stand over their rows, and actions may have numbers of their own", () => {
  expect(
    read(`
      Objective 1: More members | | |
      Action | Lead | By when | Progress
      Hold an open day | KB | May 2015 | Green
      Objective 2: Balance the books | | |
      Action | Lead | By when | Progress
      Cut printing | PH | June 2015 | Blue`),
  ).toEqual([
    "objective 1: More members",
    "KB; Hold an open day; due 2015-05-31; open; under 1",
    "objective 2: Balance the books",
    "PH; Cut printing; due 2015-06-30; discharged; under 2",
  ]);
  expect(
    read("Ref | Objective | Action | Lead\n1 | Grow | Hold a day | KB\n2 | | Print | PH\n3 | Save | Cut | KB"),
  ).toEqual([
    "objective 1: Grow",
    "1 KB; Hold a day; open; under 1",
    "2 PH; Print; open; under 1",
    "objective 2: Save",
    "3 KB; Cut; open; under 2",
  ]);
});

test("an objective that is repeated in each of its rows is one", () => {
  expect(read("Ref | Objective | Action | Lead\n1 | Grow | Hold a day | KB\n2 | Grow | Print | PH")).toEqual([
    "objective 1: Grow",
    "1 KB; Hold a day; open; under 1",
    "2 PH; Print; open; under 1",
  ]);
});

test("a priority that is only high or low is none", () => {
  expect(read("Priority | Action | Owner\nHigh | Ring the school | KB\nLow | Book a hall | PH")).toEqual([
    "KB; Ring the school; open",
    "PH; Book a hall; open",
  ]);
});
