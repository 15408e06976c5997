import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Log } from "../../../src/server/log.js";
import {
  configurationFileName,
  playgroundConfiguration,
} from "../../../src/trial/playground/playground-configuration.js";
import { playgroundArguments, startPlaygroundProcess } from "../../../src/trial/playground/playground-process.js";
import { playgroundWorld } from "../../../src/trial/playground/playground-world.js";
import {
  findPlaygroundProgram,
  type Playground,
  startPlayground,
} from "../../../src/trial/playground/start-playground.js";
import { isOpen, typeText } from "./playground-client.js";
import { stubBot } from "./stub-bot.js";

const nobody = "http://127.0.0.1:9/api/messages";
const { personalChat } = playgroundWorld;

let folder: string;
let toEnd: (() => Promise<unknown>)[];
/** The warnings, and what is told with them. */
let warnings: unknown[];
let log: Pick<Log, "info" | "warn">;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "playground-"));
  toEnd = [];
  warnings = [];
  log = { info: () => undefined, warn: (...words) => void warnings.push(words) };
});
afterEach(async () => {
  for (const end of toEnd.reverse()) await end();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function started(botEndpoint: string, where = folder): Promise<Playground> {
  const playground = await startPlayground({ folder: where, botEndpoint, log });
  toEnd.push(() => playground.close());
  return playground;
}

async function startedWithBot() {
  const theBot = await stubBot();
  toEnd.push(theBot.close);
  return { theBot, playground: await started(theBot.endpoint) };
}

const ping = (url: string) => fetch(`${url}/_debug/ping`).then((answer) => answer.status);
const portOf = (url: string) => Number(new URL(url).port);

/** Waits until nothing takes a connection there any more; the test's own time limit is the limit. */
async function untilClosed(port: number): Promise<void> {
  while (await isOpen("127.0.0.1", port)) await new Promise((resolve) => setImmediate(resolve));
}

describe("the Agents Playground beside the bot", () => {
  test("takes its settings from us alone, whatever the environment says", async () => {
    vi.stubEnv("M365_AGENTS_PLAYGROUND_CONFIG_PATH", "/nowhere.yml");
    vi.stubEnv("M365_AGENTS_PLAYGROUND_SERVICE_URL", "http://elsewhere.example");
    const { theBot, playground } = await startedWithBot();
    const coming = theBot.next();
    await typeText(playground, personalChat.id, "status");
    expect(await coming).toMatchObject({ serviceUrl: playground.serviceUrl, conversation: { id: personalChat.id } });
  });

  test("stands beside others that were started at the same moment", async () => {
    const three = await Promise.all(["a", "b", "c"].map((name) => started(nobody, join(folder, name))));
    expect(new Set(three.map(({ url }) => url)).size).toBe(3);
    for (const { url } of three) expect(await ping(url)).toBe(200);
  });

  test("is gone once closed, and closing twice does no harm", async () => {
    const playground = await started(nobody);
    await playground.close();
    await playground.close();
    expect(await isOpen("127.0.0.1", portOf(playground.url))).toBe(false);
    expect(warnings).toEqual([]);
  });

  test("ends when the process that started it is killed without warning", async () => {
    await writeFile(join(folder, configurationFileName), playgroundConfiguration());
    const command = playgroundArguments({ program: findPlaygroundProgram(), botEndpoint: nobody });
    const parent = spawn(process.execPath, ["-e", parentProgram, JSON.stringify(command), folder]);
    toEnd.push(async () => void parent.kill("SIGKILL"));
    const [line] = (await once(createInterface(parent.stdout), "line")) as [string];
    const port = Number(/Listening on (\d+)/.exec(line)?.[1]);
    expect(await ping(`http://127.0.0.1:${port}`)).toBe(200);
    parent.kill("SIGKILL");
    await untilClosed(port);
  });

  test("is missed in the log when it ends by itself", async () => {
    const warned = new Promise((resolve) => {
      log.warn = (_event, fields) => resolve(fields);
    });
    process.kill(Number((await started(nobody)).pid));
    expect(await warned).toEqual({ outcome: "SIGTERM" });
  });

  test("that does not like its configuration is a fault and not a Playground that never answers", async () => {
    await writeFile(join(folder, configurationFileName), "version: 0.1.1");
    const failed = startPlaygroundProcess({ program: findPlaygroundProgram(), folder, botEndpoint: nobody });
    await expect(failed).rejects.toMatchObject({ code: "playground-ended" });
  });

  test("that can't be started is a fault with the next step, and leaves nothing running", async () => {
    const taken = join(folder, "a-file");
    await writeFile(taken, "");
    const failed = startPlayground({ folder: taken, botEndpoint: nobody, log });
    await expect(failed).rejects.toMatchObject({
      code: "playground-not-started",
      message: expect.stringContaining("PLAYGROUND=off"),
    });
  });
});

/** Starts a Playground in the test's folder as we do, tells what it says, and waits to be killed. */
const parentProgram = `
  const [, command, cwd] = process.argv;
  require("node:child_process").spawn(process.execPath, JSON.parse(command), { cwd }).stdout.pipe(process.stdout);
`;
