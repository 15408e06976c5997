import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import type { SendOutcome } from "../../../src/services/ports.js";
import { tenant, theUsualBoard } from "./a-board.js";

const start = "2026-03-04T10:00:00Z";
const blocked: SendOutcome = { kind: "unreachable", reason: "blocked" };
const gone: SendOutcome = { kind: "unreachable", reason: "gone" };

async function isUnreachable(board: Awaited<ReturnType<typeof theUsualBoard>>, who: `p_${string}`) {
  await board.store.people.saveReach(
    { tenant, person: who },
    { kind: "unreachable", reason: "blocked", since: board.now() },
  );
}

describe("an owner out of reach", () => {
  it("is passed on in the clerk's morning, with the reason, and not posted to", async () => {
    const board = await theUsualBoard(start);
    await isUnreachable(board, "p_sarah");
    await board.log(1, { dueOn: day("2026-03-05") });
    expect(await board.deps.notices.earliestDue("system")).toBeUndefined();
    expect(await board.moveTo("2026-03-05T12:00:00Z")).toBe(1);
    expect(board.told()).toEqual(["kirsty morning: 1 pass-on"]);
    expect(board.messenger.posts[0]?.content).toMatchObject({
      rows: [{ unreachable: [{ name: "Sarah", reason: "blocked" }], yours: false }],
    });
    expect(board.states("sarah")).toEqual(["assigned skipped", "morning skipped"]);
    // Nothing that ended is looked at again.
    expect(await board.deps.notices.earliestDue("system")).toBeUndefined();
  });

  it("has one skipped notice for a stage, not one a day", async () => {
    const board = await theUsualBoard(start);
    await isUnreachable(board, "p_sarah");
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-11T12:00:00Z");
    // Due on Thursday the 5th, overdue on Friday the 6th, and the week after nothing until Friday.
    expect(
      board
        .notices("sarah")
        .filter(({ kind }) => kind === "morning")
        .map((notice) => notice.day),
    ).toEqual(["2026-03-05", "2026-03-06"]);
  });

  it("without an account is passed on likewise", async () => {
    const board = await theUsualBoard(start);
    await board.join("Pete", {}, null);
    await board.log(1, { owner: "pete", dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(board.told()).toEqual(["kirsty morning: 1 pass-on"]);
    expect(board.messenger.posts[0]?.content).toMatchObject({
      rows: [{ unreachable: [{ name: "Pete", reason: "no-account" }] }],
    });
  });

  it("known by Entra id alone, whom no conversation can be made with, likewise, and is skipped once for a stage", async () => {
    const board = await theUsualBoard(start);
    await board.join("Nia");
    delete board.world.people.get("p_nia")?.value.channelId;
    await board.log(1, { owner: "nia", dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-11T12:00:00Z");
    expect(board.told()).toEqual(["kirsty morning: 1 pass-on"]);
    expect(board.states("nia")).toEqual(["assigned skipped", "morning skipped", "morning skipped"]);
  });

  it("found so after the clerk's morning went is told to each clerk two minutes later, in one note", async () => {
    const board = await theUsualBoard(start);
    await board.join("Jo", { role: "clerk" });
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.log(2, { owner: "tom", dueOn: day("2026-03-05") });
    await board.runDue();
    board.messenger.posts.splice(0);
    // The clerks' mornings come first here: they have nothing to say at nine.
    for (const [who, at] of [
      ["p_sarah", "09:00:05"],
      ["p_tom", "09:01:00"],
    ] as const) {
      const woken = board.world.people.get(who);
      if (woken !== undefined) woken.value.nextMorningAt = new Date(`2026-03-05T${at}Z`);
    }
    await board.moveTo("2026-03-05T09:00:04Z");
    board.messenger.nextPosts = [blocked, blocked];
    await board.moveTo("2026-03-05T09:02:04Z");
    expect(board.told()).toEqual(["sarah morning: 1 due", "tom morning: 2 due"]);
    expect(await board.moveTo("2026-03-05T23:00:00Z")).toBe(2);
    expect(board.told().slice(2).sort()).toEqual([
      "jo late: 1 pass-on, 2 pass-on",
      "kirsty late: 1 pass-on, 2 pass-on",
    ]);
    expect(board.states("kirsty")).toEqual(["late sent"]);
    // It counts as told: the next clerk's morning does not repeat it.
    expect(await board.moveTo("2026-03-06T23:00:00Z")).toBe(0);
  });

  it("refused already when the conversation is made is told to the clerk that morning", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { by: "m_sarah", dueOn: day("2026-03-05") });
    const sarah = board.world.people.get("p_sarah");
    if (sarah !== undefined) sarah.value.nextMorningAt = new Date("2026-03-05T09:00:05Z");
    board.messenger.nextOpenings = [{ kind: "unreachable", reason: "not-installed" }];
    await board.moveTo("2026-03-05T23:00:00Z");
    expect(board.told()).toEqual(["kirsty late: 1 pass-on"]);
  });

  it("refused over something new is told to the clerk the same day, however far off its day is", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: day("2026-03-27") });
    board.messenger.nextPosts = [blocked];
    await board.moveTo("2026-03-04T23:00:00Z");
    expect(board.told()).toEqual(["sarah assigned: 1 new", "kirsty late: 1 pass-on"]);
    // Once, until it falls due.
    await board.moveTo("2026-03-26T23:00:00Z");
    expect(board.told().slice(2)).toEqual([]);
    await board.moveTo("2026-03-27T23:00:00Z");
    expect(board.told().slice(2)).toEqual(["kirsty morning: 1 pass-on"]);
  });

  it("who is the only clerk gets no note about themself", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { owner: "kirsty", by: "m_tom", dueOn: day("2026-03-05") });
    await board.runDue();
    board.messenger.nextPosts = [blocked];
    await board.moveTo("2026-03-05T23:00:00Z");
    expect(board.states("kirsty")).toEqual(["assigned sent", "morning failed"]);
  });

  it("found so before the clerk's morning needs no note of its own", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.runDue();
    const kirsty = board.world.people.get("p_kirsty");
    if (kirsty !== undefined) kirsty.value.nextMorningAt = new Date("2026-03-05T09:30:00Z");
    board.messenger.nextPosts = [blocked];
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(board.told().slice(1)).toEqual(["sarah morning: 1 due", "kirsty morning: 1 pass-on"]);
    expect(board.states("kirsty").sort()).toEqual(["late skipped", "morning sent"]);
  });

  it("hears what is still true once in reach again", async () => {
    const board = await theUsualBoard(start);
    await isUnreachable(board, "p_sarah");
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-08T12:00:00Z");
    const at = { conversation: "a:new", serviceUrl: "http://127.0.0.1:4100/" };
    await board.store.people.saveConversation({ tenant, person: "p_sarah" }, at);
    await board.moveTo("2026-03-09T12:00:00Z");
    expect(board.told().at(-1)).toBe("a:new morning: 1 overdue");
  });
});

describe("a conversation that is gone", () => {
  it("is made anew, once, and the notice sent there", async () => {
    const board = await theUsualBoard(start);
    board.messenger.nextPosts = [gone];
    await board.log(1, { dueOn: day("2026-05-01") });
    expect(await board.runDue()).toBe(1);
    expect(board.messenger.opened).toEqual(["29:sarah", "29:sarah"]);
  });

  it("gone again that day is left until the next, and the clerk is told", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.runDue();
    board.messenger.nextPosts = [gone, gone];
    await board.moveTo("2026-03-05T23:00:00Z");
    expect(board.told().slice(1)).toEqual(["sarah morning: 1 due", "sarah morning: 1 due", "kirsty late: 1 pass-on"]);
    expect(await board.moveTo("2026-03-06T12:00:00Z")).toBe(1);
    expect(board.told().at(-1)).toBe("sarah morning: 1 overdue");
  });

  it("gone day after day is tried again each, and the clerk is told once, and since when", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.runDue();
    board.messenger.nextPosts = [gone, gone];
    await board.moveTo("2026-03-05T23:00:00Z");
    for (const on of ["2026-03-06", "2026-03-09", "2026-03-10"]) {
      board.messenger.nextPosts = [gone, gone];
      await board.moveTo(`${on}T23:00:00Z`);
      expect(board.messenger.nextPosts, on).toEqual([]);
    }
    expect(board.told().filter((line) => line.startsWith("kirsty"))).toEqual(["kirsty late: 1 pass-on"]);
    expect(board.world.people.get("p_sarah")?.value.reach).toMatchObject({
      reason: "gone",
      since: new Date("2026-03-05T09:00:00Z"),
    });
  });

  it("of the only clerk, gone again that day, keeps from them who else is out of reach only until the next", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { owner: "kirsty", by: "m_tom", dueOn: day("2026-03-05") });
    await board.log(2, { dueOn: day("2026-03-05") });
    await board.log(3, { owner: "tom", dueOn: day("2026-03-12") });
    await board.runDue();
    // The clerk first, as who is refused after that has nobody who could be told.
    for (const [who, at] of [
      ["p_sarah", "09:00:05"],
      ["p_tom", "09:00:10"],
    ] as const) {
      const woken = board.world.people.get(who);
      if (woken !== undefined) woken.value.nextMorningAt = new Date(`2026-03-05T${at}Z`);
    }
    board.messenger.nextPosts = [gone, gone, blocked, blocked];
    await board.moveTo("2026-03-05T23:00:00Z");
    expect(board.messenger.nextPosts).toEqual([]);
    expect(board.states("kirsty")).toEqual(["assigned sent", "morning failed"]);
    board.messenger.posts.splice(0);
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.told()).toEqual(["kirsty morning: 1 overdue, 2 pass-on, 3 pass-on"]);
  });

  it("that can't be made day after day is tried each, and one notice is skipped for each stage", async () => {
    const board = await theUsualBoard(start);
    const open = board.messenger.openPersonal;
    board.messenger.openPersonal = async (who) =>
      who.channelId === "29:sarah" ? { ...(await open(who)), ...gone } : open(who);
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-12T23:00:00Z");
    const ofSarah = () => board.messenger.opened.filter((id) => id === "29:sarah").length;
    expect([board.states("sarah"), ofSarah()]).toEqual([["assigned skipped", "morning skipped", "morning skipped"], 7]);
    // Overdue is said every seven days.
    await board.moveTo("2026-03-13T23:00:00Z");
    expect([board.states("sarah").length, ofSarah()]).toEqual([4, 8]);
    board.messenger.openPersonal = open;
    await board.moveTo("2026-03-16T23:00:00Z");
    expect(board.told().at(-1)).toBe("sarah morning: 1 overdue");
  });

  it("that can't be made says so only when Teams refuses", async () => {
    const board = await theUsualBoard(start);
    board.messenger.nextOpenings = [
      { kind: "unknown", reason: "timeout" },
      { kind: "unreachable", reason: "not-allowed" },
    ];
    await board.log(1, { dueOn: day("2026-05-01") });
    await board.runDue();
    expect(board.world.people.get("p_sarah")?.value.reach.kind).toBe("untried");
    await board.moveTo("2026-03-04T10:00:30Z");
    expect(board.world.people.get("p_sarah")?.value.reach).toMatchObject({
      kind: "unreachable",
      reason: "not-allowed",
    });
    expect(board.states("sarah")).toEqual(["assigned skipped"]);
  });
});
