import { describe, expect, it } from "vitest";
import type { SendOutcome } from "../../../src/services/ports.js";
import { processPace } from "../../../src/services/reminders/pace.js";
import { reachPeople } from "../../../src/services/reminders/reach-people.js";
import { scope, theUsualBoard } from "./a-board.js";

const start = "2026-03-04T10:00:00Z";
const notInstalled: SendOutcome = { kind: "unreachable", reason: "not-installed" };

/** The usual board and so many more; pacing itself waits for moments only, and a wait is real time passing. */
async function aBoardOf(members: number) {
  const pieces: number[] = [];
  let isStopping = false;
  const steady = { ms: 0 };
  const board = await theUsualBoard(start, {
    system: { monotonicMs: () => steady.ms },
    pace: processPace({ monotonicMs: () => steady.ms, wait: async () => false }),
    stopping: () => isStopping,
  });
  for (let n = 3; n < members; n++) await board.join(`Member${n}`);
  const wait = async (ms: number) => {
    pieces.push(ms);
    steady.ms += ms;
  };
  const said: { untried: number; opened: number }[] = [];
  const reach = (meanwhile: () => Promise<void> = async () => {}) =>
    reachPeople({ ...board.deps, wait })(scope, async (untried) => {
      said.push({ untried, opened: board.messenger.opened.length });
      await meanwhile();
    });
  return { ...board, pieces, steady, said, reach, stop: () => (isStopping = true) };
}

const names = ({ unreachable }: Awaited<ReturnType<ReturnType<typeof reachPeople>>>) =>
  unreachable.map(({ member, reason }) => `${member.name} ${reason}`).sort();

describe("reaching the members of a new committee", () => {
  it("makes their conversations and says who can't be told", async () => {
    const board = await aBoardOf(3);
    await board.join("Pete", {}, null);
    board.messenger.nextOpenings = [notInstalled, { kind: "retry", reason: "429" }];
    const reached = await board.reach();
    expect(names(reached)).toEqual(["Pete no-account", "Sarah not-installed"]);
    expect([board.messenger.opened.length, reached.untried, board.said]).toEqual([3, 0, []]);
    await board.reach();
    // Only the one that was to be tried again.
    expect(board.messenger.opened).toHaveLength(4);
  });

  it("tries all 131 though Teams allows sixty in thirty seconds, and says once how far it has come", async () => {
    const board = await aBoardOf(131);
    const open = board.messenger.openPersonal;
    board.messenger.openPersonal = async (who) =>
      ["29:member20", "29:member100"].includes(who.channelId)
        ? { ...notInstalled, opened: await open(who) }
        : open(who);
    const reached = await board.reach();
    expect(board.said).toEqual([{ untried: 71, opened: 60 }]);
    expect(names(reached)).toEqual(["Member100 not-installed", "Member20 not-installed"]);
    expect(reached.untried).toBe(0);
    expect(new Set(board.messenger.opened).size).toBe(131);
    expect(board.steady.ms).toBeGreaterThan(60_000);
    expect(board.steady.ms).toBeLessThan(90_000);
  });

  it("waits no longer than a second at a time, so that a stopping process ends with how many were tried", async () => {
    const board = await aBoardOf(131);
    const reaching = reachPeople({
      ...board.deps,
      wait: async (ms) => {
        expect(ms).toBeLessThanOrEqual(1_000);
        board.steady.ms += ms;
        if (board.messenger.opened.length === 60 && board.steady.ms > 20_000) board.stop();
      },
    })(scope);
    expect((await reaching).untried).toBe(71);
    expect(board.messenger.opened).toHaveLength(60);
    expect(board.steady.ms).toBeLessThan(22_000);
  });

  it("gives up where Teams asks to be left alone for longer than twenty minutes", async () => {
    const board = await aBoardOf(5);
    board.messenger.nextOpenings = [{ kind: "retry", reason: "429", afterMs: 21 * 60_000 }];
    expect((await board.reach()).untried).toBe(4);
    expect([board.messenger.opened.length, board.pieces]).toEqual([1, []]);
  });

  it("asks nothing of Teams for who has written meanwhile", async () => {
    const board = await aBoardOf(62);
    const scopeOf = { tenant: scope.tenant, person: "p_member61" as const };
    const at = { conversation: "a:own", serviceUrl: "http://127.0.0.1:4100/" };
    await board.reach(() => board.store.people.saveConversation(scopeOf, at));
    expect(board.messenger.opened).toHaveLength(61);
    expect(board.messenger.opened).not.toContain("29:member61");
  });
});
