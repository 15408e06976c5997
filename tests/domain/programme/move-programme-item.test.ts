import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { dropped, moved, taken, withReason } from "../../../src/domain/programme/move-programme-item.js";
import type { ProgrammeItem } from "../../../src/domain/programme/programme-item.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";

const at = new Date("2026-03-04T09:30:00Z");
const march = aMeeting({ id: "mt_march", on: day("2026-03-19") });
const said = (turnKey: string, why?: string) => ({
  at,
  by: "m_clerk" as const,
  turnKey,
  ...(why !== undefined && { why }),
});

function ofItem(outcome: ProgrammeItem | string): ProgrammeItem {
  if (typeof outcome === "string") throw new Error(`refused: ${outcome}`);
  return outcome;
}

test("each move adds a step that says from where, to where, who and why", () => {
  const first = ofItem(
    moved(aProgrammeItem(), { kind: "month", month: "2026-09" }, [march], said("one", "the data is late")),
  );
  const second = ofItem(moved(first, { kind: "unscheduled", until: "the new municipal year" }, [march], said("two")));
  expect(second.path.map(({ from, to, why }) => [from, to, why])).toEqual([
    [
      { place: { kind: "meeting", meeting: "mt_march" }, on: "2026-03-19" },
      { place: { kind: "month", month: "2026-09" } },
      "the data is late",
    ],
    [
      { place: { kind: "month", month: "2026-09" } },
      { place: { kind: "unscheduled", until: "the new municipal year" } },
      undefined,
    ],
  ]);
  expect(second.turns).toEqual(["one", "two"]);
  expect(ofItem(withReason(second, "no capacity", "three")).path.at(-1)?.why).toBe("no capacity");
});

test("a move to where it is, of what is off the programme, and a reason for no move change nothing", () => {
  const item = aProgrammeItem();
  expect(moved(item, item.place, [march], said("one"))).toBe("there-already");
  expect(withReason(item, "late", "one")).toBe("no-step");
  const gone = ofItem(dropped(item, said("one", "overtaken")));
  expect(moved(gone, { kind: "unscheduled" }, [march], said("two"))).toBe("not-live");
  expect(taken(gone, march, said("two"))).toBe("not-live");
});
