import { mkdirSync, rmSync, statfsSync } from "node:fs";

const shared = "/dev/shm";
/** Many times what a run has ever held at one moment. */
const roomNeeded = 2 * 1024 ** 3;

/**
 * Where the run's temporary files are kept in memory: each database in them waits for its disk at every write, some thousands of
 * times a run. Undefined: this system has no such place, or not enough room in it.
 */
export function memoryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(shared);
    return bavail * bsize >= roomNeeded ? `${shared}/matters-arising-tests-${process.pid}` : undefined;
  } catch {
    // Only Linux has it, and not everywhere.
    return undefined;
  }
}

/** For vitest's `globalSetup`: makes the folder, and removes it with whatever a failed test left there. */
export function setup(): (() => void) | undefined {
  const folder = memoryFolder();
  if (folder === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  return () => rmSync(folder, { recursive: true, force: true });
}
