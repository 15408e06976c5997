import { describe, expect, test } from "vitest";
import { title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

async function twoOnABoard() {
  const { teams, bot } = stage;
  const priya = teams.person({ name: "Priya Nathwani" });
  const sarah = teams.person({ name: "Sarah Jones" });
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 9 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock();
  return { priya, sarah, home };
}

function move(body: string, contentType = "application/json") {
  const headers = { "Content-Type": contentType };
  return fetch(`${stage.bot.origin}/trial/clock`, { method: "POST", headers, body });
}

describe("the trial clock", () => {
  test("stops at every morning on the way, and each says what was true on its own day", async () => {
    const { teams, bot } = stage;
    const { sarah } = await twoOnABoard();
    const { now, deliveries } = await bot.clock("2026-03-17T09:00:00Z");
    expect(now).toMatch(/^2026-03-17T09:00:0\d\.\d{3}Z$/);
    // Sarah's four, and on both Mondays what is due or overdue to the home.
    expect(deliveries).toBe(6);
    const mornings = teams.messagesTo(sarah).slice(1);
    expect(mornings.map((card) => [title(card), /your morning, (.*)/.exec(words(card))?.[1]])).toEqual([
      ["1 due soon", "Fri 6 March"],
      ["1 due today", "Mon 9 March"],
      ["1 overdue", "Tue 10 March"],
      ["1 overdue", "Tue 17 March"],
    ]);
  });

  test("runs on between calls, and an empty call settles what is due now without moving it", async () => {
    const { teams, bot } = stage;
    const { priya, sarah, home } = await twoOnABoard();
    const before = await bot.clock();
    await teams.say(priya, home, "action: Sarah to write to the school by 12 March");
    const settled = await bot.clock();
    expect(new Date(settled.now).getTime()).toBeGreaterThan(new Date(before.now).getTime());
    expect(settled.now).toMatch(/^2026-03-04T09:3/);
    // What was added to the first note by editing it is no delivery, and waits for no tick.
    expect(settled.deliveries).toBe(0);
    expect(teams.messagesTo(sarah).map((note) => title(note))).toEqual(["New for you: 2 actions"]);
  });

  test("takes a minute back as now, refuses more than that, and what is no instant", async () => {
    const { bot } = stage;
    await twoOnABoard();
    const { now } = await bot.clock("2026-03-05T12:00:00Z");
    const back = (ms: number) => new Date(new Date(now).getTime() - ms).toISOString();

    const aLittle = await bot.clock(back(30_000));
    expect(new Date(aLittle.now).getTime()).toBeGreaterThanOrEqual(new Date(now).getTime());
    expect(aLittle.deliveries).toBe(0);

    const tooFar = await move(JSON.stringify({ now: back(120_000) }));
    expect(tooFar.status).toBe(400);
    expect(await tooFar.text()).toMatch(/never goes back/);

    const refused: unknown[] = ["tomorrow", "2026-03-06", "2026-03-06T09:00:00", "2026-13-01T09:00:00Z", 7, null, {}];
    for (const value of refused) {
      const answer = await move(JSON.stringify({ now: value }));
      expect([value, answer.status, await answer.text()]).toEqual([value, 400, expect.stringContaining("2026-03-05T")]);
    }
    expect((await move("no JSON at all")).status).toBe(400);
    expect((await bot.clock()).now).toMatch(/^2026-03-05T12:0/);
  });

  test("takes one call after another, whichever comes first, so that nothing is delivered twice or lost", async () => {
    const { teams, bot } = stage;
    const { sarah } = await twoOnABoard();
    const days = ["09", "10", "17"];
    const calls = await Promise.allSettled(days.map((day) => bot.clock(`2026-03-${day}T09:00:00Z`)));
    // One that comes after a later one asks for the past.
    const answers = calls.flatMap((call) => (call.status === "fulfilled" ? [call.value] : []));
    expect(answers.map(({ deliveries }) => deliveries).reduce((sum, each) => sum + each)).toBe(6);
    expect(teams.messagesTo(sarah)).toHaveLength(1 + 4);
    expect((await bot.clock()).now).toMatch(/^2026-03-17T09:00/);
  });
});
