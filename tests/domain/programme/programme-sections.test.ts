import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import type { MeetingState } from "../../../src/domain/meetings/meeting.js";
import type { Month, ProgrammeItem, ProgrammePlace } from "../../../src/domain/programme/programme-item.js";
import { programmeFor } from "../../../src/domain/programme/programme-place.js";
import { programmeSections } from "../../../src/domain/programme/programme-sections.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";

const today = day("2026-03-04");
const at = new Date("2026-03-01T10:00:00Z");
const place = { kind: "month", month: "2026-02" } as const;

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
const items = fc.array(fc.tuple(places, fc.boolean(), fc.integer({ min: 0, max: 300 })), { maxLength: 20 }).map((all) =>
  all.map(([place, live, daysAgo], n) =>
    aProgrammeItem({
      id: `pi_${n}`,
      number: n + 1,
      place,
      at: new Date(at.getTime() - daysAgo * 86_400_000),
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

test("an item on the agenda of a coming meeting stands in the programme under it, and what is asked about on none", () => {
  fc.assert(
    fc.property(items, meetings, (all, held) => {
      for (const section of programmeSections(all, held, today)) {
        const here = section.items.map(({ id }) => id);
        const on = held.filter((meeting) => programmeFor(meeting, all, held).some(({ id }) => here.includes(id)));
        if (section.kind === "month" || section.kind === "unscheduled") expect(on).toEqual([]);
        else for (const one of on) expect(one.id).toBe(section.meeting.id);
      }
    }),
  );
});

describe("what is planned for a month whose meeting nobody ended", () => {
  const held = [
    aMeeting({ id: "mt_past", on: day("2026-02-10") }),
    aMeeting({ id: "mt_march", on: day("2026-03-19") }),
  ];
  const inMonth = (month: Month, since: string) =>
    aProgrammeItem({ place: { kind: "month", month }, at: new Date(`${since}T10:00:00Z`) });
  const where = (item: ProgrammeItem, meetings = held) =>
    programmeSections([item], meetings, today)
      .filter((section) => section.items.length > 0)
      .map((section) => [section.kind, "meeting" in section ? section.meeting.id : undefined]);

  test("is asked about under that meeting, also where it was planned for an earlier month", () => {
    expect(where(inMonth("2026-02", "2026-01-05"))).toEqual([["was-for", "mt_past"]]);
    expect(where(inMonth("2025-12", "2026-01-05"))).toEqual([["was-for", "mt_past"]]);
  });

  test("is for the next meeting where it was planned after that one", () => {
    expect(where(inMonth("2026-02", "2026-02-20"))).toEqual([["meeting", "mt_march"]]);
    const path = [{ from: { place }, to: { place }, at: new Date("2026-02-20T10:00:00Z"), by: "m_clerk" as const }];
    expect(where({ ...inMonth("2026-02", "2026-01-05"), path })).toEqual([["meeting", "mt_march"]]);
  });

  test("is for the next meeting where that one was cancelled", () => {
    const [past = aMeeting(), ...rest] = held;
    expect(where(inMonth("2026-02", "2026-01-05"), [{ ...past, state: { kind: "cancelled", at } }, ...rest])).toEqual([
      ["meeting", "mt_march"],
    ]);
  });
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
