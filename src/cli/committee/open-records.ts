import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readConfig, type TrialConfig } from "../../server/config.js";
import type { Clock } from "../../services/ports.js";
import { connectMongo } from "../../store/mongo/connect.js";
import type { Store } from "../../store/store.js";
import { readTrialClock } from "../../trial/clock/read-trial-clock.js";
import { openTrialClock } from "../../trial/clock/trial-clock.js";
import { startEmbeddedDatabase } from "../../trial/database/start-embedded-database.js";
import { readAddress } from "../../trial/database-address.js";
import { inWords } from "../../trial/in-words.js";

/** The records of the boards, and the time by which they live. */
export type Records = { store: Store; clock: Clock; close(): Promise<void> };

/**
 * Finds them as the server does: at MONGODB_URI, else in the embedded database of DATA_DIR, which is joined where a server runs on it and
 * started for the run elsewhere. No app registration is needed. Throws faults with a `code`; `SETTINGS` has a sentence of what is wrong.
 */
export async function openRecords(env: NodeJS.ProcessEnv): Promise<Records> {
  const { MONGODB_URI, DATA_DIR, NOW } = env;
  const config = readConfig({ MONGODB_URI, DATA_DIR, NOW });
  if ("problems" in config) throw Object.assign(new Error(config.problems.join("\n")), { code: "SETTINGS" as const });
  if (config.mode === "earnest") throw new Error("without an app id it is trial mode");
  if (config.mongodbUri !== undefined) return joined(config.mongodbUri);
  return inDataFolder(config);
}

async function joined(uri: string, closeDatabase: () => Promise<void> = async () => {}): Promise<Records> {
  const { store, close } = await connectMongo(uri, { poolSize: 4 });
  const clock = await readTrialClock(uri);
  return {
    store,
    clock,
    async close() {
      await close();
      await closeDatabase();
    },
  };
}

async function inDataFolder({ dataDir, startAt }: TrialConfig): Promise<Records> {
  await mkdir(dataDir, { recursive: true });
  const started = await startEmbeddedDatabase({ folder: join(dataDir, "database") }).catch(async (error: unknown) => {
    if ((error as { code?: unknown }).code === "DATA_DIR_IN_USE") return readAddress(dataDir);
    throw inWords(error, dataDir);
  });
  if (typeof started === "string") return joined(started);
  if (started === undefined)
    throw Object.assign(
      new Error(`A server runs on ${dataDir}, and does not say where. Give its database's address as MONGODB_URI.`),
      { code: "SETTINGS" as const },
    );
  try {
    // As the server would begin, so that it goes on from there.
    if (startAt !== undefined) await (await openTrialClock(started.uri, startAt)).close();
    return await joined(started.uri, started.close);
  } catch (error) {
    await started.close();
    throw inWords(error, dataDir);
  }
}
