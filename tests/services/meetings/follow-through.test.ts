import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAtMeeting, meetingsCountAfter } from "../../../src/domain/actions/due-at-meeting.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { addDays, day } from "../../../src/domain/days/day.js";
import { nextMeetingAfter } from "../../../src/domain/meetings/meeting.js";
import { adjournMeeting } from "../../../src/services/meetings/adjourn-meeting.js";
import { cancelMeeting, moveMeeting } from "../../../src/services/meetings/move-meeting.js";
import { planMeeting } from "../../../src/services/meetings/plan-meeting.js";
import { editMeeting, setMeeting } from "../../../src/services/meetings/set-meeting.js";
import { aCalendar, said, scope, today } from "./a-calendar.js";

type Step = { deed: "plan" | "move" | "cancel"; month: number; to: number; killedAt?: number; again: boolean };

const steps = fc.array(
  fc.record({
    deed: fc.constantFrom("plan" as const, "move" as const, "cancel" as const),
    month: fc.integer({ min: 3, max: 6 }),
    to: fc.integer({ min: 0, max: 120 }),
    killedAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: Number.POSITIVE_INFINITY }),
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test("whatever is planned, moved and cancelled, and wherever it is cut off: a due day is that of the meeting it names once the job has run", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      let left = Number.POSITIVE_INFINITY;
      const { deps, due, planned, store, carry } = await aCalendar({}, () => {
        left -= 1;
        if (left < 0) throw new Error("killed");
      });
      const run = ({ deed, month, to }: Step, key: string, again: boolean) => {
        const on = addDays(today, to);
        if (deed === "plan") return planMeeting(deps)(scope, { on }, said(key, again));
        if (deed === "move") return moveMeeting(deps)(scope, { month }, { on }, said(key, again));
        return cancelMeeting(deps)(scope, { month }, said(key, again));
      };
      for (const [n, step] of all.entries()) {
        left = step.killedAt ?? Number.POSITIVE_INFINITY;
        const isCut = await run(step, `turn ${n}`, false).then(
          () => false,
          () => true,
        );
        left = Number.POSITIVE_INFINITY;
        if (isCut && step.again) await run(step, `turn ${n}`, true);
      }
      for (;;) {
        const meeting = await store.meetings.findUncarried("system");
        if (meeting === undefined) break;
        await carry(meeting);
      }
      const calendar = usualCalendars.of({ nation: "england", recess: [] });
      const meetings = await planned();
      const days = meetings.map(({ on }) => on);
      expect(new Set(days).size).toBe(days.length);
      for (const [number, kind] of [
        [1, "next-meeting"],
        [2, "papers-deadline"],
      ] as const) {
        const meant = nextMeetingAfter(meetingsCountAfter({ kind, saidOn: today }, calendar), meetings);
        expect([number, (await due()).get(number)]).toEqual([number, dayAtMeeting({ kind }, meant, calendar)]);
      }
    }),
  );
});

test("a move keeps its reason and its path, takes the end along, and refuses a day that is taken", async () => {
  const { deps, planned } = await aCalendar();
  await planMeeting(deps)(scope, { on: day("2026-03-19"), startsAt: "10:00", endsAt: "12:00" }, said("one"));
  await planMeeting(deps)(scope, { on: day("2026-04-16") }, said("two"));
  const why = "the hall is closed";
  const to = { on: day("2026-03-26"), startsAt: "14:00" };
  await moveMeeting(deps)(scope, { month: 3 }, to, { ...said("move"), why });
  expect((await planned())[0]).toMatchObject({
    ...to,
    endsAt: "16:00",
    moves: [{ from: "2026-03-19", to: "2026-03-26", by: "m_clerk", why }],
  });
  expect(await moveMeeting(deps)(scope, { month: 3 }, { on: day("2026-04-16") }, said("taken"))).toEqual({
    kind: "refused",
    why: "meeting-exists",
  });
  expect(await setMeeting(deps)(scope, { month: 4 }, { endsAt: "12:00" }, said("end"))).toMatchObject({
    why: "ends-first",
  });
});

test("an adjourned meeting waits for its day, goes on then, and counts as one", async () => {
  const { deps, planned, due, store } = await aCalendar();
  await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("one"));
  expect(await adjournMeeting(deps)(scope, undefined, said("early"))).toMatchObject({ why: "not-begun" });
  const later = (key: string, on: string) => ({ ...said(key), today: day(on) });
  await adjournMeeting(deps)(scope, undefined, { ...later("adjourn", "2026-03-19"), why: "not quorate" });
  // What was due there keeps its day until it is moved.
  expect((await due()).get(1)).toBe("2026-03-19");
  await planMeeting(deps)(scope, { on: day("2026-04-16") }, later("two", "2026-03-20"));
  const moved = await moveMeeting(deps)(scope, {}, { on: day("2026-03-26") }, later("move", "2026-03-21"));
  expect(moved).toMatchObject({
    meeting: { on: "2026-03-26", state: { sitting: { kind: "adjourned" } } },
    moved: [1, 2],
  });
  expect((await planned()).map(({ on }) => on)).toEqual(["2026-03-26", "2026-04-16"]);
  expect(await store.meetings.countAll(scope)).toBe(2);
});

test.each(["started", "ended"] as const)(
  "what was due at a meeting that has %s keeps that day, also when others are moved",
  async (kind) => {
    const { deps, due, store } = await aCalendar();
    const first = await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("one"));
    await planMeeting(deps)(scope, { on: day("2026-04-16") }, said("two"));
    if (first.kind !== "saved") throw new Error("it is planned");
    const sitting = { kind, at: new Date("2026-03-19T10:00:00Z"), by: "m_clerk" as const };
    await store.meetings.change(scope, first.meeting.id, first.meeting.revision, {
      state: { kind: "planned", sitting },
    });
    const later = { ...said("move"), today: day("2026-03-19") };
    await moveMeeting(deps)(scope, { month: 4 }, { on: day("2026-04-20") }, later);
    expect((await due()).get(1)).toBe("2026-03-19");
    const again = await cancelMeeting(deps)(scope, { on: day("2026-03-19") }, { ...later, turnKey: "cancel" });
    expect(again).toMatchObject({ kind: "refused", why: kind === "started" ? "has-begun" : "no-meeting" });
  },
);

test.each(["started", "ended", "adjourned"] as const)(
  "the form of a meeting that has %s: hours are put right; only an adjourned one goes to another day",
  async (kind) => {
    const { deps, store } = await aCalendar();
    const first = await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("one"));
    if (first.kind !== "saved") throw new Error("it is planned");
    const sitting = { kind, at: new Date("2026-03-19T10:00:00Z"), by: "m_clerk" as const };
    const { id } = first.meeting;
    await store.meetings.change(scope, id, 1, { state: { kind: "planned", sitting } });
    const edit = editMeeting(deps);
    const there = await edit(scope, { id, revision: 2 }, { on: day("2026-04-20") }, said("edit"));
    expect(there.kind === "refused" ? there.why : there.kind).toBe(kind === "adjourned" ? "saved" : "has-begun");
    if (kind === "adjourned") return;
    const hours = { on: day("2026-03-19"), startsAt: "10:00" };
    expect(await edit(scope, { id, revision: 2 }, hours, said("hours"))).toMatchObject({ kind: "saved" });
  },
);
