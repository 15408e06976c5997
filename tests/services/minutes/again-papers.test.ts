import { expect, test } from "vitest";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import { paperOfText } from "../../../src/domain/minutes/paper-of-text.js";
import { readPaper } from "../../../src/domain/minutes/read-paper.js";
import type { Store } from "../../../src/store/store.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";
import { occasion, papersOn, scope, today } from "./a-paper-board.js";

/** A board of four who are all on the roster. */
async function aBoard() {
  const store = fakeStore();
  await store.committees.insert(aCommittee({ id: scope.committee }));
  await store.members.add(
    scope,
    [
      aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", initials: "AA", role: "clerk" }),
      aMember({ id: "m_sarah", person: "p_sarah", name: "Sarah Kent", initials: "SK" }),
      aMember({ id: "m_jo", person: "p_jo", name: "Jo Bell", initials: "JB" }),
      aMember({ id: "m_tom", person: "p_tom", name: "Tom Reed", initials: "TR" }),
    ],
    whenAdded,
  );
  return store;
}

let sent = 0;

/** Reads a text as a paper and proposes what it says. */
async function propose(store: Store, text: string) {
  const roster = await store.members.roster(scope);
  const reading = readPaper(paperOfText(text), { today, roster });
  return papersOn(store).propose(scope, { digest: `digest-${++sent}`, reading }, await occasion(store, `send-${sent}`));
}

async function accept(store: Store, text: string) {
  const read = await propose(store, text);
  const done = await papersOn(store).accept(scope, read.id, await occasion(store, `accept-${sent}`));
  if (done.kind !== "accepted") throw new Error(done.kind);
  return { id: read.id, rows: inShort(read), done };
}

type Proposals = Awaited<ReturnType<typeof propose>>["proposals"];

/** Each row in short: what it is of, whether it is ticked, and what it would do. */
function inShort({ proposals }: { proposals: Proposals }): readonly string[] {
  return proposals.map(({ what, ticked, doubts }) => {
    const tick = ticked ? "[x]" : "[ ]";
    const because = doubts.length === 0 ? "" : ` (${doubts.map(({ kind }) => kind).join(", ")})`;
    if (what.kind === "action") return `${tick} new: ${what.task}${because}`;
    if (what.kind !== "update") return `${tick} ${what.kind}${because}`;
    const { task, owners, due, state, updates } = what;
    const parts = [
      ...(task === undefined ? [] : [`words "${task}"`]),
      ...(owners === undefined
        ? []
        : [`owners ${owners.map((one) => ("member" in one ? one.member : one.kind)).join(" & ")}`]),
      ...(due?.kind === "settled" && "on" in due.due ? [`due ${due.due.on}`] : []),
      ...(state === undefined ? [] : [`${state.kind}${"on" in state ? ` ${state.on}` : ""}`]),
      ...updates.map(({ text, on }) => `note ${on ?? ""} "${text}"`),
    ];
    return `${tick} A${what.number}: ${parts.join(", ")}${because}`;
  });
}

/** Somebody changes an action in Teams. */
async function change(store: Store, number: number, wanted: Wanted) {
  const item = await store.actionItems.findByNumber(scope, number);
  if (item === undefined) throw new Error(`There is no A${number}.`);
  const on = await occasion(store, `change-${++sent}`);
  const setting = { ...on, committee: aCommittee(), calendar: usualCalendars.of(aCommittee()), today };
  const decision = decide(item, wanted, setting);
  if (decision.kind !== "change") throw new Error(JSON.stringify(decision));
  await store.actionItems.change(scope, item.id, item.revision, decision.change);
}

async function standing(store: Store) {
  const all = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async (number) => {
      const item = await store.actionItems.findByNumber(scope, number);
      if (item === undefined) return [];
      const owners =
        item.owners.kind === "named" ? item.owners.owners.map(({ member }) => member).join(" & ") : item.owners.kind;
      const lines = await store.actionItems.history(scope, item.id, 20);
      const due = "on" in item.due ? item.due.on : item.due.kind;
      return [
        `A${number} ${item.boardReference ?? "-"} of ${item.raisedOn}: ${item.task}, ${owners}, ${due}, ${item.state.kind}; ${lines.map(({ what }) => what.kind).join(" < ")}`,
      ];
    }),
  );
  return all.flat();
}

const minutes = (
  actions: readonly string[],
  log = "",
) => `Minutes of the Harbour Board held on Thursday 26 February 2026 at the Town Hall

Present: Ann Ash, Sarah Kent, Jo Bell, Tom Reed

1. Moorings
The list of moorings was out of date, and two owners could not be found at all by anybody who was there.
${actions.join("\n")}

2. Open day
Members hoped that the open day could be held in June, on the green if the weather allowed, and in the hall if not.
${log}`;

const february = [
  "Action 1: Sarah Kent to bring the list up to date by 20 March 2026",
  "Action 2: Jo Bell to write to the two owners by 13 March 2026",
  "Action 3: Tom Reed to call the contractor by 6 March 2026",
  "Action 4: Ann Ash to book the green by 27 March 2026",
];

test("the same minutes again are nothing new, and change nothing back that was changed in Teams since", async () => {
  const store = await aBoard();
  await accept(store, minutes(february));
  expect(inShort(await propose(store, minutes(february)))).toEqual([]);
  await change(store, 1, { deed: "move", to: { kind: "day", on: day("2026-04-10") } });
  await change(store, 2, { deed: "done" });
  const jo = { kind: "named", owners: [{ member: "m_jo", assignedAt: new Date(0) }] } as const;
  await change(store, 3, { deed: "give", owners: jo });
  await change(store, 4, { deed: "reword", task: "Book the green and the hall" });
  expect(inShort(await propose(store, minutes(february)))).toEqual([]);
});

const corrected = [
  "Action 1: Tom Reed to bring the list up to date by 20 March 2026",
  "Action 2: Jo Bell to write to the two owners by 20 March 2026",
  "Action 3: Tom Reed to call the contractor about the pier lights by 6 March 2026",
  "Action 5: Jo Bell to ask the school for a band by 27 March 2026",
];
const asFebruary = [
  "A1 1 of 2026-02-26: Bring the list up to date, m_sarah, 2026-03-20, open; logged",
  "A2 2 of 2026-02-26: Write to the two owners, m_jo, 2026-03-13, open; logged",
  "A3 3 of 2026-02-26: Call the contractor, m_tom, 2026-03-06, open; logged",
  "A4 4 of 2026-02-26: Book the green, m_clerk, 2026-03-27, open; logged",
];

test("of a corrected version only the differences stand on the check; what it strikes is not ticked", async () => {
  const store = await aBoard();
  await accept(store, minutes(february));
  expect(await standing(store)).toEqual(asFebruary);
  expect((await accept(store, minutes(corrected))).rows).toEqual([
    "[x] A1: owners m_tom",
    "[x] A2: due 2026-03-20",
    '[x] A3: words "Call the contractor about the pier lights"',
    "[x] new: Ask the school for a band",
    "[ ] A4: withdrawn",
  ]);
  expect(await standing(store)).toEqual([
    "A1 1 of 2026-02-26: Bring the list up to date, m_tom, 2026-03-20, open; edited < logged",
    "A2 2 of 2026-02-26: Write to the two owners, m_jo, 2026-03-20, open; moved < logged",
    "A3 3 of 2026-02-26: Call the contractor about the pier lights, m_tom, 2026-03-06, open; edited < logged",
    "A4 4 of 2026-02-26: Book the green, m_clerk, 2026-03-27, open; logged",
    "A5 5 of 2026-02-26: Ask the school for a band, m_jo, 2026-03-27, open; logged",
  ]);
});

test("the corrected version taken back leaves the first as it was, and the first is then taken back whole", async () => {
  const store = await aBoard();
  const first = await accept(store, minutes(february));
  const second = await accept(store, minutes(corrected));
  await papersOn(store).undo(scope, second.id, await occasion(store, "undo-2"));
  const parts = (lines: readonly string[]) => lines.map((line) => line.replace(/;.*/, ""));
  expect(parts(await standing(store))).toEqual([
    ...parts(asFebruary),
    "A5 5 of 2026-02-26: Ask the school for a band, m_jo, 2026-03-27, withdrawn",
  ]);
  const undone = await papersOn(store).undo(scope, first.id, await occasion(store, "undo-1"));
  expect(undone).toMatchObject({ kind: "undone", kept: [] });
});

const march = `Minutes of the Harbour Board held on Wednesday 4 March 2026 at the Town Hall

Present: Ann Ash, Sarah Kent, Jo Bell, Tom Reed

1. Matters arising
Action 3 from February: done. The contractor came on Monday and mended both lights on the pier.

2. Dredging
The dredger would be there at the end of the month if the weather allowed, and members were content with that.
Action 3: Ann Ash to thank the dredger by 27 March 2026

Action log
| No | Date raised | Owner | Action | Due | Update |
|---|---|---|---|---|---|
| 1 | 26.02.2026 | Sarah Kent | Bring the list up to date | 20 March 2026 | 02.03.2026 Half of it is done. |
| 2 | 26.02.2026 | Jo Bell | Write to the two owners | 13 March 2026 | Discharged – 03.03.2026 |
| 4 | 26.02.2026 | Tom Reed in replacement of Ann Ash | Book the green | 27 March 2026 | Carried forward |
`;

test("the minutes of the next month update what is on record, and add what is new beside it", async () => {
  const store = await aBoard();
  await accept(store, minutes(february));
  const { rows } = await accept(store, march);
  expect(rows.filter((row) => !row.includes("attendance"))).toEqual([
    '[x] A3: done, note  "done. The contractor came on Monday and mended both lights on the pier."',
    "[x] new: Thank the dredger",
    '[x] A1: note 2026-03-02 "Half of it is done."',
    "[x] A2: discharged 2026-03-03",
    "[x] A4: owners m_tom",
  ]);
  expect(await standing(store)).toEqual([
    "A1 1 of 2026-02-26: Bring the list up to date, m_sarah, 2026-03-20, open; noted < logged",
    "A2 2 of 2026-02-26: Write to the two owners, m_jo, 2026-03-13, discharged; discharged < logged",
    "A3 3 of 2026-02-26: Call the contractor, m_tom, 2026-03-06, discharged; done < noted < logged",
    "A4 4 of 2026-02-26: Book the green, m_tom, 2026-03-27, open; edited < logged",
    // Both meetings have an action 3.
    "A5 3 of 2026-03-04: Thank the dredger, m_clerk, 2026-03-27, open; logged",
  ]);
  const closed = await store.actionItems.findByNumber(scope, 2);
  expect(closed?.state).toMatchObject({ kind: "discharged", on: "2026-03-03" });
  expect((await store.actionItems.findByNumber(scope, 1))?.latestNote?.text).toBe(
    "Mon 2 March 2026: Half of it is done.",
  );
  expect(inShort(await propose(store, march))).toEqual([]);
});

test("a note that was typed in Teams and is not the newest is not noted again by a log that has it", async () => {
  const store = await aBoard();
  await accept(store, minutes(february));
  await change(store, 1, { deed: "note", text: "Asked the harbour master" });
  await change(store, 1, { deed: "note", text: "He is away until May" });
  const log = `Harbour Board action log
| No | Raised | Owner | Action | Due | Update |
|---|---|---|---|---|---|
| 1 | 26.02.2026 | Sarah Kent | Bring the list up to date | 20 March 2026 | 04.03.2026: Asked the harbour master |`;
  expect(inShort(await propose(store, log))).toEqual([]);
  expect(inShort(await propose(store, log.replace("Asked", "Wrote to")))).toEqual([
    '[x] A1: note 2026-03-04 "Wrote to the harbour master"',
  ]);
});
