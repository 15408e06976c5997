import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The embedded database compiled, so that a plain Node process can run it. */
export type CompiledDatabase = { readonly module: string; readonly remove: () => void };

/** Compiles only the embedded database, into a folder that the caller has removed at the end. */
export async function compileDatabase(): Promise<CompiledDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "matters-arising-compiled-"));
  const config = join(folder, "tsconfig.json");
  const start = "src/trial/database/start-embedded-database.ts";
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(ROOT, "tsconfig.json"),
      compilerOptions: {
        noEmit: false,
        rootDir: join(ROOT, "src"),
        outDir: join(folder, "dist"),
        types: ["node"],
        typeRoots: [join(ROOT, "node_modules/@types")],
      },
      include: [],
      files: [join(ROOT, start)],
    }),
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  await promisify(execFile)(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", config]);
  mkdirSync(join(folder, "dist"), { recursive: true });
  return {
    module: join(folder, "dist/trial/database/start-embedded-database.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A server in a process of its own. */
export type ServerProcess = {
  readonly uri: string;
  readonly pid: number;
  /** Ends it as a power cut would end it, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

/**
 * Starts a server on a folder. Rejects with the code and message of what the process threw. With `largestFile`, in blocks of
 * the system's shell, it finds the disk full beyond that.
 */
export async function startServerProcess(
  { module }: CompiledDatabase,
  folder: string,
  options: object = {},
  largestFile?: number,
): Promise<ServerProcess> {
  const script = fileURLToPath(new URL("./server-process-main.mjs", import.meta.url));
  const command = [process.execPath, script, module, JSON.stringify({ folder, ...options })];
  const [program, ...parameters] =
    largestFile === undefined ? command : ["sh", "-c", `ulimit -f ${largestFile}; exec "$0" "$@"`, ...command];
  const child = spawn(program as string, parameters, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const killWithUs = () => child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const ended = once(child, "exit").then(() => process.off("exit", killWithUs));
  const [said] = (await Promise.race([once(child, "message"), ended.then(() => [{ code: "ENDED" }])])) as [
    { uri?: string; code?: string; message?: string },
  ];
  if (said.uri === undefined) {
    await ended;
    throw Object.assign(new Error(said.message), { code: said.code });
  }
  return {
    uri: said.uri,
    pid: child.pid as number,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
