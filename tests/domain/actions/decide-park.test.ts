import { describe, expect, test } from "vitest";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { decideUndo } from "../../../src/domain/actions/decide-undo.js";
import { parkedUntil } from "../../../src/domain/actions/parked.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const by = aMember({ id: "m_clerk", role: "clerk" });
const at = new Date("2026-03-04T10:00:00Z");
const today = day("2026-03-04");
const setting = { by, at, today, committee: aCommittee(), calendar: englandCalendar, roster: [by] };
const far = anOpenItem({ dueOn: day("2026-06-30") });
const park: Wanted = { deed: "park", daysBefore: 14 };

function tried(item: ActionItem, wanted: Wanted | "undo") {
  const decision = wanted === "undo" ? decideUndo(item, setting) : decide(item, wanted, setting);
  if (decision.kind === "refused") return decision.refusal;
  const { set, undoable, history, changedBy } = decision.change;
  const changed = { ...item, ...set, ...(undoable !== undefined && { undoable }), changedBy };
  const parts = Object.entries(changed).filter(([, value]) => value !== null);
  return { item: Object.fromEntries(parts) as ActionItem, what: history.what };
}

function done(item: ActionItem, wanted: Wanted | "undo"): ActionItem {
  const outcome = tried(item, wanted);
  if (!("item" in outcome)) throw new Error(outcome.kind);
  return outcome.item;
}

describe("a parked action", () => {
  test("is no matter arising until so many days before its day, and its history says so", () => {
    const outcome = tried(far, park);
    expect(outcome).toMatchObject({ what: { kind: "parked", daysBefore: 14 } });
    expect(parkedUntil(done(far, park))).toBe("2026-06-16");
    expect(tried(done(far, park), { deed: "unpark" })).toMatchObject({ what: { kind: "unparked" } });
    expect(parkedUntil(done(done(far, park), { deed: "unpark" }))).toBeUndefined();
  });

  test("follows its day when that is moved, and is parked no more when it is taken away", () => {
    const parked = done(far, park);
    const later = done(parked, { deed: "move", to: { kind: "day", on: day("2026-07-30") } });
    expect(parkedUntil(later)).toBe("2026-07-16");
    expect(done(parked, { deed: "move", to: { kind: "none" } }).parked).toBeUndefined();
  });

  test("is parked no more once it is done, discharged or withdrawn", () => {
    const parked = done(far, park);
    const ends: Wanted[] = [{ deed: "done" }, { deed: "discharge" }, { deed: "withdraw", reason: "superseded" }];
    for (const wanted of ends) {
      expect(done(parked, wanted).parked).toBeUndefined();
      expect(done(done(parked, wanted), "undo").parked).toEqual(parked.parked);
      expect(done(done(parked, wanted), { deed: "reopen" }).parked).toBeUndefined();
    }
  });

  test("is as it was before when that is undone", () => {
    expect(done(done(far, park), "undo").parked).toBeUndefined();
    expect(done(done(done(far, park), { deed: "unpark" }), "undo").parked).toEqual(done(far, park).parked);
  });

  test.each<[string, ActionItem, Wanted, object]>([
    ["has no day", anOpenItem({ dueOn: null }), park, { kind: "no-day" }],
    ["is near already", anOpenItem({ dueOn: day("2026-03-18") }), park, { kind: "park-too-near", until: today }],
    ["is parked so already", done(far, park), park, { kind: "no-change" }],
    ["is not parked", far, { deed: "unpark" }, { kind: "no-change" }],
  ])("is refused where it %s", (_, item, wanted, refusal) => {
    expect(tried(item, wanted)).toEqual(refusal);
  });
});
