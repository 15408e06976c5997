import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withClosedParts } from "../../../../src/domain/minutes/closed/closed-parts.js";
import { exclusionIn, onlyExcludes } from "../../../../src/domain/minutes/closed/exclusion.js";
import { cutPaper } from "../../../../src/domain/minutes/cut-paper.js";
import type { PaperReading } from "../../../../src/domain/minutes/finding.js";
import { paperOfText } from "../../../../src/domain/minutes/paper-of-text.js";
import { readText } from "../actions-said.js";

const head = [
  "Harbour Board",
  "Minutes of the meeting held on Thursday 5 March 2026",
  "Present: Ann Ash (Chair), Ben Oakley, Carol Elm, David Firth, Eve Yewdall (Clerk)",
];

function readLines(...lines: readonly string[]): PaperReading {
  return readText(lines.join("\n\n"));
}

/** What is open and what is closed of the actions of a paper, each by its last word. */
function partsOf({ findings }: PaperReading): { open: readonly string[]; closed: readonly string[] } {
  const all = findings.flatMap(({ what }) => (what.kind === "action" ? [what] : []));
  const words = (closed: boolean) =>
    all
      .filter((one) => (one.closed === true) === closed)
      .map(({ task }) => /\w+$/.exec(task)?.[0] ?? task)
      .sort();
  return { open: words(false), closed: words(true) };
}

/** Minutes of three items, with what stands in front of the second's action. The number of the first is 46. */
function threeItems(title: string, ...first: readonly string[]): PaperReading {
  return readLines(
    ...head,
    "45. BUDGET",
    "Action: BO to ring the auditor",
    `46. ${title}`,
    ...first,
    "Action: CE to write to the tenant",
    "46.1 Next steps",
    "Action: DF to call the valuer",
    "47. ROADS AND PATHS",
    "Action: BO to paint the railings",
  );
}

describe("an item whose title says so is closed with what is beneath it, and nothing else is", () => {
  test.each([
    "CONFIDENTIAL: staffing matter (press and public excluded)",
    "GRIEVANCE (EXEMPT – Paragraph 1)",
    "STAFFING MATTERS – CONFIDENTIAL",
    "Quay lease (Part B)",
    "Quay lease (closed session)",
    "Quay lease (private)",
    "EXEMPT REPORT – QUAY LEASE",
    "QUAY LEASE (NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A)",
    "Quay lease [Restricted]",
    "PART 2 – QUAY LEASE",
    "Quay lease (Paragraph 3 of Schedule 12A)",
    "Quay lease – commercial in confidence",
    "CONFIDENTIAL ITEM",
  ])("%s", (title) => {
    expect(partsOf(threeItems(title))).toEqual({ open: ["auditor", "railings"], closed: ["tenant", "valuer"] });
  });
});

describe("an item whose first line says so is closed too", () => {
  test.each([
    "(Exempt)",
    "CONFIDENTIAL",
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972",
    "Exempt: paragraph 1, information relating to an individual",
    "This item was considered in private.",
    "The report was exempt from publication as it dealt with the affairs of one firm.",
    "(Press and public excluded)",
    "This minute is confidential.",
  ])("%s", (line) => {
    expect(partsOf(threeItems("QUAY LEASE", line))).toEqual({
      open: ["auditor", "railings"],
      closed: ["tenant", "valuer"],
    });
  });
});

describe("titles and first lines that are read by everybody close nothing", () => {
  test.each([
    ["ROAD CLOSURES", "The road was closed for a week."],
    ["PRIVATE SCHOOLS", "Private schools in the area had been written to."],
    ["CONFIDENTIALITY POLICY", "The policy was presented."],
    ["EXEMPTIONS FROM PARKING CHARGES", "These were presented."],
    ["QUAY LEASE", "The item was not confidential and was taken in public."],
    ["QUAY LEASE", "Members of the public were excluded from the harbour while the crane was there."],
    ["PUBLIC PARTICIPATION", "Two members of the public asked about the press release and left the meeting."],
    ["EXCLUSION OF THE PRESS AND PUBLIC", "There were no items that required the exclusion of the press and public."],
    ["EXCLUSION OF PRESS AND PUBLIC", "Not required."],
    ["EXCLUSION OF PRESS AND PUBLIC", "None."],
    ["EXCLUSION OF PRESS AND PUBLIC", "It was not necessary to exclude the press and public for any item."],
    ["URGENT BUSINESS", "To consider whether the press and public should be excluded from the meeting for any item."],
    ["CONFIDENTIAL ITEMS", "There were none."],
    ["CONFIDENTIAL ITEMS – NONE", "The Chair went on."],
    [
      "DECLARATIONS OF INTEREST",
      "Members may wish to exclude the press and public if exempt information is discussed.",
    ],
  ])("%s: %s", (title, line) => {
    const { open, closed } = partsOf(threeItems(title, line));
    expect(closed).toEqual([]);
    expect(open).toEqual(["auditor", "railings", "tenant", "valuer"]);
  });
});

describe("what is under a title of the closed part is closed until the open one goes on", () => {
  test.each([
    "PART TWO – CLOSED TO THE PUBLIC",
    "CONFIDENTIAL ITEMS",
    "RESERVED BUSINESS",
    "IN CAMERA",
    "Part B – Confidential",
    "Part II: exempt items",
    "EXEMPT BUSINESS",
    "Closed session",
    "PRIVATE SESSION",
    "Part 2",
  ])("%s", (title) => {
    for (const line of [`## ${title}`, title.toUpperCase()])
      expect(
        partsOf(
          readLines(
            ...head,
            "45. BUDGET",
            "Action: BO to ring the auditor",
            line,
            "46. QUAY LEASE",
            "Action: CE to write to the tenant",
            "47. ROADS AND PATHS",
            "Action: DF to call the valuer",
            "The press and public were re-admitted to the meeting.",
            "48. PAINTWORK",
            "Action: BO to paint the railings",
          ),
        ),
        line,
      ).toEqual({ open: ["auditor", "railings"], closed: ["tenant", "valuer"] });
  });
});

/** Minutes with an exclusion at 46, and actions at 47, 48 and 49. */
function excluded(words: readonly string[], back: string): PaperReading {
  return readLines(
    ...head,
    "45. BUDGET",
    "Action: BO to ring the auditor",
    "46. EXCLUSION OF THE PRESS AND PUBLIC",
    ...words,
    "47. QUAY LEASE",
    "Action: CE to write to the tenant",
    "48. GRIEVANCE",
    "Action: DF to call the valuer",
    back,
    "49. PAINTWORK",
    "Action: BO to paint the railings",
  );
}

describe("a resolution that the public be excluded", () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    [
      "closes the minutes it names",
      ["RESOLVED: that the press and public be excluded for minutes 47 and 48."],
      "It ended.",
      ["tenant", "valuer"],
    ],
    [
      "closes a range of them",
      ["Resolved that the public be excluded from the meeting during consideration of items 47 to 48."],
      "It ended.",
      ["tenant", "valuer"],
    ],
    [
      "closes the one it names",
      [
        "Resolved:- That, under Section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for Minute No. 48 on the grounds of exempt information as defined in paragraph 1 of Schedule 12A.",
      ],
      "It ended.",
      ["valuer"],
    ],
    [
      "closes the following item",
      ["It was agreed that the press and public be asked to leave for the following item."],
      "It ended.",
      ["tenant"],
    ],
    [
      "closes all that follows where it says items",
      [
        "RESOLVED –",
        "That under section 100A of the Local Government Act 1972 the public be excluded from the meeting for the following items of business.",
      ],
      "It ended.",
      ["railings", "tenant", "valuer"],
    ],
    [
      "closes the remainder of the meeting",
      ["Resolved to exclude the press and public for the remainder of the meeting."],
      "It ended.",
      ["railings", "tenant", "valuer"],
    ],
    [
      "closes all that follows where it names an item that is not there",
      ["Resolved that the public be excluded for agenda items 9 and 10."],
      "It ended.",
      ["railings", "tenant", "valuer"],
    ],
    [
      "closes all where only its title stands there",
      ["This was proposed by Ann Ash and seconded by Ben Oakley."],
      "It ended.",
      ["railings", "tenant", "valuer"],
    ],
    [
      "closes all once what was to be considered is agreed",
      [
        "To consider, under the Public Bodies (Admission to Meetings) Act 1960, whether the press and public be excluded.",
        "This was agreed.",
      ],
      "It ended.",
      ["railings", "tenant", "valuer"],
    ],
    [
      "closes nothing once the public is back",
      ["Resolved that the press and public be excluded."],
      "RESOLVED that the press and public be readmitted to the meeting.",
      ["tenant", "valuer"],
    ],
    [
      "closes nothing once the meeting is in public again",
      ["Resolved that the press and public be excluded."],
      "The meeting returned to open session at 8.40 pm.",
      ["tenant", "valuer"],
    ],
    [
      "stays where the public is only to come back",
      ["Resolved that the press and public be excluded."],
      "The press and public were not readmitted before the end.",
      ["railings", "tenant", "valuer"],
    ],
    [
      "is no other than moving into closed session",
      ["The Board moved into closed session."],
      "It ended.",
      ["railings", "tenant", "valuer"],
    ],
  ])("%s", (_, words, back, closed) => {
    const all = ["auditor", "railings", "tenant", "valuer"];
    expect(partsOf(excluded(words, back))).toEqual({ open: all.filter((one) => !closed.includes(one)), closed });
  });

  test("is open itself, and what else was resolved with it is not", () => {
    const reading = excluded(
      [
        "RESOLVED:",
        "(1) That the press and public be excluded from the meeting for the following items.",
        "(2) That the offer of £95,000 be accepted.",
      ],
      "It ended.",
    );
    const decisions = reading.findings.flatMap(({ what }) => (what.kind === "decision" ? [what] : []));
    expect(decisions.map(({ text, closed = false }) => [text, closed])).toEqual([
      ["That the press and public be excluded from the meeting for the following items.", false],
      ["That the offer of £95,000 be accepted.", true],
    ]);
  });

  test.each([
    ["TENDER (EXEMPT UNDER PARAGRAPH 3)", true],
    ["PART 2 – CONFIDENTIAL: STAFFING", true],
    ["TENDER OF MAY", false],
  ])("closes what is resolved under %s as its actions: %s", (title, isClosed) => {
    const { findings } = threeItems(title, "Resolved: That it be let.");
    expect(findings.flatMap(({ what }) => (what.kind === "decision" ? [what.closed === true] : []))).toEqual([
      isClosed,
    ]);
  });

  test("that ends with something else is closed whole", () => {
    const reading = excluded(
      ["RESOLVED that the press and public be excluded and that the offer of £95,000 be accepted."],
      "It ended.",
    );
    expect(reading.findings.flatMap(({ what }) => (what.kind === "decision" ? [what.closed] : []))).toEqual([true]);
  });
});

describe("sentences of minutes", () => {
  test.each<[string, ReturnType<typeof exclusionIn>]>([
    ["Resolved to go into committee.", { passed: { kind: "rest" } }],
    ["It was agreed that the meeting go into committee at 8 pm.", { passed: { kind: "rest" } }],
    ["The press and public left the meeting at this point.", { passed: { kind: "rest" } }],
    ["The observers withdrew from the meeting.", { passed: { kind: "rest" } }],
    ["Items 9 and 10 were considered in private session.", { passed: { kind: "items", numbers: ["9", "10"] } }],
    ["The rest of the meeting was held in camera.", { passed: { kind: "rest" } }],
    ["The meeting moved to Part 2.", { passed: { kind: "rest" } }],
    ["The following matters were discussed in the confidential part of the meeting.", { passed: { kind: "rest" } }],
    ["A motion not to exclude the press and public from the meeting was carried.", "none"],
    ["No resolution to exclude the press and public from the meeting was moved.", "none"],
    ["Members are asked to consider whether to exclude the public from the meeting.", "asked"],
    ["The service moved to Part 2 of the plan, and members of the public were told in the meeting.", undefined],
    ["Patients moved to private ambulances for the remainder of the contract, the meeting was told.", undefined],
    ["The remaining items of the budget were in closed accounts.", undefined],
    ["Two members of the public left the meeting.", undefined],
  ])("%s", (text, said) => {
    expect(exclusionIn(text)).toEqual(said);
  });

  test.each([
    ["That the press and public be excluded from the meeting.", true],
    ["to exclude the public for minute 47", true],
    ["that the public be excluded, and to accept the offer of Mr Bland", false],
    ["that the service move to private ambulances", false],
    ["that the meeting with the press be held in private", false],
  ])("only exclude the public or do more: %s", (text, isOnly) => {
    expect(onlyExcludes(text)).toBe(isOnly);
  });
});

test("items that are said afterwards to have been taken in private are closed", () => {
  const reading = excluded(["It was not moved."], "Minutes 47 and 48 were considered in private session.");
  expect(partsOf(reading).closed).toEqual(["tenant", "valuer"]);
});

describe("a paper whose head says so is closed whole", () => {
  test.each([
    "CONFIDENTIAL MINUTES",
    "Part 2 minutes",
    "Closed minutes of the Board",
    "Minutes of the meeting held in private on Thursday 5 March 2026",
    "PRIVATE AND CONFIDENTIAL",
    "Confidential minutes of the meeting of 5 March 2026",
    "NOT FOR PUBLICATION",
    "Minutes of the meeting of 5 March 2026 – Part B",
  ])("%s", (line) => {
    const reading = readLines(
      "Harbour Board",
      line,
      ...head.slice(1),
      "1. ROADS AND PATHS",
      "Action: BO to paint the railings",
    );
    expect(partsOf(reading)).toEqual({ open: [], closed: ["railings"] });
  });

  test.each([
    "Draft minutes, not yet confirmed",
    "Private Hire Committee",
    "Minutes for publication",
    "Part 1 minutes",
  ])("and one that says %s is open", (line) => {
    const reading = readLines(
      "Harbour Board",
      line,
      ...head.slice(1),
      "1. ROADS AND PATHS",
      "Action: BO to paint the railings",
    );
    expect(partsOf(reading)).toEqual({ open: ["railings"], closed: [] });
  });
});

describe("lists and logs", () => {
  const log = (...rows: readonly string[]) => ["No\tOwner\tAction\tBy when\tItem", ...rows].join("\n");

  test("close the row of an action that was closed, by its number, its words or its minute", () => {
    const reading = readLines(
      ...head,
      "45. BUDGET",
      "Action 1: BO to ring the auditor",
      "46. QUAY LEASE (EXEMPT)",
      "Action 2: CE to write to the tenant",
      "Action: DF to ask two valuers for a price of the old quay and its valuer",
      "47. ROADS AND PATHS",
      "Action 4: BO to paint the railings",
      "Action log",
      log(
        "1\tBen Oakley\tRing the auditor\t30 April 2026\t45",
        "2\tCarol Elm\tWrite to the tenant\t30 April 2026\t46",
        "3\tDavid Firth\tAsk valuers for a price of the old quay and its valuer\t30 April 2026\t",
        "4\tBen Oakley\tPaint the railings\t30 April 2026\t47",
        "5\tBen Oakley\tCheck the mooring of the ferry\t30 April 2026\t46",
      ),
    );
    expect(partsOf(reading)).toEqual({ open: ["auditor", "railings"], closed: ["ferry", "tenant", "valuer"] });
  });

  test("behind a closed part are open as far as the open part says them", () => {
    const reading = readLines(
      ...head,
      "45. BUDGET",
      "Action 1: BO to ring the auditor",
      "PART TWO – CLOSED TO THE PUBLIC",
      "46. QUAY LEASE",
      "Action 2: CE to write to the tenant",
      "Action log",
      log(
        "1\tBen Oakley\tRing the auditor\t30 April 2026\t",
        "2\tCarol Elm\tWrite to the tenant\t30 April 2026\t",
        "3\tDavid Firth\tCall the valuer\t30 April 2026\t",
      ),
    );
    expect(partsOf(reading)).toEqual({ open: ["auditor"], closed: ["tenant", "valuer"] });
  });

  test("of what is done are not closed by their title", () => {
    const rows = ["No\tOwner\tAction\tBy when", "1\tBen Oakley\tRing the auditor\t1 April 2026"].join("\n");
    for (const title of ["Closed actions", "Closed items", "Closed"])
      expect(partsOf(readLines(...head, "Action log", title, rows)), title).toEqual({ open: ["auditor"], closed: [] });
  });

  test.each<[string, readonly [string, boolean][]]>([
    [
      "Part",
      [
        ["Exempt", true],
        ["Part 2", true],
        ["2", true],
        ["closed", true],
        ["Open", false],
        ["Part 1", false],
        ["", false],
      ],
    ],
    [
      "Exempt?",
      [
        ["Yes", true],
        ["Y", true],
        ["No", false],
        ["N/A", false],
        ["paragraph 3", true],
      ],
    ],
    [
      "Confidential",
      [
        ["x", true],
        ["No", false],
      ],
    ],
    [
      "Public/Private",
      [
        ["Private", true],
        ["Public", false],
      ],
    ],
    [
      "Classification",
      [
        ["Official-Sensitive", true],
        ["Official", false],
        ["Restricted", true],
      ],
    ],
    [
      "Public?",
      [
        ["No", true],
        ["Yes", false],
      ],
    ],
  ])("may have a column for it: %s", (column, cells) => {
    for (const [cell, isClosed] of cells) {
      const text = `Ref\tAction\tOwner\tDue\t${column}\n1\tRing the auditor\tBen Oakley\t1 April 2026\t${cell}\n2\tPaint the railings\tCarol Elm\t2 April 2026\t${column === "Public?" ? "Yes" : ""}`;
      expect(partsOf(readLines(...head, "Action log", text)).closed, cell).toEqual(isClosed ? ["auditor"] : []);
    }
  });

  test("may have rows under a title of the closed part", () => {
    const text = [
      "Ref\tAction\tOwner\tDue",
      "1\tRing the auditor\tBen Oakley\t1 April 2026",
      "Part 2 – Exempt\t\t\t",
      "2\tWrite to the tenant\tCarol Elm\t2 April 2026",
    ].join("\n");
    expect(partsOf(readLines(...head, "Action log", text))).toEqual({ open: ["auditor"], closed: ["tenant"] });
  });

  test.each([
    "CONFIDENTIAL - Ring the auditor",
    "CONFIDENTIAL – Ring the auditor",
    "Exempt: ring the auditor",
    "Ring the auditor (exempt)",
    "Ring the auditor [Part 2]",
    "(confidential) Ring the auditor",
  ])("may say it in a task: %s", (task) => {
    const text = `Ref\tAction\tOwner\tDue\n1\t${task}\tBen Oakley\t1 April 2026`;
    const reading = readLines(...head, "Action log", text);
    expect(partsOf(reading)).toEqual({ open: [], closed: ["auditor"] });
  });
});

test("a meeting to come and who was there are open wherever they stand", () => {
  const reading = readLines(
    "Harbour Board",
    "CONFIDENTIAL MINUTES",
    ...head.slice(1),
    "1. NEXT MEETING",
    "The next meeting is on Thursday 7 May 2026 at 14:00.",
  );
  const kinds = reading.findings.filter(({ what }) => what.kind === "meeting" || what.kind === "attender");
  expect(kinds.length).toBeGreaterThan(3);
  expect(kinds.every(({ evidence }) => evidence.closed === undefined)).toBe(true);
});

describe("hostile papers", () => {
  const words = [
    "the press and public ",
    "be excluded ",
    "resolved ",
    "for items 1, 2 ",
    "private ",
    "exempt ",
    "; ",
    "moved to ",
  ];

  test("lose no block and end as quickly as they are long", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, "\n\n", "4. ", "PART 2\n\n"), { maxLength: 40 }), (pieces) => {
        const sections = cutPaper(paperOfText(pieces.join("")));
        const blocks = (all: typeof sections) => all.flatMap((section) => section.blocks);
        expect(blocks(withClosedParts(sections))).toEqual(blocks(sections));
      }),
    );
    const begun = performance.now();
    for (const word of words) exclusionIn(word.repeat(2_000));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
