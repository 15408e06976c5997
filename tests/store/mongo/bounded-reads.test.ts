import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { ItemFilter } from "../../../src/store/action-items.js";
import { toItemDocument } from "../../../src/store/mongo/action-item-document.js";
import type { Store } from "../../../src/store/store.js";
import type { EmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aDraft } from "../../builders/a-draft.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { aPlan } from "../../builders/a-plan.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { aTerm } from "../../builders/a-term.js";
import { anAgenda } from "../../builders/an-agenda.js";
import { anImport } from "../../builders/an-import.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { type EmbeddedStore, embeddedStore } from "./embedded-store.js";

const many = 10_000;
const perOwner = 100;
const tenant = { tenant: "tenant-a" };
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const owner = { id: "m_5", committee: "c_safeguarding", agency: "Police" } as const;
const now = new Date("2026-03-05T09:00:00Z");
const today = day("2026-03-05");
const card = { conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId: "7" };
const drawing = { kind: "item", committee: "c_safeguarding", item: "ai_1" } as const;

let embedded: EmbeddedStore;
let database: EmbeddedDatabase;
let store: Store;

beforeAll(async () => {
  embedded = await embeddedStore();
  ({ database, store } = embedded);
  await embedded.db
    .collection<{ _id: string }>("actionItems")
    .insertMany(Array.from({ length: many }, (_, n) => anItem(n + 1)));
  await store.committees.insert(aCommittee());
  await store.members.add(
    board,
    Array.from({ length: 40 }, (_, n) => aMember({ id: `m_${n}`, person: `p_${n}` })),
    whenAdded,
  );
  await store.people.know(tenant, [{ channelId: "29:a", entraId: "entra-a", name: "Ann Ash" }], now);
  const until = new Date(now.getTime() + 600_000);
  for (let n = 0; n < 200; n++) {
    const state = n % 2 === 0 ? ({ kind: "waiting" } as const) : ({ kind: "thrown-away" } as const);
    const batch = { id: `b_${n % 40}`, place: n } as const;
    await store.drafts.insert(aDraft({ id: `d_${n}`, by: `m_${n % 20}`, state, batch }), `draft-${n}`);
  }
  for (let n = 0; n < 50; n++) {
    const inCard = { ...card, activityId: String(n) };
    await store.servedForms.serve(sarah, inCard, until, new Date());
    if (n < 5) await store.servedForms.putOff(tenant, inCard, drawing, now);
  }
  await meet(store);
});
afterAll(() => embedded?.close());

/**
 * Items spread over days and owners, one in ten of them hanging on a meeting, one in two hundred an agency's, with a request or
 * with one of m_5's that was declined, one in fifty awaiting the board or rated off track. Each was changed a minute before the one with the number below.
 */
function anItem(number: number) {
  const dueOn = addDays(day("2026-01-01"), number % 300);
  const by = `m_${number % 20}` as const;
  const changedAt = new Date(now.getTime() - number * 60_000);
  const item = anOpenItem({
    id: `ai_${number}`,
    number,
    dueOn,
    boardReference: String(number),
    ...(number % 4 === 0 && { meeting: `mt_${number % 200}` }),
    owners: { kind: "named", owners: [{ member: `m_${number % (many / perOwner)}`, assignedAt: now }] },
    ...(number % 25 === 1 && { plan: { id: `pl_${number % 4}`, objective: `1.${number % 3}`, place: number } }),
    ...(number % 10 === 0 && { due: { kind: "next-meeting", saidOn: today } }),
    ...(number % 50 === 3 && { state: { kind: "done", by, at: now } }),
    ...(number % 50 === 4 && { rating: { kind: "off-track", why: "no figures yet", by, at: now } }),
    ...(number % 200 === 5 && { request: { kind: "day", to: { kind: "none" }, by, at: changedAt } }),
    ...(number % 200 === 6 && {
      owners: { kind: "agency", agency: "The Police", assignedAt: now, answered: [] },
    }),
    ...(number % 200 === 7 && {
      declined: { asked: { kind: "day", to: { kind: "none" }, by: "m_5", at: changedAt }, by, at: now },
    }),
    raisedOn: addDays(dueOn, -30),
    undoable: { by, at: changedAt, before: { task: "circulate" } },
    changedBy: [
      { by, at: changedAt },
      { by: "m_clerk", at: changedAt, turnKey: `by-${number % 1_000}` },
    ],
  });
  return toItemDocument(item, `turn-${number}`, loggedLine(item));
}

/** Two hundred meetings, one a week, each with an agenda and what hangs on it; one in twenty was cancelled, one suggestion in twenty waits. */
async function meet({
  meetings,
  agendas,
  programmeItems,
  decisions,
  suggestions,
  plans,
  glossary,
  imports,
}: Store): Promise<void> {
  for (let number = 1; number <= 200; number++) {
    const meeting = `mt_${number}` as const;
    const on = addDays(today, 7 * (number - 150));
    const at = now;
    const rare = number % 20 === 0;
    const turns = [`changed-${number % 100}`];
    const taken = { kind: "taken", meeting, on, at } as const;
    const cancelled = { kind: "cancelled", at } as const;
    const answered = { kind: "declined", at, by: "m_clerk" } as const;
    await meetings.insert(
      aMeeting({ id: meeting, on, carriedRevision: 1, ...(rare && { state: cancelled }) }),
      `turn-${number}`,
    );
    await agendas.save(anAgenda({ meeting }));
    await programmeItems.insert(
      aProgrammeItem({ id: `pi_${number}`, number, turns, ...(!rare && { state: taken }) }),
      `turn-${number}`,
    );
    await decisions.insert(aDecision({ id: `dc_${number}`, number, meeting, turns }), `turn-${number}`);
    await plans.insert(aPlan({ id: `pl_${number}`, turns, ...(rare && { removedAt: at }) }), `turn-${number}`);
    await glossary.define(aTerm({ term: `C${number}` }));
    await imports.insert(anImport({ id: `im_${number}`, digest: `digest-${number % 100}` }), `turn-${number}`);
    await suggestions.insert(
      aSuggestion({ id: `sg_${number}`, number, turns, ...(!rare && { state: answered }) }),
      `turn-${number}`,
    );
  }
}

const tenMinutesAgo = new Date(now.getTime() - 600_000);
const page = { skip: 0, limit: 10 };
const reads: readonly (readonly [what: string, most: number, read: () => Promise<unknown>])[] = [
  ["an item by id", 1, () => store.actionItems.find(board, "ai_77")],
  ["an item by number", 1, () => store.actionItems.findByNumber(board, 77)],
  ["an item by its turn", 1, () => store.actionItems.findByTurn(board, "turn-77")],
  ["items changed by a turn", 10, () => store.actionItems.findChangedByTurn(board, "by-77")],
  ["items by their turns", 2, () => store.actionItems.findByTurns(board, ["turn-77", "turn-78", "none"])],
  ["items by their numbers", 3, () => store.actionItems.findByNumbers(board, [9_000, 12, 77, many + 1])],
  ["an item by the board's number", 1, () => store.actionItems.findByBoardReference(board, "77")],
  [
    "what a paper may speak of",
    14,
    () => store.actionItems.forMatching(board, { references: ["77", "78"], raisedOn: [today], said: ["none"] }, 10),
  ],
  ["the newest imports", 10, () => store.imports.newest(board, {}, 10)],
  ["imports that wait", 10, () => store.imports.newest(board, { checking: true }, 10)],
  ["imports of a paper", 2, () => store.imports.findByDigest(board, "digest-9")],
  ["an import by id", 1, () => store.imports.find(board, "im_9")],
  ["an import that was cut off", 0, () => store.imports.findUnfinished("system", now)],
  ["some items", 2, () => store.actionItems.findMany(board, ["ai_1", "ai_2"])],
  ["what the clerk changed last", 11, () => store.actionItems.findLastChangedBy(board, "m_clerk", tenMinutesAgo)],
  ["what a member changed last", 1, () => store.actionItems.findLastChangedBy(board, "m_5", tenMinutesAgo)],
  // Once for each key under which they owe something, and whatever is found under several once more.
  ["what a member owes", 2 * 20, () => store.actionItems.owedBy(tenant, [owner], { limit: 20 })],
  ["what a member owes by a day", 2 * 20, () => store.actionItems.owedBy(tenant, [owner], { until: today, limit: 20 })],
  ["what was changed since", 11, () => store.actionItems.changedSince(board, tenMinutesAgo, 50)],
  ["what was changed last", 5, () => store.actionItems.changedSince(board, new Date(0), 5)],
  ["the requests of committees", 50, () => store.actionItems.requested(tenant, [board.committee, "c_finance"])],
  ["what hangs on meetings", 40, () => store.actionItems.dueAtMeetings(board, 100, 20)],
  ["what was agreed at a meeting", 20, () => store.actionItems.ofMeeting(board, "mt_100", 20)],
  ["what stands under a plan", 100, () => store.actionItems.ofPlan(board, "pl_1", 500)],
  ["the figures of a board", 700, () => store.actionItems.figures(board, tenMinutesAgo, 500)],
  ["plans that stand", 60, () => store.plans.standing(board)],
  ["a plan that a turn changed", 1, () => store.plans.findByTurn(board, "changed-9")],
  ["a term", 1, () => store.glossary.find(board, "c.9")],
  ["some terms", 3, () => store.glossary.findMany(board, ["C9", "C10", "C11"])],
  ["a page of the glossary", 15, () => store.glossary.list(board, { skip: 5, limit: 10 })],
  ["what an import taught", 2, () => store.glossary.removeTaught(board, "im_none", ["C9", "C10"])],
  ["drafts of one message", 5, () => store.drafts.ofBatch(board, "b_8")],
  ["drafts that wait", 10, () => store.drafts.waiting(board, {}, page)],
  ["a member's drafts that wait", 10, () => store.drafts.waiting(board, { by: "m_4" }, page)],
  ["a change counted", 2, () => store.allowances.spend("changes", sarah, 1, { most: 100, windowMs: 600_000, now })],
  ["a history", 1, () => store.actionItems.history(board, "ai_77", 10)],
  ["a page of a history", 1, () => store.actionItems.historyPage(board, "ai_77", { skip: 20, limit: 20 })],
  ["a home", 1, () => store.committees.findByHome(tenant, aCommittee().home.conversation)],
  ["a roster", 40, () => store.members.roster(board)],
  ["a person's boards", 1, () => store.members.ofPerson({ ...tenant, person: "p_7" })],
  ["people by channel id", 1, () => store.people.findByChannelIds(tenant, ["29:a"])],
  [
    "somebody known",
    1,
    () => store.people.know(tenant, [{ channelId: "29:a", entraId: "entra-a", name: "Ann Ash" }], now),
  ],
  ["people to be woken", 2, () => store.people.wake(tenant, ["p_1", "p_2"], now)],
  ["the earliest morning", 1, () => store.people.earliestMorning("system")],
  ["the earliest home", 1, () => store.committees.earliestMorning("system")],
  ["a claim with nobody's time come", 0, () => store.people.claimMorning("system", new Date(0), now)],
  ["a claim with no home's time come", 0, () => store.committees.claimHome("system", new Date(0), now)],
  ["meetings from a day", 50, () => store.meetings.from(board, today)],
  ["the next meeting", 2, () => store.meetings.nextPlanned(board, today)],
  ["the meeting before a day", 2, () => store.meetings.previousPlanned(board, today)],
  ["the latest meetings up to a day", 13, () => store.meetings.latest(board, today, 12)],
  ["the meeting that sits", 0, () => store.meetings.sitting(board)],
  ["the days of meetings before a day", 149, () => store.meetings.plannedDays(board, today)],
  ["an agenda", 1, () => store.agendas.find(board, "mt_9")],
  ["the agendas of some meetings", 2, () => store.agendas.findMany(board, ["mt_9", "mt_10"])],
  ["agendas whose items wait for a meeting", 0, () => store.agendas.waiting(board)],
  ["a decision by number", 1, () => store.decisions.findByNumber(board, 9)],
  ["a decision by id", 1, () => store.decisions.find(board, "dc_9")],
  ["the newest decisions", 15, () => store.decisions.newest(board, 5, 10)],
  ["the decisions of a meeting", 1, () => store.decisions.ofMeeting(board, "mt_9")],
  ["what a turn decided", 1, () => store.decisions.findByTurn(board, "turn-9")],
  ["the decision that a turn changed", 1, () => store.decisions.findByTurn(board, "changed-9")],
  ["the live work programme", 10, () => store.programmeItems.live(board)],
  ["what a meeting took of it", 1, () => store.programmeItems.takenAt(board, "mt_9")],
  ["a programme item that a turn changed", 1, () => store.programmeItems.findByTurn(board, "changed-9")],
  ["suggestions that wait", 10, () => store.suggestions.waiting(board)],
  ["a meeting to be carried", 0, () => store.meetings.findUncarried("system")],
  ["whether somebody has a form in a card", 1, () => store.servedForms.has(sarah, card)],
  ["an edit that meets a form", 2, () => store.servedForms.putOff(tenant, card, drawing, now)],
  ["a claim with no edit's time come", 0, () => store.servedForms.claimDue("system", new Date(0), now)],
  ["the earliest edit that was put off", 1, () => store.servedForms.earliestDue("system")],
  ["kept cards", 0, () => store.handledTurns.findKept(tenant, "ai_1")],
  ["what undo can't take back", 0, () => store.handledTurns.findBeyondUndo(tenant, "m_clerk")],
];

describe(`on a board with ${many} outstanding items`, () => {
  test.each(reads)("%s is read by an index, and looks at no more than %i documents", async (_what, most, read) => {
    const before = { ...database.counters };
    await read();
    expect(database.counters.collectionScans - before.collectionScans).toBe(0);
    expect(database.counters.documentsExamined - before.documentsExamined).toBeLessThanOrEqual(most);
  });

  test.each<[what: string, filter: ItemFilter, most: (total: number) => number]>([
    ["outstanding", {}, () => 10],
    ["overdue", { dueBefore: today }, () => 10],
    ["coming", { dueFrom: today }, () => 10],
    ["awaiting", { awaiting: true }, () => 10],
    ["off track", { rated: "off-track" }, () => 10],
    ["overdue off track", { rated: "off-track", dueBefore: today }, () => 10],
    // What stands under several owners is read once for each of them, and counted document by document.
    ["one member's", { ownedBy: owner }, (total) => 20 + total],
    ["one member's overdue", { ownedBy: owner, dueBefore: today }, (total) => 20 + total],
    ["one agency's", { agency: { names: ["police"], members: ["m_7", "m_8"] } }, (total) => 30 + total],
    ["one agency's overdue", { agency: { names: ["police"], members: [] }, dueBefore: today }, (total) => 10 + total],
    ["under a plan", { plan: { id: "pl_1" } }, () => 10],
    ["overdue under a plan", { plan: { id: "pl_1" }, dueBefore: today }, (total) => 10 + total],
    // Of one objective those of its plan are looked through, and counted document by document.
    ["under an objective", { plan: { id: "pl_1", objective: "1.1" } }, (total) => 100 + total],
    // Never many: they are put in order once they are read.
    ["requested", { requested: true }, (total) => total],
  ])("a page of the list of what is %s looks at no more than it gives and counts", async (_what, filter, most) => {
    const before = { ...database.counters };
    const { items, total } = await store.actionItems.list(board, filter, page);
    expect(items).toHaveLength(10);
    expect(total).toBeGreaterThan(10);
    expect(database.counters.collectionScans - before.collectionScans).toBe(0);
    expect(database.counters.documentsExamined - before.documentsExamined).toBeLessThanOrEqual(most(total));
  });

  test("a list of the overdue since a meeting looks at no more than the overdue, twice", async () => {
    const overdue = await store.actionItems.count(board, { dueBefore: today });
    const before = { ...database.counters };
    await store.actionItems.list(board, { dueBefore: today, raisedFrom: day("2026-01-20") }, page);
    expect(database.counters.collectionScans - before.collectionScans).toBe(0);
    expect(database.counters.documentsExamined - before.documentsExamined).toBeLessThanOrEqual(2 * overdue);
  });

  test("the last page is read without counting", async () => {
    const before = database.counters.commands;
    const { items, total } = await store.actionItems.list(board, {}, { skip: many - 5, limit: 10 });
    expect([items.length, total]).toEqual([5, many]);
    expect(database.counters.commands - before).toBe(1);
  });

  test("a roster of three hundred is known in three round trips when new, and in one when known", async () => {
    const roster = Array.from({ length: 300 }, (_, n) => ({ channelId: `29:n${n}`, entraId: `n${n}`, name: `N ${n}` }));
    const before = database.counters.commands;
    await store.people.know(tenant, roster, now);
    expect(database.counters.commands - before).toBe(3);
    await store.people.know(tenant, roster, now);
    expect(database.counters.commands - before).toBe(4);
  });
});
