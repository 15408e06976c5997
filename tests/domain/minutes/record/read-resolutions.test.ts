import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readResolutions } from "../../../../src/domain/minutes/record/read-resolutions.js";
import { processorTime } from "../../../processor-time.js";
import { itemOf, minutesOf } from "./paper-parts.js";

const context = minutesOf("2026-03-02");
const read = (text: string, title = "Finance") => readResolutions(itemOf(title, text), context);
const texts = (text: string) => read(text).map(({ what }) => what.text);
const plain = (text: string) =>
  read(text)
    .filter(({ plainness }) => plainness === "plain")
    .map(({ what }) => what.text);

describe("what minutes say was resolved is read in the board's own words", () => {
  test.each<[string, readonly string[]]>([
    ["RESOLVED: To approve the payments as listed.", ["To approve the payments as listed."]],
    ["It was resolved that a grant of £200 be paid.", ["that a grant of £200 be paid."]],
    ["Resolved unanimously: that the Chair be thanked.", ["unanimously, that the Chair be thanked."]],
    ["RESOLUTION 2026/14: That the tender be accepted.", ["That the tender be accepted."]],
    ["Decision: The policy is adopted with two changes.", ["The policy is adopted with two changes."]],
    [
      "DECISION:\nThe Trust will lease the hall.\n\nThe Chair thanked all who came.",
      ["The Trust will lease the hall."],
    ],
    [
      "The Committee:\n\nAPPROVED an extension of the lease by a year;\n\nNOTED the report.",
      ["APPROVED an extension of the lease by a year;"],
    ],
    ["Approved: the policy on risk.", ["the policy on risk."]],
    ["AGREED: that the budget be put to the Council.", ["that the budget be put to the Council."]],
    ["Recommended: That the Council adopt the scheme.", ["to recommend that the Council adopt the scheme."]],
    [
      "It was RESOLVED, proposed by Cllr Ash, seconded by Cllr Oak, to accept the quote of Green Ltd. Cllr Elm asked when work would begin.",
      ["to accept the quote of Green Ltd."],
    ],
    [
      "Councillors looked at three quotes and RESOLVED to accept the lowest at £1,200.00 plus VAT. Work begins in May.",
      ["to accept the lowest at £1,200.00 plus VAT."],
    ],
    ["Following debate, it was unanimously resolved to close the account.", ["to close the account."]],
    ["It was proposed by Mrs Fir, seconded by Mr Oak and agreed that the hall be let.", ["that the hall be let."]],
    [
      "Proposed by Cllr Ash, seconded by Cllr Oak, that the accounts be approved. Carried.",
      ["that the accounts be approved"],
    ],
    ["The Committee NOTED the report. The Board noted it too. The governors received the accounts.", []],
    ["The strategy was APPROVED subject to two changes.", ["The strategy was APPROVED subject to two changes."]],
    ["26/12/FUL 6 Mill Lane. Resolved: No objection.", ["26/12/FUL 6 Mill Lane. No objection."]],
    ["Trustees resolved to appoint Fir & Co as auditors.", ["to appoint Fir & Co as auditors."]],
  ])("%s", (text, clauses) => {
    expect(plain(text)).toEqual(clauses);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "numbers in one paragraph",
      "Resolved:- (1) That the report be noted. (2) That it be sent to the school.",
      ["That the report be noted.", "That it be sent to the school."],
    ],
    [
      "a number in each paragraph",
      "Resolved: -  (1)  That the report be noted.\n\n(2)  That it be public.",
      ["That the report be noted.", "That it be public."],
    ],
    [
      "bullets before numbers",
      "Resolved:-\n\n- 1) That the plan be noted.\n- 2) That data be sent to members.",
      ["That the plan be noted.", "That data be sent to members."],
    ],
    [
      "bullets",
      "Resolved:-\n\n- That the update be noted.\n- That the next steps be noted.",
      ["That the update be noted.", "That the next steps be noted."],
    ],
    [
      "paragraphs",
      "Resolved: That the update be noted.\n\nThat the fee be £20.\n\nMembers then had tea.",
      ["That the update be noted.", "That the fee be £20."],
    ],
    [
      "letters with Roman parts",
      "Resolved:\n(a) That the plan be approved, subject to:\n  (i) more on risks; and\n  (ii) a timetable.\n(b) That the Chair be thanked.\nMembers went on.",
      [
        "That the plan be approved, subject to:\n(i) more on risks; and\n(ii) a timetable.",
        "That the Chair be thanked.",
      ],
    ],
    [
      "words before letters",
      "RESOLVED that the Committee: (a) notes the report; (b) approves the budget; and (c) asks for (i) a plan and (ii) a date.",
      [
        "that the Committee: notes the report",
        "that the Committee: approves the budget",
        "that the Committee: asks for (i) a plan and (ii) a date.",
      ],
    ],
    [
      '"That" before bullets',
      "Resolved: That\n- the report be noted\n- the plan be sent on",
      ["That the report be noted", "That the plan be sent on"],
    ],
    [
      "a clause of two paragraphs",
      "Resolved –\n(1) That a report be made.\n\nIt is to show what it costs.\n\n(2) That it be public.\n\nThe meeting ended.",
      ["That a report be made.\nIt is to show what it costs.", "That it be public."],
    ],
    [
      "a comma within a clause",
      "Resolved: (1) That a report be made on attendance, and that this report shows absences.",
      ["That a report be made on attendance, and that this report shows absences."],
    ],
    [
      "names under a clause",
      "Resolved:-\n1. That these be appointed:\nCllr Ash – Chair\nCllr Oak – Vice-Chair\n2. That it be told.",
      ["That these be appointed:\nCllr Ash – Chair\nCllr Oak – Vice-Chair", "That it be told."],
    ],
    ["an item behind it", "Resolved:-\n(1) That it be noted.\n\n12. Any other business", ["That it be noted."]],
  ])("each clause by itself: %s", (_, text, clauses) => {
    expect(plain(text)).toEqual(clauses);
  });

  test.each([
    "The Board approved the annual report.",
    "Governors agreed the budget for 2026/27.",
    "The Full Governing Body unanimously ratified the Pay Policy.",
    "The minutes of the meeting held on 2 February were approved as a correct record.",
    "It was agreed that the policy be reviewed in May.",
    "Members agreed to defer the item.",
  ])("said in prose it is likely: %s", (text) => {
    expect(read(text).map(({ what, plainness }) => [what.text, plainness])).toEqual([[text, "likely"]]);
  });

  test.each([
    "At the last meeting it was resolved that the fence be mended.",
    "The Board noted that attendance had fallen.",
    "It was agreed that there does need to be better communication.",
    "It was agreed that Mrs Oak would write to the owner.",
    "The proposed terms were agreed at Cabinet on 22 January.",
    "AGREED: SJ to circulate the plan",
    "Recommendation: To approve the scheme",
    "The resolution of the dispute was discussed at length.",
    "Decision making was looked at by the auditors.",
    "Members asked how a decision would be made.",
    "The group agreed with this approach.",
  ])("nothing was resolved: %s", (text) => {
    expect(texts(text)).toEqual([]);
  });
});

test("what a report or an agenda recommends is no resolution", () => {
  const item = itemOf("Recommendations", "Resolved: That the Commission: 1) Considers it");
  expect(readResolutions({ ...item, kind: "other" }, context)).toEqual([]);
  expect(read("That the Commission:\n1.1 Considers the plan;\n1.2 Agrees to updates.", "Recommendations")).toEqual([]);
});

test("what is resolved in a closed part is closed", () => {
  const item = { ...itemOf("Tender", "Resolved: That it be let."), closed: true as const };
  expect(readResolutions(item, context).map(({ what }) => what.closed)).toEqual([true]);
});

describe("what a resolution says of itself holds for it", () => {
  test.each([
    ["Tender", "Resolved (exempt): That it be let.", true],
    ["Exclusion of the press and public", "Resolved: That the public be excluded for item 9.", undefined],
    ["Exempt business", "RESOLVED that the press and public be excluded.", undefined],
    ["Road closures", "Resolved: That it be let.", undefined],
  ])("%s: %s", (title, text, closed) => {
    expect(read(text, title).map(({ what }) => what.closed)).toEqual([closed]);
  });
});

test("a clause tells under which item it stands, and on which page", () => {
  const item = {
    ...itemOf("Finance", ""),
    blocks: [{ kind: "line" as const, text: "Resolved: That it be paid.", page: 3 }],
  };
  expect(readResolutions(item, context)[0]?.evidence).toEqual({
    words: "Resolved: That it be paid.",
    page: 3,
    item: { number: "4", title: "Finance" },
  });
});

test("what is resolved in a heading or a cell is read", () => {
  expect(
    readResolutions(itemOf("Accounts. RESOLVED to pay the invoices listed.", ""), context).map(({ what }) => what.text),
  ).toEqual(["to pay the invoices listed."]);
  expect(plain("Item\tOutcome\nRent\tRESOLVED: That it be £20.\nKeys\tTo follow")).toEqual(["That it be £20."]);
});

test("any text is read, and what is read has words", () => {
  const pieces = fc.constantFrom(
    "Resolved:",
    "That",
    "(1)",
    "(a)",
    "ii)",
    "- ",
    "\n",
    "be noted.",
    "proposed by",
    ",",
    "the Board",
    "AGREED",
    "NOTED",
    "to",
    ":",
    "12.",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 60 }), (words) => {
      for (const { what } of read(words.join(" "))) expect(what.text).toMatch(/\p{L}{2}/u);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["one long paragraph", `Resolved: ${"proposed by the board, ".repeat(20_000)}`],
  [
    "very many clauses",
    `Resolved:\n${Array.from({ length: 5_000 }, (_, at) => `(${at + 1}) That it be noted`).join("\n")}`,
  ],
  ["brackets that never close", `RESOLVED ${"((a) that ".repeat(20_000)}`],
  ["very many beginnings", "It was resolved\n".repeat(5_000)],
])("hostile text takes no long time: %s", (_, text) => {
  expect(processorTime(() => read(text))).toBeLessThan(1_500);
});
