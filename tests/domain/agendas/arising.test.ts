import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ActionItem, dueOn, isOutstanding } from "../../../src/domain/actions/action-item.js";
import { isParkedFor, mattersArising, toFrozen } from "../../../src/domain/agendas/arising.js";
import { arisingChanges } from "../../../src/domain/agendas/arising-changes.js";
import { beenBefore, carriedOver } from "../../../src/domain/agendas/carried.js";
import { mayReadFrozen } from "../../../src/domain/agendas/may-read-frozen.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import { aFrozenItem } from "../../builders/a-frozen-arising.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-05T15:00:00Z");
const by = { at, by: "m_clerk" } as const;
const march12 = day("2026-03-12");
const meeting = { meetingOn: march12, carriedBefore: march12, plannedDays: [] };
const numbers = (items: readonly { item: ActionItem }[]) => items.map(({ item }) => item.number);

/** Any action of a board, in any state, parked or not. */
const anItem = fc
  .record({
    days: fc.option(fc.integer({ min: -90, max: 200 }), { nil: null }),
    raised: fc.integer({ min: 0, max: 400 }),
    daysBefore: fc.option(fc.integer({ min: 1, max: 366 }), { nil: undefined }),
    state: fc.constantFrom("open", "open", "done", "discharged", "withdrawn"),
    closed: fc.boolean(),
  })
  .map(
    ({ days, raised, daysBefore, state, closed }): Partial<ActionItem> => ({
      due: days === null ? { kind: "none" } : { kind: "day", on: addDays(march12, days) },
      raisedOn: addDays(march12, -raised),
      ...(daysBefore !== undefined && { parked: { daysBefore, ...by } }),
      state: state === "open" ? { kind: "open" } : ({ kind: state, ...by, reason: "no" } as ActionItem["state"]),
      part: closed ? "closed" : "open",
    }),
  );
const someItems = fc
  .array(anItem, { maxLength: 20 })
  .map((all) => all.map((item, n) => anOpenItem({ ...item, id: `ai_${n}`, number: n + 1 })));

describe("how many meetings an action was carried over", () => {
  const of = { raisedOn: day("2026-01-13") };
  const days = ["2026-03-10", "2026-02-10", "2026-01-13", "2025-12-09"].map(day);

  test("is the number of meetings after it was agreed and before the one it is listed for", () => {
    expect(carriedOver(of, days, day("2026-04-14"))).toBe(2);
    expect(carriedOver(of, days, day("2026-03-10"))).toBe(1);
    expect(carriedOver(of, days, day("2026-02-10"))).toBe(0);
    expect(carriedOver(of, [], day("2026-03-10"))).toBe(0);
  });

  test("counts today's meeting once that has ended", () => {
    const ended = { state: { kind: "planned", sitting: { kind: "ended", ...by } } } as const;
    expect(beenBefore(march12, [{ state: { kind: "planned" } }])).toBe(march12);
    expect(beenBefore(march12, [{ state: { kind: "planned" } }, ended])).toBe(day("2026-03-13"));
  });
});

describe("matters arising", () => {
  test("are all that is outstanding, overdue first, then by date, those without a day last", () => {
    const items = [
      anOpenItem({ number: 1, dueOn: null }),
      anOpenItem({ number: 2, dueOn: day("2026-03-20") }),
      anOpenItem({ number: 3, dueOn: day("2026-02-20"), raisedOn: day("2026-01-13") }),
      anOpenItem({ number: 4, state: { kind: "discharged", ...by } }),
      anOpenItem({ number: 5, dueOn: day("2026-02-27"), state: { kind: "done", ...by } }),
    ];
    const { items: listed, parked } = mattersArising(items, { ...meeting, plannedDays: [day("2026-02-10")] });
    expect(numbers(listed)).toEqual([3, 5, 2, 1]);
    expect(listed.map(({ carried }) => carried)).toEqual([1, 0, 0, 0]);
    expect(parked).toEqual([]);
  });

  test.each([
    ["its day is far off", day("2026-06-30"), 14, true],
    ["the meeting is so many days before it", day("2026-03-26"), 14, false],
    ["the meeting is a day farther from it", day("2026-03-27"), 14, true],
    ["its day has passed", day("2026-03-01"), 14, false],
  ])("leave a parked action out only while it is far off: %s", (_, dueOnDay, daysBefore, parked) => {
    expect(isParkedFor(anOpenItem({ dueOn: dueOnDay, parked: { daysBefore, ...by } }), march12)).toBe(parked);
  });

  test("leave nothing out that has no day, or awaits the board", () => {
    const parked = { daysBefore: 14, ...by };
    expect(isParkedFor(anOpenItem({ dueOn: null, parked }), march12)).toBe(false);
    const done = anOpenItem({ dueOn: day("2026-12-01"), parked, state: { kind: "done", ...by } });
    expect(isParkedFor(done, march12)).toBe(false);
  });

  test("miss no outstanding action: each is on the list or among those parked, and once", () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: -100, max: 400 }), (items, n) => {
        const meetingOn = addDays(march12, n);
        const { items: listed, parked } = mattersArising(items, { ...meeting, meetingOn });
        const outstanding = items.filter(isOutstanding).map(({ number }) => number);
        expect([...numbers(listed), ...numbers(parked)].sort((a, b) => a - b)).toEqual(outstanding);
        for (const { item } of parked) expect(dueOn(item.due) ?? "", `A${item.number}`).not.toBe("");
        for (const { item } of parked) expect((dueOn(item.due) ?? "") > meetingOn).toBe(true);
      }),
    );
  });
});

describe("what changed since the papers went out", () => {
  const now = (items: readonly ActionItem[]) => mattersArising(items, meeting);
  const frozenOf = (items: readonly ActionItem[]) => {
    const { items: listed, parked } = now(items);
    return { items: listed.map(toFrozen), parked: parked.map(toFrozen) };
  };
  const changesOf = (before: readonly ActionItem[], after: readonly ActionItem[]) =>
    arisingChanges(frozenOf(before), now(after), new Map(after.map((item) => [item.id, item])));
  const kinds = (before: readonly ActionItem[], after: readonly ActionItem[]) =>
    changesOf(before, after).map(({ number, changes }) => [number, ...changes.map(({ kind }) => kind)]);
  const one = anOpenItem({ number: 1, id: "ai_1" });
  const two = anOpenItem({ number: 2, id: "ai_2", dueOn: day("2026-03-20") });
  const far = anOpenItem({ number: 3, id: "ai_3", dueOn: day("2026-09-01"), parked: { daysBefore: 14, ...by } });
  const owners: ActionItem["owners"] = { kind: "named", owners: [{ member: "m_jo", assignedAt: at }] };

  test.each<[string, ActionItem[], ActionItem[], unknown[]]>([
    ["nothing", [one, two, far], [one, two, far], []],
    ["one is done", [one, two], [{ ...one, state: { kind: "done", ...by } }, two], [[1, "ended"]]],
    ["one is discharged", [one], [{ ...one, state: { kind: "discharged", ...by } }], [[1, "ended"]]],
    ["one is withdrawn", [one], [{ ...one, state: { kind: "withdrawn", ...by, reason: "old" } }], [[1, "ended"]]],
    ["one that was done is open again", [{ ...one, state: { kind: "done", ...by } }], [one], [[1, "reopened"]]],
    ["one is moved", [one], [{ ...one, due: { kind: "day", on: march12 } }], [[1, "moved"]]],
    ["what was typed of its day is no move", [one], [{ ...one, due: { ...one.due, typed: "Friday" } as never }], []],
    ["one is given to somebody else", [one], [{ ...one, owners }], [[1, "given"]]],
    ["one has other words", [one], [{ ...one, task: "print the plan" }], [[1, "reworded"]]],
    ["one is in the closed part", [one], [{ ...one, part: "closed" }], [[1, "part"]]],
    ["several of one", [one], [{ ...one, task: "print it", owners }], [[1, "reworded", "given"]]],
    ["one is new", [two], [two, one], [[1, "new"]]],
    [
      "one that was parked is on the list",
      [far, one],
      [{ ...far, parked: undefined } as never, one],
      [[3, "unparked"]],
    ],
    ["one on the list is parked", [{ ...far, parked: undefined } as never], [far], [[3, "parked"]]],
    ["its record is removed", [one, two], [two], [[1, "gone"]]],
  ])("%s", (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  test("is nothing while all is as it was", () => {
    fc.assert(
      fc.property(someItems, (items) => {
        expect(changesOf(items, items)).toEqual([]);
      }),
    );
  });

  test("with what the papers had tells of all that is outstanding now", () => {
    fc.assert(
      fc.property(someItems, someItems, (before, after) => {
        const frozen = frozenOf(before);
        const told = new Set(changesOf(before, after).map(({ number }) => number));
        const inPapers = new Set(frozen.items.map(({ number }) => number));
        for (const number of numbers(now(after).items)) expect(told.has(number) || inPapers.has(number)).toBe(true);
        for (const { number } of frozen.items) {
          const is = after.find((item) => item.number === number);
          if (is === undefined || !isOutstanding(is)) expect(told.has(number), `A${number}`).toBe(true);
        }
      }),
    );
  });
});

describe("what of the papers may be read", () => {
  const observer = { place: "personal" as const, memberships: [aMember({ role: "observer" })] };
  const clerk = { place: "personal" as const, memberships: [aMember({ role: "clerk" })] };
  const channel = { place: "channel" as const, memberships: [] };
  const was = (part: "open" | "closed") => aFrozenItem({ part });
  const is = (part: "open" | "closed") => anOpenItem({ part });
  const committee = anOpenItem().committee;

  test.each([
    ["open then and now", was("open"), is("open"), true],
    ["closed then, open now", was("closed"), is("open"), false],
    ["open then, closed now", was("open"), is("closed"), false],
    ["open then, removed since", was("open"), undefined, true],
    ["closed then, removed since", was("closed"), undefined, false],
  ])("%s: by an observer, in a channel and by the clerk", (_, then, now, open) => {
    for (const reader of [observer, channel]) expect(mayReadFrozen(committee, then, now, reader)).toBe(open);
    expect(mayReadFrozen(committee, then, now, clerk)).toBe(true);
  });
});
