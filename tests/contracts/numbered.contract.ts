import { beforeEach, describe, expect, test } from "vitest";
import type { Suggestion } from "../../src/domain/agendas/suggestion.js";
import { day } from "../../src/domain/days/day.js";
import type { Decision } from "../../src/domain/meetings/decision.js";
import type { ProgrammeItem } from "../../src/domain/programme/programme-item.js";
import type { Numbered } from "../../src/store/numbered.js";
import type { Store } from "../../src/store/store.js";
import { aDecision } from "../builders/a-decision.js";
import { aProgrammeItem } from "../builders/a-programme-item.js";
import { aSuggestion } from "../builders/a-suggestion.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const elsewhere = [
  { ...board, tenant: "tenant-b" },
  { ...board, committee: "c_other" },
] as const;
const at = new Date("2026-03-12T10:05:00Z");
const on = day("2026-03-12");

const fullDecision: Decision = aDecision({
  part: "closed",
  under: { item: "ag_budget", number: "6(a)", title: "Training budget" },
  state: { kind: "struck", at, by: "m_clerk", why: "written down twice" },
  turns: ["turn-1", "turn-2"],
});

const fullProgrammeItem: ProgrammeItem = aProgrammeItem({
  takes: "discussion",
  lead: { kind: "typed", name: "The Director of Schools" },
  minutes: 20,
  part: "closed",
  place: { kind: "month", month: "2026-09" },
  path: [
    {
      from: { place: { kind: "meeting", meeting: "mt_march" }, on },
      to: { place: { kind: "unscheduled", until: "the new municipal year" } },
      at,
      by: "m_clerk",
      why: "the figures are late",
    },
    { from: { place: { kind: "unscheduled" } }, to: { place: { kind: "month", month: "2026-09" } }, at, by: "meeting" },
  ],
  recurs: { everyMonths: 6, anchor: on, due: "2026-09" },
  follows: "dc_1",
  after: "pi_0",
  state: { kind: "dropped", at, by: "m_clerk", why: "no longer ours" },
  turns: ["turn-1"],
});

const fullSuggestion: Suggestion = aSuggestion({
  takes: "information",
  part: "closed",
  meeting: "mt_march",
  state: { kind: "declined", at, by: "m_clerk", why: "it was on last time" },
  turns: ["turn-1", "turn-2"],
});

type Kept = {
  id: string;
  tenant: string;
  committee: `c_${string}`;
  number: number;
  turns: readonly string[];
  revision: number;
};

/** Each of them as a kind of which nothing more is known. `second`: the id of another one. */
function kind<Own extends Kept>(of: (store: Store) => Numbered<Own>, full: Own, one: Own, second: Own["id"]) {
  return { of: of as unknown as (store: Store) => Numbered<Kept>, full: full as Kept, one: one as Kept, second };
}

const kinds = {
  decisions: kind(({ decisions }) => decisions, fullDecision, aDecision(), "dc_2"),
  "programme items": kind(({ programmeItems }) => programmeItems, fullProgrammeItem, aProgrammeItem(), "pi_2"),
  suggestions: kind(({ suggestions }) => suggestions, fullSuggestion, aSuggestion(), "sg_2"),
};

export function describeNumbered(name: string, makeStore: MakeStore): void {
  describe.each(Object.entries(kinds))(`what has a number, ${name}: %s`, (_kind, { of, full, one, second }) => {
    let kept: Numbered<Kept>;
    beforeEach(async () => {
      kept = of(await makeStore());
    });

    test.each([
      ["with all that there can be", full],
      ["with no more than there must be", one],
    ])("what was saved comes back %s, by its id and by its number", async (_what, first) => {
      expect(await kept.insert(first, "turn-1")).toEqual({ kind: "inserted", kept: first });
      expect(await kept.find(board, first.id)).toEqual(first);
      expect(await kept.findByNumber(board, 1)).toEqual(first);
      expect(await kept.findByNumber(board, 2)).toBeUndefined();
      expect(await kept.find(board, second)).toBeUndefined();
      expect(await kept.countAll(board)).toBe(1);
    });

    test("a repeated turn finds what it inserted, also when both come at once", async () => {
      const results = await Promise.all([
        kept.insert(one, "turn-1"),
        kept.insert({ ...one, id: second, number: 2 }, "turn-1"),
      ]);
      expect(results.map((result) => result.kind).sort()).toEqual(["exists", "inserted"]);
      expect(results[0]?.kept).toEqual(results[1]?.kept);
      expect(await kept.countAll(board)).toBe(1);
    });

    test("a number is never used twice", async () => {
      await kept.insert(one, "turn-1");
      await expect(kept.insert({ ...one, id: second }, "turn-2")).rejects.toThrow();
      expect(await kept.findByNumber(board, 1)).toEqual(one);
      expect(await kept.countAll(board)).toBe(1);
    });

    test("a turn finds the newest that it inserted or changed", async () => {
      await kept.insert(one, "turn-1");
      await kept.insert({ ...one, id: second, number: 2 }, "turn-2");
      expect((await kept.findByTurn(board, "turn-1"))?.number).toBe(1);
      expect(await kept.findByTurn(board, "turn-3")).toBeUndefined();
      await kept.save({ ...one, turns: ["turn-1", "turn-3"] });
      expect(await kept.findByTurn(board, "turn-3")).toMatchObject({ number: 1, revision: 2 });
      await kept.save({ ...one, id: second, number: 2, turns: ["turn-3"] });
      expect((await kept.findByTurn(board, "turn-3"))?.number).toBe(2);
      expect((await kept.findByTurn(board, "turn-2"))?.number).toBe(2);
    });

    test("what a member made comes the newest first, so many as are asked for", async () => {
      for (const [place, by] of (["m_jo", "m_ash", "m_jo", "m_jo"] as const).entries())
        await kept.insert({ ...one, id: `${second}${place}`, number: place + 1, by } as Kept, `turn-${place}`);
      const made = async (most: number, scope: Parameters<typeof kept.find>[0] = board) =>
        (await kept.madeBy(scope, "m_jo", most)).map(({ number }) => number);
      expect([await made(10), await made(2)]).toEqual([
        [4, 3, 1],
        [4, 3],
      ]);
      for (const scope of elsewhere) expect(await made(10, scope)).toEqual([]);
    });

    test("a change is saved as long as nobody else was first, and what is no longer said goes", async () => {
      await kept.insert(full, "turn-1");
      expect(await kept.save(one)).toEqual({ ...one, revision: 2 });
      expect(await kept.find(board, one.id)).toEqual({ ...one, revision: 2 });
      for (const revision of [1, 3]) expect(await kept.save({ ...full, revision })).toBe("changed-meanwhile");
      expect(await kept.save({ ...one, id: second })).toBe("changed-meanwhile");
      expect(await kept.find(board, one.id)).toEqual({ ...one, revision: 2 });
      expect(await kept.insert(full, "turn-1")).toEqual({ kind: "exists", kept: { ...one, revision: 2 } });
    });

    test("of two changes of one revision at once one is saved, and the other is told", async () => {
      await kept.insert(one, "turn-1");
      const results = await Promise.all([kept.save(one), kept.save(full)]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await kept.find(board, one.id)).toEqual(results.find((result) => result !== "changed-meanwhile"));
    });

    test("another tenant and another board see nothing of it and change nothing of it", async () => {
      await kept.insert({ ...one, turns: ["turn-2"] }, "turn-1");
      for (const scope of elsewhere) {
        expect(await kept.find(scope, one.id)).toBeUndefined();
        expect(await kept.findByNumber(scope, 1)).toBeUndefined();
        for (const turn of ["turn-1", "turn-2"]) expect(await kept.findByTurn(scope, turn)).toBeUndefined();
        expect(await kept.countAll(scope)).toBe(0);
        expect(await kept.save({ ...full, ...scope })).toBe("changed-meanwhile");
      }
      expect(await kept.find(board, one.id)).toEqual({ ...one, turns: ["turn-2"] });
    });

    test("each board counts for itself, and repeats its own turns", async () => {
      await kept.insert(one, "turn-1");
      const theirs = { ...one, ...elsewhere[1], id: second };
      expect(await kept.insert(theirs, "turn-1")).toEqual({ kind: "inserted", kept: theirs });
      expect(await kept.findByNumber(elsewhere[1], 1)).toEqual(theirs);
    });
  });
}
