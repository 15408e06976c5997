import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { anOccasion } from "../../builders/an-occasion.js";
import { scope, tenant, theUsualBoard } from "./a-board.js";

const blocked = { kind: "unreachable", reason: "blocked" } as const;
const unknown = { kind: "unknown", reason: "502" } as const;
const away = { from: day("2026-03-05"), until: day("2026-03-17") };
const sarah = { tenant, person: "p_sarah" } as const;

type Board = Awaited<ReturnType<typeof theUsualBoard>>;

const from = (board: Board, who: string) => board.told().filter((one) => one.startsWith(who));

/** Whose morning comes at this time instead, that day. */
function comesAt(board: Board, person: `p_${string}`, at: string) {
  const woken = board.world.people.get(person);
  if (woken !== undefined) woken.value.nextMorningAt = new Date(at);
}

/** Sarah's action due Thu 12 March, told of in time. */
async function aBoardWithSarahs() {
  const board = await theUsualBoard("2026-03-02T10:00:00Z");
  await board.log(1, { dueOn: day("2026-03-12") });
  await board.runDue();
  return board;
}

describe("the clerk hears the same day of who can't be told", () => {
  it("also where they are to be looked at again today, though their morning has gone", async () => {
    const board = await aBoardWithSarahs();
    await board.log(2, { owner: "kirsty", by: "m_kirsty", dueOn: day("2026-03-12") });
    await board.moveTo("2026-03-12T08:59:59Z");
    comesAt(board, "p_sarah", "2026-03-12T09:30:00Z");
    await board.moveTo("2026-03-12T09:29:59Z");
    expect(from(board, "kirsty").at(-1)).toBe("kirsty morning: 2 due");
    // As when the time of the committee's mornings is moved to the afternoon.
    comesAt(board, "p_kirsty", "2026-03-12T16:00:00Z");
    board.messenger.nextPosts = [blocked];
    await board.moveTo("2026-03-12T15:00:00Z");
    expect(from(board, "kirsty").at(-1)).toBe("kirsty late: 1 pass-on");
    await board.moveTo("2026-03-13T12:00:00Z");
    expect(from(board, "kirsty").slice(-2)).toEqual(["kirsty late: 1 pass-on", "kirsty morning: 2 overdue"]);
  });

  it("of who is away, where it is their deputy whom Teams refuses", async () => {
    const board = await aBoardWithSarahs();
    await board.store.people.saveWishes(sarah, { away });
    await board.store.members.setDeputy(scope, "m_sarah", "m_tom", anOccasion);
    await board.moveTo("2026-03-12T08:59:59Z");
    comesAt(board, "p_tom", "2026-03-12T09:30:00Z");
    await board.moveTo("2026-03-12T09:29:59Z");
    board.messenger.nextPosts = [blocked];
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(from(board, "kirsty")).toEqual(["kirsty late: 1 pass-on"]);
  });

  it("of who is away, where no conversation can be made with their deputy", async () => {
    const board = await aBoardWithSarahs();
    await board.store.people.saveWishes(sarah, { away });
    await board.store.members.setDeputy(scope, "m_sarah", "m_tom", anOccasion);
    delete board.world.people.get("p_tom")?.value.channelId;
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(from(board, "tom")).toEqual([]);
    expect(from(board, "kirsty")).toEqual(["kirsty morning: 1 pass-on"]);
  });
});

describe("somebody who may have had their morning, and was refused it when it was sent once more", () => {
  it("is told that they may have had it, once they can be reached", async () => {
    const board = await aBoardWithSarahs();
    await board.moveTo("2026-03-11T12:00:00Z");
    board.messenger.nextPosts = [unknown, blocked];
    await board.moveTo("2026-03-12T11:00:00Z");
    await board.store.people.saveReach(sarah, { kind: "reachable" });
    await board.store.people.wake({ tenant }, ["p_sarah"], board.now());
    await board.moveTo("2026-03-12T12:00:00Z");
    const cards = board.messenger.posts.filter(({ to }) => to.conversation === "a:29:sarah").slice(-3);
    expect(cards.map(({ content }) => "twin" in content && content.twin)).toEqual([false, true, true]);
    expect(board.states("sarah").at(-1)).toBe("morning sent");
  });

  it("and where the only clerk is away, the chair hears it instead", async () => {
    const board = await aBoardWithSarahs();
    await board.join("Christine", { role: "chair" });
    await board.store.people.saveWishes({ tenant, person: "p_kirsty" }, { away });
    await board.moveTo("2026-03-12T08:59:59Z");
    comesAt(board, "p_sarah", "2026-03-12T09:30:00Z");
    await board.moveTo("2026-03-12T09:29:59Z");
    board.messenger.nextPosts = [blocked];
    await board.moveTo("2026-03-12T12:00:00Z");
    expect(from(board, "kirsty")).toEqual([]);
    expect(from(board, "christine")).toEqual(["christine late: 1 pass-on"]);
  });
});
