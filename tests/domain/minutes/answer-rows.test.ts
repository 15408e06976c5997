import { expect, test } from "vitest";
import type { DraftOwner } from "../../../src/domain/actions/draft.js";
import { day } from "../../../src/domain/days/day.js";
import { answered } from "../../../src/domain/minutes/answer-rows.js";
import { askedNames } from "../../../src/domain/minutes/asked-names.js";
import { isTaken, type Proposal } from "../../../src/domain/minutes/proposal.js";
import type { RowAnswer } from "../../../src/domain/minutes/row-answer.js";
import { aProposal } from "../../builders/an-import.js";

const jo: DraftOwner = { kind: "asked", typed: "Jo Bell", offered: [] };
const sarah: DraftOwner = { kind: "settled", member: "m_sarah" };
const action = aProposal().what;

function owned(row: number, ...owners: readonly DraftOwner[]): Proposal {
  if (action.kind !== "action") throw new Error("no action");
  return aProposal({ row, what: { ...action, owners } });
}

const rows = [owned(1, jo), owned(2, sarah, { ...jo, typed: "JO BELL" }), owned(3, sarah)];
const ownersOf = (proposals: readonly Proposal[]) =>
  proposals.map(({ what }) => (what.kind === "action" ? what.owners : what.kind));
const take = (answer: RowAnswer, taken: readonly number[] = [], from = rows) => answered(from, answer, new Set(taken));

test("a name is asked about once for all its rows, whatever its case", () => {
  expect(askedNames(rows)).toEqual([{ typed: "Jo Bell", offered: [], addable: "Jo Bell", rows: [1, 2] }]);
});

test("rows that name nobody are asked about each by itself, and rows that are not ticked not at all", () => {
  const nobody: DraftOwner = { kind: "asked", typed: "", offered: [] };
  const asked = askedNames([owned(1, nobody), owned(2, nobody), { ...owned(3, jo), ticked: false }]);
  expect(asked).toEqual([
    { typed: "", offered: [], rows: [1] },
    { typed: "", offered: [], rows: [2] },
  ]);
});

test("a member is answered for all rows of a name; whom two words mean is named once", () => {
  const said = take({ kind: "owner", typed: "jo bell", is: { kind: "member", member: "m_sarah" } });
  expect(ownersOf(said)).toEqual([[sarah], [sarah], [sarah]]);
  expect(askedNames(said)).toEqual([]);
});

test("an answer may be for some of the rows only, and changes none that was taken", () => {
  const is = { kind: "member", member: "m_tom" } as const;
  expect(askedNames(take({ kind: "owner", typed: "Jo Bell", rows: [1], is }))[0]?.rows).toEqual([2]);
  expect(ownersOf(take({ kind: "owner", typed: "Jo Bell", is }, [1]))[0]).toEqual([jo]);
  expect(take({ kind: "tick", rows: [1, 3], ticked: false }, [1]).map(({ ticked }) => ticked)).toEqual([
    true,
    true,
    false,
  ]);
});

test("somebody new is a row of their own, on which the rows that name them wait; unticked, they are asked again", () => {
  const said = take({ kind: "owner", typed: "Jo Bell", is: { kind: "person", person: { name: "Jo Bell" } } });
  expect(said[3]).toMatchObject({ row: 4, what: { kind: "person", person: { name: "Jo Bell" } }, ticked: true });
  expect(said.every((row) => isTaken(row, said))).toBe(true);
  const without = take({ kind: "tick", rows: [4], ticked: false }, [], [...said]);
  expect(askedNames(without)[0]?.rows).toEqual([1, 2]);
  const again = take({ kind: "add-all" }, [], [...without]);
  expect(again).toHaveLength(4);
  expect(again.every((row) => isTaken(row, again))).toBe(true);
});

test("all whole names are added at once, and initials, agencies and names that may be somebody's are not", () => {
  const others = [
    owned(5, { kind: "asked", typed: "WC", offered: [] }),
    owned(6, { kind: "asked", typed: "Sarah Kemp", offered: ["m_sarah"] }),
    owned(7, { kind: "asked", typed: "Harbour Trust", offered: [], agency: true }),
  ];
  const said = take({ kind: "add-all" }, [], [...rows, ...others]);
  expect(said.slice(6).map(({ what }) => what)).toEqual([{ kind: "person", person: { name: "Jo Bell" } }]);
});

test("rows are left out by a name, and asked about no more", () => {
  const said = take({ kind: "owner", typed: "Jo Bell", is: { kind: "left-out" } });
  expect(said.map(({ ticked }) => ticked)).toEqual([false, false, true]);
  expect(askedNames(said)).toEqual([]);
});

test("everybody takes the place of all owners, an agency only of one", () => {
  expect(ownersOf(take({ kind: "owner", typed: "Jo Bell", is: { kind: "everybody" } }))[1]).toEqual([
    { kind: "everybody" },
  ]);
  const agency = take({ kind: "owner", typed: "Jo Bell", is: { kind: "agency", agency: "Police" } });
  expect(ownersOf(agency).slice(0, 2)).toEqual([
    [{ kind: "agency", agency: "Police" }],
    [sarah, { ...jo, typed: "JO BELL" }],
  ]);
});

test("who answers about one row by itself has it ticked", () => {
  const [first = owned(1, jo)] = rows;
  const unticked = [
    { ...first, ticked: false },
    aProposal({ row: 2, what: { kind: "decision", text: "Agreed." }, ticked: false }),
  ];
  const due = take({ kind: "due", row: 1, due: { kind: "day", on: day("2026-04-01") } }, [], unticked);
  expect(due[0]).toMatchObject({ ticked: true, what: { due: { kind: "settled", due: { on: "2026-04-01" } } } });
  expect(take({ kind: "owners", row: 1, owners: [sarah] as never }, [], unticked)[0]).toMatchObject({
    ticked: true,
    what: { owners: [sarah] },
  });
  const reworded = take({ kind: "task", row: 2, task: "It was agreed." }, [], unticked);
  expect(reworded[1]).toMatchObject({ ticked: true, what: { kind: "decision", text: "It was agreed." } });
});

test("whoever checks opens and closes a row, which ticks nothing; what was taken stays as it is", () => {
  const unticked = { ...owned(1, sarah), ticked: false };
  const [closed] = take({ kind: "part", row: 1, part: "closed" }, [], [unticked]);
  expect(closed).toMatchObject({ what: { kind: "action", closed: true }, ticked: false });
  if (closed === undefined) throw new Error("no row");
  expect(take({ kind: "part", row: 1, part: "open" }, [], [closed])).toEqual([unticked]);
  expect(take({ kind: "part", row: 1, part: "open" }, [1], [closed])).toEqual([closed]);
});
