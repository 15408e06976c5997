import { describe, expect, test } from "vitest";
import { readAttendance } from "../../../src/domain/committees/read-attendance.js";
import { type ListedPerson, mostListed } from "../../../src/domain/committees/roster-list.js";
import { aMember } from "../../builders/a-member.js";

const roster = [aMember({ id: "m_1", name: "Ann Ash", agency: "Harbour Alliance" })];

function people(...lines: readonly string[]): readonly ListedPerson[] | undefined {
  return readAttendance(lines.join("\n"), roster)?.people;
}

/** What the list says of one person, as the second of two. */
function second(line: string): ListedPerson | undefined {
  return people("Present:", "Lee Moss", line)?.[1];
}

describe("what stands behind a name is read", () => {
  const nurse = { roleTitle: "Chief Nurse", agency: "Acorn Trust" };
  const table: readonly (readonly [line: string, read: ListedPerson])[] = [
    ["Kim Vale – Member\tChief Nurse, Acorn Trust", { name: "Kim Vale", role: "member", ...nurse }],
    ["Kim Vale - member\tChief Nurse, Acorn Trust", { name: "Kim Vale", role: "member", ...nurse }],
    ["Kim Vale\u00a0\u2013\u00a0Member\tChief Nurse,\u00a0Acorn Trust", { name: "Kim Vale", role: "member", ...nurse }],
    ["Kim Vale – Advisor\tChief Nurse, Acorn Trust.", { name: "Kim Vale", role: "adviser", ...nurse }],
    ["Kim Vale (Observer), Chief Nurse, Acorn Trust", { name: "Kim Vale", role: "observer", ...nurse }],
    ["Kim Vale, Chief Nurse, Acorn Trust", { name: "Kim Vale", ...nurse }],
    ["Kim Vale, Chief Nurse, The Acorn Trust", { name: "Kim Vale", ...nurse }],
    ["Kim Vale, Chief Nurse (Acorn Trust)", { name: "Kim Vale", ...nurse }],
    ["Kim Vale — Chief Nurse at the Acorn Trust", { name: "Kim Vale", ...nurse }],
    ["Kim Vale; Chief Nurse; Acorn Trust", { name: "Kim Vale", ...nurse }],
    ["Kim Vale | Chief Nurse | Acorn Trust", { name: "Kim Vale", ...nurse }],
    ["• Kim Vale (KV), Chief Nurse, Acorn Trust", { name: "Kim Vale", initials: "KV", ...nurse }],
    ["3. Kim Vale, KV, Chief Nurse, Acorn Trust", { name: "Kim Vale", initials: "KV", ...nurse }],
    ["(b) Kim Vale (KiV)", { name: "Kim Vale", initials: "KiV" }],
    ["* **Kim Vale**, Acorn Trust, Chief Nurse", { name: "Kim Vale", ...nurse }],
    ["Vale, Kim (HDASH)", { name: "Kim Vale", agency: "HDASH" }],
    ["Van der Vale, Kim", { name: "Kim Van der Vale" }],
    ["Kim Vale – Member\tHDASH", { name: "Kim Vale", role: "member", agency: "HDASH" }],
    ["Kim Vale\t", { name: "Kim Vale" }],
    ["Kim Vale, Harbour Alliance", { name: "Kim Vale", agency: "Harbour Alliance" }],
    ["Cllr Vale\tCabinet Member for Parks", { name: "Cllr Vale", roleTitle: "Cabinet Member for Parks" }],
    ["The Mayor (Councillor K. Vale)", { name: "Councillor K. Vale", roleTitle: "Mayor" }],
    ["Mr A Vale (Chair)", { name: "Mr A Vale", role: "chair" }],
    ["Siân O’Vale MBE, Clerk", { name: "Siân O’Vale MBE", role: "clerk" }],
    ["KIM VALE – Minutes", { name: "KIM VALE", role: "clerk" }],
    ["Kim Vale – Minute taker\tBusiness Officer", { name: "Kim Vale", role: "clerk", roleTitle: "Business Officer" }],
    ["Kim Vale in the Chair", { name: "Kim Vale", role: "chair" }],
    ["Kim Vale – Vice Chair", { name: "Kim Vale", role: "chair", roleTitle: "Vice-Chair" }],
    ["Kim Vale (Deputy Chair), Head Teacher", { name: "Kim Vale", role: "chair", roleTitle: "Head Teacher" }],
    [
      "Kim Vale – Chair\tIndependent Chair, Harbour Children Board",
      { name: "Kim Vale", role: "chair", roleTitle: "Independent Chair", agency: "Harbour Children Board" },
    ],
    [
      "Kim Vale, Chair of Governors at Hill School",
      { name: "Kim Vale", roleTitle: "Chair of Governors", agency: "Hill School" },
    ],
    ["Kim Vale, Chair, Hill School", { name: "Kim Vale", roleTitle: "Chair", agency: "Hill School" }],
    ["Kim Vale\tChair, Hill School", { name: "Kim Vale", roleTitle: "Chair", agency: "Hill School" }],
    ["Kim Vale – Secretary, Hill Club", { name: "Kim Vale", roleTitle: "Secretary", agency: "Hill Club" }],
    ["Kim Vale – Chair\tHill School", { name: "Kim Vale", role: "chair", agency: "Hill School" }],
    ["Kim Vale (Chair), Hill School", { name: "Kim Vale", role: "chair", agency: "Hill School" }],
    ["Kim Vale – Minutes, Hill School", { name: "Kim Vale", role: "clerk", agency: "Hill School" }],
    ["Kim Vale – Lay Member", { name: "Kim Vale", role: "member", roleTitle: "Lay Member" }],
    ["Kim Vale, Independent Chair", { name: "Kim Vale", roleTitle: "Independent Chair" }],
    ["Kim Vale, Trustee", { name: "Kim Vale", role: "member", roleTitle: "Trustee" }],
    ["Kim Vale (via Teams)", { name: "Kim Vale" }],
    ["Kim Vale (until 3.15 pm), Chief Nurse, Acorn Trust", { name: "Kim Vale", ...nurse }],
    ["Kim Vale (items 4 and 5)", { name: "Kim Vale" }],
    ["Kim Vale – apologies", { name: "Kim Vale", apologies: true }],
    ["Kim Vale (sent apologies), Police", { name: "Kim Vale", agency: "Police", apologies: true }],
    ["Kim Vale representing the Voluntary Forum", { name: "Kim Vale", agency: "Voluntary Forum" }],
    [
      "Kim Vale, Co-opted Member representing the Voluntary Forum",
      { name: "Kim Vale", roleTitle: "Co-opted Member", agency: "Voluntary Forum" },
    ],
    [
      "Kim Vale – Member\tChief Superintendent, District Commander for Harbour, South Harbour Police",
      {
        name: "Kim Vale",
        role: "member",
        roleTitle: "Chief Superintendent, District Commander for Harbour",
        agency: "South Harbour Police",
      },
    ],
    [
      "Kim Vale – Advisor\tManager for Standards, Children’s Services, Harbour Council, and Harbour Children Board",
      {
        name: "Kim Vale",
        role: "adviser",
        roleTitle: "Manager for Standards, Children’s Services",
        agency: "Harbour Council",
      },
    ],
    [
      "Kim Vale – Member\tService Manager, Children and Family Advice Service (CAFA)",
      {
        name: "Kim Vale",
        role: "member",
        roleTitle: "Service Manager",
        agency: "Children and Family Advice Service (CAFA)",
      },
    ],
    [
      "Kim Vale\tEngagement Manager, Commissioning, Policy and Performance",
      { name: "Kim Vale", roleTitle: "Engagement Manager, Commissioning, Policy and Performance" },
    ],
    ["Kim Vale\tDeputy Director of Care, Quality", { name: "Kim Vale", roleTitle: "Deputy Director of Care, Quality" }],
  ];
  test.each(table)("%s", (line, read) => expect(second(line)).toEqual(read));
});

describe("whoever came for somebody is their deputy, and what stands behind both names is that person's", () => {
  const post = { role: "member", roleTitle: "Director of Care", agency: "Harbour Council" };
  test.each([
    "Sam Newby representing Shona Farr - Member\tDirector of Care, Harbour Council",
    "Sam Newby (representing Shona Farr) – Member, Director of Care, Harbour Council",
    "Sam Newby deputising for Shona Farr (Member)\tDirector of Care, Harbour Council",
    "Sam Newby on behalf of Shona Farr – Member\tDirector of Care, Harbour Council",
  ])("%s", (line) => {
    expect(people("Present:", line)).toEqual([
      { name: "Sam Newby", representing: "Shona Farr" },
      { name: "Shona Farr", ...post, apologies: true },
    ]);
  });

  test("what stands before it is the deputy's own, and the one in the apologies is the same person", () => {
    expect(
      people(
        "Present:",
        "Sam Newby, Head of Care, Harbour Council (for Shona Farr)",
        "Apologies:",
        "Shona Farr, Director",
      ),
    ).toEqual([
      { name: "Sam Newby", roleTitle: "Head of Care", agency: "Harbour Council", representing: "Shona Farr" },
      { name: "Shona Farr", roleTitle: "Director", apologies: true },
    ]);
  });
});

describe("headings say who people are", () => {
  const two = ["Kim Vale", "Lee Moss"];
  test.each([
    ["In attendance:", undefined],
    ["PRESENT", undefined],
    ["Attendance list", undefined],
    ["**Members:**", "member"],
    ["## Board members present", "member"],
    ["Harbour Board membership:-", undefined],
    ["Trustees", "member"],
    ["Governors:", "member"],
    ["Advisers", "adviser"],
    ["Advisors:", "adviser"],
    ["Also in attendance:", "adviser"],
    ["Officers:", "adviser"],
    ["Observers –", "observer"],
    ["Press and public:", "observer"],
  ])("%s", (heading, role) => {
    const read = people(heading, ...two);
    expect(read?.map(({ name }) => name)).toEqual(two);
    expect(read?.map((person) => person.role)).toEqual([role, role]);
  });

  test("in attendance besides members or those present are advisers", () => {
    expect(people("Present", "Kim Vale", "In attendance", "Lee Moss", "Jo Lake (minutes)")).toEqual([
      { name: "Kim Vale" },
      { name: "Lee Moss", role: "adviser" },
      { name: "Jo Lake", role: "clerk" },
    ]);
  });

  test("apologies are those under their heading, and whoever is absent without them is listed without them", () => {
    expect(people("Present:", "Kim Vale", "Apologies for absence:", "Lee Moss", "Absent:", "Jo Lake")).toEqual([
      { name: "Kim Vale" },
      { name: "Lee Moss", apologies: true },
      { name: "Jo Lake" },
    ]);
  });

  test("one line may name who holds an office, and goes for nobody else", () => {
    expect(people("Chair – Cllr Oak", "Vice-Chair: Cllr Elm", "Clerk: Jo Lake", "Lee Moss")).toEqual([
      { name: "Cllr Oak", role: "chair" },
      { name: "Cllr Elm", role: "chair", roleTitle: "Vice-Chair" },
      { name: "Jo Lake", role: "clerk" },
      { name: "Lee Moss" },
    ]);
  });
});

describe("several people in one line are read", () => {
  const names = (...lines: readonly string[]) => people(...lines)?.map(({ name }) => name);
  test("a council's minutes", () => {
    const read = people(
      "Harbour Select Commission Tuesday 3 March 2026",
      "",
      "Present:- Councillor Oak (in the Chair); The Mayor (Councillor T. Elm), Councillors Ash, Beech-Hazel, Z. Fir and Yew (5).",
      "",
      "Apologies for absence: - Apologies were received from Councillors Larch and Pine.",
      "The webcast of this meeting can be seen on the Council's pages.",
    );
    expect(read).toEqual([
      { name: "Councillor Oak", role: "chair" },
      { name: "Councillor T. Elm", roleTitle: "Mayor" },
      { name: "Councillor Ash" },
      { name: "Councillor Beech-Hazel" },
      { name: "Councillor Z. Fir" },
      { name: "Councillor Yew" },
      { name: "Councillor Larch", apologies: true },
      { name: "Councillor Pine", apologies: true },
    ]);
  });

  test("with titles, and what somebody is among them", () => {
    expect(people("Present: Mr A Smith (Chair), Mrs B Jones, Chief Nurse, Dr C Patel (CCG)")).toEqual([
      { name: "Mr A Smith", role: "chair" },
      { name: "Mrs B Jones", roleTitle: "Chief Nurse" },
      { name: "Dr C Patel", agency: "CCG" },
    ]);
  });

  test("headings among them", () => {
    expect(
      people("Present: Cllr Oak, Cllr Elm; Also in attendance: Jo Lake; Officers: Kim Vale and Lee Moss."),
    ).toEqual([
      { name: "Cllr Oak" },
      { name: "Cllr Elm" },
      { name: "Jo Lake", role: "adviser" },
      { name: "Kim Vale", role: "adviser" },
      { name: "Lee Moss", role: "adviser" },
    ]);
  });

  test.each([
    ["Apologies from Kim Vale and Jo Lake", ["Kim Vale", "Jo Lake"]],
    ["Present: Kim, Jo and Lee", ["Kim", "Jo", "Lee"]],
    ["Members: Vale, Kim; Lake, Jo", ["Kim Vale", "Jo Lake"]],
    [
      "Co-opted members:- Ms. Vale (Voluntary Forum), Mr. Lake (Age Forum) for agenda items of older people",
      ["Ms. Vale", "Mr. Lake"],
    ],
  ])("%s", (line, read) => expect(names(line)).toEqual(read));

  test("a councillor is not the namesake with another title", () => {
    expect(names("Councillors Oak and Elm", "Members: Ms. Oak, Mr. Yew")).toEqual([
      "Councillor Oak",
      "Councillor Elm",
      "Ms. Oak",
      "Mr. Yew",
    ]);
  });
});

describe("tables are read by their headings", () => {
  const kim = { name: "Kim Vale", initials: "KV", roleTitle: "Chief Nurse", agency: "Acorn Trust" };
  const lee = { name: "Lee Moss", initials: "LM", role: "member", agency: "Police", apologies: true };
  test.each([
    [
      "Name | Role | Organisation | Initials | Attended/Apologies",
      "Kim Vale|Chief Nurse|Acorn Trust|KV|Attended",
      "Lee Moss | Member | Police | LM | Apologies",
    ],
    [
      "Initials\tName\tAgency\tJob title\tApologies",
      "KV\tKim Vale\tAcorn Trust\tChief Nurse\t",
      "LM\tLee Moss\tPolice\tMember\tx",
    ],
    [
      "| Surname | First name | Position | Representing | Initials | Present |\n| --- | :-- | --- | --- | --- | --- |",
      "| Vale | Kim | Chief Nurse | Acorn Trust | K.V. | ✓ |",
      "| Moss | Lee | Member | Police | LM | Ap |",
    ],
    [
      "No.\tMember\tRole, Agency\tInit.\tStatus",
      "1\tKim Vale\tChief Nurse, Acorn Trust\tKV\tPresent",
      "2\tLee Moss – Member\tPolice\tLM\tsent apologies",
    ],
  ])("%s", (...lines) => {
    expect(people(...lines)).toEqual([kim, lee]);
  });

  test("with a row that is a heading, and rows without anybody", () => {
    expect(people("Name\tRole", "Kim Vale\tChief Nurse", "\t", "Apologies", "Lee Moss\tHead Teacher")).toEqual([
      { name: "Kim Vale", roleTitle: "Chief Nurse" },
      { name: "Lee Moss", roleTitle: "Head Teacher", apologies: true },
    ]);
  });
});

test("a list without headings is read where it says what people are", () => {
  const lines = ["Kim Vale – Chair\tHead Teacher", "Lee Moss – Member\tPolice", "Cllr Oak"];
  expect(people(...lines)?.map(({ name }) => name)).toEqual(["Kim Vale", "Lee Moss", "Cllr Oak"]);
  expect(people("Kim Vale – Member\tPolice", "Lee Moss, Chief Nurse", "Apologies", "Jo Lake")).toHaveLength(3);
});

test("whoever is named twice is one person, as the fuller line has it", () => {
  expect(people("Present:", "Kim Vale", "Lee Moss", "Apologies:", "Ms Kim Vale, Chief Nurse, Acorn Trust")).toEqual([
    { name: "Ms Kim Vale", roleTitle: "Chief Nurse", agency: "Acorn Trust" },
    { name: "Lee Moss" },
  ]);
});

test("what names nobody is shown, and headings and empty remarks are not", () => {
  const text =
    "Date: 3 March 2026\nVenue: Town Hall\nPresent:\nKim Vale\nTwo from the college\nLee Moss\nApologies: none";
  expect(readAttendance(text, roster)).toEqual({
    people: [{ name: "Kim Vale" }, { name: "Lee Moss" }],
    unread: ["Two from the college"],
  });
});

test("the list ends where the business begins", () => {
  expect(
    people("Present:", "Kim Vale", "Lee Moss", "1. Welcome", "Jo Lake", "2. Apologies", "Apologies from Sue Hill."),
  ).toEqual([{ name: "Kim Vale" }, { name: "Lee Moss" }, { name: "Sue Hill", apologies: true }]);
});

test("more people than a board has are not taken, and none is lost silently", () => {
  const names = Array.from(
    { length: mostListed + 2 },
    (_, at) => `Kim ${"V"}${"a".repeat(1 + (at % 20))}${"e".repeat(Math.floor(at / 20))}`,
  );
  const read = readAttendance(["Members:", ...names].join("\n"), roster);
  expect(read?.people).toHaveLength(mostListed);
  expect(read?.unread).toEqual(names.slice(mostListed));
});

test("a list that is far too long is not read to its end, whichever way it is written", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxy"];
  const names = letters.flatMap((one) => letters.map((other) => `Kim V${one}${other}e`));
  for (const between of ["\n", ", ", "; ", ", Officer, Kent Council\n"]) {
    const read = readAttendance(`Members:${names.join(between)}`, roster);
    expect([between, read && read.people.length > mostListed && read.people.length < mostListed + 100]).toEqual([
      between,
      true,
    ]);
  }
});

describe("what is not plainly an attendance list is none", () => {
  test.each([
    "",
    "members",
    "Present:",
    "Present: Kim Vale",
    "Kim Vale\nLee Moss",
    "Town Hall\nHarbour Street",
    "Sarah to circulate the plan\nPete to book a room",
    "Kim Vale to circulate the plan\nLee Moss to book a room\nJo Lake to ring the council",
    "Kim Vale - chase the council\nLee Moss - ring the hospital",
    "Kim Vale - Chase the council\nLee Moss - Ring the hospital",
    "Kim Vale: write to the manager by Friday\nLee Moss: update the risk register",
    "Present: Kim Vale, Lee Moss\nAction: Kim to write to the council",
    "Present: Kim Vale, Lee Moss\nKV to arrange meetings – action 1",
    "Present: Kim Vale, Lee Moss\nKim to send the strategy to all",
    "Dear all,\nthank you for coming. Kim Vale and Lee Moss will report back.\nKind regards\nJo Lake",
    "Thanks\nJo Lake\nHead Teacher, Hill School",
    `Present: Kim Vale, Lee Moss\n1. Welcome\n${"The board heard at some length what had come of it. ".repeat(30)}`,
    `Members:\n${"Kim Vale\n".repeat(3000)}`,
  ])("%j", (text) => expect(readAttendance(text, roster)).toBeUndefined());
});
