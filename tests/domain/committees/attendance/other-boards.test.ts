import { describe, expect, test } from "vitest";
import { readAttendance } from "../../../../src/domain/committees/read-attendance.js";
import type { ListedPerson } from "../../../../src/domain/committees/roster-list.js";
import { aMember } from "../../../builders/a-member.js";

const people = (...lines: readonly string[]): readonly ListedPerson[] | undefined =>
  readAttendance(lines.join("\n"), [])?.people;
const second = (line: string) => people("Present:", "Lee Moss", line)?.[1];

describe("a health trust's list: those who vote, those who do not, and initials in brackets at the end", () => {
  const read = readAttendance(
    [
      "PRESENT",
      "Voting:",
      "Dame Nora Bright, Chair (NB)",
      "Mr Hal Lind, Non-Executive Director and Vice-Chair (HL)",
      "Prof. Cora Noble, Chief Medical Officer (CN)",
      "Non-voting:",
      "Ms Petra Hume, Director of Communications (PH)",
      "Mr Silas Kay, Non-Executive Director",
      "IN ATTENDANCE",
      "Ms Ada Fern, Company Secretary (AF) (minutes)",
      "APOLOGIES",
      "Mrs Celia Nash, Non-Executive Director (CNa)",
      "Dr Hugh Askew (deputising: Dr Oona Keane)",
    ].join("\n"),
    [],
  );
  test("everybody has their place, and no initials are an agency", () => {
    expect(read).toEqual({
      people: [
        { name: "Dame Nora Bright", initials: "NB", role: "chair" },
        { name: "Mr Hal Lind", initials: "HL", role: "chair", roleTitle: "Non-Executive Director, Vice-Chair" },
        { name: "Prof. Cora Noble", initials: "CN", role: "member", roleTitle: "Chief Medical Officer" },
        { name: "Ms Petra Hume", initials: "PH", role: "adviser", roleTitle: "Director of Communications" },
        { name: "Mr Silas Kay", role: "adviser", roleTitle: "Non-Executive Director" },
        { name: "Ms Ada Fern", initials: "AF", role: "clerk", roleTitle: "Company Secretary" },
        {
          name: "Mrs Celia Nash",
          initials: "CNa",
          role: "member",
          roleTitle: "Non-Executive Director",
          apologies: true,
        },
        { name: "Dr Oona Keane", representing: "Dr Hugh Askew" },
        { name: "Dr Hugh Askew", apologies: true },
      ],
      unread: [],
    });
  });
  test.each<[heading: string, role: string | undefined]>([
    ["Voting Members:", "member"],
    ["Non-voting members", "adviser"],
    ["Non voting:", "adviser"],
    ["Members (non-voting):", "adviser"],
    ["Officers:", "adviser"],
    ["Substitutes:", "adviser"],
    ["Substitute Members:", "adviser"],
    ["Deputising:", "adviser"],
  ])("%s", (heading, role) => {
    expect(people("Present:", "Kim Vale", heading, "Lee Moss")?.map((person) => person.role)).toEqual([
      undefined,
      role,
    ]);
  });
});

describe("a governing board's list says what each governor is", () => {
  test.each<[said: string, role: string | undefined, roleTitle?: string]>([
    ["Chair of Governors", "chair", "Chair of Governors"],
    ["Vice Chair of Governors", "chair", "Vice-Chair"],
    ["Clerk to Governors", "clerk", "Clerk to Governors"],
    ["Clerk to the Governors", "clerk", "Clerk to the Governors"],
    ["Clerk to the Governing Board", "clerk", "Clerk to the Governing Board"],
    ["Parent Governor, Vice Chair", "chair", "Parent Governor, Vice-Chair"],
    ["Foundation Governor", "member", "Foundation Governor"],
    ["LA Governor", "member", "LA Governor"],
    ["Co-opted Governor", "member", "Co-opted Governor"],
    ["Staff Governor", "member", "Staff Governor"],
    ["Trustee", "member", "Trustee"],
    ["Non-Executive Director (voting)", "member", "Non-Executive Director"],
    ["Non-Executive Director (non-voting)", "adviser", "Non-Executive Director"],
    ["Associate Member", "adviser", "Associate Member"],
    ["Associate Member – non-voting", "adviser", "Associate Member"],
    ["Associate Governor (non-voting)", "adviser", "Associate Governor"],
  ])("%s", (said, role, roleTitle) => {
    const read = { name: "Kim Vale", role, ...(roleTitle && { roleTitle }) };
    expect(second(`• Kim Vale – ${said}`)).toEqual(read);
    if (!said.includes("(")) expect(second(`• Kim Vale (${said})`)).toEqual(read);
  });
  test("of another board it stays a title", () => {
    expect(second("Kim Vale, Chair of Governors, Hill School")).toEqual({
      name: "Kim Vale",
      roleTitle: "Chair of Governors",
      agency: "Hill School",
    });
  });
});

describe("a paragraph of headings", () => {
  test("ends each sentence where the next heading begins, and takes nobody into another's title", () => {
    expect(
      people(
        "Members: Cllrs Kim Vale (Chair), Lee Moss & Jo Lake. Officers: Sue Hill, Monitoring Officer; Ann Ash, Democratic Services. Apologies were received from Cllr Pat Oak (substitute: Cllr Tom Elm).",
      ),
    ).toEqual([
      { name: "Cllr Kim Vale", role: "chair" },
      { name: "Cllr Lee Moss", role: "member" },
      { name: "Cllr Jo Lake", role: "member" },
      { name: "Sue Hill", role: "adviser", roleTitle: "Monitoring Officer" },
      { name: "Ann Ash", role: "adviser", agency: "Democratic Services" },
      { name: "Cllr Tom Elm", representing: "Cllr Pat Oak" },
      { name: "Cllr Pat Oak", apologies: true },
    ]);
  });
  test.each(["Cllrs Vale, Moss & Lake.", "Present: Cllrs Vale, Moss & Lake."])("%s", (line) =>
    expect(people(...(line.startsWith("Present") ? [] : ["Present:"]), line)?.map(({ name }) => name)).toEqual([
      "Cllr Vale",
      "Cllr Moss",
      "Cllr Lake",
    ]),
  );
  test.each([
    ["Apologies: Rev D Vale, Mr & Mrs Moss", ["Rev D Vale", "Mr Moss", "Mrs Moss"]],
    ["Apologies:\nMr and Mrs Moss\nKim Vale", ["Mr Moss", "Mrs Moss", "Kim Vale"]],
  ])("two of one surname are two people: %j", (text, names) =>
    expect(people(text)).toEqual(names.map((name) => ({ name, apologies: true }))),
  );
});

describe("whoever is named as the one who came instead is the deputy", () => {
  test.each([
    "Kim Vale (substitute: Lee Moss)",
    "Kim Vale (deputising: Lee Moss)",
    "Kim Vale (Lee Moss deputising)",
    "Kim Vale – represented by Lee Moss",
    "Kim Vale, substituted by Lee Moss",
    "Kim Vale represented by Lee Moss",
    "Lee Moss (substitute for Kim Vale)",
    "Lee Moss for Kim Vale",
  ])("%s", (line) =>
    expect(people("Present:", line)).toEqual([
      { name: "Lee Moss", representing: "Kim Vale" },
      { name: "Kim Vale", apologies: true },
    ]),
  );
});

test("somebody of whom it is only said that they deputised is shown unread, and not lost", () => {
  const read = readAttendance("Present:\nKim Vale deputising\nLee Moss\nJo Lake", []);
  expect(read?.unread).toEqual(["Kim Vale deputising"]);
});

describe("an agency that no word of it tells", () => {
  const dale = "Kim Vale – Member\tHead of Care, Kent";
  test("is one where the board knows it", () => {
    const known = readAttendance(`Present:\n${dale}\nLee Moss`, [aMember({ agency: "Kent" })]);
    expect(known?.people[0]).toMatchObject({ roleTitle: "Head of Care", agency: "Kent" });
  });
  test("is one where another line has it for sure", () => {
    const read = people("Name | Post | Agency", "Jo Lake | Solicitor | Kent", "Kim Vale | Head of Care, Kent |");
    expect(read?.[1]).toEqual({ name: "Kim Vale", roleTitle: "Head of Care", agency: "Kent" });
  });
});
