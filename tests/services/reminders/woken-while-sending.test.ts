import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { runDue } from "../../../src/services/reminders/run-due.js";
import { tenant, theUsualBoard } from "./a-board.js";

const throttled = { kind: "retry", afterMs: 60_000, reason: "429" } as const;

describe("somebody woken while their morning is being sent", () => {
  it("is told all the same where Teams puts the first sender off and the second came too late", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-12") });
    await board.moveTo("2026-03-12T08:59:59Z");
    board.wakeUpAt("2026-03-12T09:00:00Z");
    board.messenger.posts.splice(0);
    board.messenger.nextPosts = [throttled];

    let begun = 0;
    let senders: Promise<unknown>[] = [];
    let reach = () => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const deps = {
      ...board.deps,
      notices: {
        ...board.store.notices,
        async insert(notice: Parameters<typeof board.store.notices.insert>[0]) {
          begun += 1;
          if (begun === 1) {
            await board.store.people.wake({ tenant }, ["p_sarah"], board.now());
            senders = [...senders, runDue(deps)];
            await reached;
          } else if (begun === 2) {
            reach();
            await senders[0];
          }
          return board.store.notices.insert(notice);
        },
      },
    };
    senders = [runDue(deps)];
    await senders[0];
    await Promise.all(senders);
    expect(begun).toBe(2);
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(board.told().filter((one) => one.startsWith("sarah"))).toEqual([
      "sarah morning: 1 due",
      "sarah morning: 1 due",
    ]);
    expect(board.states("sarah").at(-1)).toBe("morning sent");
  });
});
