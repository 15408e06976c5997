import { expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { afterChange } from "../../../src/services/actions/after-change.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { clerk, now } from "./a-board.js";

/** What followed a change, in its order. */
async function followed(item: ActionItem, before?: ActionItem): Promise<readonly string[]> {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const after = afterChange({
    tellOwners: note("told"),
    tellRunners: note("asked"),
    tellNudged: note("nudged"),
    redrawNotices: note("notices"),
    redrawCards: note("cards"),
  });
  await after({ item, by: clerk.id, at: now, ...(before === undefined ? {} : { before }) });
  return done;
}

const jo = { kind: "named", owners: [{ member: "m_jo", assignedAt: now }] } as const;
const meeting = { kind: "next-meeting", saidOn: day("2026-03-02") } as const;

test("who owns a new action is told, and as no card shows it yet none is drawn anew", async () => {
  expect(await followed(anOpenItem())).toEqual(["told"]);
});

test.each([
  ["another owner", anOpenItem({ owners: jo }), anOpenItem()],
  ["another day", anOpenItem({ dueOn: day("2026-03-20") }), anOpenItem()],
  ["no day any more", anOpenItem({ dueOn: null }), anOpenItem()],
  ["a meeting at last", anOpenItem({ due: { ...meeting, on: day("2026-03-12") } }), anOpenItem({ due: meeting })],
])("%s is told, and cards are drawn anew", async (_what, item, before) => {
  expect(await followed(item, before)).toEqual(["told", "notices", "cards"]);
});

test.each([
  ["another wording", anOpenItem({ task: "send round the plan" })],
  ["done", anOpenItem({ state: { kind: "discharged", at: now, by: "m_sarah" } })],
  ["the same day said in other words", anOpenItem({ due: { kind: "day", on: day("2026-03-06"), typed: "Friday" } })],
])("%s is told to nobody, though cards are drawn anew", async (_what, item) => {
  expect(await followed(item, anOpenItem())).toEqual(["notices", "cards"]);
});

test("that somebody answered for their part is told to nobody", async () => {
  const all = (...answered: "m_jo"[]) => anOpenItem({ owners: { kind: "everybody", assignedAt: now, answered } });
  expect(await followed(all("m_jo"), all())).toEqual(["notices", "cards"]);
});

test("owners are told that it was opened again", async () => {
  const ended = anOpenItem({ state: { kind: "discharged", at: now, by: "m_sarah" } });
  expect(await followed(anOpenItem(), ended)).toEqual(["told", "notices", "cards"]);
});

const request = { kind: "day", to: { kind: "none" }, by: "m_sarah", at: now } as const;

test("clerk and chair are asked what an owner asks, once, and again when an answer is taken back", async () => {
  const asked = anOpenItem({ request });
  expect(await followed(asked, anOpenItem())).toEqual(["asked", "notices", "cards"]);
  expect(await followed({ ...asked, task: "another" }, asked)).toEqual(["notices", "cards"]);
  const anew = anOpenItem({ request: { ...request, at: new Date(now.getTime() + 1) } });
  expect(await followed(anew, asked)).toEqual(["asked", "notices", "cards"]);
});

test("that it was declined is told, once", async () => {
  const declined = anOpenItem({ declined: { asked: request, by: clerk.id, at: now } });
  expect(await followed(declined, anOpenItem({ request }))).toEqual(["told", "notices", "cards"]);
  expect(await followed({ ...declined, task: "another" }, declined)).toEqual(["notices", "cards"]);
});

test("that its owners are asked how it stands is told, once", async () => {
  const nudged = anOpenItem({ nudge: { by: clerk.id, at: now } });
  expect(await followed(nudged, anOpenItem())).toEqual(["nudged", "notices", "cards"]);
  expect(await followed({ ...nudged, task: "another" }, nudged)).toEqual(["notices", "cards"]);
});

test("owners hear of several at once, and only of those that are news to them", async () => {
  const told: number[][] = [];
  const drawn: string[] = [];
  const after = afterChange({
    tellOwners: async (news) => void told.push(news.map(({ item }) => item.number)),
    tellRunners: async () => {},
    tellNudged: async () => {},
    redrawNotices: async ({ id }) => void drawn.push(id),
    redrawCards: async () => {},
  });
  const moved = (number: number) => ({
    item: anOpenItem({ id: `ai_${number}`, number, dueOn: day("2026-03-20") }),
    before: anOpenItem({ id: `ai_${number}`, number }),
    by: clerk.id,
    at: now,
  });
  await after(moved(1), { ...moved(2), item: anOpenItem({ id: "ai_2", number: 2, task: "another" }) }, moved(3));
  expect(told).toEqual([[1, 3]]);
  expect(drawn).toEqual(["ai_1", "ai_2", "ai_3"]);
});
