import { describe, expect, test } from "vitest";
import { decidePlan } from "../../../src/domain/actions/decide-plan.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const act = { by: aMember({ id: "m_clerk", role: "clerk" }), at: new Date("2026-03-04T10:00:00Z") } as const;
const under = { id: "pl_1", objective: "1.1", place: 3 } as const;

describe("an action and the plan", () => {
  test("it is put under an objective, with a line of history, and can be taken back", () => {
    const decided = decidePlan(anOpenItem(), { ...act, under });
    expect(decided).toMatchObject({
      kind: "change",
      change: {
        set: { plan: under },
        history: { by: "m_clerk", what: { kind: "planned", objective: "1.1" } },
        undoable: { before: { plan: null } },
      },
    });
  });
  test("it goes under another objective, and off the plan", () => {
    const item = anOpenItem({ plan: under });
    const other = { ...under, objective: "1.2", place: 1 };
    expect(decidePlan(item, { ...act, under: other })).toMatchObject({ change: { set: { plan: other } } });
    expect(decidePlan(item, act)).toMatchObject({
      change: { set: { plan: null }, history: { what: { kind: "planned" } }, undoable: { before: { plan: under } } },
    });
  });
  test("what stands there already, or on no plan, stays as it is", () => {
    const item = anOpenItem({ plan: under });
    expect(decidePlan(item, { ...act, under: { ...under, place: 9 } })).toMatchObject({
      refusal: { kind: "no-change" },
    });
    expect(decidePlan(anOpenItem(), act)).toMatchObject({ refusal: { kind: "no-change" } });
  });
  test("only chair and clerk say so", () => {
    const decided = decidePlan(anOpenItem(), { ...act, by: aMember(), under });
    expect(decided).toMatchObject({ refusal: { kind: "not-clerk", deed: "plan" } });
  });
});
