import { describe, expect, test } from "vitest";
import type { ActionState } from "../../../src/domain/actions/action-item.js";
import { bragOf } from "../../../src/domain/actions/brag.js";
import { day } from "../../../src/domain/days/day.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const today = day("2026-03-05");
const at = new Date("2026-03-05T10:00:00Z");

describe("how an action stands by its date", () => {
  test.each([
    ["the day before", "2026-03-04", "red"],
    ["today", "2026-03-05", "amber"],
    ["in seven days", "2026-03-12", "amber"],
    ["in eight days", "2026-03-13", "green"],
  ] as const)("due %s: %s is %s", (_when, on, colour) => {
    expect(bragOf(anOpenItem({ dueOn: day(on) }), today)).toBe(colour);
  });

  test("is nothing without a day", () => {
    expect(bragOf(anOpenItem({ dueOn: null }), today)).toBeUndefined();
  });

  test.each([
    ["blue", { kind: "discharged", at, by: "m_sarah" }],
    [undefined, { kind: "done", at, by: "m_sarah" }],
    [undefined, { kind: "withdrawn", at, by: "m_sarah", reason: "superseded" }],
  ] as const)("is %s once its day no longer counts", (colour, state: ActionState) => {
    expect(bragOf(anOpenItem({ dueOn: day("2026-03-01"), state }), today)).toBe(colour);
  });
});
