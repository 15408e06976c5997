import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const file = (dataDir: string): string => join(dataDir, "database-address");

/** Notes where the embedded database of a data folder answers, so that programs beside the server can join it. */
export async function noteAddress(dataDir: string, uri: string): Promise<void> {
  await writeFile(file(dataDir), `${uri}\n`, { mode: 0o600 });
}

/** Where it answered last; it may have stopped since. Absent: none was started there. */
export async function readAddress(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(file(dataDir), "utf8")).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
