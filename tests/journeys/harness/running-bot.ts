import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type BotSettings, botSettings } from "./bot-settings.js";
import { moveClockOf } from "./move-clock-of.js";
import { root } from "./root.js";
import { metricsIn, type Ready, type StagedBot } from "./staged-bot.js";

export interface BotOptions extends BotSettings {
  /** The program in place of the product's. */
  readonly program?: string;
}

/** A bot in a process of its own. */
export interface RunningBot extends StagedBot {
  readonly pid: number;
  /** What has been written to standard output until now, the ready line included. */
  stdout(): string;
  /** SIGTERM, as an operator would; gives the exit code. Throws when it has not ended within 20 s, and kills it then. */
  stop(): Promise<number>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
}

/** The bot ended, or said nothing, before it was ready. */
export interface BotNotReady extends Error {
  readonly code: "bot-not-ready";
  /** Null when it was still running and was killed. */
  readonly exitCode: number | null;
  readonly stderr: string;
}

const readyWithin = 30_000;
const stopWithin = 20_000;

/**
 * Starts the built product in trial mode as a user would, on ports that the system picks, without Playground and demo.
 * Throws a `BotNotReady` when it ends before its ready line or does not print it within 30 s.
 */
export async function startBot(options: BotOptions = {}): Promise<RunningBot> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "matters-arising-")));
  const removeFolder = () => (options.folder === undefined ? rm(folder, { recursive: true, force: true }) : undefined);
  const program = options.program ?? join(root, "dist", "server", "main.js");
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: botSettings(folder, options),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const exited = once(child, "close").then(() => process.off("exit", killWithUs));
  const said = { stdout: "", stderr: "" };
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });

  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };

  const ready = await readyLine(child, said).catch(async (cause: BotNotReady) => {
    await kill();
    await removeFolder();
    throw Object.assign(cause, { stderr: said.stderr, message: `${cause.message}\n${said.stderr}` });
  });
  const { origin } = new URL(ready.bot);

  return {
    ...ready,
    url: ready.bot,
    origin,
    folder,
    pid: child.pid ?? 0,
    metrics: () => metricsIn(said.stderr),
    stderr: () => said.stderr,
    stdout: () => said.stdout,
    kill,

    clock: (now) => moveClockOf(origin, now),

    async stop() {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), stopWithin);
      await exited;
      clearTimeout(late);
      if (child.exitCode !== null) return child.exitCode;
      throw new Error(`The bot did not stop by itself, but by ${String(child.signalCode)}.\n${said.stderr}`);
    },

    async end() {
      await kill();
      await removeFolder();
    },
  };
}

function readyLine(child: ChildProcess, said: { stdout: string }): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const fail = (message: string) => {
      clearTimeout(late);
      reject(Object.assign(new Error(message), { code: "bot-not-ready", exitCode: child.exitCode }));
    };
    const late = setTimeout(() => fail(`No ready line within ${readyWithin / 1000} s.`), readyWithin);
    child.once("error", (cause) => fail(`The bot could not be started: ${cause.message}`));
    child.once("close", () => fail(`The bot ended with code ${String(child.exitCode)} before it was ready.`));
    if (child.stdout === null) return fail("The bot has no standard output.");
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.stdout += `${line}\n`;
      if (!line.startsWith("ready ")) return;
      clearTimeout(late);
      try {
        resolve(JSON.parse(line.slice("ready ".length)) as Ready);
      } catch {
        fail(`The ready line is not readable: ${line}`);
      }
    });
  });
}
