import { expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { englandCalendar } from "../../../../src/domain/days/working-days.js";
import { askedNames } from "../../../../src/domain/minutes/asked-names.js";
import { areApart } from "../../../../src/domain/minutes/judge/are-apart.js";
import { judgeReading } from "../../../../src/domain/minutes/judge/judge-reading.js";
import type { KnownRecord } from "../../../../src/domain/minutes/judge/known-record.js";
import { aMember } from "../../../builders/a-member.js";
import { aFinding, anActionFound, aPaperReading } from "../../../builders/a-paper-reading.js";
import { anOpenItem } from "../../../builders/an-open-item.js";

const on = day("2026-02-26");
const stan = aMember({ id: "m_stan", person: "p_stan", name: "Stan Kemp" });
const tom = aMember({ id: "m_tom", person: "p_tom", name: "Tom Reed" });
const papers = { import: "im_1", said: [] } as const;

const record = (set: Partial<KnownRecord> = {}): KnownRecord => ({
  today: day("2026-03-04"),
  working: englandCalendar,
  meetings: [],
  roster: [aMember(), stan, tom],
  items: [],
  notes: new Map(),
  decisions: [],
  terms: [],
  plans: [],
  ...set,
});
const judged = (found = anActionFound(), set: Partial<KnownRecord> = {}) =>
  judgeReading(aPaperReading([aFinding(found)]), record(set)).proposals;
const item = (set: Parameters<typeof anOpenItem>[0] = {}) =>
  anOpenItem({ raisedOn: on, boardReference: "2", dueOn: day("2026-03-20"), papers, ...set });

test("initials that two people have change nothing where one of them owes the action", () => {
  expect(judged(anActionFound(), { items: [item()] })).toEqual([]);
});

test("initials that two people have give an action to nobody unasked", () => {
  const owners = item().owners;
  const toms = owners.kind === "named" ? owners.owners.map((owner) => ({ ...owner, member: "m_tom" as const })) : [];
  const [row] = judged(anActionFound(), { items: [item({ owners: { kind: "named", owners: toms } })] });
  expect(row).toMatchObject({ ticked: false, what: { owners: [{ kind: "asked" }] }, doubts: [{ kind: "differs" }] });
});

test("a misspelt name is asked with the near name of the same paper", () => {
  const { proposals } = judgeReading(
    aPaperReading([
      aFinding({ kind: "attender", person: { name: "Wanda Corrie" }, as: "present" }),
      aFinding(anActionFound({ owners: [{ kind: "typed", text: "Wanda Corrrie" }] })),
    ]),
    record(),
  );
  expect(askedNames(proposals)).toMatchObject([{ typed: "Wanda Corrrie", offered: [], persons: ["Wanda Corrie"] }]);
});

test("the board's number of one meeting is one action, and other words of it are doubted", () => {
  const known = item({ number: 7, task: "prepare the winter rota for volunteers" });
  const found = anActionFound({ task: "ring the harbour office about moorings" });
  expect(judged(found, { items: [known] })).toMatchObject([
    { ticked: false, what: { kind: "update", number: 7 }, doubts: [{ kind: "like", number: 7 }] },
  ]);
});

test.each([
  ["repaint the south pier ladder", "repaint the north pier ladder", true],
  ["prepare report number 1 about school 1", "prepare report number 2 about school 2", true],
  ["circulate the plan to members", "circulate the plans to members", false],
  ["send the plan to members", "circulate the plan to members", false],
  ["circulate the plan to all members", "circulate the plan to members", false],
] as const)("whether “%s” and “%s” are two things", (one, other, expected) => {
  expect(areApart(one, other)).toBe(expected);
  expect(areApart(other, one)).toBe(expected);
});

test("nothing was agreed on a day to come", () => {
  const [row] = judged(anActionFound({ raisedOn: day("2026-05-01") }));
  expect(row).toMatchObject({ what: { kind: "action", raisedOn: "2026-03-04" } });
});

test.each([
  ["circulate the winter plan to", false],
  ["Circulate the winter-plan to all  members.", false],
  ["circulate the winter plan to all schools", true],
])("whether “%s” is other words of an action", (task, expected) => {
  const known = item({ task: "circulate the winter plan to all members" });
  const [row] = judged(anActionFound({ task }), { items: [known] });
  expect(row?.what.kind === "update" && row.what.task !== undefined).toBe(expected);
});
