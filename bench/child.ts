import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A program that says on standard output when it is ready. */
export type Child = {
  /** What stood behind the word "ready". */
  ready: Record<string, string>;
  /** From the start of the process to its first ready line. */
  readyMs: number;
  /** CPU time it has used, in milliseconds. NaN where the system does not tell. */
  cpuMs(): number;
  /** Memory it holds now, in MiB. NaN where the system does not tell. */
  rssMiB(): number;
  stop(): Promise<void>;
};

/** Linux counts CPU time in hundredths of a second. */
const tickMs = 10;

/** Starts a Node program and waits for its line `ready {…}`. */
export function startChild(file: string, env: Record<string, string>, args: readonly string[] = []): Promise<Child> {
  const started = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("ready ")) return;
      resolve({
        ready: JSON.parse(line.slice("ready ".length)) as Record<string, string>,
        readyMs: performance.now() - started,
        cpuMs: () => cpuMs(child),
        rssMiB: () => rssMiB(child),
        stop: () => stopped(child),
      });
    });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

function cpuMs({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

function rssMiB({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1]) / 1024;
}
