import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import type { BotSettings } from "./harness/bot-settings.js";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { type BotOptions, type RunningBot, startBot } from "./harness/running-bot.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { lookBack } from "./harness/stage.js";
import { type StagedBot, startStagedBot } from "./harness/staged-bot.js";

let teams: FakeTeams;
let folder: string;
let bots: StagedBot[];

beforeEach(async () => {
  teams = await startFakeTeams();
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.end();
  await teams.close();
  await rm(folder, { recursive: true, force: true });
  for (const bot of bots) lookBack({ teams, bot });
});

/** Starts the bot on the same folder; Teams posts to it from now on. */
const start = (settings: BotSettings = {}): Promise<StagedBot> => startBy(startStagedBot, settings);

/** Likewise in a process of its own. */
const startProcess = (settings: BotSettings = {}): Promise<RunningBot> => startBy(startBot, settings);

async function startBy<Bot extends StagedBot>(how: (settings: BotSettings) => Promise<Bot>, settings: BotSettings) {
  const bot = await how({ folder, ...settings });
  bots.push(bot);
  teams.bot = bot.url;
  return bot;
}

async function boardWithOneAction<Bot extends StagedBot>(by: (settings: BotSettings) => Promise<Bot>) {
  const bot = await by({ now: "2026-03-04T09:30:00Z" });
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const logged = await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock();
  return { bot, priya, sarah, home, logged };
}

describe("stopped and started in the middle", () => {
  test("nothing is lost and nothing sent twice, and the clock goes on from where it was", async () => {
    const { bot, priya, sarah, home, logged } = await boardWithOneAction(start);
    const { now } = await bot.clock("2026-03-05T12:00:00Z");
    expect(teams.messagesTo(sarah).map((card) => title(card))).toEqual(["New for you: A1", "1 due soon"]);
    await bot.stop();

    const again = await start();
    const resumed = await again.clock();
    expect(new Date(resumed.now).getTime()).toBeGreaterThanOrEqual(new Date(now).getTime());
    expect(resumed.now).toMatch(/^2026-03-05T12:0/);
    expect(resumed.deliveries).toBe(0);
    expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1"]);
    // What was answered before is answered still, by the same card; what was said before is not said again.
    expect((await teams.post(logged.sent)).replies).toEqual([]);
    await again.clock("2026-03-06T09:00:00Z");
    expect(
      teams
        .messagesTo(sarah)
        .map((card) => title(card))
        .slice(1),
    ).toEqual(["1 due soon", "1 due today"]);
    expect(title(await teams.press(priya, reply(logged), "Done"))).toBe("A1 is done");
    expect(title(await teams.say(priya, home, "action: Sarah to thank the school by 20 March"))).toBe("A2 logged");
  });

  test("after being down for days, each hears once what is true now, and of nothing that has passed", async () => {
    const { bot, priya, sarah, home } = await boardWithOneAction(start);
    await teams.say(priya, home, "action: Sarah to write to the school by 16 March");
    await bot.clock();
    await bot.stop();
    const told = teams.messagesTo(sarah).length;

    // Down over its eve and its day: on Tuesday it is overdue. The other has its week before while we were down.
    const again = await start({ now: "2026-03-10T07:00:00Z" });
    await again.clock("2026-03-10T12:00:00Z");
    const [morning, ...more] = teams.messagesTo(sarah).slice(told);
    expect(more).toEqual([]);
    expect(morning && [title(morning), ...numbers(morning)]).toEqual(["1 overdue, 1 due soon", "A1", "A2"]);
  });

  test("started after nine, the morning is made up for; long after eight in the evening it waits for tomorrow", async () => {
    const { bot, sarah } = await boardWithOneAction(start);
    await bot.stop();
    const told = () => teams.messagesTo(sarah).length;
    const afternoon = await start({ now: "2026-03-05T15:00:00Z" });
    await teams.until(() => told() === 2);
    await afternoon.clock();
    expect(told()).toBe(2);
    await afternoon.stop();

    const late = await start({ now: "2026-03-06T21:30:00Z" });
    await late.clock("2026-03-06T23:00:00Z");
    expect(told()).toBe(2);
    await late.clock("2026-03-09T09:00:00Z");
    expect(told()).toBe(3);
  });

  test("killed and started again, what is due at once leaves within a second all the same", async () => {
    const { bot, priya, sarah, home } = await boardWithOneAction(startProcess);
    await bot.kill();
    await start();
    const joe = teams.person({ name: "Joe Bright" });
    const chat = teams.groupChat({ name: "Trust", members: [priya, joe] });
    await setUpBoard(teams, priya, chat, "Harbour Trust");
    await teams.say(priya, home, "action: Sarah to write to the school by 16 March");
    await teams.say(priya, chat, "action: Joe to count the boats by 16 March");
    const answered = performance.now();
    await teams.until(() => teams.messagesTo(joe).length === 1);
    expect((teams.posts(joe)[0]?.at ?? Number.POSITIVE_INFINITY) - answered).toBeLessThan(1000);
    await teams.until(() => title(teams.messagesTo(sarah).at(-1) ?? { card: undefined }) === "New for you: 2 actions");
  });

  test("a time before the one it has reached is refused, naming both and the folder", async () => {
    const { bot } = await boardWithOneAction(start);
    await bot.clock("2026-03-05T12:00:00Z");
    await bot.stop();
    const failed = await failure({ folder, now: "2026-03-04T09:30:00Z" });
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toContain("2026-03-04T09:30:00");
    expect(failed.stderr).toContain("2026-03-05T12:0");
    expect(failed.stderr).toContain(folder);
    expect(failed.stderr).toContain("DATA_DIR");
    oneSentence(failed.stderr);
    await start({ now: "2026-03-06T07:00:00Z" });
  });
});

describe("what keeps it from starting is told in a sentence with the next step, without a stack", () => {
  test("another process on the same data folder", async () => {
    const bot = await start();
    const failed = await failure({ folder });
    expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(folder) });
    expect(failed.stderr).toMatch(/DATA_DIR|MONGODB_URI/);
    oneSentence(failed.stderr);
    expect((await fetch(`${bot.origin}/readyz`)).status).toBe(200);
  });

  test("a busy port", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
    });
    try {
      const failed = await failure({ folder, env: { PORT: String(port) } });
      expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`Port ${port} is already in use.`) });
      expect(failed.stderr).toContain("PORT=");
      oneSentence(failed.stderr);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test("a data folder that can't be written", async () => {
    // A file stands where the folder should be: nobody can write in it, not even somebody who may do everything.
    const blocked = join(folder, "blocked");
    await writeFile(blocked, "");
    await chmod(blocked, 0o400);
    const failed = await failure({ folder: blocked });
    expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(blocked) });
    expect(failed.stderr).toContain("DATA_DIR");
    oneSentence(failed.stderr);
  });

  test("settings that are missing or wrong, all named at once", async () => {
    const [wrong, missing, production, moved] = await Promise.all([
      failure({ folder, now: "next Tuesday", env: { PORT: "lots", PLAYGROUND: "perhaps" } }),
      failure({ folder, env: { MicrosoftAppId: "00000000-0000-0000-0000-000000000001" } }),
      failure({ folder, env: { NODE_ENV: "production" } }),
      failure({ folder, now: "2026-03-04T09:30:00Z", env: { MicrosoftAppId: "an-app" } }),
    ]);
    expect([wrong, missing, production, moved].map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1]);
    for (const name of ["NOW", "PORT", "PLAYGROUND"]) expect(wrong.stderr).toContain(name);
    expect(wrong.stderr).not.toMatch(/\n\s+at /);
    for (const name of ["MONGODB_URI", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword"]) {
      expect(missing.stderr).toContain(name);
    }
    expect(missing.stderr).toContain("ALLOWED_TENANTS");
    expect(production.stderr).toContain("MicrosoftAppId");
    expect(moved.stderr).toMatch(/NOW cannot be used with MicrosoftAppId/);
  });

  test("a file of bank holidays that it can't make out, in trial mode and in earnest", async () => {
    const file = join(folder, "bank-holidays.json");
    await writeFile(file, JSON.stringify({ scotland: { events: [{ title: "A coronation", date: "21 June" }] } }));
    const earnest = {
      MicrosoftAppId: "an-app",
      MicrosoftAppType: "UserAssignedMSI",
      MicrosoftAppTenantId: "tenant-1",
      ALLOWED_TENANTS: "tenant-1",
      MONGODB_URI: "mongodb://127.0.0.1:1/",
    };
    for (const env of [{}, earnest]) {
      const failed = await failure({ folder, env: { ...env, BANK_HOLIDAYS: file } });
      expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('event 1 of "scotland"') });
      expect(failed.stderr).toContain("BANK_HOLIDAYS");
      oneSentence(failed.stderr);
    }
  });

  test("a database that does not answer", async () => {
    const uri = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=500&directConnection=true";
    const failed = await failure({ folder, env: { MONGODB_URI: uri } });
    expect(failed).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("MONGODB_URI") });
    oneSentence(failed.stderr);
  }, 45_000);
});

test("a stopping process ends the turn in hand and takes no other", async () => {
  const { bot, priya, home } = await boardWithOneAction(startProcess);
  const turn = teams.say(priya, home, "action: Sarah to write to the school by 16 March");
  const stopped = bot.stop();
  expect([200, 503, 0]).toContain((await turn).status);
  expect(await stopped).toBe(0);
  await start();
  const { sent } = await turn;
  // Brought again, it is one action and no more.
  await teams.post(sent);
  expect(words(await teams.say(priya, home, "outstanding"))).toContain("2 outstanding actions");
});

async function failure(options: BotOptions): Promise<{ exitCode: number | null; stderr: string }> {
  const started = await startBot(options).then(
    (bot) => bot,
    (cause: { exitCode: number | null; stderr: string }) => ({ exitCode: cause.exitCode, stderr: cause.stderr }),
  );
  if (!("end" in started)) return started;
  await started.end();
  throw new Error("It started.");
}

/** One line for whoever started it: no stack, no code of ours. */
function oneSentence(stderr: string): void {
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(/\.\n$/);
}
