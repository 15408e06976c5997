import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { root } from "./root.js";
import { type BotOptions, type RunningBot, startBot } from "./running-bot.js";

const program = join(root, "tests", "journeys", "harness", "stand-in-bot.mjs");
let bot: RunningBot | undefined;

async function start(options: BotOptions = {}): Promise<RunningBot> {
  bot = await startBot({ program, now: "2026-03-04T09:00:00Z", ...options });
  return bot;
}

afterEach(async () => {
  await bot?.end();
  bot = undefined;
});

describe("a bot started as a user would", () => {
  test("is ready when its one line says so, in trial mode and in a folder of its own", async () => {
    const { url, origin, playground, database, folder, stderr, stdout } = await start();
    expect(url).toBe(`${origin}/api/messages`);
    expect({ playground, database }).toEqual({ playground: null, database: "mongodb://127.0.0.1:1" });
    expect(JSON.parse(stderr())).toEqual({
      DATA_DIR: folder,
      NOW: "2026-03-04T09:00:00Z",
      PLAYGROUND: "off",
      DEMO: "off",
    });
    expect(stdout()).toMatch(/^Somebody else's line\nready \{.*\}\n$/);
    expect(existsSync(folder)).toBe(true);
    await bot?.end();
    expect(existsSync(folder)).toBe(false);
  });

  test("takes a new time, and a refusal of it is told with its status", async () => {
    const { clock } = await start();
    expect(await clock("2026-03-05T09:00:00Z")).toEqual({ now: "2026-03-05T09:00:00Z", deliveries: 2 });
    expect(await clock()).toEqual({ now: "2026-03-04T09:00:00Z", deliveries: 2 });
    await expect(clock("2026-03-01T09:00:00Z")).rejects.toMatchObject({ code: "clock-refused", status: 400 });
  });

  test("stops when asked, with its exit code, and leaves a folder that was given to it", async () => {
    const { folder } = await start();
    const second = await startBot({ program, folder });
    expect(await second.stop()).toBe(0);
    await second.end();
    expect(existsSync(folder)).toBe(true);
  });

  test("can be killed while it does not listen to being asked", async () => {
    const stubborn = await start({ env: { STAND_IN: "stubborn" } });
    await stubborn.kill();
    expect(() => process.kill(stubborn.pid, 0)).toThrow();
    await expect(stubborn.stop()).rejects.toThrow("SIGKILL");
  });

  test("which refuses to start is told with its exit code and its own words", async () => {
    await expect(start({ env: { STAND_IN: "refuses" } })).rejects.toMatchObject({
      code: "bot-not-ready",
      exitCode: 1,
      stderr: "Port 3978 is busy. Set PORT to another one.\n",
    });
  });
});
