import { describe, expect, test } from "vitest";
import { cutPaper } from "../../../src/domain/minutes/cut-paper.js";
import { paperOfText } from "../../../src/domain/minutes/paper-of-text.js";

/** The parts of a text, each as "kind number title". */
function partsOf(text: string): readonly string[] {
  return cutPaper(paperOfText(text)).map(({ kind, heading }) =>
    [kind, heading?.number, heading?.title].filter((part) => part !== undefined && part !== "").join(" "),
  );
}

const prose = "Something was said about it, and members asked a number of questions.";

describe("the parts of minutes", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "numbers with a full stop",
      `1. Welcome\n\n${prose}\n\n2. Budget 2026\n\n${prose}`,
      ["item 1 Welcome", "item 2 Budget 2026"],
    ],
    [
      "numbers in capitals",
      `143. MINUTES OF THE LAST MEETING\n\n${prose}\n\n144. DECLARATIONS OF INTEREST\n\n${prose}`,
      ["item 143 MINUTES OF THE LAST MEETING", "item 144 DECLARATIONS OF INTEREST"],
    ],
    [
      "numbers of two levels",
      `4. Groups\n\n4.1 Audit Group\n\n${prose}\n\n4.2 Finance Group\n\n${prose}`,
      ["item 4 Groups", "item 4.1 Audit Group", "item 4.2 Finance Group"],
    ],
    [
      "a number alone above its title",
      `30.\n\nDeclarations.\n\n${prose}\n\n31.\n\nQuestions from the public\n\n${prose}`,
      ["item 30 Declarations.", "item 31 Questions from the public"],
    ],
    [
      "letters before a number of two parts",
      `QC26/21 Minutes\n\n${prose}\n\nQC26/22 Falls audit\n\n${prose}\n\nPL26/23 A garage\n\n${prose}`,
      ["item QC26/21 Minutes", "item QC26/22 Falls audit"],
    ],
    [
      "a day with a number of its own is no title",
      `6. Next meeting\n\n6.1 Thursday 2 April 2026, 2pm\n\n7. Close\n\n${prose}`,
      ["item 6 Next meeting", "item 7 Close"],
    ],
    [
      "the word item",
      `Item 5: Budget\n\n${prose}\n\nItem 6: Staffing\n\n${prose}`,
      ["item 5 Budget", "item 6 Staffing"],
    ],
    [
      "agenda item",
      `Agenda item 5 – Budget\n\n${prose}\n\nAgenda item 6 – Staffing\n\n${prose}`,
      ["item 5 Budget", "item 6 Staffing"],
    ],
    [
      "a parish's numbers",
      `**26/014 Accounts**\n\n${prose}\n\n**26/015 Planning**\n\n${prose}`,
      ["item 26/014 Accounts", "item 26/015 Planning"],
    ],
    [
      "a senate's letters before them",
      `### S.09 Assessment\n\n${prose}\n\n### S.10 Timetable\n\n${prose}`,
      ["item S.09 Assessment", "item S.10 Timetable"],
    ],
    [
      "letters that stand right before them",
      `**FGB12 Assessment**\n\n${prose}\n\n**FGB13 Timetable**\n\n${prose}`,
      ["item FGB12 Assessment", "item FGB13 Timetable"],
    ],
    [
      "markdown headings",
      `# Harbour Board\n\nHeld on 5 March 2026\n\n## Welcome\n\n${prose}\n\n## Budget\n\n${prose}`,
      ["head", "item Welcome", "item Budget"],
    ],
  ])("are known by %s", (_, text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });
  test.each([
    [
      "a title, the meeting and who came in one line",
      "# Harbour Board\n\n## Board meeting of 5 March 2026\n\nPresent: Jo Reed, Al Tam",
    ],
    [
      "three titles over one another",
      "# Harbour Trust\n\n## BOARD\n\n### Minutes of 5 March 2026\n\n**Present**\n\nJo Reed\n\nAl Tam",
    ],
    [
      "lists under titles of their own",
      "# Harbour Trust\n\nMinutes of 5 March 2026\n\n**Present**\n\n- Jo Reed\n\n**Apologies**\n\n- Al Tam",
    ],
  ])("have one head and one attendance, with %s", (_, text) => {
    expect(partsOf(`${text}\n\n## 1. Budget\n\n${prose}`)).toEqual(["head", "attendance", "item 1 Budget"]);
  });
  test("begin with a head and the attendance", () => {
    expect(
      partsOf(
        `Harbour Board\n5 March 2026\n\nPresent:\nAnn Ash\nBen Oakley\n\nApologies: Carol Elm\n\n1. Welcome\n\n${prose}`,
      ),
    ).toEqual(["head", "attendance", "item 1 Welcome"]);
  });
  test("end with action log and glossary", () => {
    expect(
      partsOf(
        `1. Welcome\n\n${prose}\n\nAppendix One\n\nAction Log\n\nNo\tOwner\tAction\n1\tAnn Ash\tRing\n\nGlossary of terms\n\nCCG\tClinical group`,
      ),
    ).toEqual(["item 1 Welcome", "appendix Appendix One", "appendix Action Log", "glossary Glossary of terms"]);
  });
});

describe("what is no part of its own", () => {
  test("a list in an item, though it is numbered", () => {
    expect(
      partsOf(
        `4. Groups\n\nThree reports have come out:\n\n1. The first report\n2. The second report\n3. The third report\n\n5. Budget\n\n${prose}`,
      ),
    ).toEqual(["item 4 Groups", "item 5 Budget"]);
    expect(partsOf(`1. Welcome\n\nMembers raised these:\n\n1. Parking\n2. Lighting\n\n2. Budget\n\n${prose}`)).toEqual([
      "item 1 Welcome",
      "item 2 Budget",
    ]);
  });
  test("what was resolved, clause by clause", () => {
    expect(partsOf(`1. Budget\n\nResolved:-\n\n2) That the budget be approved.\n\n2. Staffing\n\n${prose}`)).toEqual([
      "item 1 Budget",
      "item 2 Staffing",
    ]);
  });
  test("an item without a word under it is one all the same", () => {
    expect(partsOf(`1. Welcome\n2. Declarations\n3. Budget\n\n${prose}`)).toEqual([
      "item 1 Welcome",
      "item 2 Declarations",
      "item 3 Budget",
    ]);
  });
  test("a number that belongs to the note above it", () => {
    expect(partsOf(`6. Budget\n\n${prose}\n\nBO – action\n7\n\n8\n\nFor information:\n\n${prose}`)).toEqual([
      "item 6 Budget",
      "item 8 For information:",
    ]);
  });
  test("a heading of actions in an item", () => {
    expect(
      partsOf(`# Board\n\n## 1. Budget\n\n${prose}\n\n### Actions\n\n- BO to ring\n\n## 2. Staff\n\n${prose}`).filter(
        (part) => !part.startsWith("head"),
      ),
    ).toEqual(["item 1 Budget", "item 2 Staff"]);
  });
});

test("notes without headings have an item where who came is told and prose begins", () => {
  const talk =
    "The spring appeal was talked over for a good while. Everybody liked the second draft of the letter best, and it goes out in May.";
  expect(partsOf(`Trustees' call\n\nPresent: Ann Ash, Ben Oakley\n\n${talk}`)).toEqual(["head", "attendance", "item"]);
  expect(partsOf("Trustees' call\n\nPresent: Ann Ash, Ben Oakley\n\nNext steps:\n- Ann to ring")).toEqual([
    "head",
    "attendance",
    "item",
  ]);
});

test("a table of contents begins none of the parts that it names", () => {
  const contents = "Contents\n\n1. Opening\n2. Tide gauges\n3. Summary of action items";
  expect(
    partsOf(
      `Estuary Group\n\n${contents}\n\nMeeting minutes\n\n${prose}\n\nSummary of action items\n\n1. BO to ring\n\nSummary of resolutions\n\n1. Delay it`,
    ),
  ).toEqual(["head", "other Contents", "item", "appendix Summary of action items", "item Summary of resolutions"]);
});

test.each(["Agenda for the Board meeting on Thursday 21 May 2026", "Board meeting agenda", "AGENDA"])(
  "%s is an agenda",
  (title) => {
    expect(partsOf(`# Harbour Board\n\n## ${title}\n\n1. Welcome\n2. Budget`)[1]).toBe(`other ${title}`);
  },
);

describe("a pack of papers", () => {
  const minutes = `HARBOUR BOARD\n5th February, 2026\n\nPresent:- Ann Ash (in the Chair); Ben Oakley and Carol Elm.\n\n12. DECLARATIONS\n\n${prose}\n\n13. BUDGET\n\n${prose}`;
  test("has the agenda as something else, and the minutes of the meeting before with a head of their own", () => {
    const agenda =
      "HARBOUR BOARD\n\nA G E N D A\n\n1. Apologies for absence.\n2. Minutes of the last meeting (Pages 1 - 4)\n3. Budget: Ben Oakley to report\n";
    const parts = partsOf(`${agenda}\n${minutes}`);
    expect(parts.filter((part) => part.startsWith("other"))[0]).toBe("other A G E N D A");
    expect(parts.slice(parts.lastIndexOf("head"))).toEqual([
      "head",
      "attendance",
      "item 12 DECLARATIONS",
      "item 13 BUDGET",
    ]);
  });
  test("has a report as something else, and the plan behind it as a list", () => {
    const report =
      "Public Report\n\nSummary Sheet\n\nReport Author(s)\n\nBen Oakley\n\nRecommendations\n\nThat the board notes it.\n\nBackground Papers\n\nNone\n\n1. Legal Implications\n\nNone";
    const plan = "Harbour Delivery Plan 2026-28\n\nNo\tObjective\tAction\tLead\tWhen\n1\tSafe\tPaint it\tBen\tMay 2026";
    const parts = partsOf(`${minutes}\n\n${report}\n\n${plan}`);
    expect(parts.filter((part) => part.startsWith("item"))).toEqual(["item 12 DECLARATIONS", "item 13 BUDGET"]);
    expect(parts.at(-1)).toBe("appendix Harbour Delivery Plan 2026-28");
  });
  test("has terms of reference as something else", () => {
    expect(partsOf(`1. Welcome\n\n${prose}\n\n**Terms of reference**\n\nThe Chair to call meetings.`)).toEqual([
      "item 1 Welcome",
      "other Terms of reference",
    ]);
  });
});
