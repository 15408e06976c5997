import { describe, expect, test } from "vitest";
import { readActionTable } from "../../../src/domain/actions/read-action-table.js";
import { day } from "../../../src/domain/days/day.js";
import { aMember } from "../../builders/a-member.js";

const roster = ["Warren Carter", "Kirsty Bright", "Steve Ashdown", "Paul Greenwood", "Jason Hartley", "Pete Horne"].map(
  (name, index) => aMember({ id: `m_${index}`, name }),
);
const setting = { roster, mentions: [], today: day("2014-12-05") };
const read = (text: string) =>
  readActionTable(
    text.split("\n").map((line) => line.split("\t").map((cell) => cell.trim())),
    setting,
  );

function inShort(text: string): readonly string[] {
  return (read(text)?.rows ?? []).map(({ action: { owners, task, due, boardReference, agendaItem, discharged } }) =>
    [
      owners.map((owner) => ("text" in owner ? owner.text : owner.kind)).join(" + "),
      task,
      due === undefined ? "" : due.kind === "day" || due.kind === "past" ? due.on : due.kind,
      boardReference ?? "",
      agendaItem ?? "",
      discharged ?? "",
    ]
      .join("; ")
      .replace(/(?:; )+$/, ""),
  );
}

test("the log of a meeting, with number and owner in one cell, is read row by row", () => {
  const text = [
    "Action points raised as at 04.12.2014",
    "No:\tOwner:\tDetails:\t",
    "Actions raised on 04.12.2014\t\t",
    "1. Warren Carter\tWarren Carter to find a hall for the open meetings.\t",
    "2. Kirsty Bright\tKirsty Bright to mend the September minutes\t",
    "6. All members\tTo read the strategy and comment on it.\t",
    "8. Steve Ashdown/Sarah Whitely\tCase officers to write a report for the board.\t",
  ].join("\n");
  expect(inShort(text)).toEqual([
    "Warren Carter; Find a hall for the open meetings; ; 1",
    "Kirsty Bright; Mend the September minutes; ; 2",
    "All members; Read the strategy and comment on it; ; 6",
    "Steve Ashdown + Sarah Whitely; Case officers to write a report for the board; ; 8",
  ]);
  expect(read(text)).toMatchObject({ unread: 0, loose: [0, 2] });
});

test("its older rows are taken as their last column says", () => {
  const text = [
    "No:\tOwner:\tDetails:\tUpdate:",
    "4.\tKirsty Bright\tHand round the letters\tDischarged – 04.12.2014",
    "5.\tSteve Ashdown\tWrite to the minister\tComplete",
    "8.\tWarren Carter\tDraft a proposal\tOn-going",
    "9.\tPete Horne\tLook into the process\tAction to be carried forward",
    "10.\tPaul Greenwood/Jason Hartley\tSend the table\tJason Hartley to follow up (in replacement of Pete Horne)",
    "11.\tSteve Ashdown\tWrite once more\tDischarged 04.12.2014 but no answer came",
    "12.\tSteve Ashdown\tRing the school\tOpen",
  ].join("\n");
  expect(inShort(text)).toEqual([
    "Kirsty Bright; Hand round the letters; ; 4; ; 2014-12-04",
    "Steve Ashdown; Write to the minister; ; 5; ; 2014-12-05",
    "Warren Carter; Draft a proposal; ongoing; 8",
    "Pete Horne; Look into the process; next-meeting; 9",
    "Paul Greenwood + Jason Hartley; Send the table – Jason Hartley to follow up (in replacement of Pete Horne); ; 10",
    "Steve Ashdown; Write once more – Discharged 04.12.2014 but no answer came; ; 11",
    "Steve Ashdown; Ring the school; ; 12",
  ]);
});

test("the columns may stand in any order and have other names, and others between them keep their words", () => {
  expect(
    inShort("Item\tAction required\tRisk\tBy whom\tBy when\n4.2\tRing the school\thigh\tWarren Carter\t9 January 2015"),
  ).toEqual(["Warren Carter; Ring the school – high; 2015-01-09; ; 4.2"]);
  expect(inShort("Action\tLead\tDue\nRing\tWarren Carter\tn/a\nWrite\t-\tsome time")).toEqual([
    "Warren Carter; Ring",
    "; Write; unreadable",
  ]);
});

test("an owner on nobody's list is kept as typed, to be asked about; of a task without an owner its words may tell", () => {
  expect(inShort("Owner\tTask\nthe new person\tRing the school\n\tWarren Carter to write")).toEqual([
    "the new person; Ring the school",
    "Warren Carter; Write",
  ]);
});

test("a row without a task is counted as unread; a line that is no row is left to whoever reads lines", () => {
  const text = "No\tOwner\tDetails\n1\tPete Horne\tRing\n3\tWarren Carter\t\nAny other business\nlunch at one\t";
  expect(read(text)).toMatchObject({ unread: 1, loose: [3, 4] });
});

test("of the rows after as many as are wanted none is read, and all are counted as unread", () => {
  const rows = [["Owner", "Details"], ...Array.from({ length: 5 }, () => ["Warren Carter", "To find a venue"])];
  expect(readActionTable(rows, setting, 3)).toMatchObject({ rows: { length: 3 }, unread: 2 });
});

test("a head holds until the next, which may have other columns", () => {
  expect(inShort("Owner\tAction\nPete Horne\tRing\nAction\tOwner\tDue\nWrite\tWarren Carter\t9 January 2015")).toEqual([
    "Pete Horne; Ring",
    "Warren Carter; Write; 2015-01-09",
  ]);
});

describe("what has no head of its own is no table of actions", () => {
  test.each([
    "Name\tRole\nWarren Carter\tChair",
    "Warren Carter\tRing the school",
    "Ring the school\nWrite",
    "Action",
    "",
  ])("%s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
