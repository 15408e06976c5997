import { beforeEach, describe, expect, test } from "vitest";
import type { Draft } from "../../src/domain/actions/draft.js";
import { day } from "../../src/domain/days/day.js";
import type { Store } from "../../src/store/store.js";
import { aDraft } from "../builders/a-draft.js";
import type { MakeStore } from "./make-store.js";

const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;

const variants: readonly (readonly [string, Draft])[] = [
  ["an owner to be asked", aDraft()],
  [
    "a board reference and settled owners",
    aDraft({ boardReference: "3", owners: [{ kind: "settled", member: "m_a" }, { kind: "everybody" }] }),
  ],
  ["an unknown owner", aDraft({ owners: [{ kind: "asked", typed: "Bob", offered: [] }] })],
  ["a settled day", aDraft({ due: { kind: "settled", due: { kind: "day", on: day("2026-03-06"), typed: "Friday" } } })],
  [
    "a day with two readings",
    aDraft({ due: { kind: "asked", typed: "3/4", why: "ambiguous", offered: [day("2026-04-03"), day("2026-03-04")] } }),
  ],
  ["an impossible day", aDraft({ due: { kind: "asked", typed: "31 February", why: "impossible", offered: [] } })],
  [
    "an agency's, in the closed part, under an agenda item",
    aDraft({
      owners: [{ kind: "agency", agency: "Police" }],
      part: "closed",
      discharged: day("2014-12-04"),
      agendaItem: "4.2",
      agendaItemId: "ag_budget",
      meeting: "mt_march",
    }),
  ],
  [
    "in replacement of somebody",
    aDraft({
      owners: [
        { kind: "settled", member: "m_a", inPlaceOf: "Peter Holt" },
        { kind: "asked", typed: "Jo", offered: ["m_jo"], inPlaceOf: "Ann Ash" },
      ],
    }),
  ],
  ["one of several", aDraft({ batch: { id: "b_1", place: 2 } })],
  ["logged", aDraft({ state: { kind: "logged", item: "ai_1" } })],
  ["thrown away", aDraft({ state: { kind: "thrown-away" } })],
];

export function describeDrafts(name: string, makeStore: MakeStore): void {
  describe(`drafts, ${name}`, () => {
    let drafts: Store["drafts"];
    beforeEach(async () => {
      drafts = (await makeStore()).drafts;
    });

    test.each(variants)("a draft comes back as it was saved: %s", async (_what, draft) => {
      expect(await drafts.insert(draft, "turn-1")).toEqual({ kind: "inserted", draft });
      expect(await drafts.find(board, draft.id)).toEqual(draft);
    });

    test("a repeated turn finds its own draft, also when both come at once", async () => {
      const results = await Promise.all([
        drafts.insert(aDraft(), "turn-1"),
        drafts.insert(aDraft({ id: "d_2" }), "turn-1"),
      ]);
      expect(results.map((result) => result.kind).sort()).toEqual(["exists", "inserted"]);
      expect(results[0]?.draft.id).toBe(results[1]?.draft.id);
    });

    test("another tenant and another board see nothing of it", async () => {
      await drafts.insert(aDraft(), "turn-1");
      expect(await drafts.find({ ...board, tenant: "tenant-b" }, "d_1")).toBeUndefined();
      expect(await drafts.find({ ...board, committee: "c_other" }, "d_1")).toBeUndefined();
      expect(await drafts.change({ ...board, tenant: "tenant-b" }, "d_1", 1, {})).toBe("changed-meanwhile");
    });

    const add = (n: number, overrides: Partial<Draft>) =>
      drafts.insert(aDraft({ id: `d_${n}`, ...overrides }), `turn-${n}`);
    const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));

    test("what was typed together is found in the order of the message, logged or not", async () => {
      await add(1, { batch: { id: "b_1", place: 2 } });
      await add(2, { batch: { id: "b_1", place: 10 }, state: { kind: "logged", item: "ai_1" } });
      await add(3, { batch: { id: "b_1", place: 1 } });
      await add(4, { batch: { id: "b_2", place: 1 } });
      await add(5, {});
      expect((await drafts.ofBatch(board, "b_1")).map(({ id }) => id)).toEqual(["d_3", "d_1", "d_2"]);
      expect(await drafts.ofBatch({ ...board, tenant: "tenant-b" }, "b_1")).toEqual([]);
      expect(await drafts.ofBatch({ ...board, committee: "c_other" }, "b_1")).toEqual([]);
      const alone = await drafts.change(board, "d_1", 1, { batch: null, task: "circulate the minutes" });
      expect(alone).toEqual(aDraft({ id: "d_1", task: "circulate the minutes", revision: 2 }));
      expect(await drafts.find(board, "d_1")).toEqual(alone);
      expect((await drafts.ofBatch(board, "b_1")).map(({ id }) => id)).toEqual(["d_3", "d_2"]);
    });

    test("what waits for an answer is found newest first, everybody's or one member's, page by page", async () => {
      await add(1, { at: at(1) });
      await add(2, { at: at(5), batch: { id: "b_1", place: 2 } });
      await add(3, { at: at(5), batch: { id: "b_1", place: 1 } });
      await add(4, { at: at(9), by: "m_sarah" });
      await add(5, { at: at(9), state: { kind: "thrown-away" } });
      await add(6, { at: at(9), state: { kind: "logged", item: "ai_1" } });
      const waiting = async (
        filter: { by?: "m_clerk" | "m_sarah" },
        skip = 0,
        scope: { tenant: string; committee: typeof board.committee | "c_other" } = board,
      ) => {
        const page = await drafts.waiting(scope, filter, { skip, limit: 2 });
        return [page.total, ...page.drafts.map(({ id }) => id)];
      };
      expect(await waiting({})).toEqual([4, "d_4", "d_3"]);
      expect(await waiting({}, 2)).toEqual([4, "d_2", "d_1"]);
      expect(await waiting({}, 4)).toEqual([4]);
      expect(await waiting({ by: "m_clerk" })).toEqual([3, "d_3", "d_2"]);
      expect(await waiting({ by: "m_sarah" })).toEqual([1, "d_4"]);
      expect(await waiting({}, 0, { ...board, tenant: "tenant-b" })).toEqual([0]);
      expect(await waiting({}, 0, { ...board, committee: "c_other" })).toEqual([0]);
      await drafts.change(board, "d_4", 1, { state: { kind: "thrown-away" } });
      expect(await waiting({})).toEqual([3, "d_3", "d_2"]);
    });

    test("of two answers at once one is saved, and the other is told", async () => {
      await drafts.insert(aDraft(), "turn-1");
      const owners = [{ kind: "settled", member: "m_sarah" }] as const;
      const results = await Promise.all([
        drafts.change(board, "d_1", 1, { owners }),
        drafts.change(board, "d_1", 1, { state: { kind: "thrown-away" } }),
      ]);
      expect(results.filter((result) => result === "changed-meanwhile")).toHaveLength(1);
      expect(await drafts.find(board, "d_1")).toEqual(results.find((result) => result !== "changed-meanwhile"));
      expect((await drafts.find(board, "d_1"))?.revision).toBe(2);
    });
  });
}
