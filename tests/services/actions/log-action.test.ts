import { describe, expect, test } from "vitest";
import type { SaidAction } from "../../../src/domain/actions/said-action.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { logAction, settledOwners } from "../../../src/services/actions/log-action.js";
import { aBoard, aTurn, clerk, now, roster, scope, today } from "./a-board.js";

const known = { roster, me: clerk, mentioned: new Map(), today, working: englandCalendar, meetings: [] };
const said = (name: string): SaidAction => ({
  task: "circulate the plan",
  owners: [{ kind: "typed", text: name }],
  due: { kind: "day", on: day("2026-03-06"), explicit: false },
  dueTyped: "Friday",
  boardReference: "4",
  typed: `action: ${name} to circulate the plan by Friday`,
});
const turn = (turnKey: string, again = false) => ({ ...aTurn(clerk, { turnKey, again }), scope, today });

async function logging() {
  const { store, items, newId } = await aBoard();
  let drawn = 0;
  const drawNumber: typeof store.committees.drawNumber = (of) => {
    drawn++;
    return store.committees.drawNumber(of);
  };
  const log = logAction({ items, drafts: store.drafts, newId, committees: { drawNumber } });
  return { store, items, log, drawn: () => drawn };
}

describe("an action that the board closed before", () => {
  test.each([
    ["before today was agreed on that day at the latest", day("2014-12-04"), "2014-12-04"],
    ["today was agreed today", today, "2026-03-04"],
  ])("%s", async (_when, discharged, raisedOn) => {
    const { log } = await logging();
    const logged = await log(turn("one"), { ...said("Ann Ash"), discharged }, known);
    expect(logged).toMatchObject({ item: { raisedOn, state: { kind: "discharged", on: discharged } } });
  });
});

describe("an action that is understood", () => {
  test("is logged as said, with the next number and its first line of history", async () => {
    const { log, items } = await logging();
    const logged = await log(turn("one"), said("Sarah Kent"), known);
    if (logged.kind !== "logged") throw new Error("it was asked");
    expect(logged.item).toMatchObject({
      number: 1,
      task: "circulate the plan",
      boardReference: "4",
      owners: { kind: "named", owners: [{ member: "m_sarah", assignedAt: now }] },
      due: { kind: "day", on: "2026-03-06", typed: "Friday" },
      state: { kind: "open" },
      loggedBy: "m_clerk",
      undoable: { by: "m_clerk", before: "logged" },
    });
    expect(await items.history(scope, logged.item.id, 10)).toEqual([
      { at: now, by: "m_clerk", what: { kind: "logged" } },
    ]);
    expect(await log(turn("two"), said("Sarah Moss"), known)).toMatchObject({ item: { number: 2 } });
  });

  test("is found, and no number is drawn, when its turn runs again", async () => {
    const { log, items, drawn } = await logging();
    const first = await log(turn("one"), said("Sarah Kent"), known);
    expect(await log(turn("one", true), said("Sarah Kent"), known)).toEqual(first);
    expect(drawn()).toBe(1);
    expect(await items.count(scope, {})).toBe(1);
  });

  test("is logged once where two runs of its turn are at it together", async () => {
    const { log, items } = await logging();
    const [one, other] = await Promise.all([
      log(turn("one"), said("Sarah Kent"), known),
      log(turn("one", true), said("Sarah Kent"), known),
    ]);
    expect(other).toEqual(one);
    expect(await items.count(scope, {})).toBe(1);
  });
});

describe("an action that is not understood", () => {
  test("is kept as a draft in the words that were typed, and takes no number", async () => {
    const { log, items, drawn } = await logging();
    const asked = await log(turn("one"), said("Sarah"), known);
    expect(asked).toMatchObject({
      kind: "asked",
      draft: {
        by: "m_clerk",
        typed: "action: Sarah to circulate the plan by Friday",
        boardReference: "4",
        owners: [{ kind: "asked", typed: "Sarah", offered: ["m_sarah", "m_sarah2"] }],
        due: { kind: "settled", due: { kind: "day", on: "2026-03-06", typed: "Friday" } },
        state: { kind: "waiting" },
      },
    });
    expect(drawn()).toBe(0);
    expect(await items.count(scope, {})).toBe(0);
  });

  test("is asked once: its turn run again finds the same draft", async () => {
    const { log } = await logging();
    const first = await log(turn("one"), said("Sarah"), known);
    expect(await log(turn("one", true), said("Sarah"), known)).toEqual(first);
  });
});

describe("the owners of a draft", () => {
  const asked = { kind: "asked", typed: "Sarah", offered: [] } as const;
  const one = { kind: "settled", member: "m_sarah" } as const;

  test("are nobody yet while one of them is asked", () => {
    expect(settledOwners([one, asked], now)).toBeUndefined();
    expect(settledOwners([], now)).toBeUndefined();
  });

  test("are everybody where everybody was chosen, and an agency where an agency was named", () => {
    const all = { assignedAt: now, answered: [] };
    expect(settledOwners([one, { kind: "everybody" }], now)).toEqual({ kind: "everybody", ...all });
    expect(settledOwners([{ kind: "agency", agency: "Police" }], now)).toEqual({
      kind: "agency",
      agency: "Police",
      ...all,
    });
  });

  test("say in whose place somebody has it", () => {
    expect(settledOwners([{ ...one, inPlaceOf: "Pete Horne" }], now)).toEqual({
      kind: "named",
      owners: [{ member: "m_sarah", assignedAt: now, inPlaceOf: "Pete Horne" }],
    });
  });
});
