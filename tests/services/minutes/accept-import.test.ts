import { expect, test } from "vitest";
import { askedNames } from "../../../src/domain/minutes/asked-names.js";
import { rowsLeft } from "../../../src/services/minutes/accept-import.js";
import type { Store } from "../../../src/store/store.js";
import { aFinding, anActionFound, aPaperReading } from "../../builders/a-paper-reading.js";
import { cutOffEverywhere } from "../actions/cut-off.js";
import { aPaperBoard, at, findings, occasion, papersOn, recordOf, scope } from "./a-paper-board.js";

const reading = aPaperReading(findings, { plan: "Delivery plan" });
const paper = { digest: "digest-1", file: "February.docx", reading };

const accepted = {
  items: [
    "arrange the visits: Wanda Corrie, 2026-04-16; 1 of 2026-02-26 at its meeting; open; logged",
    "circulate the plan: Sarah Kent, 2026-03-20; 2 of 2026-02-26 at its meeting; open; logged",
    "review the protocol: Sarah Kent, 2026-03-06; 3 of 2025-12-04; discharged; done < noted < logged",
    "write to the trust: Sarah Kent, 2026-03-20; 7 of 2025-12-04; discharged 2026-02-26; noted < logged",
  ],
  roster: ["Ann Ash", "Sarah Kent", "Wanda Corrie"],
  meetings: ["2026-02-26 planned: Ann Ash present, Wanda Corrie present, Sarah Kent apologies", "2026-04-16 planned: "],
  decisions: ["2026-02-26 The plan was approved. stands"],
  terms: ["CDOP"],
  plans: ["Delivery plan 1"],
};

const proposed = async (store: Store) => papersOn(store).propose(scope, paper, await occasion(store, "send"));

test("what is ticked and settled of a paper is on record after Accept, and what is asked about waits", async () => {
  const { store } = await aPaperBoard();
  const read = await proposed(store);
  expect(askedNames(read.proposals)).toEqual([
    { typed: "Jo Bell", offered: [], addable: "Jo Bell", rows: [expect.any(Number)] },
  ]);
  const done = await papersOn(store).accept(scope, read.id, await occasion(store, "accept"));
  if (done.kind !== "accepted") throw new Error(done.kind);
  expect(await recordOf(store)).toEqual(accepted);
  expect(done.news.map(({ item: { task }, before }) => [task, before !== undefined])).toEqual([
    ["arrange the visits", false],
    ["circulate the plan", false],
    ["write to the trust", false],
    ["review the protocol", true],
  ]);
  expect(rowsLeft(done.import).map(({ what }) => "task" in what && what.task)).toEqual(["check the figures"]);
  expect(done.import).toMatchObject({ state: { kind: "accepted" }, meeting: { id: expect.any(String) } });
});

test("an action that was read in a paper says in its history which one it was, and where it stands there", async () => {
  const { store } = await aPaperBoard();
  const read = await proposed(store);
  await papersOn(store).accept(scope, read.id, await occasion(store, "accept"));
  const [item] = await store.actionItems.findByBoardReference(scope, "7");
  const lines = await store.actionItems.history(scope, item?.id ?? "ai_", 10);
  expect(lines.map(({ what }) => what)).toEqual([
    { kind: "noted", text: "Thu 15 January 2026: Letter sent." },
    { kind: "logged", discharged: "2026-02-26", paper: { import: read.id, name: "February.docx", item: "4" } },
  ]);
  expect(item?.latestNote?.text).toBe("Thu 15 January 2026: Letter sent.");
});

test("what was left is taken once it was answered: who was asked about is put on the roster and owns it", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const read = await proposed(store);
  const first = await papers.accept(scope, read.id, await occasion(store, "accept"));
  if (first.kind !== "accepted") throw new Error(first.kind);
  const { revision } = first.import;
  const answer = await papers.answer(scope, read.id, revision, [{ kind: "add-all" }], await occasion(store, "answer"));
  expect(answer.kind).toBe("answered");
  const second = await papers.accept(scope, read.id, await occasion(store, "accept-2"));
  if (second.kind !== "accepted") throw new Error(second.kind);
  expect(second.news.map(({ item }) => item.task)).toEqual(["check the figures"]);
  const { items, roster } = await recordOf(store);
  expect(items.filter((item) => !accepted.items.includes(item))).toEqual([
    "check the figures: Jo Bell, 2026-03-20; 4 of 2026-02-26 at its meeting; open; logged",
  ]);
  expect(roster).toContain("Jo Bell");
});

test("accepting that is cut off anywhere comes to the same when it is said again, each row once", async () => {
  const cuts = await cutOffEverywhere(
    async () => {
      const board = await aPaperBoard();
      return { ...board, read: await proposed(board.store) };
    },
    async ({ read, store: whole }, store, again) =>
      papersOn(store).accept(scope, read.id, await occasion(whole, "accept", { again })),
    async ({ store, read }, where) => {
      expect(await recordOf(store), where).toEqual(accepted);
      expect((await store.imports.find(scope, read.id))?.state.kind, where).toBe("accepted");
      expect(await store.actionItems.countAll(scope), where).toBe(4);
    },
  );
  expect(cuts).toBeGreaterThan(60);
});

test("where nobody says it again the ticker goes on with it a minute later, and tells of it", async () => {
  await cutOffEverywhere(
    async () => {
      const board = await aPaperBoard();
      return { ...board, read: await proposed(board.store) };
    },
    async ({ read, store: whole }, store, again) => {
      if (again) return papersOn(store).carry(new Date(Number(at) + 5_000));
      return papersOn(store).accept(scope, read.id, await occasion(whole, "accept"));
    },
    async ({ store, read }, where) => {
      const state = (await store.imports.find(scope, read.id))?.state.kind;
      if (state === "accepted") expect(await recordOf(store), where).toEqual(accepted);
      else expect(state, where).toBe("checking");
    },
  );
});

test("two who accept at once put everything on record once", async () => {
  const { store } = await aPaperBoard();
  const read = await proposed(store);
  const results = await Promise.all([
    papersOn(store).accept(scope, read.id, await occasion(store, "accept-a")),
    papersOn(store).accept(scope, read.id, await occasion(store, "accept-b")),
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(["accepted", "accepted"]);
  expect(await recordOf(store)).toEqual(accepted);
});

test("the same paper again says nothing new, all of it is known, and nothing waits to be checked", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const read = await proposed(store);
  const { revision } = read;
  await papers.answer(scope, read.id, revision, [{ kind: "add-all" }], await occasion(store, "answer"));
  await papers.accept(scope, read.id, await occasion(store, "accept"));
  const before = await recordOf(store);
  const again = await papers.propose(scope, paper, await occasion(store, "send-again"));
  expect(again).toMatchObject({ proposals: [], known: findings.length, state: { kind: "checking" } });
  expect((await store.imports.newest(scope, {}, 9)).map(({ id }) => id)).toEqual([read.id]);
  expect(await recordOf(store)).toEqual(before);
});

test("a paper that is sent twice before it is checked waits once, with what was answered", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const first = await proposed(store);
  const second = await papers.propose(scope, paper, await occasion(store, "send-2"));
  expect(second.id).not.toBe(first.id);
  expect((await store.imports.find(scope, first.id))?.state.kind).toBe("thrown-away");
  await papers.answer(
    scope,
    second.id,
    second.revision,
    [{ kind: "tick", rows: [1], ticked: false }],
    await occasion(store, "answer"),
  );
  expect((await papers.propose(scope, paper, await occasion(store, "send-3"))).id).toBe(second.id);
  expect((await store.imports.newest(scope, { checking: true }, 10)).length).toBe(1);
});

test("of one paper checked twice, whoever accepts second makes no action anew", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const read = await proposed(store);
  const other = await papers.propose(scope, { ...paper, digest: "digest-2" }, await occasion(store, "send-other"));
  await papers.accept(scope, read.id, await occasion(store, "accept"));
  await papers.accept(scope, other.id, await occasion(store, "accept-other"));
  expect((await recordOf(store)).items).toEqual(accepted.items);
});

test("an answer to a card that shows an older revision is not taken, and a repeat finds its own", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const read = await proposed(store);
  const untick = [{ kind: "tick", rows: [1], ticked: false }] as const;
  const tick = async (turn: string) => papers.answer(scope, read.id, 1, untick, await occasion(store, turn));
  expect(await tick("a")).toMatchObject({ kind: "answered", import: { revision: 2 } });
  expect(await tick("b")).toMatchObject({ kind: "overtaken", import: { revision: 2 } });
  expect(await tick("a")).toMatchObject({ kind: "answered", import: { revision: 2 } });
  expect(await papers.answer(scope, "im_none", 1, untick, await occasion(store, "c"))).toEqual({ kind: "gone" });
});

test("what is thrown away holds nothing any more, and is not accepted", async () => {
  const { store } = await aPaperBoard();
  const papers = papersOn(store);
  const read = await proposed(store);
  expect((await papers.throwAway(scope, read.id, await occasion(store, "throw"))).kind).toBe("thrown-away");
  expect(await store.imports.find(scope, read.id)).toMatchObject({ proposals: [], unread: [] });
  expect((await papers.throwAway(scope, read.id, await occasion(store, "throw"))).kind).toBe("thrown-away");
  expect((await papers.accept(scope, read.id, await occasion(store, "accept"))).kind).toBe("settled");
  const later = await papers.propose(scope, paper, await occasion(store, "send-2"));
  await papers.accept(scope, later.id, await occasion(store, "accept-2"));
  expect((await papers.throwAway(scope, later.id, await occasion(store, "throw-2"))).kind).toBe("settled");
});

test("of a closed item the history keeps no title, and open actions don't keep the name of a paper with a closed part", async () => {
  const { store } = await aPaperBoard();
  const evidence = { words: "as the minutes have it", item: { title: "Mr Bland’s grievance" }, closed: true as const };
  const closed = aFinding(anActionFound({ task: "see the tenant", reference: "9", closed: true }), { evidence });
  const secret = { digest: "digest-2", file: "Bland.docx", reading: aPaperReading([...findings, closed]) };
  const papers = papersOn(store);
  const read = await papers.propose(scope, secret, await occasion(store, "send"));
  await papers.accept(scope, read.id, await occasion(store, "accept"));
  const linesOf = async (reference: string) => {
    const [item] = await store.actionItems.findByBoardReference(scope, reference);
    return { item, lines: await store.actionItems.history(scope, item?.id ?? "ai_", 10) };
  };
  const made = await linesOf("9");
  expect(made.item?.part).toBe("closed");
  expect(made.lines.map(({ what }) => what)).toEqual([
    { kind: "logged", paper: { import: read.id, name: "Bland.docx" } },
  ]);
  const updated = await linesOf("3");
  expect(updated.lines.length).toBeGreaterThan(1);
  expect(JSON.stringify(updated.lines)).not.toContain("Bland");
});
