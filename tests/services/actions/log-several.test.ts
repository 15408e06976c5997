import { describe, expect, test } from "vitest";
import type { SaidAction } from "../../../src/domain/actions/said-action.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { answerDraft } from "../../../src/services/actions/answer-draft.js";
import { acceptBatch, draftSeveral } from "../../../src/services/actions/log-several.js";
import { aBoard, aTurn, clerk, minutesLater, now, roster, sarah, scope, today } from "./a-board.js";

const known = { roster, me: clerk, mentioned: new Map(), today, working: englandCalendar, meetings: [] };
const said = (name: string, task: string): SaidAction => ({
  task,
  owners: [{ kind: "typed", text: name }],
  typed: `${name} to ${task}`,
});
const three = [said("Sarah Kent", "ring"), said("Sarah", "write"), said("Ann Ash", "book the hall")];
const answering = {
  by: clerk,
  at: minutesLater(1),
  roster,
  today,
  working: englandCalendar,
  meetings: [],
  turnKey: "press",
};

async function typed() {
  const made = await aBoard();
  const deps = { ...made, drafts: made.store.drafts, committees: made.store.committees };
  const logging = { ...aTurn(clerk), scope, today };
  const drafts = await draftSeveral(deps)(logging, three, known);
  const batch = drafts[0]?.batch?.id;
  if (batch === undefined) throw new Error("no batch");
  return { ...made, deps, logging, drafts, batch, accept: () => acceptBatch(deps)(scope, batch, answering) };
}

describe("several actions of one message", () => {
  test("are kept in their order, and nothing is logged", async () => {
    const { store, batch, items } = await typed();
    const kept = await store.drafts.ofBatch(scope, batch);
    expect(kept.map(({ task, batch: of }) => [of?.place, task])).toEqual([
      [1, "ring"],
      [2, "write"],
      [3, "book the hall"],
    ]);
    expect(await items.count(scope, {})).toBe(0);
  });

  test("are kept once, however often the turn runs", async () => {
    const { deps, logging, store } = await typed();
    await draftSeveral(deps)({ ...logging, again: true }, three, known);
    expect((await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 })).total).toBe(3);
  });

  test("are logged where nothing is left to ask; the others stay drafts and are logged by their answer", async () => {
    const { accept, deps, items } = await typed();
    const accepted = await accept();
    expect(accepted.items.map(({ number, task }) => [number, task])).toEqual([
      [1, "ring"],
      [2, "book the hall"],
    ]);
    expect(accepted.left.map(({ task }) => task)).toEqual(["write"]);
    const left = accepted.left[0]?.id ?? "d_none";
    const answer = { kind: "owner", slot: 0, owner: { kind: "settled", member: "m_sarah" } } as const;
    expect(await answerDraft(deps)(scope, left, answer, answering)).toMatchObject({
      kind: "logged",
      item: { number: 3 },
    });
    expect(await items.count(scope, {})).toBe(3);
  });

  test("are logged once when Accept is pressed twice", async () => {
    const { accept, items } = await typed();
    await accept();
    expect(await accept()).toMatchObject({ items: [{ number: 1 }, { number: 2 }], fresh: [] });
    expect(await items.count(scope, {})).toBe(2);
  });

  test("are undone together", async () => {
    const { accept, items } = await typed();
    await accept();
    const last = await items.findLastChangedBy(scope, clerk.id, now);
    expect(last.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("are answered one by one without being logged before Accept", async () => {
    const { deps, drafts, items } = await typed();
    const second = drafts[1]?.id ?? "d_none";
    const answer = { kind: "owner", slot: 0, owner: { kind: "settled", member: "m_sarah" } } as const;
    expect(await answerDraft(deps)(scope, second, answer, answering)).toMatchObject({ kind: "asked" });
    expect(await items.count(scope, {})).toBe(0);
  });

  test("that the board closed before are logged as closed on that day, by clerk and chair", async () => {
    const { deps, items } = await typed();
    const old = { ...said("Ann Ash", "send the letters"), discharged: day("2014-12-04") };
    const log = async (by: typeof clerk, turnKey: string) => {
      const logging = { ...aTurn(by, { turnKey }), scope, today };
      const drafts = await draftSeveral(deps)(logging, [old, old], { ...known, me: by });
      const { items: logged } = await acceptBatch(deps)(scope, drafts[0]?.batch?.id ?? "b_none", { ...answering, by });
      return logged[0];
    };
    const closed = await log(clerk, "one");
    expect(closed?.state).toMatchObject({ kind: "discharged", on: "2014-12-04" });
    expect(await items.history(scope, closed?.id ?? "ai_none", 5)).toMatchObject([
      { what: { kind: "logged", discharged: "2014-12-04" } },
    ]);
    expect((await log(sarah, "other"))?.state).toEqual({ kind: "open" });
  });
});
