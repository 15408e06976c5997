import { describe, expect, it } from "vitest";
import { presentByAgency } from "../../../src/bot/cards/plans/present-by-agency.js";
import { presentGlossary } from "../../../src/bot/cards/plans/present-glossary.js";
import { presentObjective } from "../../../src/bot/cards/plans/present-objective.js";
import { presentPlan } from "../../../src/bot/cards/plans/present-plan.js";
import { presentPlans } from "../../../src/bot/cards/plans/present-plans.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { aPlan } from "../../builders/a-plan.js";
import { aTerm } from "../../builders/a-term.js";
import { aWorld, now } from "./a-world.js";

const limit = 25 * 1024;
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));

/** Everything as long as it can be typed, of this sign. */
function longest(sign: string) {
  const world = aWorld((words) => sign.repeat(words.includes(" ") && words.length > 16 ? 2000 : 60));
  const { board, harbour, reads, someone, items } = world;
  const number = (n: number) => `${sign.repeat(sign.length > 1 ? 5 : 10)}${n}`;
  const plan = aPlan({
    committee: harbour.id,
    title: sign.repeat(120),
    objectives: Array.from({ length: 100 }, (_, n) => ({ number: number(n), text: sign.repeat(500) })),
  });
  const under = (n: number): ActionItem => ({
    ...items.moved,
    id: `ai_${"x".repeat(30)}${n}`,
    number: 10_000 + n,
    part: "closed",
    rating: { kind: "on-track", by: "m_sarah", at: now },
    latestNote: { text: sign.repeat(2000), by: "m_sarah", at: now },
    plan: { id: plan.id, objective: number(1), place: n },
  });
  const read = { plan, items: Array.from({ length: 40 }, (_, n) => under(n)), more: true };
  const clerk = reads("personal", someone("m_ines"));
  return { world, number, view: { read, board, reader: clerk, page: 2, changes: true, several: true } };
}

describe.each(["x", "ż", "你", "😀"])("with the longest texts of %s", (sign) => {
  const { world, number, view } = longest(sign);
  const { board, roster } = world;

  it("a plan is smaller than Teams takes", () => {
    expect(bytes(presentPlan(view).card)).toBeLessThanOrEqual(limit);
    const plans = Array.from({ length: 50 }, (_, n) => ({ ...view.read.plan, id: `pl_${n}` as const }));
    expect(bytes(presentPlans({ plans, board, changes: true }).card)).toBeLessThanOrEqual(limit);
  });

  it("what stands under an objective is so too, folded and open, and shows all its rows", () => {
    const folded = presentObjective({ ...view, objective: number(1) });
    expect(bytes(folded.card)).toBeLessThanOrEqual(limit);
    expect(JSON.stringify(folded.card).split('"A100').length - 1).toBe(8);
    const open = { item: view.read.items[12]?.id ?? "ai_", show: "buttons" } as const;
    const opened = presentObjective({ ...view, objective: number(1), open });
    expect(bytes(opened.card)).toBeLessThanOrEqual(limit);
    expect(JSON.stringify(opened.card)).toContain("Latest note");
  });

  it("a page of the glossary is so, and so are the agencies", () => {
    const term = aTerm({ term: sign.repeat(40), meaning: sign.repeat(300) });
    const terms = Array.from({ length: 20 }, () => term);
    expect(bytes(presentGlossary({ terms, total: 60, page: 2, board, teaches: true }).card)).toBeLessThanOrEqual(limit);
    const agencies = Array.from({ length: 30 }, (_, n) => ({
      agency: sign.repeat(110) + n,
      outstanding: 10_000,
      overdue: 10_000,
      slip: 300,
    }));
    const seated = agencies.map(({ agency }, n) => ({ ...world.someone("m_joe"), id: `m_${n}` as const, agency }));
    const card = presentByAgency({ agencies, more: true }, { board, roster: [...roster, ...seated] }).card;
    expect(bytes(card)).toBeLessThanOrEqual(limit);
  });
});
