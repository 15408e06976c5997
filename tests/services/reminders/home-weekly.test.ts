import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { scope, theUsualBoard } from "./a-board.js";
import { answerHome, choose, homeTold, removeApp } from "./a-home.js";

/** A board set up on a Wednesday, with A1 overdue by the Monday after, A2 due on its Sunday, and A3 later. */
async function aWeek(startAt = "2026-03-04T10:00:00Z", days = ["2026-03-06", "2026-03-15", "2026-03-16"]) {
  const board = await theUsualBoard(startAt, {}, {});
  await choose(board, { policy: usualPolicy });
  for (const [at, on] of days.entries()) await board.log(at + 1, { dueOn: day(on) });
  return { ...board, homeTold: () => homeTold(board) };
}

/** Those of the week after the one in which the board was set up. */
const weeklies = (board: Awaited<ReturnType<typeof aWeek>>) =>
  [...board.world.notices.values()].filter(({ kind, day: made }) => kind === "weekly" && made >= "2026-03-09");

describe("the week's list in the home", () => {
  it("comes on Monday at nine with what is overdue or due by Sunday, and not before, nor again that week", async () => {
    const board = await aWeek();
    await board.moveTo("2026-03-09T08:59:59Z");
    expect(board.homeTold()).toEqual([]);
    await board.moveTo("2026-03-13T12:00:00Z");
    expect(board.homeTold()).toEqual(["home weekly: 1 overdue, 1 due"]);
    expect(board.messenger.posts.find(({ content }) => content.kind === "weekly")).toMatchObject({
      to: { kind: "channel", conversation: "19:safeguarding@thread.tacv2" },
      content: { items: [{ number: 1 }, { number: 2 }], today: "2026-03-09" },
    });
    await board.moveTo("2026-03-16T12:00:00Z");
    expect(board.homeTold()).toHaveLength(2);
  });

  it("comes on Tuesday where Monday is a bank holiday", async () => {
    const board = await aWeek("2026-03-31T10:00:00Z", ["2026-04-10"]);
    await board.moveTo("2026-04-07T07:59:59Z");
    expect(board.homeTold()).toEqual([]);
    await board.moveTo("2026-04-07T08:00:00Z");
    expect(board.homeTold()).toEqual(["home weekly: 0 overdue, 1 due"]);
  });

  it("comes in no week of recess", async () => {
    const board = await aWeek();
    const recess = [{ from: day("2026-03-09"), to: day("2026-03-13") }];
    await choose(board, { recess });
    await board.moveTo("2026-03-15T12:00:00Z");
    expect(board.homeTold()).toEqual([]);
    await board.moveTo("2026-03-16T12:00:00Z");
    expect(board.homeTold()).toEqual(["home weekly: 2 overdue, 1 due"]);
  });

  it("does not come where nothing is due, and not later in the week for what is logged then", async () => {
    const board = await aWeek("2026-03-04T10:00:00Z", ["2026-04-10"]);
    await board.moveTo("2026-03-09T12:00:00Z");
    await board.log(2, { dueOn: day("2026-03-12") });
    await board.moved(1, "2026-03-13");
    await board.moveTo("2026-03-15T12:00:00Z");
    expect(board.homeTold()).toEqual([]);
    expect(weeklies(board).map(({ id, state }) => [id, state.kind])).toEqual([
      ["tenant-a/c_safeguarding/weekly/2026-03-09", "skipped"],
    ]);
  });

  it("after being down on Monday is said on the first working morning, of what is true then", async () => {
    const board = await aWeek();
    board.wakeUpAt("2026-03-11T07:00:00Z");
    await board.done(1);
    await board.moveTo("2026-03-11T12:00:00Z");
    expect(board.homeTold()).toEqual(["home weekly: 0 overdue, 1 due"]);
    await board.moveTo("2026-03-13T12:00:00Z");
    expect(board.homeTold()).toHaveLength(1);
  });

  it("is not said in the week in which a board was set up", async () => {
    const board = await aWeek("2026-03-03T10:00:00Z", ["2026-03-05"]);
    await board.moveTo("2026-03-08T12:00:00Z");
    expect(board.homeTold()).toEqual([]);
  });

  it("comes beside the agenda of the same morning", async () => {
    const board = await aWeek();
    const meeting = { id: "mt_march" as const, on: day("2026-03-16"), carriedRevision: 0, revision: 1 };
    const planned = { ...meeting, ...scope, state: { kind: "planned" as const }, moves: [] };
    await board.store.meetings.insert(planned, "turn-meeting");
    await board.moveTo("2026-03-09T12:00:00Z");
    expect(board.homeTold()).toEqual(["home agenda: 2026-03-16 planned", "home weekly: 1 overdue, 1 due"]);
  });

  it("is not posted where the app was removed, or the clerk turned it off", async () => {
    const removed = await aWeek();
    await removeApp(removed);
    const off = await aWeek();
    await choose(off, { policy: { ...usualPolicy, weekly: false } });
    for (const board of [removed, off]) {
      await board.moveTo("2026-03-13T12:00:00Z");
      expect([board.homeTold(), weeklies(board)]).toEqual([[], []]);
    }
  });

  it("comes at the board's own time", async () => {
    const board = await aWeek();
    await choose(board, { policy: { ...usualPolicy, at: { hour: 7, minute: 30 } } });
    await board.moveTo("2026-03-06T12:00:00Z");
    await board.moveTo("2026-03-09T07:29:59Z");
    expect(board.homeTold()).toEqual([]);
    await board.moveTo("2026-03-09T07:30:00Z");
    expect(board.homeTold()).toHaveLength(1);
  });

  it("is sent once more when Teams put it off, the same day only, and never on suspicion", async () => {
    const late = await aWeek();
    await late.moveTo("2026-03-08T12:00:00Z");
    answerHome(late, { kind: "retry", afterMs: 60_000, reason: "429" });
    await late.moveTo("2026-03-09T12:00:00Z");
    expect(weeklies(late).map(({ state }) => state.kind)).toEqual(["sent"]);

    const refused = await aWeek();
    await refused.moveTo("2026-03-08T12:00:00Z");
    answerHome(refused, { kind: "retry", afterMs: 60_000, reason: "429" });
    await refused.moveTo("2026-03-09T09:00:00Z");
    refused.wakeUpAt("2026-03-10T07:00:00Z");
    await refused.moveTo("2026-03-12T12:00:00Z");
    expect(weeklies(refused).map(({ state }) => state)).toMatchObject([{ kind: "skipped", reason: "superseded" }]);

    const unknown = await aWeek();
    await unknown.moveTo("2026-03-08T12:00:00Z");
    answerHome(unknown, { kind: "unknown", reason: "timeout" });
    await unknown.moveTo("2026-03-13T12:00:00Z");
    expect(unknown.homeTold()).toHaveLength(1);
  });

  it("waits with the whole tenant when Teams asks for a pause, and comes after it", async () => {
    const board = await aWeek();
    await board.moveTo("2026-03-08T12:00:00Z");
    board.deps.pauses.pause("tenant", scope.tenant, new Date("2026-03-09T10:00:00Z"));
    await board.moveTo("2026-03-09T09:59:59Z");
    expect(board.homeTold()).toEqual([]);
    await board.moveTo("2026-03-09T10:00:00Z");
    expect(board.homeTold()).toHaveLength(1);
  });
});
