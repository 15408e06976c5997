import { expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import { tellAfterMeeting } from "../../../src/services/reminders/tell-after-meeting.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { scope, theUsualBoard } from "./a-board.js";

const far = day("2026-05-01");

/** The board of Wed 4 March, whose meeting of that day has items and is over at noon. */
async function afterAMeeting() {
  const board = await theUsualBoard("2026-03-04T10:00:00Z");
  const ended = { kind: "ended" as const, at: new Date("2026-03-04T12:00:00Z"), by: "m_kirsty" as const };
  const meeting: Meeting = aMeeting({ on: day("2026-03-04"), state: { kind: "planned", sitting: ended } });
  const agreed = (number: number, owner: string) => board.log(number, { owner, dueOn: far, meeting: meeting.id });
  const end = async () => {
    const committee = await board.store.committees.find(scope);
    if (committee === undefined) throw new Error("no board");
    const items = await board.store.items.ofMeeting(scope, meeting.id, 10);
    await tellAfterMeeting(board.deps)(committee, meeting, { items }, board.now());
  };
  return { ...board, agreed, end, meeting };
}

it("an owner of several has them on one card, once however often the meeting is ended", async () => {
  const board = await afterAMeeting();
  await board.agreed(1, "sarah");
  await board.moveTo("2026-03-04T11:00:00Z");
  await board.agreed(2, "sarah");
  await board.moveTo("2026-03-04T12:00:00Z");
  await board.end();
  await board.end();
  await board.runDue();
  await board.end();
  await board.runDue();
  expect(board.told().filter((said) => said.includes("after-meeting"))).toEqual(["sarah after-meeting: 1 new, 2 new"]);
});

it("an owner of one who heard of it when it was logged hears nothing more", async () => {
  const board = await afterAMeeting();
  await board.agreed(1, "sarah");
  await board.runDue();
  await board.end();
  await board.runDue();
  expect(board.told()).toEqual(["sarah assigned: 1 new"]);
});

it("an owner of one who logged it and was not told has it on the card", async () => {
  const board = await afterAMeeting();
  await board.log(1, { by: "m_sarah", dueOn: far, meeting: board.meeting.id });
  await board.end();
  await board.runDue();
  expect(board.told()).toEqual(["sarah after-meeting: 1 new"]);
});

it("what is done or somebody else's when the card goes is not on it", async () => {
  const board = await afterAMeeting();
  for (const number of [1, 2, 3]) await board.log(number, { by: "m_sarah", dueOn: far, meeting: board.meeting.id });
  await board.end();
  await board.does(2, "sarah", { deed: "done" });
  await board.runDue();
  expect(board.told()).toEqual(["sarah after-meeting: 1 new, 3 new"]);
});

it("a board that wants no word of assignments, and an end that is long past, send none", async () => {
  const board = await afterAMeeting();
  await board.log(1, { by: "m_sarah", dueOn: far, meeting: board.meeting.id });
  const committee = await board.store.committees.find(scope);
  if (committee === undefined) throw new Error("no board");
  const items = await board.store.items.ofMeeting(scope, board.meeting.id, 10);
  const quiet = { ...committee, policy: { ...committee.policy, assigned: false } };
  await tellAfterMeeting(board.deps)(quiet, board.meeting, { items }, board.now());
  await tellAfterMeeting(board.deps)(committee, board.meeting, { items }, new Date("2026-03-05T12:00:00Z"));
  await board.runDue();
  expect(board.told()).toEqual([]);
});
