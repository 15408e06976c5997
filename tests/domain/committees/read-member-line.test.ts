import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MemberLine, readMemberLine } from "../../../src/domain/committees/read-member-line.js";
import { aMember } from "../../builders/a-member.js";

const roster = [
  aMember({ id: "m_1", name: "Ann Ash", agency: "Harbour Alliance" }),
  aMember({ id: "m_2", name: "Bea Oak", agency: "Voluntary Action" }),
  aMember({ id: "m_3", name: "Col Elm", agency: "Children and Family Advice (CAFA)" }),
];
const lead = "Executive Lead for Safeguarding";

const lines: readonly (readonly [line: string, read: MemberLine])[] = [
  [`Sue Carsey, SC, ${lead}, CCG`, { name: "Sue Carsey", initials: "SC", roleTitle: lead, agency: "CCG" }],
  [`Sue Carsey – ${lead}, NHS Harbour CCG`, { name: "Sue Carsey", roleTitle: lead, agency: "NHS Harbour CCG" }],
  [`Sue Carsey - ${lead} - CCG`, { name: "Sue Carsey", roleTitle: lead, agency: "CCG" }],
  ["Sue Carsey (CCG)", { name: "Sue Carsey", agency: "CCG" }],
  ["Sue Carsey (SC), CCG", { name: "Sue Carsey", initials: "SC", agency: "CCG" }],
  [`Sue Carsey (${lead}, CCG)`, { name: "Sue Carsey", roleTitle: lead, agency: "CCG" }],
  ["Sue Carsey", { name: "Sue Carsey" }],
  ["Sue Carsey, SC", { name: "Sue Carsey", initials: "SC" }],
  ["Sue Carsey, S.C.", { name: "Sue Carsey", initials: "SC" }],
  ["sue carsey, sc, ccg lead", { name: "Sue Carsey", initials: "SC", roleTitle: "ccg lead" }],
  [`Sue Carsey, ${lead} (SC)`, { name: "Sue Carsey", initials: "SC", roleTitle: lead }],
  [`Sue Carsey – ${lead}, CCG (S.C.)`, { name: "Sue Carsey", initials: "SC", roleTitle: lead, agency: "CCG" }],
  [`Sue Carsey, ${lead} (CCG)`, { name: "Sue Carsey", roleTitle: lead, agency: "CCG" }],
  ["Sue Carsey, CCG", { name: "Sue Carsey", agency: "CCG" }],
  ["Sue Carsey, the CCG.", { name: "Sue Carsey", agency: "CCG" }],
  ["Sue Carsey from the CCG", { name: "Sue Carsey", agency: "CCG" }],
  ["Sue Carsey, SJC, Chief Nurse", { name: "Sue Carsey", initials: "SJC", roleTitle: "Chief Nurse" }],
  ["Sue Carsey, CCG, Chief Nurse", { name: "Sue Carsey", roleTitle: "Chief Nurse", agency: "CCG" }],
  ["Sue Carsey, CEO, Harbour Alliance", { name: "Sue Carsey", roleTitle: "CEO", agency: "Harbour Alliance" }],
  ["Cllr Jane Beamish, chair", { name: "Cllr Jane Beamish", roleTitle: "chair" }],
  ["Cllr Beamish\tCabinet Member for Schools", { name: "Cllr Beamish", roleTitle: "Cabinet Member for Schools" }],
  ["cllr beamish, clerk", { name: "Cllr Beamish", roleTitle: "clerk" }],
  [
    "Steve Ashby – Chair\tIndependent Chair, Harbour Children Board",
    { name: "Steve Ashby", roleTitle: "Independent Chair", agency: "Harbour Children Board" },
  ],
  ["Sam Lee, adviser", { name: "Sam Lee", role: "adviser" }],
  ["Sam Lee as an observer", { name: "Sam Lee", role: "observer" }],
  ["Sam Lee (Advisor)", { name: "Sam Lee", role: "adviser" }],
  [
    "Sam Lee - Member\tLay Member, Harbour Council",
    { name: "Sam Lee", role: "member", roleTitle: "Lay Member", agency: "Harbour Council" },
  ],
  ["Sam Lee – Member\tHDASH", { name: "Sam Lee", role: "member", agency: "HDASH" }],
  [
    "Pete Horne, PH, Public Protection Unit Manager, South Harbour Police",
    { name: "Pete Horne", initials: "PH", roleTitle: "Public Protection Unit Manager", agency: "South Harbour Police" },
  ],
  [
    "Jay Hart, Chief Superintendent, District Commander for Harbour, South Police",
    { name: "Jay Hart", roleTitle: "Chief Superintendent, District Commander for Harbour", agency: "South Police" },
  ],
  [
    "Jay Hart, Chief Superintendent, District Commander for Harbour",
    { name: "Jay Hart", roleTitle: "Chief Superintendent, District Commander for Harbour" },
  ],
  ["Jay Hart, Service Manager", { name: "Jay Hart", roleTitle: "Service Manager" }],
  ["Jay Hart, Head of Service", { name: "Jay Hart", roleTitle: "Head of Service" }],
  ["Jay Hart, Leader of the Council", { name: "Jay Hart", roleTitle: "Leader of the Council" }],
  ["Jay Hart, Police Liaison Officer", { name: "Jay Hart", roleTitle: "Police Liaison Officer" }],
  ["Jay Hart, Principal, Thornton College", { name: "Jay Hart", roleTitle: "Principal", agency: "Thornton College" }],
  ["Jay Hart, Principal at Thornton College", { name: "Jay Hart", roleTitle: "Principal", agency: "Thornton College" }],
  ["Jay Hart, Principal (Thornton College)", { name: "Jay Hart", roleTitle: "Principal", agency: "Thornton College" }],
  [
    "Jay Hart; Youth Offending Services Manager; Harbour Council",
    { name: "Jay Hart", roleTitle: "Youth Offending Services Manager", agency: "Harbour Council" },
  ],
  ["Jay Hart, Voluntary Action", { name: "Jay Hart", agency: "Voluntary Action" }],
  ["Jay Hart, CAFA", { name: "Jay Hart", agency: "CAFA" }],
  ["Jay Hart, Treasurer", { name: "Jay Hart", roleTitle: "Treasurer" }],
  ["Jay Hart, Public Health", { name: "Jay Hart", roleTitle: "Public Health" }],
  [
    "Tracey Mc Erlan-Byrne, TMB, Chief Nurse, The Harbour NHS Trust",
    { name: "Tracey Mc Erlan-Byrne", initials: "TMB", roleTitle: "Chief Nurse", agency: "Harbour NHS Trust" },
  ],
  ["Dr Sherif El-Rashid, Designated Doctor", { name: "Dr Sherif El-Rashid", roleTitle: "Designated Doctor" }],
  [
    "Anna van der Berg, AB, school governor",
    { name: "Anna van der Berg", initials: "AB", roleTitle: "school governor" },
  ],
  ["Siân O’Neill | St Ann’s Hospital", { name: "Siân O’Neill", agency: "St Ann’s Hospital" }],
  ["sian o'neill, treasurer", { name: "Sian O'Neill", roleTitle: "treasurer" }],
  ["J. Hamill, vice chair", { name: "J. Hamill", roleTitle: "vice chair" }],
  ["3. Louise Blank", { name: "Louise Blank" }],
  ["- Louise Blank, Department of Work", { name: "Louise Blank", agency: "Department of Work" }],
  ["Blank, Louise", { name: "Louise Blank" }],
  ["Blank, Louise (CCG)", { name: "Louise Blank", agency: "CCG" }],
  ["Blank, Louise, LB, Chief Nurse", { name: "Louise Blank", initials: "LB", roleTitle: "Chief Nurse" }],
  ["Kirsty, Police", { name: "Kirsty", agency: "Police" }],
  [
    "Jay Hart, Nurse, Harbour Council, and Harbour Trust",
    { name: "Jay Hart", roleTitle: "Nurse", agency: "Harbour Council, and Harbour Trust" },
  ],
  ["Kirsty, Nurse", { name: "Kirsty", roleTitle: "Nurse" }],
  ["Kirsty, Probation", { name: "Kirsty", agency: "Probation" }],
  ["Sue Carsey, CEO", { name: "Sue Carsey", roleTitle: "CEO" }],
  ["Kirsty", { name: "Kirsty" }],
  ["Kirsty, Clerk", { name: "Kirsty", roleTitle: "Clerk" }],
];

describe("a line about somebody is read", () => {
  test.each(lines)("%s", (line, read) => {
    expect(readMemberLine(line, roster)).toEqual(read);
  });
});

describe("what begins with no plausible name of a person is nobody", () => {
  test.each([
    "",
    "—",
    "CCG",
    "CCG, Sue Carsey",
    "item for decision: the budget",
    "Agenda item for May",
    "Business Manager",
    "Police Liaison Officer, Sue Carsey",
    "a new member",
    "another member please",
    "me",
    "milk to the list",
    "extra chairs",
    "milk",
    "coffee break",
    "bread is here, please",
    "Sue Is Away, CCG",
    "HDASH",
    "Apologies:",
    "Sue Carsey and Pete Horne",
    "Sam Newby representing Shona Farr - Member, Director",
    "sue@example.org",
    "Sue Carsey <sue@example.org>",
    "Sue2 Carsey",
    "Sue Carsey\nPete Horne",
    "Sue ".repeat(90),
  ])("%j", (line) => {
    expect(readMemberLine(line, roster)).toBeUndefined();
  });
});

test("any line at all is read or is nobody's, and what is read holds no empty words", () => {
  const word = fc.constantFrom(
    "Sue",
    "Carsey",
    "SC",
    "CCG",
    ",",
    " – ",
    "(",
    ")",
    " ",
    "\t",
    "chair",
    "member",
    "at",
    "the",
    ".",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: "binary" }),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (line) => {
        const read = readMemberLine(line, roster);
        for (const said of Object.values(read ?? {})) expect(said.trim()).not.toBe("");
      },
    ),
  );
});
