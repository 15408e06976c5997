import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "./root.js";

export interface BotOptions {
  /** Settings beside those below; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** DATA_DIR. Absent: a fresh folder, removed by `end`. */
  readonly folder?: string;
  /** NOW, as "2026-03-04T09:00:00Z". Absent: the trial clock goes on, or begins with the system's. */
  readonly now?: string;
  /** The program in place of the product's. */
  readonly program?: string;
}

/** What the product says on standard output when it is ready. */
export interface Ready {
  readonly bot: string;
  readonly playground: string | null;
  readonly database: string;
}

export interface ClockAnswer {
  readonly now: string;
  readonly deliveries: number;
}

export interface RunningBot extends Ready {
  /** The messages route, as the fake Teams wants it. */
  readonly url: string;
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly folder: string;
  readonly pid: number;
  /** Where metrics are served, with ADMIN_PORT. Absent: they are not. */
  metrics(): string | undefined;
  /** What has been written to standard error until now: the log. */
  stderr(): string;
  /** What has been written to standard output until now, the ready line included. */
  stdout(): string;
  /** Moves the trial clock; absent: settles what is due now. Throws, with status and words, what is refused. */
  clock(now?: string): Promise<ClockAnswer>;
  /** SIGTERM, as an operator would; gives the exit code. Throws when it has not ended within 20 s, and kills it then. */
  stop(): Promise<number>;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  /** For the end of a test: kills it if it still runs, and removes the folder that was made for it. */
  end(): Promise<void>;
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
    env: settings(folder, options),
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
    metrics: () => /^Metrics are served at (\S+)$/m.exec(said.stderr)?.[1],
    stderr: () => said.stderr,
    stdout: () => said.stdout,
    kill,

    async clock(now) {
      const answer = await fetch(`${origin}/trial/clock`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(now === undefined ? {} : { now }),
      });
      if (answer.ok) return (await answer.json()) as ClockAnswer;
      throw Object.assign(new Error(`The clock answers ${answer.status}: ${await answer.text()}`), {
        code: "clock-refused",
        status: answer.status,
      });
    },

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

/** The surroundings of a user's shell, without what belongs to the test runner or to a bot in earnest. */
function settings(folder: string, { env = {}, now }: BotOptions): NodeJS.ProcessEnv {
  const ours = /^(?:VITEST|NODE_|MICROSOFTAPP|MONGODB_URI|ALLOWED_TENANTS|TEST$|DEV$|PROD$|MODE$|NOW$)/i;
  const shell = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const trial = { PORT: "0", PLAYGROUND: "off", DEMO: "off", DATA_DIR: folder };
  const clock = now === undefined ? {} : { NOW: now };
  const all = { ...Object.fromEntries(shell), ...trial, ...clock, ...env };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
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
