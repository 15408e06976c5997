import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning, type ProcessIdentity, thisProcess } from "./process-identity.js";

/** The right of one process to a data folder. */
export type FolderLock = { readonly release: () => void };

const NAME = /^owner-(\d+)$/;

/** An owner that can't be looked up says every so often that it lives; after the longer time it is taken for gone. */
const BEAT_MS = 2_000;
const GONE_AFTER_MS = 20_000;

/**
 * Makes the folder and takes it for this process. Throws an Error with code DATA_DIR_UNWRITABLE, or DATA_DIR_IN_USE while
 * another server lives there; one that was killed does not count.
 *
 * The owner's file has a number that only grows. Who wants the folder from a dead owner makes the file of the next number,
 * which only one can; who then sees a higher one has been too slow. An old file is never taken over or rewritten by others.
 */
export function lockFolder(folder: string): FolderLock {
  const me = JSON.stringify(thisProcess());
  try {
    mkdirSync(folder, { recursive: true });
    for (;;) {
      const highest = Math.max(0, ...owners(folder));
      if (highest > 0 && isHeld(ownerFile(folder, highest))) throw inUse(folder);
      const mine = highest + 1;
      if (!createFile(ownerFile(folder, mine), me)) continue;
      if (owners(folder).some((number) => number > mine)) {
        rmSync(ownerFile(folder, mine));
        continue;
      }
      for (const number of owners(folder)) if (number < mine) rmSync(ownerFile(folder, number), { force: true });
      return held(ownerFile(folder, mine));
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "DATA_DIR_IN_USE") throw cause;
    throw Object.assign(
      new Error(`The data folder ${folder} can't be written to: ${(cause as Error).message}`, { cause }),
      {
        code: "DATA_DIR_UNWRITABLE" as const,
      },
    );
  }
}

function inUse(folder: string): Error {
  return Object.assign(new Error(`Another server is running on the data folder ${folder}.`), {
    code: "DATA_DIR_IN_USE" as const,
  });
}

function owners(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const digits = NAME.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

function ownerFile(folder: string, number: number): string {
  return join(folder, `owner-${number}`);
}

/** False when the file is there already. */
function createFile(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(file: string): boolean {
  try {
    const owner = readOwner(file);
    if (owner === "released") return false;
    const running = owner === undefined ? "unknown" : isRunning(owner);
    return running === "unknown" ? Date.now() - statSync(file).mtimeMs < GONE_AFTER_MS : running;
  } catch (error) {
    // The owner went, and the next one has tidied up: making the file of the next number will show it.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Undefined for a file whose owner is just writing it, or was killed while it did. */
function readOwner(file: string): ProcessIdentity | "released" | undefined {
  const text = readFileSync(file, "utf8");
  if (text === RELEASED) return "released";
  try {
    return JSON.parse(text) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** The file of an owner that went in good order stays, so that the numbers go on from it. */
const RELEASED = "released";

function held(file: string): FolderLock {
  const beat = setInterval(() => {
    // A folder that was removed under a running server is noticed by the journal.
    try {
      utimesSync(file, new Date(), new Date());
    } catch {}
  }, BEAT_MS);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      try {
        writeFileSync(file, RELEASED);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    },
  };
}
