import { expect, test } from "vitest";
import { decide } from "../../../src/domain/actions/decide.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aPaperReading } from "../../builders/a-paper-reading.js";
import { cutOffEverywhere } from "../actions/cut-off.js";
import { aPaperBoard, findings, occasion, papersOn, recordOf, scope, today } from "./a-paper-board.js";

const paper = { digest: "digest-1", reading: aPaperReading(findings, { plan: "Delivery plan" }) };

async function anAcceptedPaper() {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const before = await recordOf(store);
  const read = await papers.propose(scope, paper, await occasion(store, "send"));
  await papers.accept(scope, read.id, await occasion(store, "accept"));
  return { store, papers, read, before };
}

const takenBack = {
  items: [
    "arrange the visits: Wanda Corrie, 2026-04-16; 1 of 2026-02-26 at its meeting; withdrawn logged in error; withdrawn < logged",
    "circulate the plan: Sarah Kent, 2026-03-20; 2 of 2026-02-26 at its meeting; withdrawn logged in error; withdrawn < logged",
    "review the protocol: Sarah Kent, 2026-03-06; 3 of 2025-12-04; open; undone < done < noted < logged",
    "write to the trust: Sarah Kent, 2026-03-20; 7 of 2025-12-04; withdrawn logged in error; withdrawn < noted < logged",
  ],
  roster: ["Ann Ash", "Sarah Kent", "Wanda Corrie, left"],
  meetings: ["2026-02-26 cancelled: ", "2026-04-16 cancelled: "],
  decisions: ["2026-02-26 The plan was approved. struck"],
  terms: [],
  plans: [],
};

test("an import is taken back as a whole, and nothing of it is kept", async () => {
  const { store, papers, read } = await anAcceptedPaper();
  const undone = await papers.undo(scope, read.id, await occasion(store, "undo"));
  expect(undone).toMatchObject({ kind: "undone", kept: [] });
  expect(await recordOf(store)).toEqual(takenBack);
  if (undone.kind !== "undone") throw new Error(undone.kind);
  expect(undone.news).toHaveLength(4);
  expect(undone.import.state.kind).toBe("undone");
});

test("a second undo answers the same and tells nothing anew", async () => {
  const { store, papers, read } = await anAcceptedPaper();
  await papers.undo(scope, read.id, await occasion(store, "undo"));
  const again = await papers.undo(scope, read.id, await occasion(store, "undo", { again: true }));
  expect(again).toMatchObject({ kind: "undone", kept: [], news: [] });
  expect(await recordOf(store)).toEqual(takenBack);
});

test("what somebody changed since stays, with those who owe it, and is told by its number", async () => {
  const { store, papers, read } = await anAcceptedPaper();
  const [visits] = await store.actionItems.findByBoardReference(scope, "1");
  if (visits === undefined) throw new Error("no such action");
  const on = await occasion(store, "note");
  const setting = { ...on, committee: aCommittee(), calendar: usualCalendars.of(aCommittee()), today };
  const noted = decide(visits, { deed: "note", text: "Dates asked for." }, setting);
  if (noted.kind !== "change") throw new Error("refused");
  await store.actionItems.change(scope, visits.id, visits.revision, noted.change);
  const undone = await papers.undo(scope, read.id, await occasion(store, "undo"));
  expect(undone).toMatchObject({ kind: "undone", kept: [visits.number] });
  const { items, roster, meetings } = await recordOf(store);
  expect(items[0]).toBe(
    "arrange the visits: Wanda Corrie, 2026-04-16; 1 of 2026-02-26 at its meeting; open; noted < logged",
  );
  expect(roster).toContain("Wanda Corrie");
  expect(meetings[0]).toBe("2026-02-26 planned: ");
});

test("undoing that is cut off anywhere comes to the same when it is said again", async () => {
  const cuts = await cutOffEverywhere(
    anAcceptedPaper,
    async ({ read, store: whole }, store, again) =>
      papersOn(store).undo(scope, read.id, await occasion(whole, "undo", { again })),
    async ({ store, read }, where) => {
      expect(await recordOf(store), where).toEqual(takenBack);
      expect((await store.imports.find(scope, read.id))?.state, where).toMatchObject({ kind: "undone" });
    },
  );
  expect(cuts).toBeGreaterThan(40);
});

test("after it was taken back the same paper is new again", async () => {
  const { store, papers, read } = await anAcceptedPaper();
  await papers.undo(scope, read.id, await occasion(store, "undo"));
  const again = await papers.propose(scope, paper, await occasion(store, "send-again"));
  expect(again.id).not.toBe(read.id);
  expect(again.proposals.filter(({ what }) => what.kind === "action")).toHaveLength(4);
});

test("what waits to be checked has nothing to be taken back", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const read = await papers.propose(scope, paper, await occasion(store, "send"));
  expect((await papers.undo(scope, read.id, await occasion(store, "undo"))).kind).toBe("nothing-to-undo");
  expect(await papers.undo(scope, "im_none", await occasion(store, "undo"))).toEqual({ kind: "gone" });
});
