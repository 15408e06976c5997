import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startFakeTeams } from "../../fakes/teams/start-fake-teams.js";
import { newest } from "./newest.js";
import { people } from "./people.js";
import { numbers, title } from "./read-card.js";
import { setUpBoard } from "./set-up-board.js";
import { type StagedBot, startStagedBot } from "./staged-bot.js";

const ends: (() => Promise<unknown>)[] = [];
const listening = () => process.getActiveResourcesInfo().filter((kind) => kind === "TCPServerWrap").length;
/** The system lets a closed server go a moment later. */
const listensNow = () => expect.poll(listening);

async function start(options: Parameters<typeof startStagedBot>[0]): Promise<StagedBot> {
  const bot = await startStagedBot(options);
  ends.push(bot.end);
  return bot;
}

async function aBoardOn(bot: StagedBot) {
  const teams = await startFakeTeams({ bot: bot.url });
  ends.push(teams.close);
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  return { teams, priya, sarah, home, outstanding: async () => numbers(await teams.say(priya, home, "outstanding")) };
}

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

describe("a bot started inside the test's own process", () => {
  test("is gone without a trace when the test ends", async () => {
    const before = listening();
    const bot = await start({ now: "2026-03-04T09:00:00Z" });
    expect(existsSync(bot.folder)).toBe(true);
    expect(bot.stderr()).toBe("");
    await bot.end();
    await listensNow().toBe(before);
    expect(existsSync(bot.folder)).toBe(false);
    await expect(fetch(`${bot.origin}/healthz`)).rejects.toThrow("fetch failed");
  });

  test("shares neither its records, nor its clock, nor its figures with another", async () => {
    const env = { ADMIN_PORT: "0" };
    const first = await start({ now: "2026-03-04T09:00:00Z", env });
    const second = await start({ now: "2026-05-11T09:00:00Z", env });
    const [here, there] = [await aBoardOn(first), await aBoardOn(second)];
    await here.teams.say(here.priya, here.home, "action: Sarah to circulate the plan by 6 March");
    await here.teams.until(() => here.teams.messagesTo(here.sarah).length === 1);
    await first.clock("2026-03-05T12:00:00Z");
    expect(title(newest(here.teams, here.sarah))).toBe("1 due soon");
    expect([await here.outstanding(), await there.outstanding()]).toEqual([["A1"], []]);
    expect((await second.clock()).now).toMatch(/^2026-05-11T09:0/);
    const sent = async (bot: StagedBot) => (await (await fetch(bot.metrics() ?? "")).text()).includes('outcome="sent"');
    expect([await sent(first), await sent(second)]).toEqual([true, false]);
  });

  test("goes on from a folder that was given to it, and leaves nothing of a start that was refused", async () => {
    const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const before = listening();
    const bot = await start({ now: "2026-03-05T09:00:00Z", folder });
    await bot.end();
    await expect(start({ now: "2026-03-04T09:00:00Z", folder })).rejects.toMatchObject({ code: "CLOCK_GOES_BACK" });
    await listensNow().toBe(before);
    const again = await start({ folder });
    expect((await again.clock()).now).toMatch(/^2026-03-05T09:0/);
    await again.end();
    expect(existsSync(folder)).toBe(true);
  });
});
