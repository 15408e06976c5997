import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { SendOutcome } from "../../../src/services/ports.js";
import { usualWaits } from "../../../src/services/reminders/reminder-waits.js";
import { settlePress } from "../../../src/services/reminders/settle-press.js";
import { tenant, theUsualBoard } from "./a-board.js";

/** Sarah has one action due on Fri 6 March and was told of it when it was logged. */
async function aBoardWithSomethingDue(next: SendOutcome[] = [], more: { dueOn?: string } = {}) {
  const board = await theUsualBoard("2026-03-04T10:00:00Z");
  await board.log(1, { dueOn: day(more.dueOn ?? "2026-03-06") });
  await board.runDue();
  await board.moveTo("2026-03-05T23:00:00Z");
  board.messenger.posts.splice(0);
  board.messenger.nextPosts = [...next];
  return board;
}

const lost: SendOutcome = { kind: "unknown", reason: "timeout" };

describe("a morning of which nobody knows whether it came", () => {
  it("is sent once more after two minutes, saying so, and then never again", async () => {
    const board = await aBoardWithSomethingDue([lost, lost]);
    await board.moveTo("2026-03-06T09:01:59Z");
    expect(board.told()).toHaveLength(1);
    await board.moveTo("2026-03-06T23:00:00Z");
    expect(board.messenger.posts.map(({ content }) => "twin" in content && content.twin)).toEqual([false, true]);
    expect(board.states("sarah").at(-1)).toBe("morning unknown");
  });

  it("says the second time all that it said the first, what is ahead too", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-06") });
    await board.log(2, { dueOn: day("2026-03-09") });
    await board.moveTo("2026-03-06T08:00:00Z");
    board.messenger.posts.splice(0);
    board.messenger.nextPosts = [lost];
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.told()).toEqual(["sarah morning: 1 due, 2 ahead", "sarah morning: 1 due, 2 ahead"]);
  });

  it("is not sent again when by then only what is ahead is left of it, and stays unknown", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-06") });
    await board.log(2, { dueOn: day("2026-03-09") });
    await board.moveTo("2026-03-06T08:00:00Z");
    board.messenger.posts.splice(0);
    board.messenger.nextPosts = [lost];
    await board.moveTo("2026-03-06T09:01:00Z");
    await board.done(1);
    await board.moveTo("2026-03-07T12:00:00Z");
    expect(board.told()).toEqual(["sarah morning: 1 due, 2 ahead"]);
    expect(board.states("sarah").at(-1)).toBe("morning unknown");
  });

  it("counts as told once both sendings are spent", async () => {
    const board = await aBoardWithSomethingDue([], { dueOn: "2026-03-04" });
    // Overdue was said on Thursday; on the Thursday after, both sendings are lost.
    await board.moveTo("2026-03-11T23:00:00Z");
    board.messenger.nextPosts = [lost, lost];
    await board.moveTo("2026-03-18T23:00:00Z");
    const sarahs = () => board.told().filter((told) => told.startsWith("sarah"));
    expect(sarahs()).toEqual(["sarah morning: 1 overdue", "sarah morning: 1 overdue"]);
    await board.moveTo("2026-03-19T12:00:00Z");
    expect(sarahs()).toHaveLength(3);
  });

  it("is not sent again when it only says what is ahead, and that counts as said", async () => {
    const board = await aBoardWithSomethingDue([lost], { dueOn: "2026-03-09" });
    await board.moveTo("2026-03-07T12:00:00Z");
    expect(board.told()).toEqual(["sarah morning: 1 ahead"]);
  });

  it("of yesterday is never sent again: today's says what is still true", async () => {
    const board = await aBoardWithSomethingDue([lost], { dueOn: "2026-03-05" });
    await board.moveTo("2026-03-06T09:00:30Z");
    expect(board.told()).toEqual(["sarah morning: 1 overdue"]);
    board.wakeUpAt("2026-03-09T09:30:00Z");
    await board.runDue();
    expect(board.told()).toEqual(["sarah morning: 1 overdue", "sarah morning: 1 overdue"]);
    expect(board.messenger.posts.at(-1)?.content).toMatchObject({ twin: false });
  });

  it("is known to have come when its card is pressed, and its second sending is dropped", async () => {
    const board = await aBoardWithSomethingDue([lost]);
    await board.moveTo("2026-03-06T09:01:00Z");
    const [notice] = board
      .notices("sarah")
      .filter(({ kind }) => kind === "morning")
      .slice(-1);
    const card = { conversation: "a:29:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId: "activity-9" };
    const press = { tenant, notice: notice?.id as never, card, now: board.now() };
    await settlePress(board.deps)({ ...press, person: "p_tom" });
    expect(board.states("sarah").at(-1)).toBe("morning unknown");
    await settlePress(board.deps)({ ...press, person: "p_sarah" });
    expect(board.notices("sarah").at(-1)?.state).toMatchObject({ kind: "sent", card });
    await board.moveTo("2026-03-06T23:00:00Z");
    expect(board.told()).toHaveLength(1);
  });

  it("stays known to have come when its sender learns later that nobody knows", async () => {
    const board = await aBoardWithSomethingDue();
    board.messenger.nextPosts = [
      async () => {
        const [notice] = board.notices("sarah").filter(({ state }) => state.kind === "sending");
        const card = { conversation: "a:29:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId: "activity-9" };
        const press = { tenant, notice: notice?.id as never, person: "p_sarah" as const, card, now: board.now() };
        await settlePress(board.deps)(press);
        return lost;
      },
    ];
    await board.moveTo("2026-03-06T23:00:00Z");
    expect(board.told()).toHaveLength(1);
    expect(board.states("sarah").at(-1)).toBe("morning sent");
  });
});

describe("a morning that Teams did not take", () => {
  it("is tried again not sooner than Teams said", async () => {
    const board = await aBoardWithSomethingDue([{ kind: "retry", afterMs: 90_000, reason: "429" }]);
    await board.moveTo("2026-03-06T09:01:29Z");
    expect(board.told()).toHaveLength(1);
    expect(await board.moveTo("2026-03-06T09:01:30Z")).toBe(1);
    // The same seconds passed by the steady clock, whatever the board's clock did.
    expect(board.waited.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(90_000);
  });

  it("is tried again at growing intervals otherwise", async () => {
    const refused: SendOutcome = { kind: "retry", reason: "ECONNREFUSED" };
    const board = await aBoardWithSomethingDue([refused, refused, refused]);
    await board.moveTo("2026-03-06T09:00:30Z");
    expect(board.told()).toHaveLength(2);
    await board.moveTo("2026-03-06T09:01:30Z");
    expect(board.told()).toHaveLength(3);
    expect(await board.moveTo("2026-03-06T09:03:30Z")).toBe(1);
  });

  it("says at each attempt what is true by then, and ends when that is nothing", async () => {
    const board = await aBoardWithSomethingDue([{ kind: "retry", afterMs: 60_000, reason: "429" }]);
    await board.moveTo("2026-03-06T09:00:00Z");
    await board.done(1);
    expect(await board.moveTo("2026-03-06T12:00:00Z")).toBe(0);
    expect(board.states("sarah").at(-1)).toBe("morning skipped");
  });

  it("is superseded by the next day's", async () => {
    const board = await aBoardWithSomethingDue([{ kind: "retry", afterMs: 3_600_000, reason: "429" }]);
    await board.moveTo("2026-03-06T09:00:00Z");
    board.wakeUpAt("2026-03-09T10:00:00Z");
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual(["sarah morning: 1 due", "sarah morning: 1 overdue"]);
    expect(board.states("sarah")).toContain("morning skipped");
  });

  it("is cut short when it is too big", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z");
    for (let n = 1; n <= 12; n++) await board.log(n, { dueOn: day("2026-05-01") });
    board.messenger.nextPosts = [{ kind: "too-big" }];
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual([
      "sarah assigned: 1 new, 2 new, 3 new, 4 new, 5 new, 6 new, 7 new, 8 new, 9 new, 10 new and 2 more",
      "sarah assigned: 1 new, 2 new, 3 new and 9 more",
    ]);
    // Those that were only counted are told all the same.
    expect(await board.moveTo("2026-03-10T12:00:00Z")).toBe(0);
  });

  it("for a reason of ours is reported, and waits for tomorrow", async () => {
    const board = await aBoardWithSomethingDue([{ kind: "failed", reason: "HTTP 400" }]);
    await board.moveTo("2026-03-08T12:00:00Z");
    expect(board.told()).toHaveLength(1);
    expect(board.alerts).toEqual([{ event: "notice refused", outcome: "HTTP 400" }]);
    expect(await board.moveTo("2026-03-09T12:00:00Z")).toBe(1);
  });
});

describe("an app or tenant that Teams refuses", () => {
  it("is left alone for an hour; then everybody has one morning and no backlog", async () => {
    const board = await theUsualBoard("2026-03-04T10:00:00Z", { waits: { ...usualWaits, lanes: 1 } });
    await board.log(1, { dueOn: day("2026-03-06") });
    await board.log(2, { owner: "tom", dueOn: day("2026-03-06") });
    await board.moveTo("2026-03-05T23:00:00Z");
    board.messenger.posts.splice(0);
    board.messenger.nextPosts = [{ kind: "paused", scope: "tenant", reason: "BotDisabledByAdmin" }];
    await board.moveTo("2026-03-06T09:30:00Z");
    expect(board.told()).toHaveLength(1);
    expect(board.alerts).toEqual([{ event: "tenant paused", outcome: "BotDisabledByAdmin" }]);
    await board.moveTo("2026-03-06T23:00:00Z");
    expect(board.told().slice(-2).sort()).toEqual(["sarah morning: 1 due", "tom morning: 2 due"]);
  });

  it("brings back, after days, only what is still true", async () => {
    const paused: SendOutcome = { kind: "paused", scope: "app", reason: "HTTP 401" };
    const board = await aBoardWithSomethingDue(Array.from({ length: 60 }, () => paused));
    await board.moveTo("2026-03-08T23:00:00Z");
    board.messenger.nextPosts = [];
    const before = board.told().length;
    await board.moveTo("2026-03-09T12:00:00Z");
    expect(board.told().slice(before)).toEqual(["sarah morning: 1 overdue"]);
  });
});

describe("directly before the post", () => {
  it("a sender who was held up for more than twenty seconds does not post, and tries again", async () => {
    const board = await aBoardWithSomethingDue();
    const { find } = board.deps.people;
    let slow = true;
    board.deps.people = {
      ...board.deps.people,
      async find(scope) {
        if (slow) board.passSteadily(20_001);
        slow = false;
        return find(scope);
      },
    };
    board.wakeUpAt("2026-03-06T09:00:00Z");
    expect(await board.runDue()).toBe(0);
    expect(board.states("sarah").at(-1)).toBe("morning retry");
    expect(await board.moveTo("2026-03-06T09:01:00Z")).toBe(1);
  });

  it("somebody who left meanwhile is not written to", async () => {
    const board = await aBoardWithSomethingDue();
    const { find } = board.deps.people;
    board.deps.people = {
      ...board.deps.people,
      async find(scope) {
        await board.store.members.leave({ tenant, committee: "c_safeguarding" }, ["m_sarah"], {
          by: "system",
          at: board.now(),
          why: "removed",
        });
        return find(scope);
      },
    };
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.states("sarah").at(-1)).toBe("morning skipped");
    // What a leaver owes is the clerk's to pass on, the same morning.
    expect(board.told()).toEqual(["kirsty morning: 1 pass-on"]);
  });
});
