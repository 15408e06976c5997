import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BotSettings, botSettings } from "./bot-settings.js";
import { type ClockAnswer, moveClockOf } from "./move-clock-of.js";
import { root } from "./root.js";

/** What the product says when it is ready. */
export interface Ready {
  readonly bot: string;
  readonly playground: string | null;
  readonly database: string;
}

/** A bot that a test speaks to over HTTP, wherever it runs. */
export interface StagedBot extends Ready {
  /** The messages route, as the fake Teams wants it. */
  readonly url: string;
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly folder: string;
  /** Where metrics are served, with ADMIN_PORT. Absent: they are not. */
  metrics(): string | undefined;
  /** What has been written to standard error until now: the log. */
  stderr(): string;
  /** Moves the trial clock; absent: settles what is due now. Throws, with status and words, what is refused. */
  clock(now?: string): Promise<ClockAnswer>;
  /** Lets what is in hand end and ends it, as an operator would. */
  stop(): Promise<unknown>;
  /** For the end of a test: ends it if it still runs, and removes the folder that was made for it. */
  end(): Promise<void>;
}

/** Beyond what any test leaves in hand. */
const stopWithin = 20_000;

/**
 * Starts the built product inside this process, as `main` would and without its signals and its end: much cheaper than a process
 * for each test. What needs one that can be killed or asked for its exit code takes `startBot`.
 */
export async function startStagedBot(options: BotSettings = {}): Promise<StagedBot> {
  const { readConfig } = await built<typeof import("../../../src/server/config.js")>("config");
  const { processLog } = await built<typeof import("../../../src/server/log.js")>("log");
  const { serve } = await built<typeof import("../../../src/server/serve.js")>("serve");
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "matters-arising-")));
  const config = readConfig(botSettings(folder, options));
  if ("problems" in config) throw new Error(config.problems.join("\n"));
  let said = "";
  const tell = (text: string) => {
    said += text;
  };
  const log = processLog(config.logLevel, { write: tell });
  const serving = serve({ config, log, tell: (sentence) => tell(`${sentence}\n`) });
  const stop = () => inTime(serving.stop(), () => said);
  const end = async () => {
    await stop();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  };
  const ready = await serving.ready.catch(async (cause: unknown) => {
    await end();
    throw cause;
  });
  const { origin } = new URL(ready.bot);
  return {
    ...ready,
    database: ready.database ?? "",
    url: ready.bot,
    origin,
    folder,
    metrics: () => metricsIn(said),
    stderr: () => said,
    clock: (now) => moveClockOf(origin, now),
    stop,
    end,
  };
}

/** Where the product has said that metrics are served. */
export function metricsIn(stderr: string): string | undefined {
  return /^Metrics are served at (\S+)$/m.exec(stderr)?.[1];
}

/** From what was built once for all, so that no test waits for it to be translated again. */
function built<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(join(root, "dist", "server", `${name}.js`)).href) as Promise<Module>;
}

async function inTime(stopped: Promise<void>, said: () => string): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`The bot did not stop within 20 s.\n${said()}`)), stopWithin);
  });
  await Promise.race([stopped, tooLate]).finally(() => clearTimeout(late));
}
