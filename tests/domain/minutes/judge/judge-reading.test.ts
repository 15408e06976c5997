import { expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { englandCalendar } from "../../../../src/domain/days/working-days.js";
import type { Finding } from "../../../../src/domain/minutes/finding.js";
import { judgeReading } from "../../../../src/domain/minutes/judge/judge-reading.js";
import type { KnownRecord } from "../../../../src/domain/minutes/judge/known-record.js";
import { allDigests, comparable, likeness, saidDigests } from "../../../../src/domain/minutes/judge/said-words.js";
import { isAsked, mostProposals, type Proposal } from "../../../../src/domain/minutes/proposal.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { aMember } from "../../../builders/a-member.js";
import { aFinding, anActionFound, aPaperReading } from "../../../builders/a-paper-reading.js";
import { anOpenItem } from "../../../builders/an-open-item.js";
import { processorTime } from "../../../processor-time.js";

const on = day("2026-02-26");
const owner = (...names: readonly string[]) => names.map((text) => ({ kind: "typed", text }) as const);

const record = (set: Partial<KnownRecord> = {}): KnownRecord => ({
  today: day("2026-03-04"),
  working: englandCalendar,
  meetings: [],
  roster: [aMember(), aMember({ id: "m_tom", person: "p_tom", name: "Tom Reed", agency: "Police" })],
  items: [],
  notes: new Map(),
  decisions: [],
  terms: [],
  plans: [],
  ...set,
});

const judge = (
  findings: readonly Finding[],
  set: Partial<KnownRecord> = {},
  of: Parameters<typeof aPaperReading>[1] = {},
) => judgeReading(aPaperReading(findings, of), record(set));

const one = (judged: { proposals: readonly Proposal[] }) => {
  const [row, ...others] = judged.proposals;
  if (row === undefined || others.length > 0) throw new Error(`${judged.proposals.length} rows`);
  return row;
};

/** The action of `anActionFound` as an import of that paper left it. */
const imported = (overrides: Parameters<typeof anOpenItem>[0] = {}, found = anActionFound()) =>
  anOpenItem({
    raisedOn: on,
    boardReference: "2",
    dueOn: day("2026-03-20"),
    papers: { import: "im_1", said: allDigests(saidDigests(found, on)) },
    ...overrides,
  });

test("an action that the minutes say plainly is ticked, with its owner and day settled", () => {
  const row = one(judge([aFinding(anActionFound())]));
  expect(row).toMatchObject({
    ticked: true,
    doubts: [],
    what: {
      kind: "action",
      owners: [{ kind: "settled", member: "m_sarah" }],
      due: { kind: "settled", due: { kind: "day", on: "2026-03-20" } },
      raisedOn: on,
      reference: "2",
      agendaItem: "4",
    },
  });
});

test("what may be an aside, or can't be right, is shown with that and not ticked", () => {
  const wrong = { kind: "weekday", said: "Thursday 20 March", on: day("2026-03-20") } as const;
  const rows = judge([
    aFinding(anActionFound(), { plainness: "likely" }),
    aFinding(anActionFound({ task: "ring the auditor", reference: "3" }), { contradictions: [wrong] }),
  ]).proposals;
  expect(rows.map(({ ticked, doubts }) => [ticked, doubts])).toEqual([
    [false, [{ kind: "aside" }]],
    [false, [wrong]],
  ]);
});

test.each([
  ["WC", [], true],
  ["Wanda", [], true],
  ["Wanda Corrie", [], true],
  ["Jo Bell", [], undefined],
] as const)("whom %s means in a paper that names Wanda Corrie as present", (typed, offered, isRow) => {
  const { proposals } = judge([
    aFinding({ kind: "attender", person: { name: "Wanda Corrie" }, as: "present" }),
    aFinding(anActionFound({ owners: owner(typed) })),
  ]);
  const [person, attendance, action] = proposals;
  expect(person).toMatchObject({ what: { kind: "person", person: { name: "Wanda Corrie" } }, ticked: true });
  expect(attendance).toMatchObject({ what: { kind: "attendance", who: "Wanda Corrie", as: "present" } });
  expect(action?.what).toMatchObject({ owners: [{ kind: "asked", typed, offered, ...(isRow && { person: 1 }) }] });
  expect(action && isAsked(action, proposals)).toBe(isRow === undefined);
  const without = proposals.map((row) => (row.row === 1 ? { ...row, ticked: false } : row));
  expect(action && isAsked(action, without)).toBe(true);
});

test("initials that two have are asked, and the one who was there is offered first", () => {
  const roster = [aMember(), aMember({ id: "m_stan", person: "p_stan", name: "Stan Kemp" })];
  const there = aFinding({ kind: "attender", person: { name: "Stan Kemp" }, as: "present" } as const);
  const action = aFinding(anActionFound());
  const owners = (findings: readonly Finding[]) => judge(findings, { roster }).proposals.at(-1)?.what;
  expect(owners([action])).toMatchObject({ owners: [{ kind: "asked", offered: ["m_sarah", "m_stan"] }] });
  expect(owners([there, action])).toMatchObject({ owners: [{ kind: "asked", offered: ["m_stan", "m_sarah"] }] });
});

test("nobody becomes chair or clerk by a paper, and who is on the roster is not proposed for it", () => {
  const rows = judge([
    aFinding({ kind: "attender", person: { name: "Ivy Lane", role: "chair" } }),
    aFinding({ kind: "attender", person: { name: "Sarah Kent", role: "clerk" } }),
  ]);
  expect(one(rows).what).toEqual({ kind: "person", person: { name: "Ivy Lane", role: "member" } });
  expect(rows.known).toBe(1);
});

test.each([
  [
    "a day that has passed in a log",
    { due: { kind: "past", on: day("2026-02-01") }, raisedOn: day("2025-12-04") },
    { kind: "day", on: "2026-02-01" },
  ],
  ["a day before the minutes that it stands in", { due: { kind: "past", on: day("2026-02-01") } }, "past"],
  [
    "a day that has passed since the meeting",
    { due: { kind: "day", on: day("2026-03-01"), explicit: true } },
    { kind: "day", on: "2026-03-01" },
  ],
  [
    "the next meeting after the paper's",
    { due: { kind: "next-meeting" } },
    { kind: "next-meeting", saidOn: on, on: "2026-03-12" },
  ],
  ["no day at all", { due: { kind: "ongoing" } }, { kind: "none" }],
  ["what names no day", { due: { kind: "vague", typed: "asap" } }, "unreadable"],
  [
    "what names no day, of an action that is closed",
    { due: { kind: "vague", typed: "asap" }, state: { kind: "discharged" } },
    { kind: "none" },
  ],
  ["two days", { due: { kind: "ambiguous", readings: [day("2026-03-05"), day("2026-05-03")], why: "." } }, "ambiguous"],
] as const)("a due day: %s", (_title, said, expected) => {
  const { what } = one(judge([aFinding(anActionFound(said))], { meetings: [aMeeting()] }));
  const due = what.kind === "action" ? what.due : undefined;
  if (typeof expected === "string") expect(due).toMatchObject({ kind: "asked", typed: "20 March", why: expected });
  else expect(due).toMatchObject({ kind: "settled", due: expected });
});

test("an action that an import of the same paper made is known", () => {
  const judged = judge([aFinding(anActionFound())], { items: [imported()] });
  expect(judged).toMatchObject({ proposals: [], known: 1 });
});

test("what was changed in Teams since is not changed back by the same paper", () => {
  const items = [
    imported({ dueOn: day("2026-04-30"), owners: { kind: "everybody", assignedAt: new Date(0), answered: [] } }),
  ];
  expect(judge([aFinding(anActionFound())], { items })).toMatchObject({ proposals: [], known: 1 });
  const done = anActionFound({ state: { kind: "discharged" } });
  const reopened = [imported({}, done)];
  expect(judge([aFinding(done)], { items: reopened })).toMatchObject({ proposals: [], known: 1 });
});

test("a corrected version shows only what differs", () => {
  const corrected = anActionFound({
    owners: owner("TR"),
    due: { kind: "day", on: day("2026-03-27"), explicit: true },
    dueTyped: "27 March",
    updates: [{ text: "First draft seen." }],
  });
  const row = one(judge([aFinding(corrected)], { items: [imported()] }));
  expect(row).toMatchObject({
    ticked: true,
    what: {
      kind: "update",
      number: 1,
      owners: [{ kind: "settled", member: "m_tom" }],
      due: { kind: "settled", due: { on: "2026-03-27" } },
      updates: [{ text: "First draft seen." }],
    },
  });
  expect(row.what).not.toHaveProperty("task");
  expect(row.what).not.toHaveProperty("state");
});

test("of an action typed in Teams another day is a doubt, and apart from what became of it", () => {
  const { papers: _none, ...typed } = imported({ dueOn: day("2026-03-06") });
  const { proposals } = judge([aFinding(anActionFound({ updates: [{ text: "First draft seen." }] }))], {
    items: [typed],
  });
  expect(proposals.map(({ ticked, doubts }) => [ticked, doubts])).toEqual([
    [true, []],
    [false, [{ kind: "differs", said: "20 March", and: "2026-03-06" }]],
  ]);
});

test("what a log says of an action that is over is its end alone", () => {
  const { papers: _none, ...typed } = imported({ dueOn: day("2026-03-06") });
  const row = one(judge([aFinding(anActionFound({ state: { kind: "discharged", on } }))], { items: [typed] }));
  expect(row).toMatchObject({ ticked: true, what: { kind: "update", state: { kind: "discharged", on } } });
  expect(row.what).not.toHaveProperty("due");
});

test.each([
  ["its number and day", { reference: "13", on: day("2025-06-05") }, "update"],
  ["its number and month", { reference: "13", month: 6 }, "update"],
  ["a number that is not on record", { reference: "14", month: 6 }, "not-on-record"],
  ["a month in which there was none of the number", { reference: "13", month: 7 }, "not-on-record"],
] as const)("an action of another meeting by %s", (_title, earlier, expected) => {
  const items = [
    anOpenItem({ number: 5, boardReference: "13", raisedOn: day("2025-06-05"), task: "review the protocol" }),
    anOpenItem({ id: "ai_0", number: 1, boardReference: "13", raisedOn: day("2024-06-06"), task: "review the budget" }),
  ];
  const found = anActionFound({ task: "Protocol: to be reviewed", reference: "13", earlier, state: { kind: "done" } });
  const { reference: _own, ...rest } = found;
  const row = one(judge([aFinding({ ...rest, task: "review protocol" })], { items }));
  if (expected === "update")
    expect(row).toMatchObject({ ticked: true, what: { kind: "update", number: 5, state: { kind: "done" } } });
  else expect(row).toMatchObject({ ticked: false, what: { kind: "action" }, doubts: [{ kind: expected }] });
});

test("what reads nearly as an outstanding action of the same owner is shown beside it and not ticked", () => {
  const items = [anOpenItem({ number: 9, task: "circulate the plans to members", raisedOn: day("2025-12-04") })];
  const near = anActionFound({ task: "circulate the plan to members", reference: "8" });
  expect(one(judge([aFinding(near)], { items }))).toMatchObject({
    ticked: false,
    what: { kind: "action" },
    doubts: [{ kind: "like", number: 9 }],
  });
  const another = { ...near, owners: owner("TR") };
  expect(one(judge([aFinding(another)], { items }))).toMatchObject({ ticked: true, doubts: [] });
});

test("one whose logging was undone is new again", () => {
  const state = { kind: "withdrawn", at: new Date(0), by: "m_clerk", reason: "logged in error" } as const;
  expect(one(judge([aFinding(anActionFound())], { items: [imported({ state })] }))).toMatchObject({
    what: { kind: "action" },
  });
});

test("the same words under two items are two actions, and each is found again", () => {
  const [first, second] = ["4", "5"].map((number) => {
    const { reference: _none, ...what } = anActionFound();
    return aFinding(what, { evidence: { words: "SK to circulate the plan", item: { number, title: "Plans" } } });
  });
  if (first === undefined || second === undefined) throw new Error("two");
  expect(judge([first, second]).proposals).toHaveLength(2);
  const found = first.what;
  const items = [1, 2].map((number) => {
    const { boardReference: _none, ...item } = imported({ id: `ai_${number}`, number }, found);
    return item;
  });
  expect(judge([first, second], { items })).toMatchObject({ proposals: [], known: 2 });
  expect(judge([first, first]).proposals).toHaveLength(1);
});

test("a meeting, a term and an attendance that are on record just so are known; others are shown with what differs", () => {
  const findings = [
    aFinding({ kind: "meeting", on: day("2026-03-12"), startsAt: "11:00" } as const),
    aFinding({ kind: "meeting", on: day("2026-02-12") } as const),
    aFinding({ kind: "term", term: "CDOP", meaning: "child death overview panel" } as const),
    aFinding({ kind: "term", term: "MASH", meaning: "Multi-Agency Safeguarding Hub" } as const),
    aFinding({ kind: "attender", person: { name: "Tom Reed" }, as: "apologies" } as const),
  ];
  const term = { tenant: "t", committee: "c_1", by: "m_clerk", at: new Date(0), revision: 1 } as const;
  const judged = judge(findings, {
    meetings: [aMeeting()],
    terms: [
      { ...term, term: "C.D.O.P.", meaning: "Child Death Overview Panel" },
      { ...term, term: "MASH", meaning: "Something else" },
    ],
    record: { attendance: [{ who: { kind: "member", member: "m_tom" }, as: "present" }] },
  });
  expect(judged.known).toBe(2);
  expect(
    judged.proposals.map(({ what, ticked, doubts }) => [what.kind, ticked, doubts.map(({ kind }) => kind)]),
  ).toEqual([
    ["attendance", false, ["differs"]],
    ["meeting", false, []],
    ["term", false, ["differs"]],
  ]);
});

test("more rows than can be checked are counted", () => {
  const findings = Array.from({ length: mostProposals + 7 }, (_, at) =>
    aFinding(anActionFound({ task: `ring number ${at}`, reference: `${at}` })),
  );
  const judged = judge(findings);
  expect([judged.proposals.length, judged.left]).toEqual([mostProposals, 7]);
});

test("a long log is judged against a long record in a moment", () => {
  const findings = Array.from({ length: 400 }, (_, at) =>
    aFinding(
      anActionFound({ task: `write to school ${at} about its policy on visits and report back`, reference: `${at}` }),
    ),
  );
  const items = Array.from({ length: 1_200 }, (_, at) =>
    anOpenItem({
      id: `ai_${at}`,
      number: at + 1,
      task: `write to trust ${at} about its budget for visits, and report back`,
    }),
  );
  const took = processorTime(() => expect(judge(findings, { items }).proposals).toHaveLength(400));
  expect(took).toBeLessThan(3_000);
});

test.each([
  ["circulate the plan", "Circulate the plan.", 1],
  ["circulate the plan", "the plan circulate", 1],
] as const)("%s and %s are the same words", (a, b, expected) => {
  expect(likeness(comparable(a), comparable(b))).toBe(expected);
});

test("what the closed part says of an open action is a doubt, of a closed one and in the open part it is none", () => {
  const found = { ...anActionFound(), updates: [{ text: "The tenant was ill" }] };
  const said = (closed: boolean, part: "open" | "closed") => {
    const finding = aFinding({ ...found, ...(closed && { closed }) });
    return one(judge([finding], { items: [imported({ part })] }));
  };
  expect(said(true, "open")).toMatchObject({
    what: { kind: "update" },
    doubts: [{ kind: "closed-part" }],
    ticked: false,
  });
  for (const row of [said(true, "closed"), said(false, "open"), said(false, "closed")])
    expect(row).toMatchObject({ what: { kind: "update" }, doubts: [], ticked: true });
});

test("objectives and terms of the closed part are doubted, as everybody reads them", () => {
  for (const what of [
    { kind: "objective", number: "1", text: "Sell the quay" },
    { kind: "term", term: "QL", meaning: "Quay lease" },
  ] as const) {
    const finding = aFinding(what);
    expect(one(judge([finding]))).toMatchObject({ ticked: true });
    const closed = { ...finding, evidence: { ...finding.evidence, closed: true as const } };
    expect(one(judge([closed]))).toMatchObject({ ticked: false, doubts: [{ kind: "closed-part" }] });
  }
});
