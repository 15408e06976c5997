import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { cardForReader } from "../../../src/services/reminders/draw-notice.js";
import { tellRunners } from "../../../src/services/reminders/tell-runners.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { theUsualBoard } from "./a-board.js";

const start = "2026-03-04T10:00:00Z";
const far = day("2026-05-01");
const later = "2026-05-15";

/** Sarah owes A1 and has been told of it; Kirsty is clerk, Christine chair. */
async function aBoardWithAChair() {
  const board = await theUsualBoard(start);
  await board.join("Christine", { role: "chair" });
  await board.log(1, { dueOn: far });
  await board.runDue();
  board.messenger.posts.length = 0;
  return board;
}
type Board = Awaited<ReturnType<typeof aBoardWithAChair>>;

/** What the card of the request says to somebody now. */
async function cardOf(board: Board, who: string) {
  const notice = board.notices(who).find(({ kind }) => kind === "asked");
  const reader = await board.store.people.find({ tenant: "tenant-a", person: `p_${who}` });
  if (notice === undefined || reader === undefined) throw new Error(`${who} was asked nothing`);
  const content = await cardForReader(board.deps, notice, reader, board.now());
  if (content?.kind !== "asked") throw new Error("no card of a request");
  return content;
}

describe("an extension asked", () => {
  it("goes at once to clerk and chair, each on a card of their own that names the other", async () => {
    const board = await aBoardWithAChair();
    await board.store.meetings.insert(aMeeting(), "turn-meeting");
    await board.asks(1, "sarah", later, "waiting for the auditor");
    expect(await board.runDue()).toBe(2);
    expect(board.told().sort()).toEqual(["christine asked: 1 waiting", "kirsty asked: 1 waiting"]);
    const content = board.messenger.posts.find(({ to }) => to.conversation === "a:29:kirsty")?.content;
    expect(content).toMatchObject({
      others: ["Christine"],
      outcome: { asked: { why: "waiting for the auditor" } },
      nextMeeting: { on: "2026-03-12" },
    });
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.told().filter((told) => told.startsWith("home"))).toEqual(["home agenda: 2026-03-12 planned"]);
  });

  it("has a card for each request of one message", async () => {
    const board = await aBoardWithAChair();
    await board.log(2, { dueOn: far });
    await board.asks(1, "sarah", later);
    await board.asks(2, "sarah", later);
    await board.runDue();
    expect(board.told().filter((line) => line.startsWith("kirsty"))).toEqual([
      "kirsty asked: 1 waiting",
      "kirsty asked: 2 waiting",
    ]);
  });

  it("is planned once, however often the turn is repeated, past midnight too", async () => {
    const board = await aBoardWithAChair();
    board.wakeUpAt("2026-03-04T23:59:00Z");
    const item = await board.asks(1, "sarah", later);
    board.wakeUpAt("2026-03-05T00:01:00Z");
    await tellRunners(board.deps)({ item, now: board.now() });
    await board.runDue();
    await tellRunners(board.deps)({ item, now: board.now() });
    await board.runDue();
    expect(board.told().sort()).toEqual(["christine asked: 1 waiting", "kirsty asked: 1 waiting"]);
    board.wakeUpAt("2026-03-05T23:59:30Z");
    board.world.notices.clear();
    await tellRunners(board.deps)({ item, now: board.now() });
    expect(board.states("kirsty")).toEqual([]);
  });

  it("that was answered or taken back before it went is not sent", async () => {
    const board = await aBoardWithAChair();
    await board.asks(1, "sarah", later);
    await board.does(1, "sarah", "undo");
    expect(await board.runDue()).toBe(0);
    expect(board.states("kirsty")).toEqual(["asked skipped"]);
  });

  it("is written once for who is known to be out of reach, and nobody else is named as asked", async () => {
    const board = await aBoardWithAChair();
    const blocked = { kind: "unreachable", reason: "blocked", since: board.now() } as const;
    await board.store.people.saveReach({ tenant: "tenant-a", person: "p_christine" }, blocked);
    await board.asks(1, "sarah", later);
    expect(await board.runDue()).toBe(1);
    expect(board.states("christine")).toEqual(["asked skipped"]);
    expect((await cardOf(board, "kirsty")).others).toEqual([]);
    await board.moveTo("2026-03-10T12:00:00Z");
    expect(board.states("christine")).toEqual(["asked skipped"]);
  });

  it("never goes while the board's home has removed the app", async () => {
    const board = await aBoardWithAChair();
    const scope = { tenant: "tenant-a", committee: "c_safeguarding" as const };
    await board.store.committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4100/", installed: false });
    await board.asks(1, "sarah", later);
    expect(await board.moveTo("2026-03-10T12:00:00Z")).toBe(0);
    expect(board.states("kirsty")).toEqual([]);
  });
});

/** Sarah asked, and the process died before anybody was told. */
const lost = (board: Board) => board.decided(1, "sarah", { deed: "move", to: { kind: "day", on: day(later) } });

describe("a request that was lost", () => {
  it("is said in the next morning of each who is to answer it, once", async () => {
    const board = await aBoardWithAChair();
    await lost(board);
    await board.moveTo("2026-03-10T12:00:00Z");
    expect(board.told().sort()).toEqual(["christine morning: 1 asked", "kirsty morning: 1 asked"]);
  });

  it("is not said when it was answered meanwhile", async () => {
    const board = await aBoardWithAChair();
    await lost(board);
    await board.decided(1, "kirsty", { deed: "decline" });
    await board.moveTo("2026-03-05T08:59:00Z");
    expect(board.told()).toEqual([]);
  });

  it("is said in the morning where nobody knows whether its card came, and the card is not sent again", async () => {
    const board = await aBoardWithAChair();
    board.messenger.nextPosts = [
      { kind: "unknown", reason: "timeout" },
      { kind: "sent", activityId: "activity-1" },
    ];
    await board.asks(1, "sarah", later);
    await board.moveTo("2026-03-06T12:00:00Z");
    const told = board.told();
    expect(told.filter((line) => line.endsWith("asked: 1 waiting"))).toHaveLength(2);
    expect(told.filter((line) => line.endsWith("morning: 1 asked"))).toHaveLength(1);
  });
});

describe("a request that is answered", () => {
  it("is drawn anew for all who were asked, and its owner is told of the new day", async () => {
    const board = await aBoardWithAChair();
    await board.asks(1, "sarah", later);
    await board.runDue();
    board.wakeUpAt("2026-03-04T12:00:00Z");
    await board.does(1, "kirsty", { deed: "grant" });
    expect(await board.runDue()).toBe(1);
    expect(board.told().at(-1)).toBe("sarah assigned: 1 changed");
    expect(board.edited()).toEqual(expect.arrayContaining(["kirsty asked: 1 granted", "christine asked: 1 granted"]));
    expect(await cardOf(board, "christine")).toMatchObject({
      outcome: { kind: "granted", by: "m_kirsty", at: board.now() },
    });
    // The day that it had comes back, and with it the question; nobody is asked a second time.
    await board.does(1, "kirsty", "undo");
    await board.runDue();
    expect((await cardOf(board, "christine")).outcome.kind).toBe("waiting");
    expect(board.edited().slice(-3)).toEqual(expect.arrayContaining(["christine asked: 1 waiting"]));
    expect(board.told().filter((line) => line.includes("asked"))).toHaveLength(2);
  });

  it("by declining is said to the asker at once, and to no other owner", async () => {
    const board = await theUsualBoard(start);
    const owners = ["m_sarah", "m_tom"].map((member) => ({ member: member as "m_tom", assignedAt: board.now() }));
    await board.log(1, { dueOn: far, owners: { kind: "named", owners } });
    await board.runDue();
    board.wakeUpAt("2026-03-04T12:00:00Z");
    await board.asks(1, "sarah", later);
    await board.runDue();
    board.messenger.posts.length = 0;
    await board.does(1, "kirsty", { deed: "decline", why: "we meet before" });
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual(["sarah assigned: 1 declined"]);
    expect(board.messenger.posts[0]?.content).toMatchObject({
      rows: [{ request: { kind: "declined", declined: { why: "we meet before" } } }],
    });
    expect(await board.moveTo("2026-03-06T12:00:00Z")).toBe(0);
  });

  it("by declining joins what the asker was told less than fifteen minutes ago", async () => {
    const board = await aBoardWithAChair();
    await board.asks(1, "sarah", later);
    await board.does(1, "kirsty", { deed: "decline" });
    await board.runDue();
    expect(board.told().filter((line) => line.startsWith("sarah"))).toEqual([]);
    expect(board.edited()).toContain("sarah assigned: 1 declined");
    expect(await board.moveTo("2026-03-06T12:00:00Z")).toBe(0);
  });

  it("by declining, and then granted before anything went, is said as granted only", async () => {
    const board = await aBoardWithAChair();
    board.wakeUpAt("2026-03-04T12:00:00Z");
    await board.asks(1, "sarah", later);
    await board.does(1, "kirsty", { deed: "decline" });
    await board.does(1, "kirsty", "undo");
    await board.does(1, "kirsty", { deed: "grant" });
    await board.runDue();
    expect(board.told()).toEqual(["sarah assigned: 1 changed"]);
  });

  it("by declining that was lost is said in the asker's next morning", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: day("2026-03-12") });
    await board.runDue();
    board.messenger.posts.length = 0;
    await board.asks(1, "sarah", later);
    await board.decided(1, "kirsty", { deed: "decline" });
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(board.told().filter((line) => line.startsWith("sarah"))).toEqual(["sarah morning: 1 ahead and declined"]);
  });

  it("by declining that was lost is said in the asker's next morning too where it is due long after", async () => {
    const board = await aBoardWithAChair();
    await board.moveTo("2026-03-25T12:00:00Z");
    await board.asks(1, "sarah", later);
    await board.decided(1, "kirsty", { deed: "decline" });
    await board.moveTo("2026-03-30T12:00:00Z");
    expect(board.told().filter((line) => line.startsWith("sarah"))).toEqual(["sarah morning: 1 declined"]);
  });

  it("keeps the card of the request up to date, though a newer card shows the action too", async () => {
    const board = await aBoardWithAChair();
    await board.join("Pete", {}, null);
    const owners = ["m_sarah", "m_pete"].map((member) => ({ member: member as "m_tom", assignedAt: board.now() }));
    await board.log(2, { dueOn: day("2026-03-05"), owners: { kind: "named", owners } });
    await board.asks(2, "sarah", later);
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(board.told()).toContain("kirsty morning: 2 pass-on");
    await board.does(2, "christine", { deed: "decline" });
    await board.runDue();
    expect(board.edited()).toEqual(
      expect.arrayContaining(["kirsty asked: 2 declined", "kirsty morning: 2 pass-on", "christine asked: 2 declined"]),
    );
  });
});

describe("a request in whose place another owner's came", () => {
  async function ofTwo() {
    const board = await theUsualBoard(start);
    const owners = ["m_sarah", "m_tom"].map((member) => ({ member: member as "m_tom", assignedAt: board.now() }));
    await board.log(1, { dueOn: far, owners: { kind: "named", owners } });
    await board.runDue();
    board.wakeUpAt("2026-03-25T12:00:00Z");
    await board.asks(1, "sarah", later);
    await board.runDue();
    board.messenger.posts.length = 0;
    board.wakeUpAt("2026-03-25T12:10:00Z");
    return board;
  }
  const row = (board: Board) => board.messenger.posts.find(({ to }) => to.conversation === "a:29:sarah")?.content;

  it("is told to who had asked, with who asked for what since, once", async () => {
    const board = await ofTwo();
    await board.asks(1, "tom", "2026-05-22");
    await board.runDue();
    expect(board.told().sort()).toEqual(["kirsty asked: 1 waiting", "sarah assigned: 1 replaced"]);
    expect(row(board)).toMatchObject({ rows: [{ request: { kind: "replaced", by: { by: "m_tom" } } }] });
    expect((await cardOf(board, "kirsty")).outcome).toMatchObject({ kind: "asked-again", since: { by: "m_tom" } });
    // Asking for yet another day is between him and the clerk.
    board.wakeUpAt("2026-03-25T12:20:00Z");
    await board.asks(1, "tom", "2026-05-29");
    await board.runDue();
    expect(board.told().filter((line) => line.startsWith("sarah"))).toHaveLength(1);
    expect(await board.moveTo("2026-03-30T12:00:00Z")).toBe(0);
  });

  it("says that it waits again once the other's was taken back", async () => {
    const board = await ofTwo();
    await board.asks(1, "tom", "2026-05-22");
    await board.runDue();
    await board.does(1, "tom", "undo");
    await board.runDue();
    const content = board.messenger.edits.filter(({ card }) => card.conversation === "a:29:sarah").at(-1)?.content;
    expect(content).toMatchObject({ rows: [{ request: { kind: "waiting", asked: { by: "m_sarah" } } }] });
  });

  it("is not told where the other's was taken back before that went", async () => {
    const board = await ofTwo();
    await board.asks(1, "tom", "2026-05-22");
    await board.does(1, "tom", "undo");
    await board.runDue();
    expect(board.told()).toEqual([]);
  });

  it("that was lost is said in the next morning", async () => {
    const board = await ofTwo();
    const item = await board.decided(1, "tom", { deed: "move", to: { kind: "day", on: day("2026-05-22") } });
    expect(item.item.request?.insteadOf).toEqual({ by: "m_sarah", at: new Date("2026-03-25T12:00:00Z") });
    await board.moveTo("2026-03-30T12:00:00Z");
    expect(board.told().sort()).toEqual(["kirsty morning: 1 asked", "sarah morning: 1 replaced"]);
  });
});

describe("an action that is opened again", () => {
  it("is told to its owners at once, and its day no sooner again than if it had stayed open", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: day("2026-03-05") });
    await board.moveTo("2026-03-06T10:00:00Z");
    board.messenger.posts.length = 0;
    await board.does(1, "kirsty", { deed: "discharge" });
    board.wakeUpAt("2026-03-06T11:00:00Z");
    await board.does(1, "kirsty", { deed: "reopen" });
    await board.moveTo("2026-03-09T12:00:00Z");
    expect(board.told()).toEqual(["sarah assigned: 1 new"]);
    await board.moveTo("2026-03-13T12:00:00Z");
    expect(board.told().slice(1)).toEqual(["sarah morning: 1 overdue"]);
  });
});

describe("an action of an agency", () => {
  it("is told to everybody of it but who logged it, and reminds each until they have answered", async () => {
    const board = await theUsualBoard(start);
    await board.join("Ann", { agency: "Police" });
    await board.join("Bob", { agency: "the police" });
    await board.join("Press", { agency: "Police", role: "observer" });
    await board.log(1, {
      owners: { kind: "agency", agency: "Police", assignedAt: board.now(), answered: [] },
      dueOn: day("2026-03-06"),
    });
    await board.runDue();
    expect(board.told().sort()).toEqual(["ann assigned: 1 new", "bob assigned: 1 new"]);
    expect(board.messenger.posts[0]?.content).toMatchObject({ rows: [{ owners: ["Police"] }] });
    await board.does(1, "ann", { deed: "done" });
    board.messenger.posts.length = 0;
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(new Set(board.told())).toEqual(new Set(["bob morning: 1 ahead", "bob morning: 1 due"]));
  });
});
