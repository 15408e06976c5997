import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { processorTime } from "../../../processor-time.js";
import { aTable, context, inShort, readIn } from "./a-table.js";

const read = (text: string, section: Parameters<typeof readIn>[1] = {}) => inShort(readIn(aTable(text), section));

describe("a board's log", () => {
  test("has rows with number and owner in one cell, under a title that says when they were raised", () => {
    expect(
      read(`
        No: | Owner: | Details:
        Actions raised on 04.12.2014 | |
        1. Warren Carter | Warren Carter to find a hall for the open meetings. |
        2. Kirsty Bright | KB to mend the September minutes |
        3. Steve Ashdown | Steve Ashdwon to ring the head of the school |
        6. All members | To read the strategy and comment on it. |
        8. Mary Turner/Sarah Main | Case officers to write a report for the board. |`),
    ).toEqual([
      "1 Warren Carter; Find a hall for the open meetings; open; raised 2014-12-04",
      "2 Kirsty Bright; Mend the September minutes; open; raised 2014-12-04",
      "3 Steve Ashdown; Ring the head of the school; open; raised 2014-12-04",
      "6 All members; Read the strategy and comment on it; open; raised 2014-12-04",
      "8 Mary Turner + Sarah Main; Case officers to write a report for the board; open; raised 2014-12-04",
    ]);
  });

  test("has older rows, closed or going on as their last update and the title above them say", () => {
    const table = aTable(`
      No: | Owner: | Details: | Update:
      Actions raised on 04.09.2014 | | |
      4. | Joy Thatcher | Hand round the letters | Discharged – 04.12.2014
      Actions ongoing as at 04.12.14 | | |
      7. | Steve Ashdown | Write to the minister | <p>Discharged 04.09.2014 A letter was sent</p> <p>Update from 04.12.2014 SA had no answer and will write again</p>
      8. | Joy Thatcher | Draft a proposal | On-going
      9. | Pete Horne | Look into the process | <p>04.09.2014</p> <p>New Action: To be put on the December agenda</p> <p>Update from 04.12.2014 Action to be carried forward</p>
      10. | Paul Greenwood/Jason Hartley | Send the table | Jason Hartley to follow up (in replacement of Pete Horne)`);
    const reading = readIn(table);
    expect(inShort(reading)).toEqual([
      "4 Joy Thatcher; Hand round the letters; discharged 2014-12-04; raised 2014-09-04",
      "7 Steve Ashdown; Write to the minister; ongoing; “Discharged 04.09.2014 A letter was sent” 2014-09-04; “SA had no answer and will write again” 2014-12-04",
      "8 Joy Thatcher; Draft a proposal; ongoing",
      "9 Pete Horne; Look into the process; carried; “New Action: To be put on the December agenda” 2014-09-04",
      "10 Paul Greenwood + Jason Hartley; Send the table; ongoing; “Jason Hartley to follow up (in replacement of Pete Horne)”",
    ]);
    expect(reading?.findings.at(-1)?.what).toMatchObject({
      owners: [{ text: "Paul Greenwood" }, { text: "Jason Hartley", inPlaceOf: "Pete Horne" }],
    });
  });

  test("may say in the lines and headings before it what its rows are", () => {
    const text = "Action | Owner\nRing the school | Pete Horne";
    expect(read(text, { before: ["Actions from the meeting of 4 September 2014"] })).toEqual([
      "Pete Horne; Ring the school; open; raised 2014-09-04",
    ]);
    expect(read(text, { heading: { title: "Closed actions" } })).toEqual(["Pete Horne; Ring the school; discharged"]);
    expect(read(text, { before: ["Outstanding actions:"] })).toEqual(["Pete Horne; Ring the school; ongoing"]);
    expect(read(text, { before: ["Actions Points Raised / On-Going as at 04.12.2014"] })).toEqual([
      "Pete Horne; Ring the school; open",
    ]);
  });

  test("may keep meeting, item, priority and colour in columns of their own", () => {
    const reading = readIn(
      aTable(`
        Ref | Meeting date | Agenda item | Action | Priority | Lead | Target date | Progress | RAG
        24/01 | 11/09/2014 | 5. Quality | Share the audit of falls | High | Jane Smart, Chief Nurse | 28/11/14 | 20/11/14: shared with all | B
        24/02 | 11/09/2014 | 7 | Look at risk 14 again | Low | Director of Finance and Estates | March 2015 | In progress | A
        24/03 | 11/09/2014 | 9 | Add it to the programme | Low | Chair and Clerk | Next meeting | | Amber – the clerk is new`),
    );
    expect(inShort(reading)).toEqual([
      "24/01 Jane Smart; Share the audit of falls; due 2014-11-28; discharged; raised 2014-09-11; “shared with all” 2014-11-20",
      "24/02 Director of Finance and Estates; Look at risk 14 again; due 2015-03-31; ongoing; raised 2014-09-11",
      "24/03 Chair + Clerk; Add it to the programme; due next-meeting; open; raised 2014-09-11; “Amber – the clerk is new”",
    ]);
    expect(reading?.findings.map(({ evidence }) => evidence.item)).toEqual([
      { number: "5", title: "Quality" },
      { number: "7", title: "Item 7" },
      { number: "9", title: "Item 9" },
    ]);
  });

  test("keeps days that have passed as days, those without a year counted from when the action was raised", () => {
    expect(
      read(`
        Action | Owner | Raised | By when
        Ring | Pete Horne | 4 September 2014 | 14 November
        Write | Pete Horne | 4 September 2014 | Sep 2014
        Call | Pete Horne | 4 September 2014 | Nov-15
        Ask | Pete Horne | 4 September 2014 | TBC
        Tell | Pete Horne | 4 September 2014 | n/a`),
    ).toEqual([
      "Pete Horne; Ring; due 2014-11-14; open; raised 2014-09-04",
      "Pete Horne; Write; due 2014-09-30; open; raised 2014-09-04",
      "Pete Horne; Call; due 2015-11-30; open; raised 2014-09-04",
      "Pete Horne; Ask; due vague; open; raised 2014-09-04",
      "Pete Horne; Tell; open; raised 2014-09-04",
    ]);
  });

  test("may have two days, of which the later that was agreed holds, and a day on which it was done", () => {
    expect(
      read(`
        Action | Owner | Due date | Revised date | Date completed
        Ring the school | Pete Horne | 5/1/2015 | 2/2/2015 |
        Write to the school | Pete Horne | 5/1/2015 | - | 1/12/2014
        Book a hall | Pete Horne | 05/01/2015 02/02/2015 | |`),
    ).toEqual([
      "Pete Horne; Ring the school; due 2015-02-02; open",
      "Pete Horne; Write to the school; due 2015-01-05; done 2014-12-01",
      "Pete Horne; Book a hall; due 2015-02-02; open",
    ]);
  });

  test("may have owner and day in one column, or people below “By”", () => {
    expect(
      read("What | Who / When\nRing the school | Pete Horne / 5 January 2015\nBook a hall | KB by 9/1/15"),
    ).toEqual(["Pete Horne; Ring the school; due 2015-01-05; open", "KB; Book a hall; due 2015-01-09; open"]);
    expect(read("Date | Action | By | Outcome\n3.9.14 | Clear the ditch | Cllr Hobbs | Done 10.9.14")).toEqual([
      "Cllr Hobbs; Clear the ditch; done 2014-09-10; raised 2014-09-03",
    ]);
  });

  test("may have a head of two rows", () => {
    expect(
      read(`
        Action | Owner | Target | ^
        | | Original | Revised
        Ring the school | Pete Horne | 5 January 2015 | 2 February 2015`),
    ).toEqual(["Pete Horne; Ring the school; due 2015-02-02; open"]);
  });

  test("may stand sideways, one action under the other or beside it", () => {
    const form = `
      Action | Write the report
      Owner | Pete Horne
      By when | 5 January 2015`;
    const expected = "Pete Horne; Write the report; due 2015-01-05; open";
    expect(read(form)).toEqual([expected]);
    expect(read(`${form}\nAction | Book a hall\nOwner | KB\nBy when | 9/1/15`)).toEqual([
      expected,
      "KB; Book a hall; due 2015-01-09; open",
    ]);
    expect(read("Action | Write the report | Book a hall\nOwner | Pete Horne | KB")).toEqual([
      "Pete Horne; Write the report; open",
      "KB; Book a hall; open",
    ]);
  });

  test("without a head is read where its shape leaves no doubt, and never as plain", () => {
    expect(read("1 | Pete Horne | Write the report for the board\n2 | KB | Book a hall for the fair")).toEqual([
      "? 1 Pete Horne; Write the report for the board; open",
      "? 2 KB; Book a hall for the fair; open",
    ]);
    expect(read("Pete Horne | Police\nKirsty Bright | Council")).toBeUndefined();
  });
});

describe("a row", () => {
  test("may have its owner in the cell of its number, with an empty cell after it", () => {
    expect(read("No | Owner | Action\n1. Pete Horne | | Ring the school\n2 | KB | Book a hall")).toEqual([
      "1 Pete Horne; Ring the school; open",
      "2 KB; Book a hall; open",
    ]);
  });

  test("that a page cut is joined to the one above it", () => {
    expect(
      read(`
        No | Action | Owner | Due | Update
        1 | Prepare the report that will go to the | Pete Horne | May 2015 | Begun. It was
        | board in June | | | shown to the chair
        2 | Ring the school | KB | May 2015 | `),
    ).toEqual([
      "1 Pete Horne; Prepare the report that will go to the board in June; due 2015-05-31; open; “Begun. It was shown to the chair”",
      "2 KB; Ring the school; due 2015-05-31; open",
    ]);
  });

  test("has the owner above it only where its own cell is merged with that or says so", () => {
    expect(
      read(`
        Action | Owner | Due
        Ring the school | Pete Horne | 5 January 2015
        Book a hall | ^ | ^
        Write to parents | ditto | as above
        Order badges | | `),
    ).toEqual([
      "Pete Horne; Ring the school; due 2015-01-05; open",
      "Pete Horne; Book a hall; due 2015-01-05; open",
      "Pete Horne; Write to parents; due 2015-01-05; open",
      "? nobody; Order badges; open",
    ]);
  });

  test("with as many owners as tasks below each other is as many actions", () => {
    expect(
      read(
        "No | Owner | Action\n1 // 2 | Pete Horne // Kirsty Bright | Ring the school // Book a hall\n3 | Pete // Horne | Write a // letter",
      ),
    ).toEqual([
      "1 Pete Horne; Ring the school; open",
      "2 Kirsty Bright; Book a hall; open",
      "3 Pete Horne; Write a letter; open",
    ]);
    expect(read("Owner | Action\nPete Horne // KB | Ring the school and ask for the head")).toEqual([
      "Pete Horne + KB; Ring the school and ask for the head; open",
    ]);
  });

  test("without a task is told as unread where somebody is to do something, and else passed over", () => {
    const reading = readIn(
      aTable(
        "No | Owner | Action | Due\n1 | KB | | 5 January 2015\n2 | KB | Noted |\n3 | | No action |\n4 | | No action |",
      ),
    );
    expect(reading).toMatchObject({ findings: [], unread: [{ words: "1 – KB – 5 January 2015" }] });
  });

  test("with a date that can't be is shown with what is wrong", () => {
    const { findings } = readIn(
      aTable(`
        Action | Owner | Due
        Ring | KB | Thursday 5 December 2014
        Write | KB | 31/06/2015
        Call | KB | Friday 5 December 2014`),
    ) ?? { findings: [] };
    expect(findings.map(({ contradictions }) => contradictions)).toEqual([
      [{ kind: "weekday", said: "Thursday 5 December 2014", on: day("2014-12-05") }],
      [{ kind: "no-such-day", said: "31/06/2015" }],
      [],
    ]);
  });

  test("keeps the words of its task, with the day in them where the row has another", () => {
    expect(read("Action | Owner | Due\nWrite the report by Easter | KB | 1 May 2015")).toEqual([
      "KB; Write the report by Easter; due 2015-05-01; open",
    ]);
    expect(read("Action | Owner | Status\nWrite the report by 1 May 2015 | KB | Open")).toEqual([
      "KB; Write the report; due 2015-05-01; open",
    ]);
    expect(read("Action | Description | Owner\nWebsite | Move it to the new host | KB")).toEqual([
      "KB; Website – Move it to the new host; open",
    ]);
  });

  test("has its task in the one column of sentences where no head is known for it, and its state where words of states stand", () => {
    expect(
      read(
        "No | Thing for the team | Assigned to | Complete by | Progress | Date closed | Comments\n1 | Ring the school about the hall | KB | 1 May 2015 | Cancelled | | Two replies in, one to come\n2 | Write to the auditor again | SA | 8 May 2015 | In progress | | See minutes",
      ),
    ).toEqual([
      "1 KB; Ring the school about the hall; due 2015-05-01; withdrawn; “Two replies in, one to come”",
      "2 SA; Write to the auditor again; due 2015-05-08; ongoing; “See minutes”",
    ]);
  });

  test("has its item's title and its words as evidence, at most 600 letters of them", () => {
    const reading = readIn(aTable(`Action | Owner\n${"Ring the school ".repeat(60)} | KB`), {
      kind: "item",
      heading: { number: "4.2", title: "Schools" },
    });
    const evidence = reading?.findings[0]?.evidence;
    expect(evidence?.item).toEqual({ number: "4.2", title: "Schools" });
    expect(evidence?.words).toHaveLength(600);
  });
});

test("tables of other things say nothing, or are left to who reads text", () => {
  const nothing = [
    "Version | Date | Author | Comments\n1.0 | 1.2.14 | KB | Additional action to 2.8",
    "Date | Description | Amount\n1/3/14 | Hall | £40",
    "Time | Item | Lead | Action required\n10:00 | Welcome | Chair | To note\n10:05 | Budget | KB | For approval",
    "Item | Page\nMinutes | 4",
    "Risk | Likelihood | Impact\nFire | 2 | 5",
    "ID | Description | Likelihood | Impact | Mitigation | Owner\nR4 | Prices rise before tender | 4 | 4 | Tender in April | KB",
  ];
  for (const text of nothing) expect(read(text)).toEqual([]);
  const texts = [
    "Item | Discussion | Action\n1. Budget | The money is short. | SA\n2. Roof | Quotes are in. | PH/KB",
    "Name | Monday | Tuesday\nPete | nine to five | off",
    "Report | Lead | Action required\nBudget | Pete Horne | Decision\nAudit | KB | For information",
    "Name | Role | Present\nPete Horne | Chair | Yes",
    "Just | words",
    "One cell alone",
    "",
  ];
  for (const text of texts) expect(read(text)).toBeUndefined();
});

test("a table of many thousand rows is read within seconds, one of 100 at once", () => {
  const many = process.env.LONG === undefined ? 5_000 : 20_000;
  const row = {
    cells: [
      "12",
      "5.3.14",
      "Ring the school about the visit and tell the board",
      "Warren Carter",
      "5 January 2015",
      "20/11/14: rang; no answer",
      "Open",
      "A",
    ],
  };
  const head = ["No", "Raised", "Action", "Owner", "Due", "Update", "Status", "RAG"];
  const rows = (count: number) => ({
    kind: "table" as const,
    rows: [head, ...Array.from({ length: count }, () => row.cells)].map((cells) => cells.map((text) => ({ text }))),
  });
  const read = (count: number) => expect(readIn(rows(count), {}, context)?.findings).toHaveLength(count);
  expect(processorTime(() => read(100))).toBeLessThan(1_000);
  expect(processorTime(() => read(many))).toBeLessThan(many / 2);
});

describe("a tracker in another house's style", () => {
  test("has codes for its states, and days of meetings", () => {
    expect(
      read(`
        Ref | Mtg date | What needs to happen | Who | Target | Status
        1 | 03-Nov-14 | Price a new boiler | Pete Horne | 05-Jan-15 | O
        2 | 03-Nov-14 | Book the hall | Kirsty Bright | 20-Nov-14 | C
        3 | 03-Nov-14 | Draft the newsletter | Pete Horne | 10-Jan-15 | IP`),
    ).toEqual([
      "1 Pete Horne; Price a new boiler; due 2015-01-05; open; raised 2014-11-03",
      "2 Kirsty Bright; Book the hall; due 2014-11-20; discharged; raised 2014-11-03",
      "3 Pete Horne; Draft the newsletter; due 2015-01-10; ongoing; raised 2014-11-03",
    ]);
  });

  test("may say the day of completion, and of the meeting, without a year", () => {
    expect(
      read(`
         | Action | Who | Progress
        05/11 | Send the handbook round | Pete Horne | Complete 12/11
        05/11 | Ring the archive | Kirsty Bright | Waiting for an answer`),
    ).toEqual([
      "Pete Horne; Send the handbook round; done 2014-11-12; raised 2014-11-05",
      "Kirsty Bright; Ring the archive; open; raised 2014-11-05; “Waiting for an answer”",
    ]);
  });

  test.each(["What we will do", "Action to reduce risk", "Action to meet the standard"])("asks “%s”", (head) => {
    expect(
      read(`
        Regulation | ${head} | Responsible person | Completion date
        Staffing | Recruit two carers | Pete Horne | 30/04/2015`),
    ).toEqual(["Pete Horne; Recruit two carers; due 2015-04-30; open"]);
  });

  test("says in its own words who does what, and how it stood at a meeting", () => {
    expect(
      read(`
        Job | Who's doing it | By | Status at 3 March
        Clear the culvert | Pete Horne | 10 January 2015 | Done 27 November 2014
        Send the bid | Kirsty Bright | 9 January 2015 | Submitted, closed
        Test the siren | Pete Horne | 12 January 2015 | On track`),
    ).toEqual([
      "Pete Horne; Clear the culvert; due 2015-01-10; done 2014-11-27",
      "Kirsty Bright; Send the bid; due 2015-01-09; discharged; “Submitted, closed”",
      "Pete Horne; Test the siren; due 2015-01-12; ongoing",
    ]);
  });

  test("goes on below where a printed cell was too narrow for its day", () => {
    expect(
      read(`
        Audit | Recommendation | Owner | Due | Status
        Health and | The register should be | Pete | 28 Feb | Overdue
        safety | reviewed each year | Horne | 2015 |`),
    ).toEqual(["Pete Horne; The register should be reviewed each year; due 2015-02-28; open"]);
  });

  test("of issues holds neither actions nor decisions", () => {
    expect(
      read(`
        ID | Issue | Raised | Owner | Resolution | Status
        I1 | Accounts were made with full rights | 10/02/2014 | Pete Horne | Rights removed | Closed`),
    ).toEqual([]);
  });
});
