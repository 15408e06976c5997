import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { anOccasion } from "../../builders/an-occasion.js";
import { scope, theUsualBoard } from "./a-board.js";

const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;

/** Sarah's action due Thu 12 March, logged in time. */
async function aBoardWithSarahs(more: Parameters<Awaited<ReturnType<typeof theUsualBoard>>["log"]>[1] = {}) {
  const board = await theUsualBoard("2026-03-02T10:00:00Z");
  await board.join("Christine", { role: "chair" });
  await board.log(1, { dueOn: day("2026-03-12"), ...more });
  await board.runDue();
  return board;
}

const from = (told: readonly string[], who: string) => told.filter((one) => one.startsWith(who));

describe("what is overdue for long", () => {
  it("comes to clerk and chair with what its owner was told", async () => {
    const board = await aBoardWithSarahs();
    await board.moveTo("2026-03-26T12:00:00Z");
    expect(from(board.told(), "kirsty")).toEqual(["kirsty morning: 1 escalation"]);
    expect(from(board.told(), "christine")).toEqual(["christine morning: 1 escalation"]);
    const [post] = board.messenger.posts.filter(({ to }) => to.conversation === "a:29:kirsty");
    expect(post?.content).toMatchObject({
      rows: [
        {
          ownersTold: [
            { name: "Sarah", stage: "overdue", day: "2026-03-13", outcome: "sent" },
            { name: "Sarah", stage: "overdue", day: "2026-03-20", outcome: "sent" },
          ],
        },
      ],
    });
    await board.moveTo("2026-04-08T12:00:00Z");
    expect(from(board.told(), "kirsty")).toHaveLength(1);
    await board.moveTo("2026-04-09T12:00:00Z");
    expect(from(board.told(), "kirsty")).toHaveLength(2);
  });
});

describe("an owner who is away", () => {
  const away = { from: day("2026-03-05"), until: day("2026-03-17") };

  it("hears nothing until they are back, then what is true", async () => {
    const board = await aBoardWithSarahs();
    await board.store.people.saveWishes(sarah, { away });
    await board.moveTo("2026-03-16T23:00:00Z");
    expect(from(board.told(), "sarah")).toEqual(["sarah assigned: 1 new"]);
    await board.moveTo("2026-03-17T12:00:00Z");
    expect(from(board.told(), "sarah").slice(1)).toEqual(["sarah morning: 1 overdue"]);
  });

  it("has their deputy told in their place", async () => {
    const board = await aBoardWithSarahs();
    await board.store.people.saveWishes(sarah, { away });
    await board.store.members.setDeputy(scope, "m_sarah", "m_tom", anOccasion);
    await board.moveTo("2026-03-16T23:00:00Z");
    expect(from(board.told(), "tom")).toEqual([
      // New to Tom, though Sarah had been told.
      "tom morning: 1 ahead for Sarah",
      "tom morning: 1 ahead for Sarah",
      "tom morning: 1 due for Sarah",
      "tom morning: 1 overdue for Sarah",
    ]);
    expect(from(board.told(), "kirsty")).toEqual([]);
  });

  it("without a deputy has the clerk pass on what is due", async () => {
    const board = await aBoardWithSarahs();
    await board.store.people.saveWishes(sarah, { away });
    await board.moveTo("2026-03-16T23:00:00Z");
    expect(from(board.told(), "kirsty")).toEqual(["kirsty morning: 1 pass-on"]);
  });

  it("whose deputy left or is away too, likewise", async () => {
    for (const gone of ["left", "away"] as const) {
      const board = await aBoardWithSarahs();
      await board.store.people.saveWishes(sarah, { away });
      await board.store.members.setDeputy(scope, "m_sarah", "m_tom", anOccasion);
      if (gone === "left")
        await board.store.members.leave(scope, ["m_tom"], { by: "system", at: board.now(), why: "removed" });
      else await board.store.people.saveWishes({ ...sarah, person: "p_tom" }, { away });
      await board.moveTo("2026-03-13T23:00:00Z");
      expect([gone, from(board.told(), "tom"), from(board.told(), "kirsty")]).toEqual([
        gone,
        [],
        ["kirsty morning: 1 pass-on"],
      ]);
    }
  });

  it("is given nothing at once, and hears on return what is new", async () => {
    const board = await aBoardWithSarahs();
    await board.store.people.saveWishes(sarah, { away });
    await board.moveTo("2026-03-09T10:00:00Z");
    await board.log(2, { dueOn: day("2026-06-30") });
    await board.runDue();
    expect(board.states("sarah")).toEqual(["assigned sent", "assigned skipped"]);
    await board.moveTo("2026-03-17T12:00:00Z");
    expect(from(board.told(), "sarah").slice(1)).toEqual(["sarah morning: 1 overdue, 2 new"]);
  });
});

describe("an owner with a time and place of their own", () => {
  it("has their morning then, by their own clock", async () => {
    const board = await aBoardWithSarahs();
    const london = await board.moveTo("2026-03-12T08:59:00Z");
    expect(london).toBeGreaterThan(0);
    await board.store.people.saveWishes(sarah, { morningAt: { hour: 7, minute: 30 }, zone: "Europe/Paris" as never });
    await board.store.people.wake({ tenant: "tenant-a" }, ["p_sarah"], new Date("2026-03-13T06:30:00Z"));
    await board.moveTo("2026-03-13T06:29:00Z");
    const before = from(board.told(), "sarah").length;
    await board.moveTo("2026-03-13T06:31:00Z");
    expect(from(board.told(), "sarah").slice(before)).toEqual(["sarah morning: 1 overdue"]);
  });
});

describe("somebody out of reach who can be reached again", () => {
  it("is told the same day what they missed, once they are woken", async () => {
    const board = await aBoardWithSarahs();
    await board.moveTo("2026-03-11T12:00:00Z");
    board.messenger.nextPosts = [{ kind: "unreachable", reason: "blocked" }];
    await board.moveTo("2026-03-12T11:00:00Z");
    expect(from(board.told(), "kirsty")).toEqual(["kirsty morning: 1 pass-on"]);
    await board.store.people.saveReach(sarah, { kind: "reachable" });
    await board.store.people.wake({ tenant: "tenant-a" }, ["p_sarah"], board.now());
    const before = board.told().length;
    await board.moveTo("2026-03-12T11:05:00Z");
    expect(board.told().slice(before)).toEqual(["sarah morning: 1 due"]);
    expect(board.states("sarah").at(-1)).toBe("morning sent");
  });

  it("whose ahead was refused is told of to the clerk the same morning, and once", async () => {
    const board = await aBoardWithSarahs();
    board.messenger.nextPosts = [{ kind: "unreachable", reason: "not-installed" }];
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(from(board.told(), "kirsty")).toEqual(["kirsty morning: 1 pass-on"]);
    await board.moveTo("2026-03-11T12:00:00Z");
    expect(from(board.told(), "kirsty")).toHaveLength(1);
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(from(board.told(), "kirsty")).toEqual(["kirsty morning: 1 pass-on", "kirsty morning: 1 pass-on"]);
  });
});

describe("a nudge", () => {
  it("comes at once to each owner but the nudger, and not again in the morning", async () => {
    const board = await aBoardWithSarahs();
    await board.does(1, "kirsty", { deed: "nudge", note: "the papers go out on Thursday" });
    await board.runDue();
    expect(board.told().at(-1)).toBe("sarah nudge: 1 nudged");
    const before = board.told().length;
    await board.moveTo("2026-03-04T12:00:00Z");
    expect(board.told()).toHaveLength(before);
  });

  it("lost in a crash is said in the next morning", async () => {
    const board = await aBoardWithSarahs();
    await board.decided(1, "kirsty", { deed: "nudge" });
    await board.moveTo("2026-03-03T12:00:00Z");
    expect(board.told().at(-1)).toBe("sarah morning: 1 nudged");
  });
});
