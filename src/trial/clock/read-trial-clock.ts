import { MongoClient } from "mongodb";
import { offsetClock } from "../../server/clock.js";
import type { Clock } from "../../services/ports.js";
import { databaseName } from "../../store/database-name.js";

/** How long a database may take to answer at all. */
const selectionLimitMs = 5_000;

/** The board's time as a database has it at this moment, for who only looks: the trial clock where one is kept, else the system's. */
export async function readTrialClock(uri: string): Promise<Clock> {
  const client = new MongoClient(uri, {
    appName: "matters-arising-clock",
    maxPoolSize: 1,
    serverSelectionTimeoutMS: selectionLimitMs,
  });
  try {
    const clocks = client.db(databaseName(uri)).collection<{ _id: string; offsetMs: number }>("trialClocks");
    return offsetClock((await clocks.findOne({ _id: "board" }))?.offsetMs ?? 0);
  } finally {
    await client.close();
  }
}
