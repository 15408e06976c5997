import { describe, expect, test } from "vitest";
import { readAttenders } from "../../../../src/domain/minutes/record/read-attenders.js";
import { processorTime } from "../../../processor-time.js";
import { itemOf, minutesOf, partsOf } from "./paper-parts.js";

const context = minutesOf("2026-03-05");
const begun = "\n\n1. Welcome\nThe Chair opened the meeting.\n";
const read = (text: string) => partsOf(`${text}${begun}`).flatMap((section) => readAttenders(section, context));
const as = (text: string, how: string | undefined) =>
  read(text)
    .filter(({ what }) => what.as === how)
    .map(({ what }) => what.person.name);

describe("who came, who sent apologies and who was absent is read in other boards' forms", () => {
  test.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    [
      "school governors",
      "Present: Mrs A Ash (Chair), Mr B Oak (Headteacher), Revd C Elm\nIn attendance: Ms E Yew (Clerk)\nApologies: Mrs G Hay (work), Mr H Ivy (illness), accepted\nAbsent: Mr J Kay",
      ["Mrs A Ash", "Mr B Oak", "Revd C Elm", "Ms E Yew"],
      ["Mrs G Hay", "Mr H Ivy"],
      ["Mr J Kay"],
    ],
    [
      "a parish council",
      "Present: Councillors A Ash (Chairman), B Oak and D Fir.\nIn attendance: Mrs E Yew (Clerk), County Councillor F Bay and three members of the public.\n\n26/01 Apologies for absence\nApologies were received and accepted from Cllr G Hay (holiday).",
      ["Councillor A Ash", "Councillor B Oak", "Councillor D Fir", "Mrs E Yew", "County Councillor F Bay"],
      ["Cllr G Hay"],
      [],
    ],
    [
      "an NHS trust",
      "PRESENT:\nProf Ann Ash\tChair (AA)\nMr Bob Oak\tChief Executive (BO)\nIN ATTENDANCE:\nMs Cat Elm\tTrust Secretary (CE)\nAPOLOGIES:\nDr Dan Fir\tMedical Director (DF)",
      ["Prof Ann Ash", "Mr Bob Oak", "Ms Cat Elm"],
      ["Dr Dan Fir"],
      [],
    ],
    [
      "a fire authority",
      "Present: Cllr Ann Ash\nOfficers: Chief Fire Officer B Oak, Mr C Elm (Treasurer)\nApologies: Cllr. D. Fir",
      ["Cllr Ann Ash", "B Oak", "Mr C Elm"],
      ["Cllr D. Fir"],
      [],
    ],
    [
      "a steering group with whence they come",
      "Present:\tAnn Ash (AA)\tHarbour Buses\n\tBob Oak (BO)\tCounty Council, Chair\nApologies:\tDan Fir (DF)",
      ["Ann Ash", "Bob Oak"],
      ["Dan Fir"],
      [],
    ],
    [
      "names without a word, and those who could not come",
      "Ann, Bo, Cat and Big Phil. Apols Dan.\n1) Water. Meter read. Ann to invoice Bo.",
      ["Ann", "Bo", "Cat", "Big Phil"],
      ["Dan"],
      [],
    ],
    [
      "columns of spaces beside the word",
      "Present:            Dr Ann Ash       Director (Chair)\n                    Bob Oak          Head of Buses\n\nApologies:          Dan Fir          Chief Officer",
      ["Dr Ann Ash", "Bob Oak"],
      ["Dan Fir"],
      [],
    ],
    [
      "notes sent round by mail",
      "Thanks for coming.\n\nThere: Bo, Ann, Mo. Not able to come: Cat and Dan.\n\nParking\n\nThe council has agreed to ask again about permits, and Bo will draft our answer by Sunday. We all wait.",
      ["Bo", "Ann", "Mo"],
      ["Cat", "Dan"],
      [],
    ],
    [
      "charity trustees",
      "Members present\nAnn Ash – Chair\nBob Oak – Treasurer\n\nMembers absent\nDan Fir\nEve Yew\n\nIn attendance\nFay Bay – Note taker\n\nApologies: none",
      ["Ann Ash", "Bob Oak", "Fay Bay"],
      [],
      ["Dan Fir", "Eve Yew"],
    ],
    [
      "a safeguarding partnership's table with ticks",
      "Attendance\nName\tRole\tOrganisation\tPresent\tApologies\nAnn Ash (AA)\tChair\tHarbour Trust\t✓\t\nBob Oak (BO)\tDoctor\tHarbour Trust\t\t✓\nCat Elm (CE)\tNurse\tHarbour Trust\t✓\t",
      ["Ann Ash", "Cat Elm"],
      ["Bob Oak"],
      [],
    ],
    [
      "a table of headings",
      "| Present | Ann Ash (Chair), Bob Oak |\n| Apologies | Dan Fir, Eve Yew |\n| In attendance | Fay Bay (Clerk) |",
      ["Ann Ash", "Bob Oak", "Fay Bay"],
      ["Dan Fir", "Eve Yew"],
      [],
    ],
    [
      "somebody who came for another",
      "In attendance:\nAnn Ash - Member\tDirector, Harbour Council\nSam Fir representing Bob Oak - Member\tNurse, Harbour Trust\nApologies:\nEve Yew - Adviser",
      ["Ann Ash", "Sam Fir"],
      ["Bob Oak", "Eve Yew"],
      [],
    ],
  ])("%s", (_, text, present, apologies, absent) => {
    expect([as(text, "present"), as(text, "apologies"), as(text, "absent")]).toEqual([present, apologies, absent]);
  });
});

test("roles, titles, agencies and initials come along, and where it stands", () => {
  const text = "Present:\nProf Ann Ash\tChair (AA)\nMr Bob Oak\tChief Nurse, Harbour Council (BO)";
  const [chair, nurse] = read(text);
  expect(chair?.what.person).toMatchObject({ role: "chair", initials: "AA" });
  expect(nurse?.what.person).toMatchObject({ roleTitle: "Chief Nurse", agency: "Harbour Council", initials: "BO" });
  expect(nurse?.evidence.words).toContain("Mr Bob Oak");
});

test("a list of members says of nobody whether they came", () => {
  const text =
    "AGENDA\n\n1. Apologies.\n2. Minutes.\n\nHarbour Board membership:-\n\nChair – Councillor A. Ash\nCouncillors Elm, Fir and Hay.\n\nPAT OAK\nChief Executive";
  const found = partsOf(text).flatMap((section) => readAttenders(section, context));
  expect(found.map(({ what }) => [what.person.name, what.as])).toEqual([
    ["Councillor A. Ash", undefined],
    ["Councillor Elm", undefined],
    ["Councillor Fir", undefined],
    ["Councillor Hay", undefined],
  ]);
});

describe("an item of apologies is read as far as it names people", () => {
  test.each<[string, string, readonly string[]]>([
    ["Apologies", "Cllr Hay had sent his apologies. There were no others.", ["Cllr Hay"]],
    ["Apologies for absence", "Apologies had been received on behalf of Mrs Ash and Mr Oak.", ["Mrs Ash", "Mr Oak"]],
    ["Welcome and apologies", "The Chair welcomed Ann Ash. Apologies were received from Bob Oak.", ["Bob Oak"]],
    ["Apologies", "None.", []],
    ["Matters arising", "Apologies were sent to the family by Mr Oak.", []],
  ])("%s: %s", (title, text, names) => {
    const found = readAttenders(itemOf(title, text), context);
    expect(found.map(({ what }) => what.person.name)).toEqual(names);
    expect(found.every(({ what }) => what.as === "apologies")).toBe(true);
  });
});

test("hostile text takes no long time", () => {
  const took = processorTime(() => {
    read(`Present: ${"Ann Ash, ".repeat(3_000)}`);
    read(`Present:\n${"Ann Ash – Chair, Harbour Board (AA) representing Bob Oak\n".repeat(2_000)}`);
    readAttenders(itemOf("Apologies", `Apologies from ${"the apologies of Ann ".repeat(20_000)}`), context);
  });
  expect(took).toBeLessThan(3_000);
});
