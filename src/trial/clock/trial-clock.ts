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
  /** Lets other processes on this database know where to tell us that the clock was moved. */
  join(url: string): Promise<void>;
  /** Tells the others to read the clock, and waits until they have. One that is gone is forgotten. */
  tellOthers(): Promise<void>;
  /** Moves on to an instant; one that has passed changes nothing. */
  moveTo(instant: Date): Promise<void>;
  close(): Promise<void>;
};

type ClockDocument = { _id: "board"; offsetMs: number };
/** A process that shares the clock; its id is the URL to call after the clock was moved. */
type SharerDocument = { _id: string };

/** How long a database may take to answer at all. */
const selectionLimitMs = 5_000;
/** Longer than a busy process needs to read a number. */
const tellLimitMs = 2_000;

/**
 * Opens the clock. Throws a fault with code `CLOCK_GOES_BACK` and both times where `startAt` lies before the time it has
 * reached, and one with code `database-unreachable` where no database answers.
 */
export async function openTrialClock(uri: string, startAt: Date | undefined): Promise<TrialClock> {
  const client = new MongoClient(uri, {
    appName: "matters-arising-clock",
    maxPoolSize: 2,
    serverSelectionTimeoutMS: selectionLimitMs,
    writeConcern: { w: "majority" },
  });
  const clocks = client.db(databaseName(uri)).collection<ClockDocument>("trialClocks");
  const sharers = client.db(databaseName(uri)).collection<SharerDocument>("trialClockSharers");
  const clock = offsetClock(0);
  let ownUrl = "";

  // Offsets only grow: an answer that was long on its way must not take the clock back.
  let reachedMs = Number.NEGATIVE_INFINITY;
  const follow = (offsetMs: number): void => {
    reachedMs = Math.max(reachedMs, offsetMs);
    clock.setOffset(reachedMs);
  };
  const refresh = async (): Promise<void> => {
    const kept = await clocks.findOne({ _id: "board" });
    if (kept !== null) follow(kept.offsetMs);
  };
  const tell = async (url: string): Promise<void> => {
    try {
      await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
        signal: AbortSignal.timeout(tellLimitMs),
      });
    } catch {
      // Whoever is there all the same reads the clock at its next tick.
      await sharers.deleteOne({ _id: url });
    }
  };
  const moveTo = async (instant: Date): Promise<void> => {
    const offsetMs = instant.getTime() - (clock.now().getTime() - clock.offsetMs());
    const kept = await clocks.findOneAndUpdate(
      { _id: "board" },
      { $max: { offsetMs } },
      { upsert: true, returnDocument: "after" },
    );
    follow(kept?.offsetMs ?? offsetMs);
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
    throw unreachable(cause);
  }
  return {
    now: clock.now,
    refresh,
    moveTo,
    async join(url) {
      ownUrl = url;
      await sharers.updateOne({ _id: url }, { $setOnInsert: { _id: url } }, { upsert: true });
    },
    async tellOthers() {
      const others = await sharers.find({ _id: { $ne: ownUrl } }).toArray();
      await Promise.all(others.map(({ _id }) => tell(_id)));
    },
    async close() {
      if (ownUrl !== "") await sharers.deleteOne({ _id: ownUrl });
      await client.close();
    },
  };
}

export type ClockGoesBack = Error & { code: "CLOCK_GOES_BACK"; asked: Date; reached: Date };

function goesBack(asked: Date, reached: Date): ClockGoesBack {
  return Object.assign(new Error("the trial clock never goes back"), {
    code: "CLOCK_GOES_BACK" as const,
    asked,
    reached,
  });
}

function unreachable(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause.name !== "MongoServerSelectionError") return cause;
  return Object.assign(new Error("The database does not answer.", { cause }), {
    code: "database-unreachable" as const,
  });
}
