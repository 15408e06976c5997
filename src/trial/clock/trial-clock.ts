import { MongoClient } from "mongodb";
import { offsetClock } from "../../server/clock.js";
import type { Clock } from "../../services/ports.js";
import { databaseName } from "../../store/database-name.js";

/**
 * The board's time in trial mode: so far ahead of the system's clock, kept in the database so that every process shares it and
 * a restart goes on from it. It never goes back.
 */
export type TrialClock = Clock & {
  /** Reads what another process may have set. */
  refresh(): Promise<void>;
  /** Moves on to an instant; one that has passed changes nothing. */
  moveTo(instant: Date): Promise<void>;
  close(): Promise<void>;
};

type ClockDocument = { _id: "board"; offsetMs: number };

/** Opens the clock. With `startAt` before the time it has reached: throws a fault with code `CLOCK_GOES_BACK` and both times. */
export async function openTrialClock(uri: string, startAt: Date | undefined): Promise<TrialClock> {
  const client = new MongoClient(uri, {
    appName: "matters-arising-clock",
    maxPoolSize: 2,
    writeConcern: { w: "majority" },
  });
  const clocks = client.db(databaseName(uri)).collection<ClockDocument>("trialClocks");
  const clock = offsetClock(0);

  const refresh = async (): Promise<void> => {
    const kept = await clocks.findOne({ _id: "board" });
    if (kept !== null) clock.setOffset(kept.offsetMs);
  };
  const moveTo = async (instant: Date): Promise<void> => {
    const offsetMs = instant.getTime() - (clock.now().getTime() - clock.offsetMs());
    const kept = await clocks.findOneAndUpdate(
      { _id: "board" },
      { $max: { offsetMs } },
      { upsert: true, returnDocument: "after" },
    );
    clock.setOffset(kept?.offsetMs ?? offsetMs);
  };

  try {
    await client.connect();
    const kept = await clocks.findOne({ _id: "board" });
    if (kept !== null) {
      clock.setOffset(kept.offsetMs);
      const reached = clock.now();
      if (startAt !== undefined && startAt < reached) throw goesBack(startAt, reached);
    } else if (startAt !== undefined) clock.setOffset(startAt.getTime() - clock.now().getTime());
    // The first time it may lie in the past of the system's clock: $max would not take that for an answer.
    await clocks.updateOne({ _id: "board" }, { $setOnInsert: { offsetMs: clock.offsetMs() } }, { upsert: true });
    if (startAt !== undefined) await moveTo(startAt);
    await refresh();
  } catch (cause) {
    await client.close();
    throw cause;
  }
  return { now: clock.now, refresh, moveTo, close: () => client.close() };
}

export type ClockGoesBack = Error & { code: "CLOCK_GOES_BACK"; asked: Date; reached: Date };

function goesBack(asked: Date, reached: Date): ClockGoesBack {
  return Object.assign(new Error("the trial clock never goes back"), {
    code: "CLOCK_GOES_BACK" as const,
    asked,
    reached,
  });
}
