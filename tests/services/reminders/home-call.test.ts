import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/domain/committees/person.js";
import { day } from "../../../src/domain/days/day.js";
import { type ReminderPolicy, usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aBoard, scope } from "./a-board.js";
import { answerHome, homeTold, removeApp } from "./a-home.js";

const removed = { kind: "unreachable", reason: "removed", since: new Date("2026-03-02T10:00:00Z") } as const;

/** A board whose clerk lets the home be told, and on which Sarah took the app away. */
async function aCallingBoard(policy: Partial<ReminderPolicy> = {}, sarah: Partial<Person> = { reach: removed }) {
  const board = aBoard("2026-03-04T10:00:00Z");
  await board.addCommittee({ policy: { ...usualPolicy, weekly: false, tellHome: true, ...policy } });
  await board.join("Sarah", {}, sarah);
  await board.join("Tom");
  await board.join("Pete", {}, null);
  await board.join("Kirsty", { role: "clerk" });
  const calls = () => board.messenger.posts.filter(({ content }) => content.kind === "call");
  return { ...board, calls, homeTold: () => homeTold(board) };
}

describe("what a home is told of owners out of reach", () => {
  it("is the number and a mention, on the due day and every seven days, until it is done", async () => {
    const board = await aCallingBoard();
    await board.log(12, { dueOn: day("2026-03-06") });
    await board.moveTo("2026-03-06T08:59:59Z");
    expect(board.homeTold()).toEqual([]);
    await board.moveTo("2026-03-13T12:00:00Z");
    expect(board.homeTold()).toEqual(["home call: 12", "home call: 12"]);
    expect(board.calls()[0]?.content).toMatchObject({
      calls: [{ item: { number: 12 }, owners: [{ name: "Sarah", channelId: "29:sarah" }] }],
    });
    await board.done(12);
    await board.moveTo("2026-03-27T12:00:00Z");
    expect(board.homeTold()).toHaveLength(2);
  });

  it("is kept as proof, by item and due day", async () => {
    const board = await aCallingBoard();
    await board.log(12, { dueOn: day("2026-03-06") });
    await board.moveTo("2026-03-06T12:00:00Z");
    const [call] = await board.store.notices.callsOf(scope, day("2026-03-01"));
    expect(call).toMatchObject({
      id: "tenant-a/c_safeguarding/call/2026-03-06",
      state: { kind: "sent" },
      lines: [{ item: "ai_12", stage: "pass-on", dueOn: "2026-03-06", part: "open", counted: false }],
    });
  });

  it("is one card a day, of what fell due on a day off on the working day after, and afresh of another day", async () => {
    const board = await aCallingBoard();
    await board.log(12, { dueOn: day("2026-03-06") });
    await board.log(13, { dueOn: day("2026-03-07") });
    await board.log(14, { dueOn: day("2026-03-09") });
    // A mention would tell whose it is.
    await board.log(15, { dueOn: day("2026-03-09"), part: "closed" });
    await board.moveTo("2026-03-09T12:00:00Z");
    expect(board.homeTold()).toEqual(["home call: 12", "home call: 13, 14"]);
    await board.moved(12, "2026-03-10");
    await board.moveTo("2026-03-10T12:00:00Z");
    expect(board.homeTold().at(-1)).toBe("home call: 12");
  });

  it("names of what everybody owes those whom nobody reached", async () => {
    const board = await aCallingBoard();
    const owners = { kind: "everybody" as const, assignedAt: board.now(), answered: [] };
    await board.log(12, { dueOn: day("2026-03-06"), owners });
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.calls()[0]?.content).toMatchObject({ calls: [{ owners: [{ name: "Sarah" }] }] });
  });

  it.each<[string, Partial<ReminderPolicy>, Partial<Person>]>([
    ["where the clerk did not switch it on", { tellHome: false }, { reach: removed }],
    ["of somebody who can be told", {}, {}],
    ["of somebody who is away", {}, { reach: removed, away: { from: day("2026-03-05"), until: day("2026-03-20") } }],
  ])("is nothing %s", async (_why, policy, sarah) => {
    const board = await aCallingBoard(policy, sarah);
    await board.log(12, { dueOn: day("2026-03-06") });
    await board.moveTo("2026-03-17T12:00:00Z");
    expect(board.homeTold()).toEqual([]);
  });

  it("is nothing of who has no account, whom Teams can't mention, or who left", async () => {
    const board = await aCallingBoard();
    await board.log(1, { dueOn: day("2026-03-06"), owner: "pete" });
    await board.log(2, { dueOn: day("2026-03-06") });
    await board.store.members.leave(scope, ["m_sarah"], { by: "system", at: board.now(), why: "removed" });
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.homeTold()).toEqual([]);
    const unknown = await aCallingBoard();
    const kept = unknown.world.people.get("p_sarah");
    if (kept !== undefined) delete kept.value.channelId;
    await unknown.log(12, { dueOn: day("2026-03-06") });
    await unknown.moveTo("2026-03-06T12:00:00Z");
    expect(unknown.homeTold()).toEqual([]);
  });

  it("is nothing where the app was removed", async () => {
    const board = await aCallingBoard();
    await board.log(12, { dueOn: day("2026-03-06") });
    await removeApp(board);
    await board.moveTo("2026-03-17T12:00:00Z");
    expect(board.homeTold()).toEqual([]);
  });

  it("of more than twenty actions is said over several mornings, none of them twice", async () => {
    const board = await aCallingBoard();
    for (let number = 1; number <= 25; number++) await board.log(number, { dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-06T12:00:00Z");
    const said = board.calls().map(({ content }) => (content.kind === "call" ? content.calls.length : 0));
    expect(said).toEqual([20, 5]);
  });

  it("that Teams put off until the day had passed gives way to that day's own", async () => {
    const board = await aCallingBoard();
    await board.log(12, { dueOn: day("2026-03-05") });
    answerHome(board, { kind: "retry", afterMs: 60_000, reason: "429" });
    await board.moveTo("2026-03-05T09:00:00Z");
    board.wakeUpAt("2026-03-06T09:00:00Z");
    await board.runDue();
    const calls = await board.store.notices.callsOf(scope, day("2026-03-01"));
    expect(calls.map(({ day: on, state }) => [on, state.kind])).toEqual([
      ["2026-03-05", "skipped"],
      ["2026-03-06", "sent"],
    ]);
  });
});
