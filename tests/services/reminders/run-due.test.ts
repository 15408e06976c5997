import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { nextDueAt } from "../../../src/services/reminders/run-due.js";
import { theUsualBoard } from "./a-board.js";

// Thu 5 March 2026 is an ordinary working day; the clocks go forward on Sun 29 March.
describe("an action's way through the mornings", () => {
  it("is told at once, a week before, the working day before, on the day, and then overdue every week", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-19") });
    expect(await board.runDue()).toBe(1);
    const said: string[] = [];
    for (let on = 5; on <= 31; on++) {
      const before = board.told().length;
      await board.moveTo(`2026-03-${String(on).padStart(2, "0")}T12:00:00Z`);
      for (const told of board.told().slice(before)) said.push(`${on}: ${told}`);
    }
    expect(board.told()[0]).toBe("sarah assigned: 1 new");
    expect(said).toEqual([
      "12: sarah morning: 1 ahead",
      "18: sarah morning: 1 ahead",
      "19: sarah morning: 1 due",
      "20: sarah morning: 1 overdue",
      "27: sarah morning: 1 overdue",
    ]);
  });

  it("comes as one card a morning, the most serious first", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-06") });
    await board.log(2, { dueOn: day("2026-03-05") });
    await board.log(3, { dueOn: day("2026-03-04") });
    await board.runDue();
    await board.moveTo("2026-03-05T08:59:59Z");
    const before = board.told().length;
    expect(await board.moveTo("2026-03-05T09:00:00Z")).toBe(1);
    expect(board.told().slice(before)).toEqual(["sarah morning: 3 overdue, 2 due, 1 ahead"]);
  });

  it("says nothing of what was done in time", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-19") });
    await board.runDue();
    await board.done(1);
    expect(await board.moveTo("2026-04-10T12:00:00Z")).toBe(0);
  });

  it("is due at nine by London's clock on both sides of the change to summer time", async () => {
    const board = await theUsualBoard("2026-03-20T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-27") });
    await board.log(2, { dueOn: day("2026-03-30") });
    await board.moveTo("2026-03-27T08:59:59Z");
    expect(await board.moveTo("2026-03-27T09:00:00Z")).toBe(1);
    await board.moveTo("2026-03-30T07:59:59Z");
    expect(await board.moveTo("2026-03-30T08:00:00Z")).toBe(1);
  });

  it("counts every notice that Teams accepted, also those that were on their way at the same time", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    for (const name of ["Ann", "Bill", "Cath", "Dev", "Eve", "Fay"]) await board.join(name);
    await board.log(1, { owners: { kind: "everybody", assignedAt: board.now(), answered: [] } });
    board.messenger.nextPosts = Array.from({ length: 9 }, (_, at) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { kind: "sent" as const, activityId: `slow-${at}` };
    });
    expect(await board.runDue()).toBe(board.messenger.posts.length);
    expect(board.messenger.posts).toHaveLength(8);
  });

  it("knows when it will next have something to look at", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    expect(await nextDueAt(board.deps)).toEqual(new Date("2026-03-05T09:00:00Z"));
    await board.log(1);
    expect(await nextDueAt(board.deps)).toEqual(new Date("2026-03-04T10:00:00Z"));
  });

  it("begins nothing once the process is to stop", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z", { stopping: () => true });
    await board.log(1);
    expect(await board.runDue()).toBe(0);
    expect(board.states("sarah")).toEqual(["assigned planned"]);
  });
});
