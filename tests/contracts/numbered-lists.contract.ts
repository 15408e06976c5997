import { beforeEach, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import { mostProgrammeItems } from "../../src/domain/programme/programme-item.js";
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
const numbers = (found: readonly { number: number }[]) => found.map(({ number }) => number);
/** Not in their order, so that no order comes by itself. */
const upTo = (most: number) => [
  ...Array.from({ length: most - 1 }, (_, n) => n + 2).sort((a, b) => (a % 7) - (b % 7) || a - b),
  1,
];
const inOrder = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** The lists of decisions, programme items and suggestions. */
export function describeNumberedLists(name: string, makeStore: MakeStore): void {
  describe(`lists of what has a number, ${name}`, () => {
    let { decisions, programmeItems, suggestions } = {} as Store;
    beforeEach(async () => {
      ({ decisions, programmeItems, suggestions } = await makeStore());
    });

    test("decisions come the newest first, page by page, those that were struck out too", async () => {
      const struck = { kind: "struck", at, by: "m_clerk" } as const;
      for (const number of upTo(5))
        await decisions.insert(
          aDecision({ id: `dc_${number}`, number, ...(number === 3 && { state: struck }) }),
          `turn-${number}`,
        );
      expect(numbers(await decisions.newest(board, 0, 10))).toEqual([5, 4, 3, 2, 1]);
      expect(numbers(await decisions.newest(board, 1, 2))).toEqual([4, 3]);
      expect(await decisions.newest(board, 5, 10)).toEqual([]);
      for (const scope of elsewhere) expect(await decisions.newest(scope, 0, 10)).toEqual([]);
    });

    test("the decisions of a meeting come by number, two hundred at most", async () => {
      for (const number of upTo(205))
        await decisions.insert(aDecision({ id: `dc_${number}`, number }), `turn-${number}`);
      await decisions.insert(aDecision({ id: "dc_may", number: 300, meeting: "mt_may" }), "turn-may");
      const { meeting: _none, ...outside } = aDecision({ id: "dc_outside", number: 301 });
      await decisions.insert(outside, "turn-outside");
      expect(numbers(await decisions.ofMeeting(board, "mt_march"))).toEqual(inOrder(1, 200));
      expect(numbers(await decisions.ofMeeting(board, "mt_may"))).toEqual([300]);
      for (const scope of elsewhere) expect(await decisions.ofMeeting(scope, "mt_march")).toEqual([]);
    });

    test("programme items that are neither taken nor dropped come by number, three hundred at most", async () => {
      const taken = { kind: "taken", meeting: "mt_march", on, at } as const;
      const dropped = { kind: "dropped", at, by: "m_clerk" } as const;
      await programmeItems.insert(aProgrammeItem({ id: "pi_taken", number: 1_001, state: taken }), "taken");
      await programmeItems.insert(aProgrammeItem({ id: "pi_dropped", number: 1_002, state: dropped }), "dropped");
      for (const number of upTo(mostProgrammeItems + 5))
        await programmeItems.insert(aProgrammeItem({ id: `pi_${number}`, number }), `turn-${number}`);
      expect(numbers(await programmeItems.live(board))).toEqual(inOrder(1, mostProgrammeItems));
      for (const scope of elsewhere) expect(await programmeItems.live(scope)).toEqual([]);
    });

    test("programme items that a meeting took come by number, a hundred at most", async () => {
      const takenAt = (meeting: "mt_march" | "mt_may") => ({ state: { kind: "taken", meeting, on, at } }) as const;
      for (const number of upTo(105))
        await programmeItems.insert(
          aProgrammeItem({ id: `pi_${number}`, number, ...takenAt("mt_march") }),
          `turn-${number}`,
        );
      await programmeItems.insert(aProgrammeItem({ id: "pi_may", number: 200, ...takenAt("mt_may") }), "may");
      await programmeItems.insert(aProgrammeItem({ id: "pi_live", number: 201 }), "live");
      expect(numbers(await programmeItems.takenAt(board, "mt_march"))).toEqual(inOrder(1, 100));
      expect(numbers(await programmeItems.takenAt(board, "mt_may"))).toEqual([200]);
      for (const scope of elsewhere) expect(await programmeItems.takenAt(scope, "mt_march")).toEqual([]);
    });

    test("suggestions that nobody has answered come the oldest first, fifty at most", async () => {
      const accepted = { kind: "accepted", at, by: "m_clerk", meeting: "mt_march" } as const;
      await suggestions.insert(aSuggestion({ id: "sg_yes", number: 1_001, state: accepted }), "yes");
      for (const number of upTo(55))
        await suggestions.insert(aSuggestion({ id: `sg_${number}`, number }), `turn-${number}`);
      expect(numbers(await suggestions.waiting(board))).toEqual(inOrder(1, 50));
      await suggestions.save(aSuggestion({ state: { kind: "declined", at, by: "m_clerk" } }));
      expect(numbers(await suggestions.waiting(board))).toEqual(inOrder(2, 51));
      for (const scope of elsewhere) expect(await suggestions.waiting(scope)).toEqual([]);
    });
  });
}
