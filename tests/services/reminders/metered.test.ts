import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { theUsualBoard } from "./a-board.js";
import { Crash, survive } from "./interrupted.js";

describe("what became of notices is counted", () => {
  it("also of one that a process died over, of which nobody will ever know", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-12") });
    await board.moveTo("2026-03-12T08:59:59Z");
    board.metered.splice(0);
    board.messenger.nextPosts = [
      async () => {
        throw new Crash("after the post");
      },
    ];
    await survive(() => board.moveTo("2026-03-12T12:00:00Z"));
    expect(board.metered).toEqual(["morning unknown", "morning sent"]);
  });

  it("and what was put off until its day had passed, or is known to reach nobody, is skipped", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await board.log(1, { dueOn: day("2026-03-12") });
    await board.moveTo("2026-03-12T08:59:59Z");
    board.metered.splice(0);
    board.messenger.nextPosts = [{ kind: "retry", afterMs: 3_600_000, reason: "429" }];
    await board.moveTo("2026-03-12T09:30:00Z");
    board.wakeUpAt("2026-03-13T08:59:00Z");
    board.messenger.nextPosts = [{ kind: "unreachable", reason: "blocked" }];
    await board.moveTo("2026-03-13T09:00:00Z");
    await board.log(2, { dueOn: day("2026-06-30") });
    // The clerk's morning, which passes it on, comes in between.
    const ofSarah = board.metered.filter((one) => one !== "morning sent");
    expect(ofSarah).toEqual(["morning retry", "morning skipped", "morning unreachable", "assigned skipped"]);
  });
});
