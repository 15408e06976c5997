import { expect, test } from "vitest";
import type { MovingDue } from "../../../src/domain/actions/due-at-meeting.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import { carryMeeting } from "../../../src/services/meetings/carry-meeting.js";
import { cancelMeeting, moveMeeting } from "../../../src/services/meetings/move-meeting.js";
import { type MeetingDeps, planMeeting } from "../../../src/services/meetings/plan-meeting.js";
import { aCommittee } from "../../builders/a-committee.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const now = new Date("2026-03-04T09:30:00Z");
const today = day("2026-03-04");

/** A turn of its own for each thing that is said. */
const said = (turnKey: string, again = false) => ({ today, by: "m_clerk" as const, at: now, turnKey, again });

/** A board with two actions due at the next meeting and one on a day of its own. */
async function board(
  change: (deps: MeetingDeps) => MeetingDeps = (deps) => deps,
  { kind = "next-meeting", ...set }: { kind?: MovingDue["kind"] } & Partial<Committee> = {},
) {
  const store = fakeStore();
  await store.committees.insert(aCommittee(set));
  const due = { kind, saidOn: today };
  const items = [
    anOpenItem({ due }),
    anOpenItem({ id: "ai_2", number: 2, due }),
    anOpenItem({ id: "ai_3", number: 3 }),
  ];
  for (const item of items) await store.actionItems.insert(item, `turn ${item.id}`, loggedLine());
  const carry = carryMeeting({
    items: store.actionItems,
    meetings: store.meetings,
    committees: store.committees,
    calendars: usualCalendars,
    clock: { now: () => now },
    finishEnd: async () => {},
    carryProgramme: async () => {},
  });
  let ids = 0;
  const deps = change({
    meetings: store.meetings,
    items: store.actionItems,
    carry,
    redrawAgenda: async () => {},
    newId: (prefix) => `${prefix}${++ids}`,
  });
  return { store, carry, deps };
}

test("what is due at the next meeting follows one that is planned, moved and cancelled, and is counted", async () => {
  const { deps, store } = await board();
  const on = async () => (await store.actionItems.dueAtMeetings(scope, 0, 10)).map(({ due }) => "on" in due && due.on);
  expect(await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("plan"))).toMatchObject({ moved: [1, 2] });
  expect(await on()).toEqual(["2026-03-19", "2026-03-19"]);
  expect(await moveMeeting(deps)(scope, {}, { on: day("2026-03-26") }, said("move"))).toMatchObject({ moved: [1, 2] });
  expect(await on()).toEqual(["2026-03-26", "2026-03-26"]);
  expect(await moveMeeting(deps)(scope, {}, { on: day("2026-03-26") }, said("same"))).toMatchObject({ moved: [] });
  expect(await cancelMeeting(deps)(scope, {}, said("cancel"))).toMatchObject({ moved: [1, 2] });
  expect(await on()).toEqual([false, false]);
});

test.each([
  ["England", { nation: "england" }, "2026-03-12"],
  ["Northern Ireland, over St Patrick's Day", { nation: "northern-ireland" }, "2026-03-11"],
  [
    "a committee that is in recess for two days of them",
    { recess: [{ from: day("2026-03-12"), to: day("2026-03-13") }] },
    "2026-03-10",
  ],
] as const)(
  "the papers deadline of a meeting is five working days before it in %s",
  async (_where, committee, papers) => {
    const { deps, store } = await board(undefined, { kind: "papers-deadline", ...committee });
    await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("plan"));
    const [first] = await store.actionItems.dueAtMeetings(scope, 0, 1);
    expect(first?.due).toMatchObject({ on: papers });
  },
);

test("days that the ticker moved a moment before are counted all the same", async () => {
  const { deps } = await board((usual) => ({
    ...usual,
    carry: async (meeting) => {
      await usual.carry(meeting);
      return usual.carry(meeting);
    },
  }));
  expect(await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("plan"))).toMatchObject({ moved: [1, 2] });
});

test("a turn that was cut off cancels one meeting when it runs again, not the one after it too", async () => {
  const { deps, store } = await board();
  await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("first"));
  await planMeeting(deps)(scope, { on: day("2026-04-16") }, said("second"));
  await cancelMeeting(deps)(scope, {}, said("cancel"));
  expect(await cancelMeeting(deps)(scope, {}, said("cancel", true))).toMatchObject({ meeting: { on: "2026-03-19" } });
  const states = (await store.meetings.from(scope, today)).map(({ on, state }) => [on, state.kind]);
  expect(states).toEqual([
    ["2026-03-19", "cancelled"],
    ["2026-04-16", "planned"],
  ]);
});

test("a repeat of what was cut off after its effect says from where it was moved, and which due days went along", async () => {
  const { deps } = await board();
  await planMeeting(deps)(scope, { on: day("2026-03-19") }, said("plan"));
  await moveMeeting(deps)(scope, {}, { on: day("2026-03-26") }, said("move"));
  const later = { ...said("move", true), at: new Date(now.getTime() + 30_000) };
  expect(await moveMeeting(deps)(scope, {}, { on: day("2026-03-26") }, later)).toMatchObject({
    from: "2026-03-19",
    moved: [1, 2],
  });
  await cancelMeeting(deps)(scope, {}, said("cancel"));
  const again = { ...said("cancel", true), at: later.at };
  expect(await cancelMeeting(deps)(scope, {}, again)).toMatchObject({ meeting: { on: "2026-03-26" }, moved: [1, 2] });
});
