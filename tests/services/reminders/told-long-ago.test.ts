import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { theUsualBoard } from "./a-board.js";
import { choose } from "./a-home.js";

const toSarah = (told: readonly string[]) => told.filter((one) => one.startsWith("sarah morning"));

describe("what was said long ago is not said again", () => {
  it("of a due day shortly after a long recess, before which it was said", async () => {
    const board = await theUsualBoard("2026-07-01T10:00:00Z");
    await choose(board, { recess: [{ from: day("2026-07-20"), to: day("2026-09-04") }] });
    await board.log(1, { dueOn: day("2026-09-10") });
    await board.moveTo("2026-09-08T12:00:00Z");
    expect(toSarah(board.told())).toEqual(["sarah morning: 1 ahead"]);
    await board.moveTo("2026-09-09T12:00:00Z");
    expect(toSarah(board.told())).toEqual(["sarah morning: 1 ahead", "sarah morning: 1 ahead"]);
  });

  it("of a meeting whose agenda was posted many weeks before", async () => {
    const board = await theUsualBoard("2026-03-02T10:00:00Z");
    await choose(board, { policy: { ...usualPolicy, weekly: false, meetingDays: 20, meetingEve: false } });
    await choose(board, { recess: [{ from: day("2026-03-23"), to: day("2026-04-03") }] });
    await board.log(1, { dueOn: day("2026-06-30") });
    await board.store.meetings.insert(aMeeting({ on: day("2026-04-23") }), "turn-meeting");
    await board.moveTo("2026-04-22T12:00:00Z");
    expect(toSarah(board.told())).toEqual(["sarah morning: 1 meeting"]);
  });
});
