import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { markCardsOf } from "../../../src/services/reminders/mark-cards.js";
import { nextDueAt, runDue } from "../../../src/services/reminders/run-due.js";
import { scope, tenant, theUsualBoard } from "./a-board.js";
import { type AtStep, interrupted, survive } from "./interrupted.js";

const sarah = { tenant, person: "p_sarah" as const };
const at = (time: string) => new Date(`2026-03-06T${time}:00Z`);

/** Sarah has A1 and A2 on her morning of Fri 6 March, and at 10:00 she is served a form in that card: ten minutes. */
async function aBoardWithAForm() {
  const board = await theUsualBoard("2026-03-04T10:00:00Z");
  await board.log(1, { dueOn: day("2026-03-06") });
  await board.log(2, { dueOn: day("2026-03-06") });
  await board.runDue();
  await board.moveTo("2026-03-06T10:00:00Z");
  const morning = board.notices("sarah").at(-1);
  if (morning?.kind !== "morning" || morning.state.kind !== "sent") throw new Error("no morning");
  const { card } = morning.state;
  await board.store.forms.serve(sarah, card, at("10:10"), board.now());
  /** Somebody else closes it, as a turn does. */
  const closed = async (number: number) => {
    await markCardsOf(board.deps)(await board.done(number), board.now());
    await board.runDue();
  };
  return { ...board, card, closed };
}

describe("a card in which its reader may be typing", () => {
  it("is not drawn anew until ten minutes after the form came, and then says what is true then", async () => {
    const board = await aBoardWithAForm();
    await board.closed(1);
    await board.moveTo("2026-03-06T10:05:00Z");
    await board.closed(2);
    expect(board.edited()).toEqual([]);
    expect(await nextDueAt(board.deps)).toEqual(at("10:10"));
    await board.moveTo("2026-03-06T10:09:59Z");
    expect(board.edited()).toEqual([]);
    await board.moveTo("2026-03-06T10:10:00Z");
    expect(board.edited()).toEqual(["sarah morning: 1 discharged, 2 discharged"]);
    expect(await board.store.forms.earliestDue("system")).toBeUndefined();
  });

  it("is drawn anew at once when the form is gone", async () => {
    const board = await aBoardWithAForm();
    await board.closed(1);
    expect(board.edited()).toEqual([]);
    await board.store.forms.end(sarah, board.card, board.now());
    await board.runDue();
    expect(board.edited()).toEqual(["sarah morning: 1 discharged, 2 due"]);
  });

  it("waits for another form that came meanwhile, and is drawn when that one's time is over", async () => {
    const board = await aBoardWithAForm();
    await board.closed(1);
    await board.moveTo("2026-03-06T10:07:00Z");
    await board.store.forms.serve(sarah, board.card, at("10:17"), board.now());
    await board.moveTo("2026-03-06T10:16:00Z");
    expect(board.edited()).toEqual([]);
    await board.moveTo("2026-03-06T10:17:00Z");
    expect(board.edited()).toEqual(["sarah morning: 1 discharged, 2 due"]);
  });

  it("is drawn when the process that was down comes back, however late", async () => {
    const board = await aBoardWithAForm();
    await board.closed(1);
    expect(board.edited()).toEqual([]);
    board.wakeUpAt("2026-03-06T15:00:00Z");
    await board.runDue();
    expect(board.edited()).toEqual(["sarah morning: 1 discharged, 2 due"]);
  });

  it.each(["before", "after"] as const)("is drawn in the end whatever step a process dies %s", async (when) => {
    let died = true;
    let steps = 0;
    for (; died; steps++) {
      const board = await aBoardWithAForm();
      await markCardsOf(board.deps)(await board.done(1), board.now());
      let step = 0;
      const atStep: AtStep = () => (step++ === steps ? when : "go");
      const deps = interrupted(board.deps, atStep);
      const crashes = await survive(async () => {
        for (;;) {
          await runDue(deps);
          const next = await nextDueAt(board.deps);
          if (next === undefined || next > at("10:30")) return;
          if (next > board.now()) board.wakeUpAt(next.toISOString());
        }
      });
      died = crashes > 0;
      expect(new Set(board.edited()), `dying ${when} step ${steps}`).toEqual(
        new Set(["sarah morning: 1 discharged, 2 due"]),
      );
      expect(board.messenger.edits.length).toBeLessThanOrEqual(died ? 2 : 1);
    }
    expect(steps).toBeGreaterThan(20);
  });
});

describe("a card that answered somebody about one action", () => {
  const card = { conversation: "19:home;messageid=1", serviceUrl: "http://127.0.0.1:4100/", activityId: "logged" };
  const drawing = { kind: "item", committee: scope.committee, item: "ai_1" } as const;

  it("is drawn when the form's time is over, once", async () => {
    const board = await theUsualBoard("2026-03-06T10:00:00Z");
    await board.store.forms.serve(sarah, card, at("10:10"), board.now());
    await board.store.forms.putOff({ tenant }, card, drawing, board.now());
    expect(await nextDueAt(board.deps)).toEqual(at("10:10"));
    await board.moveTo("2026-03-06T10:09:00Z");
    expect(board.drawn).toEqual([]);
    await board.moveTo("2026-03-06T11:00:00Z");
    expect(board.drawn).toEqual(["ai_1 in logged"]);
  });

  it("is drawn again where the process died before it could note that it had drawn it", async () => {
    const board = await theUsualBoard("2026-03-06T10:00:00Z");
    await board.store.forms.serve(sarah, card, at("10:10"), board.now());
    await board.store.forms.putOff({ tenant }, card, drawing, board.now());
    board.wakeUpAt("2026-03-06T10:10:00Z");
    await survive(() => runDue(interrupted(board.deps, (step) => (step === "forms.settle" ? "before" : "go"))));
    await board.moveTo("2026-03-06T10:12:00Z");
    expect(board.drawn).toEqual(["ai_1 in logged", "ai_1 in logged"]);
    expect(await board.store.forms.earliestDue("system")).toBeUndefined();
  });
});
