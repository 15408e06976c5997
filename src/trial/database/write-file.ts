import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { FILE_START } from "./framed-file.js";

/** Makes a new journal or snapshot with its beginning, safe on disk together with its name. */
export function createFramedFile(file: string): { descriptor: number; size: number } {
  const descriptor = openSync(file, "wx");
  try {
    writeSync(descriptor, FILE_START);
    fsyncSync(descriptor);
    syncFolderOf(file);
    return { descriptor, size: FILE_START.length };
  } catch (error) {
    // One that was only begun would stand in the way of the next attempt.
    closeSync(descriptor);
    rmSync(file, { force: true });
    throw error;
  }
}

/** Makes the names in the folder of a file safe on disk. Windows has no such thing and keeps them by itself. */
export function syncFolderOf(file: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(dirname(file), "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
