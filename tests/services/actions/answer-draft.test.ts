import { describe, expect, test } from "vitest";
import type { Draft } from "../../../src/domain/actions/draft.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { answerDraft, type DraftAnswer } from "../../../src/services/actions/answer-draft.js";
import { aDraft } from "../../builders/a-draft.js";
import { aBoard, clerk, minutesLater, now, otherSarah, roster, scope, today } from "./a-board.js";
import { cutOffEverywhere } from "./cut-off.js";

const sarahIsMeant: DraftAnswer = { kind: "owner", slot: 0, owner: { kind: "settled", member: "m_sarah" } };
const mossIsMeant: DraftAnswer = { kind: "owner", slot: 0, owner: { kind: "settled", member: "m_sarah2" } };
const throwAway: DraftAnswer = { kind: "throw-away" };
const answering = { by: clerk, at: minutesLater(5), roster, today, working: englandCalendar, meetings: [] };

async function waiting(over: Partial<Draft> = {}) {
  const { store, items, newId } = await aBoard();
  await store.drafts.insert(aDraft(over), "turn");
  const answer = answerDraft({ drafts: store.drafts, items, committees: store.committees, newId });
  return { items, store, newId, answer, answered: (said: DraftAnswer) => answer(scope, "d_1", said, answering) };
}

describe("an answer to a draft", () => {
  test("logs the action once nothing is left to ask", async () => {
    const { answered, store } = await waiting({ boardReference: "4" });
    expect(await answered(sarahIsMeant)).toMatchObject({
      kind: "logged",
      item: {
        number: 1,
        task: "circulate the plan",
        boardReference: "4",
        loggedBy: "m_clerk",
        loggedAt: minutesLater(5),
      },
    });
    expect(await store.drafts.find(scope, "d_1")).toMatchObject({ state: { kind: "logged" } });
  });

  test("keeps asking while something else is open", async () => {
    const due = { kind: "asked", typed: "soon", why: "unreadable", offered: [] } as const;
    const { answered, items } = await waiting({ due });
    expect(await answered(sarahIsMeant)).toMatchObject({
      kind: "asked",
      draft: { owners: [{ kind: "settled", member: "m_sarah" }], due, state: { kind: "waiting" } },
    });
    expect(await answered({ kind: "due", due: { kind: "none" } })).toMatchObject({ kind: "logged" });
    expect(await items.count(scope, {})).toBe(1);
  });

  test("names a person once where both words are found to mean them", async () => {
    const settled = { kind: "settled", member: "m_sarah" } as const;
    const { answered } = await waiting({ owners: [{ kind: "asked", typed: "SK", offered: [] }, settled] });
    expect(await answered(sarahIsMeant)).toMatchObject({
      item: { owners: { owners: [{ member: "m_sarah", assignedAt: minutesLater(5) }] } },
    });
  });

  test("to a draft that is not there says so", async () => {
    const { answer } = await waiting();
    expect(await answer(scope, "d_2", sarahIsMeant, answering)).toEqual({ kind: "unknown-draft" });
    expect(await answer({ ...scope, tenant: "tenant-b" }, "d_1", sarahIsMeant, answering)).toEqual({
      kind: "unknown-draft",
    });
  });
});

describe("two answers at once", () => {
  test("log one action, and both are told of it", async () => {
    const { answered, items } = await waiting();
    const answers = await Promise.all([answered(sarahIsMeant), answered(mossIsMeant)]);
    expect(await items.count(scope, {})).toBe(1);
    const told = answers.map((one) => ("item" in one ? one.item?.id : undefined));
    expect(told).toEqual(["ai_new1", "ai_new1"]);
  });

  test("one to log and one to throw away end in one of the two, not in both", async () => {
    const { answered, items, store } = await waiting();
    await Promise.all([answered(sarahIsMeant), answered(throwAway)]);
    const logged = await items.count(scope, {});
    const draft = await store.drafts.find(scope, "d_1");
    expect([logged, draft?.state.kind]).toEqual(logged === 1 ? [1, "logged"] : [0, "thrown-away"]);
  });
});

describe("an answer to a card that shows what the draft was before", () => {
  const asked = (typed: string) => ({ kind: "asked", typed, offered: [] }) as const;
  const shown = { ...answering, madeFor: 1 };

  test("is not taken, so that of two answers to one card none is lost", async () => {
    const { answer, store } = await waiting({ owners: [asked("Sarah"), asked("Moss")] });
    expect(await answer(scope, "d_1", sarahIsMeant, shown)).toMatchObject({ kind: "asked", draft: { revision: 2 } });
    for (const late of [mossIsMeant, throwAway, { kind: "task", task: "burn it" } as const])
      expect(await answer(scope, "d_1", late, shown)).toMatchObject({ kind: "asked", overtaken: true });
    expect(await store.drafts.find(scope, "d_1")).toMatchObject({
      owners: [{ kind: "settled", member: "m_sarah" }, asked("Moss")],
      task: "circulate the plan",
      state: { kind: "waiting" },
      revision: 2,
    });
  });

  test("where both come at one moment is not taken either", async () => {
    const { answer } = await waiting({ owners: [asked("Sarah"), asked("Moss")] });
    const both = await Promise.all([sarahIsMeant, mossIsMeant].map((one) => answer(scope, "d_1", one, shown)));
    expect(both.filter((one) => one.kind === "asked" && one.overtaken)).toHaveLength(1);
  });

  test("logs the action all the same where a run that was cut off had settled all of it", async () => {
    const cuts = await cutOffEverywhere(
      () => waiting(),
      async ({ newId }, store) => {
        const deps = { drafts: store.drafts, items: store.actionItems, committees: store.committees, newId };
        await answerDraft(deps)(scope, "d_1", sarahIsMeant, shown);
      },
      async ({ items, store }, where) => {
        expect(await items.count(scope, {}), where).toBe(1);
        expect(await store.drafts.find(scope, "d_1"), where).toMatchObject({ state: { kind: "logged" } });
      },
    );
    expect(cuts).toBeGreaterThan(8);
  });
});

describe("an action that somebody else's answer logs", () => {
  test("is its author's, and whoever answered can take it back", async () => {
    const { answered } = await waiting({ by: "m_sarah" });
    expect(await answered(mossIsMeant)).toMatchObject({
      item: { loggedBy: "m_sarah", undoable: { by: "m_clerk" }, changedBy: [{ by: "m_clerk" }] },
    });
  });
});

describe("a draft that is settled", () => {
  test("by logging stays so: a later answer is shown what came of it", async () => {
    const { answered, items } = await waiting();
    await answered(sarahIsMeant);
    for (const late of [mossIsMeant, throwAway]) {
      expect(await answered(late)).toMatchObject({ kind: "settled-before", item: { number: 1 } });
    }
    expect(await items.count(scope, {})).toBe(1);
  });

  test("by throwing it away stays so", async () => {
    const { answered, items } = await waiting();
    expect(await answered(throwAway)).toMatchObject({ kind: "thrown-away" });
    expect(await answered(sarahIsMeant)).toMatchObject({
      kind: "settled-before",
      draft: { state: { kind: "thrown-away" } },
    });
    expect(await items.count(scope, {})).toBe(0);
  });

  test("says so even where it was cut off before it could note that it was logged", async () => {
    const { answer, answered, store } = await waiting();
    const cutOff = { ...store.drafts, change: failingAt(2, store.drafts.change) };
    const stopped = answerDraft({
      ...(await aBoard()),
      drafts: cutOff,
      items: store.actionItems,
      committees: store.committees,
    });
    await expect(stopped(scope, "d_1", sarahIsMeant, answering)).rejects.toThrow("stopped");
    expect(await answered(throwAway)).toMatchObject({
      kind: "settled-before",
      draft: { state: { kind: "logged" } },
      item: { number: 1 },
    });
    expect(await answer(scope, "d_1", mossIsMeant, answering)).toMatchObject({ kind: "settled-before" });
  });
});

describe("a draft that has waited", () => {
  test("asks for the day again once it has passed", async () => {
    const on = day("2026-03-05");
    const { answer, items } = await waiting({ due: { kind: "settled", due: { kind: "day", on, typed: "tomorrow" } } });
    const later = { ...answering, today: addDays(today, 7) };
    expect(await answer(scope, "d_1", sarahIsMeant, later)).toMatchObject({
      kind: "asked",
      draft: { due: { kind: "asked", typed: "tomorrow", why: "past" } },
    });
    expect(await items.count(scope, {})).toBe(0);
  });

  test("asks for an owner again who has left", async () => {
    const left = roster.map((member) => (member.id === otherSarah.id ? { ...member, leftAt: now } : member));
    const { answer } = await waiting();
    expect(await answer(scope, "d_1", mossIsMeant, { ...answering, roster: left })).toMatchObject({
      kind: "asked",
      draft: { owners: [{ kind: "asked", typed: "Sarah Moss" }] },
    });
  });
});

/** Works until the nth call, which finds the process stopped. */
function failingAt<Said extends unknown[], Result>(nth: number, work: (...said: Said) => Promise<Result>) {
  let calls = 0;
  return async (...said: Said): Promise<Result> => {
    if (++calls === nth) throw new Error("stopped");
    return work(...said);
  };
}
