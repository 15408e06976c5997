import { mkdir, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Log } from "../../server/log.js";
import { configurationFileName, playgroundConfiguration } from "./playground-configuration.js";
import { type PlaygroundProcess, startPlaygroundProcess } from "./playground-process.js";
import { playgroundServiceUrl } from "./playground-world.js";

/** A Playground that answers. */
export type Playground = {
  /** Where a person opens it in a browser. */
  readonly url: string;
  /** The service URL in its activities, and so the present address of every place of its tenant. */
  readonly serviceUrl: string;
  /** Its process. */
  readonly pid: number | undefined;
  /** Ends it and waits for its end. A second call does nothing. */
  close(): Promise<void>;
};

/**
 * Starts the Microsoft 365 Agents Playground beside the bot: telemetry off, no browser opened, open to this machine only, and
 * ending with this process however that ends. It takes port 56150 when that is free, else any.
 *
 * The bot is of use without it, so the caller logs a failure and goes on, with `null` for the Playground in the ready line.
 *
 * @param folder where its configuration is written and where it runs and logs; made when missing
 * @param botEndpoint where it posts what a person types, as in `http://127.0.0.1:3978/api/messages`
 * @throws Error with code `playground-missing` when the package is not installed, `playground-not-started` otherwise; the
 *   message is for the person at the terminal, `cause` has the reason
 */
export async function startPlayground(asked: {
  folder: string;
  botEndpoint: string;
  log: Pick<Log, "info" | "warn">;
}): Promise<Playground> {
  const { folder, botEndpoint, log } = asked;
  const program = findPlaygroundProgram();
  const started = await prepareAndStart({ program, folder, botEndpoint }).catch((cause: unknown) => {
    throw Object.assign(
      new Error(
        `The Agents Playground could not be started, so the bot goes on without it. Look into ${join(folder, "playground.log")} ` +
          "for the reason, or leave the Playground out with PLAYGROUND=off.",
        { cause },
      ),
      { code: "playground-not-started" as const },
    );
  });
  const { port, pid } = started;
  let closing = false;
  void started.ended.then((how) => {
    if (!closing)
      log.warn("the Agents Playground has ended by itself; it comes back with the next start", {
        outcome: String(how),
      });
  });
  log.info("the Agents Playground answers", { port });
  return {
    url: `http://127.0.0.1:${port}`,
    serviceUrl: playgroundServiceUrl(port),
    pid,
    async close() {
      closing = true;
      await started.kill();
    },
  };
}

async function prepareAndStart(asked: {
  program: string;
  folder: string;
  botEndpoint: string;
}): Promise<PlaygroundProcess> {
  await writeConfiguration(asked.folder);
  return await startPlaygroundProcess(asked);
}

/** Written whole or not at all, as another process on the same data folder may be reading it. */
async function writeConfiguration(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `configuration-${process.pid}.draft`);
  await writeFile(draft, playgroundConfiguration());
  await rename(draft, join(folder, configurationFileName));
}

/** The Playground's program among the installed packages. @throws Error with code `playground-missing` */
export function findPlaygroundProgram(): string {
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json")),
      "cli.js",
    );
  } catch (cause) {
    throw Object.assign(
      new Error(
        "The Agents Playground is not installed, so the bot goes on without it. Run `npm ci` to install it, " +
          "or leave it out with PLAYGROUND=off.",
        { cause },
      ),
      { code: "playground-missing" as const },
    );
  }
}
