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
