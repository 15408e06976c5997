import { describe, expect, test } from "vitest";
import { minutesOf, readText, shortActions } from "../actions-said.js";

const before = "The forecast was discussed at length.";

describe("a sentence in which somebody known undertakes something is an action", () => {
  test.each<[string, string]>([
    [`${before} Mr Oakley agreed to ring the auditor.`, "x | Mr Oakley | Ring the auditor"],
    [
      `${before} Carol Elm undertook to send out the draft by 31 March.`,
      "x | Carol Elm | Send out the draft | 2026-03-31",
    ],
    [`${before} Carol Elm has offered to send out the draft.`, "x | Carol Elm | Send out the draft"],
    [`${before} It was agreed that Ben Oakley would ring the auditor.`, "- | Ben Oakley | Ring the auditor"],
    [`${before} BO to ensure the draft is sent out.`, "x | BO | Ensure the draft is sent out"],
    [`${before} The Business Manager was asked to ring the auditor.`, "x | Business Manager | Ring the auditor"],
    ["Ben Oakley apologised for the delay. He undertook to ring the auditor.", "x | Ben Oakley | Ring the auditor"],
    [
      "Carol Elm showed the draft. In answer to the Chair, she said that it was short. She agreed to send it out.",
      "x | Carol Elm | Send it out",
    ],
    ["Ben Oakley had no figure to hand and agreed to ring the auditor.", "x | Ben Oakley | Ring the auditor"],
    ["RESOLVED that the Clerk write to the bank.", "x | Clerk | Write to the bank"],
    ["RESOLVED: that Carol Elm be asked to order the chairs.", "x | Carol Elm | Order the chairs"],
    ["(2) That the Business Manager be requested to ring the auditor.", "x | Business Manager | Ring the auditor"],
    [
      "Carol Elm showed the draft. In response to the Chair, she undertook to send it out.",
      "x | Carol Elm | Send it out",
    ],
    ["Wednesdays were full. Offer Thursdays instead – Ben Oakley.", "x | Ben Oakley | Offer Thursdays instead"],
    ["The Engineer agreed to ring the auditor.", "x | Engineer | Ring the auditor"],
    ["The clerk was instructed to write to the bank.", "x | clerk | Write to the bank"],
    ["Ben Oakley promised to have it rewritten.", "x | Ben Oakley | Have it rewritten"],
    ["In reply to the Chair, Mr Oakley said that he would ring the auditor.", "x | Mr Oakley | Ring the auditor"],
    ["Agreed: The CFO will report on the forecast.", "x | CFO | Report on the forecast"],
    ["**Agreed:** Ben Oakley and Carol Elm to ring round.", "x | Ben Oakley, Carol Elm | Ring round"],
    [`${before} BO to report to the next meeting.`, "x | BO | Report to the next meeting | next-meeting"],
    [`${before} Sheila to order six sacks.`, "- | Sheila | Order six sacks"],
    ["No objection; Clerk to reply.", "x | Clerk | Reply: No objection"],
    ["Ben Oakley agreed to continue as treasurer.", "- | Ben Oakley | Continue as treasurer"],
  ])("%s", (line, expected) => {
    expect(shortActions(line)).toEqual([expected]);
  });
  test("and several in one sentence are several", () => {
    expect(shortActions("Easter! BO to do the flyer, CE to book the hall, Ann Ash bringing rolls.")).toEqual([
      "x | BO | Do the flyer",
      "x | CE | Book the hall, Ann Ash bringing rolls",
    ]);
    expect(shortActions("BO to ask for a price and CE to book the hall; Ann Ash to find a date")).toEqual([
      "x | BO | Ask for a price",
      "x | CE | Book the hall",
      "x | Ann Ash | Find a date",
    ]);
  });
  test("and is only likely one where the board marks its actions", () => {
    const marked = ["Action: BO to ring round", "Action: CE to book the hall", "Action: DF to order the salt"];
    expect(shortActions(...marked, "Ann Ash agreed to find a date.")).toContain("- | Ann Ash | Find a date");
    expect(shortActions(...marked.slice(1), "Ann Ash agreed to find a date.")).toContain("x | Ann Ash | Find a date");
  });
});

describe("whoever is known and stands in brackets at the end of a sentence", () => {
  test.each<[string, readonly string[]]>([
    ["Rewrite the handbook (Ben Oakley, by 31 March)", ["x | Ben Oakley | Rewrite the handbook | 2026-03-31"]],
    [
      "The handbook still needs a page on keys. (BO, CE by 31 March)",
      ["x | BO, CE | The handbook still needs a page on keys | 2026-03-31"],
    ],
    ["The handbook was approved (BO to put it on the website).", ["x | BO | Put it on the website"]],
    [
      "A list of bids was asked for (Ben Oakley, for the next meeting).",
      ["x | Ben Oakley | A list of bids was asked for | next-meeting"],
    ],
    ["A test will be run this term (BO).", ["x | BO | A test will be run this term"]],
    ["The handbook was rewritten (Ben Oakley).", []],
    ["The handbook was rewritten (BO, 2 March).", []],
    ["The handbook is to be printed (at a cost of £40).", []],
  ])("acts on it where it says what is to be done: %s", (line, expected) => {
    expect(shortActions(line)).toEqual(expected);
  });
});

describe("a line of its own that says who is to do what is plain", () => {
  test.each<[string, string]>([
    ["BO to ring the auditor by the next meeting", "x | BO | Ring the auditor | next-meeting"],
    ["Ben Oakley to ring the auditor.", "x | Ben Oakley | Ring the auditor"],
    ["- Clerk to renew the licence by 30 April 2026", "x | Clerk | Renew the licence | 2026-04-30"],
    ["All to read the draft by Friday", "x | All | Read the draft | 2026-03-06"],
  ])("%s", (line, expected) => {
    expect(shortActions(before, line)).toEqual([expected]);
  });
  test("but only likely where the name is nobody's here, or it may be done at once", () => {
    expect(shortActions("Zoe Quill to ring the auditor")).toEqual(["- | Zoe Quill | Ring the auditor"]);
    expect(shortActions("Ben Oakley to report on the forecast")).toEqual(["- | Ben Oakley | Report on the forecast"]);
  });
});

describe("prose proposes nothing", () => {
  test.each([
    "The action plan was discussed and members asked how it would be funded.",
    "The actions from the reports are being picked up, and the board needs one plan for all of them.",
    "Positive action is being taken by the police to assure the public.",
    "Ben Oakley continued to press for a decision and wanted to see the figures.",
    "No further action was needed.",
    "Ann Ash thanked everybody, and it was agreed to note the report.",
    "The team had been due to move to the new building.",
    "Mr Oakley asked whether the action had been taken.",
    "Members agreed that this was a fair approach to take.",
    "Carol Elm to note the report.",
    "Ben Oakley had been asked to ring the auditor.",
    "Ben Oakley had agreed to ring the auditor, and had done so.",
    "Action plan – the group will review it in May.",
    "Resolved: that the report be noted.",
    "A member asked what action 13 was about and when it was due to end.",
  ])("%s", (line) => {
    expect(shortActions(line).filter((action) => action.startsWith("x"))).toEqual([]);
    expect(readText(minutesOf(line)).unread).toEqual([]);
  });
  test.each([
    "The action plan was discussed.",
    "The board agreed to receive regular reports.",
    "Action plan – the group will review it.",
  ])("nor anything likely: %s", (line) => {
    expect(shortActions(line)).toEqual([]);
  });
});

describe("what is said of earlier actions", () => {
  test.each<[string, string]>([
    ["Action 1 from the June meeting: a letter was sent to the bank", "- earlier 1 |  | a letter was sent to the bank"],
    [
      "Action 15 for Ben Oakley and Carol Elm: the audit is under way",
      "- earlier 15 | Ben Oakley, Carol Elm | the audit is under way",
    ],
    ["Action 4: BO to visit the site – completed", "x earlier 4 | BO | Visit the site |  | done"],
    ["Action 5: discharged", "x earlier 5 |  | discharged |  | discharged"],
  ])("%s", (line, expected) => {
    const text = minutesOf(line).replace("2. Budget", "2. Minutes of the last meeting and matters arising");
    expect(readText(text).findings.flatMap(short)).toContain(expected);
  });
  test("stands for several at once", () => {
    expect(shortActions("Actions 3, 4 and 7 were discharged.").map((action) => action.slice(0, 11))).toEqual([
      "x earlier 3",
      "x earlier 4",
      "x earlier 7",
    ]);
  });
  test("has the month, or the day over it, by which they are known", () => {
    const earlier = (...lines: readonly string[]) =>
      readText(minutesOf(...lines)).findings.flatMap(({ what }) => (what.kind === "action" ? [what.earlier] : []));
    expect(earlier("Action 1 from the June meeting: a letter was sent")).toEqual([{ reference: "1", month: 6 }]);
    expect(earlier("Actions raised on 8 January 2026", "Action 2: the letter was sent")).toEqual([
      { reference: "2", on: "2026-01-08" },
    ]);
  });
});

function short(finding: ReturnType<typeof readText>["findings"][number]): readonly string[] {
  const { what } = finding;
  if (what.kind !== "action") return [];
  const mark = finding.plainness === "plain" ? "x" : "-";
  const owners = what.owners.map((owner) => ("text" in owner ? owner.text : "")).join(", ");
  const state = what.state.kind === "open" ? "" : ` |  | ${what.state.kind}`;
  return [`${mark} ${what.earlier ? "earlier " : ""}${what.reference ?? ""} | ${owners} | ${what.task}${state}`];
}
