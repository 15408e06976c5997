import { describe, expect, test } from "vitest";
import type { SaidAction } from "../../../src/domain/actions/said-action.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { answerDraft } from "../../../src/services/actions/answer-draft.js";
import { acceptBatch, draftSeveral, throwAwayBatch } from "../../../src/services/actions/log-several.js";
import { undoChange } from "../../../src/services/actions/undo-change.js";
import { aMember } from "../../builders/a-member.js";
import { aBoard, aTurn, clerk, minutesLater, now, roster, sarah, scope, today } from "./a-board.js";
import { cutOffEverywhere } from "./cut-off.js";

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

  test("are kept once and as one batch, however often the turn runs and wherever it was cut off", async () => {
    const cuts = await cutOffEverywhere(
      aBoard,
      async ({ newId }, store, again) => {
        const deps = { drafts: store.drafts, items: store.actionItems, committees: store.committees, newId };
        const kept = await draftSeveral(deps)({ ...aTurn(clerk, { again }), scope, today }, three, known);
        if (again) expect(new Set(kept.map(({ batch }) => batch?.id)).size).toBe(1);
      },
      async ({ store }, where) => {
        const { drafts } = await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 });
        expect(
          drafts.map(({ task }) => task),
          where,
        ).toEqual(["ring", "write", "book the hall"]);
      },
    );
    expect(cuts).toBe(6);
  });

  test("of another turn are another batch", async () => {
    const { deps, logging, batch } = await typed();
    const [other] = await draftSeveral(deps)({ ...logging, turnKey: "another" }, three, known);
    expect(other?.batch?.id).not.toBe(batch);
  });

  test("are logged once and all wherever Accept was cut off", async () => {
    const cuts = await cutOffEverywhere(
      typed,
      async ({ newId, batch }, store, again) => {
        const deps = { drafts: store.drafts, items: store.actionItems, committees: store.committees, newId };
        const accepted = await acceptBatch(deps)(scope, batch, answering);
        if (again) expect(accepted.items.map(({ task }) => task)).toEqual(["ring", "book the hall"]);
      },
      async ({ store, items }, where) => {
        expect(await items.count(scope, {}), where).toBe(2);
        const { drafts } = await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 });
        expect(
          drafts.map(({ task, batch }) => [task, batch]),
          where,
        ).toEqual([["write", undefined]]);
      },
    );
    expect(cuts).toBeGreaterThan(10);
  });

  test("that were typed by somebody else are theirs, and whoever accepts them can take them back", async () => {
    const { deps, items, batch, store } = await typed();
    const chair = aMember({ id: "m_chair", person: "p_chair", name: "Tom Reed", role: "chair" });
    await acceptBatch(deps)(scope, batch, { ...answering, by: chair });
    const logged = await items.findByNumbers(scope, [1, 2]);
    expect(logged.map(({ loggedBy, undoable }) => [loggedBy, undoable?.by])).toEqual(
      Array(2).fill(["m_clerk", "m_chair"]),
    );
    const undo = undoChange({ items, meetings: store.meetings });
    expect(await undo(scope, aTurn(clerk, { turnKey: "hers", at: minutesLater(2) }))).toEqual([]);
    expect(await undo(scope, aTurn(chair, { turnKey: "undo", at: minutesLater(2) }))).toMatchObject([
      { kind: "changed", item: { number: 1, state: { kind: "withdrawn" } } },
      { kind: "changed", item: { number: 2, state: { kind: "withdrawn" } } },
    ]);
  });

  test("of which one is not logged leave its question behind, also that of a day which has passed meanwhile", async () => {
    const { deps, store } = await typed();
    const friday: SaidAction = {
      ...said("Ann Ash", "sweep"),
      due: { kind: "day", on: day("2026-03-06"), explicit: true },
      dueTyped: "Friday",
    };
    const kept = await draftSeveral(deps)(
      { ...aTurn(clerk, { turnKey: "friday" }), scope, today },
      [friday, friday],
      known,
    );
    const later = { ...answering, today: day("2026-03-09"), roster: [sarah, { ...clerk, leftAt: now }] };
    const accepted = await acceptBatch(deps)(scope, kept[0]?.batch?.id ?? "b_none", later);
    expect(accepted.left).toHaveLength(2);
    for (const { id, batch } of accepted.left) {
      expect(batch).toBeUndefined();
      expect(await store.drafts.find(scope, id)).toMatchObject({
        due: { kind: "asked", typed: "Friday", why: "past" },
        owners: [{ kind: "asked", typed: "Ann Ash" }],
      });
    }
  });

  test("of which somebody answers one at the moment of Accept are logged with that answer", async () => {
    const { deps, batch, drafts, store, items } = await typed();
    const second = drafts[1]?.id ?? "d_none";
    const answer = { kind: "owner", slot: 0, owner: { kind: "settled", member: "m_sarah" } } as const;
    const busy: typeof store.drafts = {
      ...store.drafts,
      async change(of, id, revision, set) {
        if ("batch" in set) await answerDraft(deps)(scope, second, answer, answering);
        return store.drafts.change(of, id, revision, set);
      },
    };
    const accepted = await acceptBatch({ ...deps, drafts: busy })(scope, batch, answering);
    expect(accepted).toMatchObject({ items: [{}, { task: "write" }, {}], left: [] });
    expect(await items.count(scope, {})).toBe(3);
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

describe("several drafts that are thrown away", () => {
  test("are gone, and nothing of them was logged", async () => {
    const { deps, batch, store, items } = await typed();
    const { thrown, logged } = await throwAwayBatch(deps)(scope, batch);
    expect([thrown.map(({ task }) => task), logged]).toEqual([["ring", "write", "book the hall"], []]);
    expect((await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 })).total).toBe(0);
    expect(await throwAwayBatch(deps)(scope, batch)).toMatchObject({ thrown: [{}, {}, {}], logged: [] });
    expect(await acceptBatch(deps)(scope, batch, answering)).toEqual({ items: [], fresh: [], left: [] });
    expect(await items.count(scope, {})).toBe(0);
  });

  test("from an old card after somebody accepted them are named with what was logged, which stays", async () => {
    const { deps, batch, accept, items, store } = await typed();
    await accept();
    const { thrown, logged } = await throwAwayBatch(deps)(scope, batch);
    expect([thrown, logged.map(({ number }) => number)]).toEqual([[], [1, 2]]);
    expect(await items.count(scope, {})).toBe(2);
    // What was left to ask has left the batch and waits by itself.
    expect((await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 })).total).toBe(1);
  });

  test("after an Accept that was cut off say which were logged before it was", async () => {
    const { deps, batch, store } = await typed();
    const stopped = { ...store.drafts, change: async () => Promise.reject(new Error("stopped")) };
    await expect(acceptBatch({ ...deps, drafts: stopped })(scope, batch, answering)).rejects.toThrow("stopped");
    const { thrown, logged } = await throwAwayBatch(deps)(scope, batch);
    expect([thrown.map(({ task }) => task), logged.map(({ task }) => task)]).toEqual([
      ["write", "book the hall"],
      ["ring"],
    ]);
    const kept = await store.drafts.ofBatch(scope, batch);
    expect(kept.map(({ state }) => state.kind)).toEqual(["logged", "thrown-away", "thrown-away"]);
  });

  test("while somebody corrects one of them are gone with it", async () => {
    const { deps, batch, drafts, store } = await typed();
    const first = drafts[0]?.id ?? "d_none";
    let calls = 0;
    const busy: typeof store.drafts = {
      ...store.drafts,
      async change(of, id, revision, set) {
        if (++calls === 1) await answerDraft(deps)(scope, first, { kind: "task", task: "ring twice" }, answering);
        return store.drafts.change(of, id, revision, set);
      },
    };
    expect((await throwAwayBatch({ ...deps, drafts: busy })(scope, batch)).thrown).toHaveLength(3);
    expect((await store.drafts.waiting(scope, {}, { skip: 0, limit: 10 })).total).toBe(0);
  });
});
