import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import {
  type DaysSetting,
  dayLimits,
  decideSettings,
  longestRecess,
  mostRecesses,
  type Settings,
  type SettingsWish,
  wished,
} from "../../../src/domain/reminders/policy-change.js";

const today = day("2026-03-04");
const usual: Settings = {
  name: "Harbour Board",
  code: "HB",
  policy: usualPolicy,
  nation: "england",
  zone: zone("Europe/London"),
  recess: [],
  signOff: false,
};
const decide = (wish: SettingsWish, now: Settings = usual) => decideSettings(now, wish, today);
const ranges = (...runs: readonly [string, string][]) => ({
  kind: "ranges" as const,
  ranges: runs.map(([from, to]) => ({ from: day(from), to: day(to) })),
});

describe("what a clerk wishes set", () => {
  test("is set beside what stays", () => {
    expect(decide({ policy: { aheadDays: 10 } })).toEqual({
      kind: "set",
      set: { policy: { ...usualPolicy, aheadDays: 10 } },
      changed: ["aheadDays"],
    });
    const many = { nation: "wales", zone: "auckland", signOff: true, policy: { at: { hour: 8, minute: 30 } } } as const;
    expect(decide(many)).toEqual({
      kind: "set",
      set: {
        policy: { ...usualPolicy, at: { hour: 8, minute: 30 } },
        nation: "wales",
        zone: "Pacific/Auckland",
        signOff: true,
      },
      changed: ["at", "nation", "zone", "signOff"],
    });
    expect(wished(many)).toEqual(["at", "nation", "zone", "signOff"]);
  });

  test("changes nothing where it is so already", () => {
    const wish: SettingsWish = {
      policy: usualPolicy,
      nation: "england",
      zone: "Europe/London",
      recess: { add: false, said: { kind: "none" } },
      signOff: false,
    };
    expect(decide(wish)).toEqual({ kind: "set", set: {}, changed: [] });
    // A recess that is over makes no difference.
    const over = { ...usual, recess: ranges(["2025-07-21", "2025-08-31"]).ranges };
    expect(decide(wish, over)).toEqual({ kind: "set", set: {}, changed: [] });
  });

  test("is refused as a whole where a part of it can't be", () => {
    expect(decide({ nation: "wales", zone: "Atlantis", policy: { aheadDays: 61, overdueEvery: 3 } })).toEqual({
      kind: "refused",
      objections: [{ kind: "days", of: "aheadDays" }, { kind: "zone" }],
    });
  });

  test.each(Object.entries(dayLimits) as [DaysSetting, { min: number; max: number }][])(
    "lies within the limits of %s",
    (of, { min, max }) => {
      // With no agenda there is nothing of which to say what changed.
      const also = of === "meetingDays" ? { meetingEve: false } : {};
      for (const fits of [min, max]) expect(decide({ policy: { ...also, [of]: fits } }).kind).toBe("set");
      for (const beyond of [min - 1, max + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
        expect(decide({ policy: { ...also, [of]: beyond } })).toEqual({
          kind: "refused",
          objections: [{ kind: "days", of }],
        });
    },
  );

  test("may be any time of the day, also a late one", () => {
    for (const at of [
      { hour: 0, minute: 0 },
      { hour: 23, minute: 59 },
    ])
      expect(decide({ policy: { at } })).toMatchObject({ kind: "set", changed: ["at"] });
    for (const at of [
      { hour: 24, minute: 0 },
      { hour: 8, minute: 60 },
      { hour: -1, minute: 0 },
      { hour: 8.5, minute: 0 },
    ])
      expect(decide({ policy: { at } })).toEqual({ kind: "refused", objections: [{ kind: "time" }] });
  });

  test("what changed since an agenda is not said where none is posted", () => {
    const refused = { kind: "refused", objections: [{ kind: "eve-without-agenda" }] };
    expect(decide({ policy: { meetingDays: 0 } })).toEqual(refused);
    expect(decide({ policy: { meetingDays: 0, meetingEve: false } }).kind).toBe("set");
    const none = { ...usual, policy: { ...usualPolicy, meetingDays: 0, meetingEve: false } };
    expect(decide({ policy: { meetingEve: true } }, none)).toEqual(refused);
    expect(decide({ policy: { weekly: false } }, none).kind).toBe("set");
  });

  test("an escalation may come before what is overdue is said again, or where it is never said", () => {
    expect(decide({ policy: { escalateAfter: 1, overdueEvery: 0 } }).kind).toBe("set");
  });
});

describe("recesses", () => {
  const summer = ranges(["2026-07-21", "2026-08-31"]);
  const sitting = { ...usual, recess: summer.ranges };

  test("are added to those that are set, in order, those that overlap or touch as one; what is over goes", () => {
    const said = ranges(["2026-12-22", "2027-01-02"], ["2026-07-01", "2026-07-20"], ["2026-01-01", "2026-01-05"]);
    expect(decide({ recess: { add: true, said } }, sitting)).toEqual({
      kind: "set",
      set: { recess: ranges(["2026-07-01", "2026-08-31"], ["2026-12-22", "2027-01-02"]).ranges },
      changed: ["recess"],
    });
  });

  test("are all of those in a form, and may be none", () => {
    const said = ranges(["2026-12-22", "2027-01-02"]);
    expect(decide({ recess: { add: false, said } }, sitting)).toMatchObject({ set: { recess: said.ranges } });
    expect(decide({ recess: { add: false, said: { kind: "none" } } }, sitting)).toMatchObject({ set: { recess: [] } });
    const lastYear = ranges(["2025-07-21", "2025-08-31"]);
    expect(decide({ recess: { add: false, said: lastYear } }, sitting)).toMatchObject({ set: { recess: [] } });
  });

  const refused = (why: string) => ({ kind: "refused", objections: [{ kind: "recess", why }] });

  test("are refused with the reason", () => {
    expect(decide({ recess: { add: true, said: { kind: "unreadable" } } })).toEqual(refused("unreadable"));
    expect(decide({ recess: { add: true, said: ranges(["2025-07-21", "2025-08-31"]) } })).toEqual(refused("over"));
    const long = (days: number) => ranges(["2026-04-01", addDays(day("2026-04-01"), days - 1)]);
    expect(decide({ recess: { add: true, said: long(longestRecess) } }).kind).toBe("set");
    expect(decide({ recess: { add: true, said: long(longestRecess + 1) } })).toEqual(refused("too-long"));
    const weekly = Array.from({ length: mostRecesses + 1 }, (_, at): [string, string] => {
      const on = addDays(day("2026-04-06"), at * 14);
      return [on, on];
    });
    expect(decide({ recess: { add: true, said: ranges(...weekly.slice(1)) } }).kind).toBe("set");
    expect(decide({ recess: { add: true, said: ranges(...weekly) } })).toEqual(refused("too-many"));
  });

  test("with no working day between them count as one: a board has working days", () => {
    const spring = ranges(["2026-03-02", "2026-08-28"]);
    // A weekend and a bank holiday later the next begins.
    const autumn = ranges(["2026-09-01", "2026-12-31"]);
    expect(decide({ recess: { add: true, said: autumn } }, { ...usual, recess: spring.ranges })).toEqual(
      refused("too-long"),
    );
  });
});

test("whatever is wished, nothing beyond the limits is set", () => {
  const days = fc.oneof(fc.integer({ min: -3, max: 70 }), fc.double(), fc.constant(Number.NaN));
  const policy = fc.record(
    {
      at: fc.record({ hour: fc.integer({ min: -1, max: 25 }), minute: fc.integer({ min: -1, max: 61 }) }),
      assigned: fc.boolean(),
      aheadDays: days,
      eve: fc.boolean(),
      due: fc.boolean(),
      overdueEvery: days,
      escalateAfter: days,
      escalateEvery: days,
      passOnEvery: days,
      meetingDays: days,
      meetingEve: fc.boolean(),
      weekly: fc.boolean(),
      tellHome: fc.boolean(),
      snoozeDays: days,
    },
    { requiredKeys: [] },
  );
  const run = fc
    .tuple(fc.integer({ min: -400, max: 800 }), fc.integer({ min: 0, max: 300 }))
    .map(([at, length]) => ({ from: addDays(today, at), to: addDays(today, at + length) }));
  const recess = fc.record({
    add: fc.boolean(),
    said: fc.array(run, { minLength: 1, maxLength: 25 }).map((all) => ({ kind: "ranges" as const, ranges: all })),
  });
  const wish = fc.record({ policy, recess, zone: fc.string() }, { requiredKeys: [] });
  fc.assert(
    fc.property(wish, wish, (first, second) => {
      let now = usual;
      for (const one of [first, second]) {
        const decision = decideSettings(now, one as SettingsWish, today);
        if (decision.kind === "set") now = { ...now, ...decision.set };
      }
      for (const [of, { min, max }] of Object.entries(dayLimits) as [DaysSetting, { min: number; max: number }][]) {
        expect(Number.isInteger(now.policy[of]) && now.policy[of] >= min && now.policy[of] <= max).toBe(true);
      }
      expect(now.policy.at.hour >= 0 && now.policy.at.hour <= 23).toBe(true);
      expect(now.policy.meetingEve && now.policy.meetingDays === 0).toBe(false);
      expect(now.recess.length).toBeLessThanOrEqual(mostRecesses);
      expect(now.recess.every(({ from, to }, at) => from <= to && (now.recess[at - 1]?.to ?? "") < from)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe("the board's name and code", () => {
  test("are set as they are meant: one line, and capitals", () => {
    expect(decide({ name: "  Harbour \n Trust ", code: " ht2 " })).toEqual({
      kind: "set",
      set: { name: "Harbour Trust", code: "HT2" },
      changed: ["name", "code"],
    });
    expect(decide({ name: "Harbour Board", code: "hb" })).toMatchObject({ set: {}, changed: [] });
  });

  test.each<[SettingsWish, object]>([
    [{ name: " " }, { kind: "name", why: "empty" }],
    [{ name: "\u200b…" }, { kind: "name", why: "empty" }],
    [{ name: "x".repeat(81) }, { kind: "name", why: "too-long" }],
    [{ code: "A12" }, { kind: "code" }],
    [{ code: "H" }, { kind: "code" }],
    [{ code: "HARBOUR" }, { kind: "code" }],
  ])("are refused where they can't be: %j", (wish, objection) => {
    expect(decide(wish)).toEqual({ kind: "refused", objections: [objection] });
  });
});
