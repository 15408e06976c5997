import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { MeetingState } from "../../../src/domain/meetings/meeting.js";
import type { ProgrammePlace } from "../../../src/domain/programme/programme-item.js";
import { programmeSections } from "../../../src/domain/programme/programme-sections.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";

const today = day("2026-03-04");
const at = new Date("2026-03-01T10:00:00Z");

const states = fc.constantFrom<MeetingState[]>(
  { kind: "planned" },
  { kind: "planned", sitting: { kind: "started", at, by: "m_clerk" } },
  { kind: "planned", sitting: { kind: "ended", at, by: "m_clerk" } },
  { kind: "planned", sitting: { kind: "adjourned", at, by: "m_clerk" } },
  { kind: "cancelled", at },
);
const meetings = fc
  .array(fc.tuple(fc.integer({ min: -200, max: 400 }), states), { maxLength: 8 })
  .map((all) => all.map(([from, state], n) => aMeeting({ id: `mt_${n}`, on: addDays(today, from), state })));
const places = fc.oneof<fc.Arbitrary<ProgrammePlace>[]>(
  fc.integer({ min: 0, max: 9 }).map((n) => ({ kind: "meeting", meeting: `mt_${n}` })),
  fc
    .constantFrom("2025-11", "2026-03", "2026-07", "2027-12")
    .map((month) => ({ kind: "month", month: month as "2026-03" })),
  fc.constantFrom({ kind: "unscheduled" as const }, { kind: "unscheduled" as const, until: "the new municipal year" }),
);
const items = fc.array(fc.tuple(places, fc.boolean()), { maxLength: 20 }).map((all) =>
  all.map(([place, live], n) =>
    aProgrammeItem({
      id: `pi_${n}`,
      number: n + 1,
      place,
      ...(!live && { state: { kind: "dropped", at, by: "m_clerk" } }),
    }),
  ),
);

test("nothing vanishes: whatever becomes of meetings, each live item stands in the programme exactly once", () => {
  fc.assert(
    fc.property(items, meetings, (all, held) => {
      const shown = programmeSections(all, held, today).flatMap((section) => section.items.map(({ id }) => id));
      const live = all.filter(({ state }) => state.kind === "live").map(({ id }) => id);
      expect([...shown].sort()).toEqual([...live].sort());
    }),
  );
});

test("what was for a meeting that is over stands first, then the meetings to come, months without one, and the rest", () => {
  const held = [
    aMeeting({ id: "mt_past", on: day("2026-02-10") }),
    aMeeting({ id: "mt_march", on: day("2026-03-19") }),
  ];
  const all = [
    aProgrammeItem({ id: "pi_1", number: 1, place: { kind: "unscheduled" } }),
    aProgrammeItem({ id: "pi_2", number: 2, place: { kind: "month", month: "2026-07" } }),
    aProgrammeItem({ id: "pi_3", number: 3, place: { kind: "meeting", meeting: "mt_march" } }),
    aProgrammeItem({ id: "pi_4", number: 4, place: { kind: "meeting", meeting: "mt_past" } }),
    aProgrammeItem({ id: "pi_5", number: 5, place: { kind: "month", month: "2026-02" } }),
  ];
  const sections = programmeSections(all, held, today);
  expect(sections.map(({ kind, items }) => [kind, ...items.map(({ number }) => number)])).toEqual([
    ["was-for", 4],
    ["meeting", 3, 5],
    ["month", 2],
    ["unscheduled", 1],
  ]);
});
