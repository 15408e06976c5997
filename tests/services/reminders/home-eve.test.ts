import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { type ReminderPolicy, usualPolicy } from "../../../src/domain/reminders/policy.js";
import { markAgendaOf } from "../../../src/services/reminders/mark-cards.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { scope, theUsualBoard } from "./a-board.js";
import { answerHome, choose, homeTold, removeApp } from "./a-home.js";

/** A board that meets on a day, on whose agenda A1 to A3 of Sarah's stand. The week's list is left out of it. */
async function aBoardMeetingOn(on: string, plannedAt: string, policy: Partial<ReminderPolicy> = {}) {
  const board = await theUsualBoard(plannedAt, {}, {});
  await choose(board, { policy: { ...usualPolicy, weekly: false, ...policy } });
  const meeting = aMeeting({ on: day(on) });
  await board.store.meetings.insert(meeting, "turn-meeting");
  for (const number of [1, 2, 3]) await board.log(number, { dueOn: day("2026-04-10") });
  return {
    ...board,
    homeTold: () => homeTold(board),
    async changeMeeting(set: Partial<Pick<Meeting, "on" | "state" | "place">>) {
      const standing = await board.store.meetings.find(scope, meeting.id);
      const changed = await board.store.meetings.change(scope, meeting.id, standing?.revision ?? 0, set);
      if (changed === "changed-meanwhile") throw new Error("changed meanwhile");
      await markAgendaOf(board.deps)(changed, board.now());
    },
  };
}

const agenda = (on: string) => `home agenda: ${on} planned`;

describe("the eve of a meeting, in the home", () => {
  it("says on the last working day before it what changed since the agenda, once", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-06T10:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moved(2, "2026-04-17");
    await board.log(4, { dueOn: day("2026-04-10") });
    await board.moveTo("2026-03-11T08:59:59Z");
    expect(board.homeTold()).toEqual([agenda("2026-03-12")]);
    await board.moveTo("2026-03-25T12:00:00Z");
    expect(board.homeTold()).toEqual([agenda("2026-03-12"), "home eve: 1 done, 4 new, 2 moved"]);
    const eve = board.messenger.posts.find(({ content }) => content.kind === "eve")?.content;
    expect(eve).toMatchObject({ since: "2026-03-05", today: "2026-03-11", outstanding: 3, overdue: 0, more: 0 });
  });

  it.each([
    ["a Monday meeting", "2026-03-16", "2026-03-04T10:00:00Z", "2026-03-13T09:00:00Z"],
    ["a meeting after Easter", "2026-04-07", "2026-03-18T10:00:00Z", "2026-04-02T08:00:00Z"],
  ])("of %s comes on the working day before the days off", async (_which, on, plannedAt, at) => {
    const board = await aBoardMeetingOn(on, plannedAt);
    await board.moveTo(new Date(Date.parse(at) - 60 * 60_000).toISOString());
    expect(board.homeTold()).toEqual([agenda(on)]);
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo(at);
    expect(board.homeTold()).toEqual([agenda(on), "home eve: 1 done"]);
  });

  it("is not posted when nothing changed, or what changed was changed back", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-06T10:00:00Z");
    await board.does(1, "sarah", { deed: "note", text: "sent" });
    await board.does(2, "kirsty", { deed: "discharge" });
    await board.does(2, "kirsty", "undo");
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(board.homeTold()).toEqual([agenda("2026-03-12")]);
  });

  it("tells an action opened again from one that was given away, by its history", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-03T10:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-06T10:00:00Z");
    const toTom = { kind: "named" as const, owners: [{ member: "m_tom" as const, assignedAt: board.now() }] };
    await board.does(1, "kirsty", { deed: "reopen" });
    await board.does(1, "kirsty", { deed: "note", text: "the auditor wrote again" });
    await board.does(2, "kirsty", { deed: "give", owners: toTom });
    await board.moveTo("2026-03-11T12:00:00Z");
    expect(board.homeTold().at(-1)).toBe("home eve: 2 given, 1 reopened");
  });

  it("does not come on the morning on which the agenda does", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-10T10:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-13T12:00:00Z");
    expect(board.homeTold()).toEqual([agenda("2026-03-12")]);
  });

  it("does not come when the agenda was put off until that morning", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    answerHome(board, { kind: "retry", afterMs: 60_000, reason: "429" });
    await board.moveTo("2026-03-05T09:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    board.wakeUpAt("2026-03-11T09:00:00Z");
    await board.moveTo("2026-03-11T18:00:00Z");
    expect(board.homeTold().at(-1)).toBe(agenda("2026-03-12"));
  });

  it("of a meeting that was moved after its eve is said afresh, of its new day", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-06T10:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-11T12:00:00Z");
    await board.changeMeeting({ on: day("2026-03-19") });
    await board.does(2, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-13T10:00:00Z");
    await board.does(3, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-25T12:00:00Z");
    // Its new day has an agenda of its own, with A1 and A2 as done: what changed counts from there.
    const first = [agenda("2026-03-12"), "home eve: 1 done"];
    expect(board.homeTold()).toEqual([...first, agenda("2026-03-19"), "home eve: 3 done"]);
  });

  it("is not said of a cancelled meeting, where the app was removed, or where the clerk turned it off", async () => {
    const cancelled = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    const removed = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    const off = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z", { meetingEve: false });
    for (const board of [cancelled, removed, off]) {
      await board.moveTo("2026-03-06T10:00:00Z");
      await board.does(1, "kirsty", { deed: "discharge" });
    }
    await cancelled.changeMeeting({ state: { kind: "cancelled", at: cancelled.now() } });
    await removeApp(removed);
    for (const board of [cancelled, removed, off]) {
      await board.moveTo("2026-03-12T12:00:00Z");
      expect(board.homeTold()).toEqual([agenda("2026-03-12")]);
    }
  });

  it("where no agenda is posted says what changed in the five working days before", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-03T10:00:00Z", { meetingDays: 0 });
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-06T10:00:00Z");
    await board.does(2, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(board.homeTold()).toEqual(["home eve: 2 done"]);
  });

  it("tells no more of the closed part than that it is done or due", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.log(4, { part: "closed", dueOn: day("2026-04-10") });
    await board.log(5, { part: "closed", dueOn: day("2026-04-10") });
    await board.moveTo("2026-03-06T10:00:00Z");
    const toTom = { kind: "named" as const, owners: [{ member: "m_tom" as const, assignedAt: board.now() }] };
    await board.does(4, "kirsty", { deed: "give", owners: toTom });
    await board.does(5, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-11T12:00:00Z");
    expect(board.homeTold().at(-1)).toBe("home eve: 5 done");
  });

  it("is neither sent twice on suspicion nor made up for on the meeting's day", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-06T10:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-11T08:59:00Z");
    answerHome(board, { kind: "unknown", reason: "timeout" });
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(board.homeTold()).toEqual([agenda("2026-03-12"), "home eve: 1 done"]);

    const down = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await down.moveTo("2026-03-06T10:00:00Z");
    await down.does(1, "kirsty", { deed: "discharge" });
    down.wakeUpAt("2026-03-12T07:00:00Z");
    await down.moveTo("2026-03-12T12:00:00Z");
    expect(down.homeTold()).toEqual([agenda("2026-03-12")]);
  });

  it("that Teams put off is drawn from the present when it goes; unwanted by then, it is ended", async () => {
    const board = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await board.moveTo("2026-03-06T10:00:00Z");
    await board.does(1, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-11T08:59:00Z");
    answerHome(board, { kind: "retry", afterMs: 60_000, reason: "429" });
    await board.moveTo("2026-03-11T09:00:30Z");
    await board.does(2, "kirsty", { deed: "discharge" });
    await board.moveTo("2026-03-11T12:00:00Z");
    expect(board.homeTold().at(-1)).toBe("home eve: 1 done, 2 done");

    const moved = await aBoardMeetingOn("2026-03-12", "2026-03-04T10:00:00Z");
    await moved.moveTo("2026-03-06T10:00:00Z");
    await moved.does(1, "kirsty", { deed: "discharge" });
    await moved.moveTo("2026-03-11T08:59:00Z");
    const { find } = moved.deps.meetings;
    let cancelled = false;
    moved.deps.meetings = {
      ...moved.deps.meetings,
      async find(of, id) {
        if (!cancelled) {
          cancelled = true;
          await moved.changeMeeting({ state: { kind: "cancelled", at: moved.now() } });
        }
        return find(of, id);
      },
    };
    await moved.moveTo("2026-03-11T12:00:00Z");
    expect(moved.homeTold()).toEqual([agenda("2026-03-12")]);
    const states = [...moved.world.notices.values()]
      .filter(({ kind }) => kind === "eve")
      .map(({ state }) => state.kind);
    expect(states).toEqual(["skipped"]);
  });
});
