import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { playgroundPreload } from "./playground-preload.js";

/** One process of the Playground that has answered. */
export type PlaygroundProcess = {
  readonly port: number;
  readonly pid: number | undefined;
  /** Ends it and waits for its end. */
  kill(): Promise<void>;
  /** Settles when it has ended, whoever ended it, with its exit code or the signal's name. */
  readonly ended: Promise<number | string>;
};

/** How long it may take until the Playground answers. About two seconds are usual; the rest is for slow and busy machines. */
const patienceMs = 60_000;

/**
 * Starts the Playground's program in a folder that holds its configuration and waits until it answers. With a wrong configuration it
 * says that it listens and then ends, so only the answer of its ping route counts. It takes port 56150 or, where that is taken, any.
 *
 * @throws Error with code `playground-ended` when it ended instead, `playground-silent` when it had not answered in time; nothing is
 *   left running
 */
export async function startPlaygroundProcess(asked: {
  program: string;
  folder: string;
  botEndpoint: string;
}): Promise<PlaygroundProcess> {
  const child = spawn(process.execPath, playgroundArguments(asked), { cwd: asked.folder });
  const stop = new AbortController();
  const ended = new Promise<number | string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "unknown"));
  }).finally(() => stop.abort());
  child.stderr.resume();

  async function kill(): Promise<void> {
    // Nothing in it is worth a farewell: it keeps all in memory.
    child.kill("SIGKILL");
    await ended;
  }

  const port = new Promise<number>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      const said = /^Listening on (\d+)/.exec(line)?.[1];
      if (said !== undefined) resolve(Number(said));
    });
  });
  const answering = port.then(async (at) => ((await answersPing(at, stop.signal)) ? at : undefined));
  // Also over as soon as the process has ended.
  const late = wait(patienceMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
  const answered = await Promise.race([answering, late]);
  if (answered !== undefined) return { port: answered, pid: child.pid, kill, ended };
  const code = stop.signal.aborted ? "playground-ended" : "playground-silent";
  await kill();
  throw Object.assign(new Error(`the Playground did not answer; it ended with ${await ended}`), { code });
}

/** The command line for Node. Whoever starts it must keep a pipe to its standard input, by which it knows that it is still wanted. */
export function playgroundArguments(asked: { program: string; botEndpoint: string }): string[] {
  return [
    ...["--import", `data:text/javascript,${encodeURIComponent(playgroundPreload)}`, asked.program, "start"],
    ...["--app-endpoint", asked.botEndpoint, "--channel-id", "msteams", "--disable-telemetry"],
  ];
}

/** Asks until it answers (true) or has ended (false). */
async function answersPing(port: number, ended: AbortSignal): Promise<boolean> {
  while (!ended.aborted) {
    const answer = await fetch(`http://127.0.0.1:${port}/_debug/ping`, { signal: ended }).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(50, undefined, { signal: ended }).catch(() => undefined);
  }
  return false;
}
