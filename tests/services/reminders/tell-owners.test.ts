import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { tellOwners } from "../../../src/services/reminders/tell-owners.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { scope, theUsualBoard } from "./a-board.js";

const start = "2026-03-04T10:00:00Z";
const far = day("2026-05-01");

describe("a note to the owners of a new action", () => {
  it("goes out at once, and opens the conversation where there is none yet", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual(["sarah assigned: 1 new"]);
    expect(board.messenger.opened).toEqual(["29:sarah"]);
    expect((await board.store.people.find({ tenant: "tenant-a", person: "p_sarah" }))?.conversation).toBe("a:29:sarah");
  });

  it("is not sent to who logged it", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { by: "m_sarah", dueOn: far });
    expect(await board.runDue()).toBe(0);
    expect(await board.moveTo("2026-03-20T12:00:00Z")).toBe(0);
  });

  it("is not sent to whose own it is, nor to who had it logged for them, and to every other owner", async () => {
    const board = await theUsualBoard(start);
    const assignedAt = board.now();
    const owners = ["m_sarah", "m_tom", "m_kirsty"] as const;
    const item = anOpenItem({
      owners: { kind: "named", owners: owners.map((member) => ({ member, assignedAt })) },
      dueOn: far,
      loggedBy: "m_sarah",
      loggedAt: assignedAt,
    });
    await board.store.items.insert(item, "turn", loggedLine(item));
    await tellOwners(board.deps)([{ item, by: "m_kirsty", now: board.now() }]);
    await board.runDue();
    expect(board.told()).toEqual(["tom assigned: 1 new"]);
  });

  it("goes to each of several owners, and to all members but the one who logged it for all", async () => {
    const board = await theUsualBoard(start);
    await board.join("Pete", {}, null);
    await board.log(1, { owners: { kind: "everybody", assignedAt: board.now(), answered: [] }, dueOn: far });
    expect(await board.runDue()).toBe(2);
    expect(board.told().sort()).toEqual(["sarah assigned: 1 new", "tom assigned: 1 new"]);
  });

  it("holds all that one turn, or several before it goes, have for an owner", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.log(2, { dueOn: far });
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual(["sarah assigned: 1 new, 2 new"]);
  });

  it("holds all of sixty that are logged for one owner at the same moment", async () => {
    const board = await theUsualBoard(start);
    const sixty = Array.from({ length: 60 }, (_, at) => at + 1);
    await Promise.all(sixty.map((number) => board.log(number, { dueOn: far })));
    expect(await board.runDue()).toBe(1);
    const [note] = await board.store.notices.ofPerson({ tenant: "tenant-a", person: "p_sarah" }, day("2026-03-04"));
    expect(note?.lines).toHaveLength(60);
  });

  it("holds all that one press changed, by one reading of the board and one writing of the note", async () => {
    const board = await theUsualBoard(start);
    const twenty = Array.from({ length: 20 }, (_, at) => at + 1);
    for (const number of twenty) await board.log(number, { dueOn: far });
    await board.runDue();
    await board.moveTo("2026-03-04T11:00:00Z");
    const moved = [];
    for (const number of twenty) moved.push(await board.moved(number, "2026-05-08"));
    const asked: string[] = [];
    const counted = <Of extends object, Name extends keyof Of & string>(of: Of, name: Name): Of => ({
      ...of,
      [name]: (...args: unknown[]) => {
        asked.push(name);
        return (of[name] as (...args: unknown[]) => unknown)(...args);
      },
    });
    const deps = {
      ...board.deps,
      members: counted(board.deps.members, "roster"),
      people: counted(board.deps.people, "findMany"),
      notices: counted(counted(board.deps.notices, "ofPerson"), "insert"),
    };
    await tellOwners(deps)(moved.map((news) => ({ ...news, by: "m_kirsty", now: board.now() })));
    expect(asked).toEqual(["roster", "findMany", "ofPerson", "insert"]);
    await board.runDue();
    const notes = await board.store.notices.ofPerson({ tenant: "tenant-a", person: "p_sarah" }, day("2026-03-04"));
    expect(notes.map(({ lines }) => lines.length)).toEqual([20, 20]);
    // Said again, as by a turn that runs again, nothing is added.
    await tellOwners(deps)(moved.map((news) => ({ ...news, by: "m_kirsty", now: board.now() })));
    expect(asked.filter((name) => name === "insert")).toHaveLength(1);
  });

  it("is joined, by editing it, by what follows within fifteen minutes", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.runDue();
    await board.moveTo("2026-03-04T10:14:59Z");
    await board.log(2, { dueOn: far });
    expect(await board.runDue()).toBe(0);
    expect(board.edited()).toEqual(["sarah assigned: 1 new, 2 new"]);
    await board.moveTo("2026-03-04T10:15:00Z");
    await board.log(3, { dueOn: far });
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual(["sarah assigned: 1 new", "sarah assigned: 3 new"]);
    // All three are told: the next morning has nothing to add.
    expect(await board.moveTo("2026-03-05T12:00:00Z")).toBe(0);
  });

  it("is joined by what is logged while it is on its way", async () => {
    const board = await theUsualBoard(start);
    board.messenger.nextPosts = [
      async () => {
        await board.log(2, { dueOn: far });
        return { kind: "sent", activityId: "activity-1" };
      },
    ];
    await board.log(1, { dueOn: far });
    expect(await board.runDue()).toBe(1);
    expect(board.edited()).toEqual(["sarah assigned: 1 new, 2 new"]);
    expect(await board.moveTo("2026-03-05T12:00:00Z")).toBe(0);
  });

  it("that never arrived leaves what joined it on its way to the next morning, once", async () => {
    const board = await theUsualBoard(start);
    board.messenger.nextPosts = [
      async () => {
        await board.log(2, { dueOn: far });
        return { kind: "unknown", reason: "timeout" };
      },
    ];
    await board.log(1, { dueOn: far });
    await board.runDue();
    expect(await board.moveTo("2026-03-05T12:00:00Z")).toBe(1);
    expect(board.told().at(-1)).toBe("sarah morning: 1 new, 2 new");
    expect(await board.moveTo("2026-03-06T12:00:00Z")).toBe(0);
  });

  it("is not joined while nobody knows whether it arrived: then a new one goes", async () => {
    const board = await theUsualBoard(start);
    board.messenger.nextPosts = [{ kind: "unknown", reason: "timeout" }];
    await board.log(1, { dueOn: far });
    await board.runDue();
    await board.log(2, { dueOn: far });
    expect(await board.runDue()).toBe(1);
    expect(board.told()[1]).toBe("sarah assigned: 2 new");
  });

  it("joined by a line that can't be drawn any more leaves that to the next morning", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.runDue();
    board.messenger.nextEdits = [{ kind: "unreachable", reason: "gone" }];
    await board.log(2, { dueOn: far });
    await board.runDue();
    await board.moveTo("2026-03-05T12:00:00Z");
    expect(board.told()[1]).toBe("sarah morning: 2 new");
  });

  it("says nothing twice when its turn is repeated, before or after it went", async () => {
    const board = await theUsualBoard(start);
    const item = await board.log(1, { dueOn: far });
    const again = () => tellOwners(board.deps)([{ item, by: "m_kirsty", now: board.now() }]);
    await again();
    await board.runDue();
    board.wakeUpAt("2026-03-04T10:00:20Z");
    await again();
    await board.runDue();
    board.wakeUpAt("2026-03-04T11:00:00Z");
    await again();
    await board.runDue();
    expect(board.told()).toEqual(["sarah assigned: 1 new"]);
    expect(board.messenger.edits).toEqual([]);
  });

  it("ends unsent when nothing of it is left", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.done(1);
    expect(await board.runDue()).toBe(0);
    expect(board.states("sarah")).toEqual(["assigned skipped"]);
  });

  it("lost in a crash is made up for by the next morning, once", async () => {
    const board = await theUsualBoard(start, {});
    const item = await board.log(1, { dueOn: far });
    board.world.notices.clear();
    expect(item.number).toBe(1);
    await board.moveTo("2026-03-10T12:00:00Z");
    expect(board.told()).toEqual(["sarah morning: 1 new"]);
  });

  it("of an earlier day is left to the morning, when we were down", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    board.wakeUpAt("2026-03-05T09:00:00Z");
    expect(await board.runDue()).toBe(1);
    expect(board.told()).toEqual(["sarah morning: 1 new"]);
    expect(board.states("sarah").sort()).toEqual(["assigned skipped", "morning sent"]);
  });

  it("never goes while the board's home has removed the app", async () => {
    const board = await theUsualBoard(start);
    await board.store.committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4100/", installed: false });
    await board.log(1, { dueOn: day("2026-03-05") });
    expect(await board.moveTo("2026-03-10T12:00:00Z")).toBe(0);
    expect(board.states("sarah")).toEqual([]);
  });
});

describe("a note to owners whose due day somebody else changed", () => {
  it("is sent, unless the last note is young enough to be edited", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.runDue();
    await board.moveTo("2026-03-04T12:00:00Z");
    await board.does(1, "kirsty", { deed: "move", to: { kind: "day", on: day("2026-05-08") } });
    expect(await board.runDue()).toBe(1);
    await board.does(1, "kirsty", { deed: "move", to: { kind: "day", on: day("2026-05-15") } });
    expect(await board.runDue()).toBe(0);
    expect(board.told()).toEqual(["sarah assigned: 1 new", "sarah assigned: 1 changed"]);
    expect(board.edited().at(-1)).toBe("sarah assigned: 1 changed");
  });

  it("says that the day is today after the morning went, and the morning after says overdue", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.runDue();
    await board.moveTo("2026-03-05T11:00:00Z");
    await board.does(1, "kirsty", { deed: "move", to: { kind: "day", on: day("2026-03-05") } });
    await board.moveTo("2026-03-06T12:00:00Z");
    expect(board.told().slice(1)).toEqual(["sarah assigned: 1 changed", "sarah morning: 1 overdue"]);
  });

  it("is not sent to the owner who moved it", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.runDue();
    await board.moveTo("2026-03-04T12:00:00Z");
    const moved = await board.moved(1, "2026-05-08");
    await tellOwners(board.deps)([{ ...moved, by: "m_sarah", now: board.now() }]);
    expect(await board.runDue()).toBe(0);
  });
});

describe("undoing a log", () => {
  it("edits the owner's note to withdrawn, logged in error", async () => {
    const board = await theUsualBoard(start);
    await board.log(1, { dueOn: far });
    await board.runDue();
    await board.does(1, "kirsty", "undo");
    expect(await board.runDue()).toBe(0);
    expect(board.edited()).toEqual(["sarah assigned: 1 withdrawn"]);
    expect(await board.moveTo("2026-05-10T12:00:00Z")).toBe(0);
  });
});
