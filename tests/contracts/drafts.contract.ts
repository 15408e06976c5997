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
