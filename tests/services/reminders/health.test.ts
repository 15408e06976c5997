import { describe, expect, it } from "vitest";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import { reminderHealth } from "../../../src/services/reminders/health.js";
import { scope, theUsualBoard } from "./a-board.js";

type Board = Awaited<ReturnType<typeof theUsualBoard>>;

async function healthOf(board: Board) {
  const committee = await board.store.committees.find(scope);
  if (committee === undefined) throw new Error("no committee");
  const roster = await board.store.members.roster(scope);
  return reminderHealth(board.deps)(committee, roster, usualCalendars.of(committee), board.now());
}

describe("how reminders do while nobody sends", () => {
  it("is held up once mornings and the home's have waited for long, though no notice says so", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-03") });
    await board.moveTo("2026-03-03T08:00:00Z");
    expect((await healthOf(board)).running).toBe(true);
    board.wakeUpAt("2026-03-03T09:09:00Z");
    expect((await healthOf(board)).running).toBe(true);
    board.wakeUpAt("2026-03-03T09:11:00Z");
    expect(await healthOf(board)).toMatchObject({
      running: false,
      // Three people and the home.
      counts: { waiting: 4, waitingSince: new Date("2026-03-03T09:00:00Z") },
    });
    await board.moveTo("2026-03-03T12:00:00Z");
    expect(await healthOf(board)).toMatchObject({ running: true, counts: { waiting: 0 } });
  });
});

describe("how reminders do while Teams takes nothing", () => {
  it("counts whose morning was put off to the end of the pause, and whom a notice already counts once", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-03") });
    await board.runDue();
    board.messenger.nextPosts = [{ kind: "paused", scope: "app", reason: "HTTP 401" }];
    await board.moveTo("2026-03-03T09:25:00Z");
    expect(await healthOf(board)).toMatchObject({
      running: false,
      pausedUntil: new Date("2026-03-03T10:00:00Z"),
      // Sarah's notice, and two people and the home of whom there is none.
      counts: { waiting: 4, waitingSince: new Date("2026-03-03T09:00:00Z") },
    });
    expect(board.states("sarah")).toEqual(["assigned sent", "morning retry"]);
  });

  it("counts no morning that is to come within the pause by its own hour", async () => {
    const board = await theUsualBoard("2026-03-03T08:30:00Z");
    board.deps.pauses.pause("app", "tenant-a", new Date("2026-03-03T09:30:00Z"));
    expect((await healthOf(board)).counts.waiting).toBe(0);
  });
});

describe("who was not told", () => {
  it("is named with why, unless they can't be reached, which is said for itself", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-03") });
    await board.log(2, { owner: "tom", dueOn: day("2026-03-03") });
    await board.runDue();
    board.messenger.nextPosts = [{ kind: "too-big" }, { kind: "too-big" }, { kind: "unreachable", reason: "blocked" }];
    await board.moveTo("2026-03-03T23:00:00Z");
    const health = await healthOf(board);
    expect(health.notTold).toMatchObject([{ member: { name: "Sarah" }, count: 1, reason: "too-big" }]);
    expect(health.unreachable).toMatchObject([{ member: { name: "Tom" }, reason: "blocked" }]);
    expect(health.running).toBe(true);
  });
});
