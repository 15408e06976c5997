import type { CommandContext } from "./commands/command.js";
import { REPLICA_SET, SESSION_MINUTES } from "./commands/server-commands.js";
import { type Counters, newCounters } from "./counters.js";
import { openCursors } from "./cursors.js";
import { databaseState } from "./database-state.js";
import { type Faults, faultBoard } from "./faults.js";
import { type FolderLock, lockFolder } from "./folder-lock.js";
import { type Listener, listen } from "./listen.js";
import { retryableWrites } from "./retryable-writes.js";
import { commandRunner } from "./run-command.js";
import { openStorage } from "./storage.js";
import { sweepExpired } from "./ttl-sweep.js";

export type EmbeddedDatabaseOptions = {
  /** Where the journal and snapshots are kept; made when it is not there. */
  readonly folder: string;
  /** The loopback port. 0 or absent: one that is free. */
  readonly port?: number;
  /** How often documents whose time has run out are removed, in milliseconds. Absent: once a minute. */
  readonly ttlSweepMs?: number;
  /** After how many milliseconds without a request a cursor is closed. Absent: ten minutes. */
  readonly cursorTimeoutMs?: number;
  /** From how many bytes of journal on a snapshot is taken. Absent: 16 MiB. */
  readonly snapshotAtBytes?: number;
  /** Hears of a snapshot that could not be written; the journal goes on meanwhile. Absent: a warning of the process. */
  readonly onSnapshotFailure?: (error: Error) => void;
};

export type EmbeddedDatabase = {
  /** For MongoClient as it is. */
  readonly uri: string;
  readonly faults: Faults;
  /** What the server has done so far; it goes on counting. */
  readonly counters: Readonly<Counters>;
  /** Ends connections, makes safe what was written, and lets the folder go. */
  close(): Promise<void>;
};

/**
 * Starts the embedded database of trial mode: a small server on the loopback that speaks enough of MongoDB's wire protocol for
 * the official driver and for what our store asks, and refuses everything else by name. It is for trying out and for tests,
 * never for production.
 *
 * Throws Errors with the codes DATA_DIR_IN_USE, DATA_DIR_UNWRITABLE and JOURNAL_DAMAGED, and EADDRINUSE for a busy port.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const lock = lockFolder(options.folder);
  try {
    return await startOn(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startOn(options: EmbeddedDatabaseOptions, lock: FolderLock): Promise<EmbeddedDatabase> {
  const state = databaseState();
  const counters = newCounters();
  const faults = faultBoard();
  const cursors = openCursors();
  const writes = retryableWrites();
  const storage = await openStorage({
    folder: options.folder,
    state,
    retryableWrites: writes,
    counters,
    snapshotAtBytes: options.snapshotAtBytes ?? 16 * 1024 * 1024,
    onSnapshotFailure: options.onSnapshotFailure ?? ((error) => process.emitWarning(error)),
  });

  let listener: Listener;
  const context: CommandContext = {
    state,
    counters,
    cursors,
    retryableWrites: writes,
    address: () => listener.address,
  };
  try {
    listener = await listen(options.port ?? 0, commandRunner(context, storage), faults);
  } catch (error) {
    await storage.close();
    throw error;
  }

  const ttl = setInterval(() => {
    if (storage.failure() !== undefined) return;
    sweepExpired(state, Date.now());
    const changes = state.takeChanges();
    if (changes.length > 0) storage.append({ changes, applied: undefined });
  }, options.ttlSweepMs ?? 60_000);
  const cursorTimeoutMs = options.cursorTimeoutMs ?? 600_000;
  const idle = setInterval(
    () => {
      counters.cursorsTimedOut += cursors.sweep(Date.now() - cursorTimeoutMs);
      writes.sweep(Date.now() - SESSION_MINUTES * 60_000);
    },
    Math.min(cursorTimeoutMs, 60_000),
  );
  ttl.unref();
  idle.unref();

  const stop = async (): Promise<void> => {
    clearInterval(ttl);
    clearInterval(idle);
    await listener.close();
    try {
      await storage.close();
    } finally {
      lock.release();
    }
  };
  let stopped: Promise<void> | undefined;
  return {
    uri: `mongodb://${listener.address}/?replicaSet=${REPLICA_SET}`,
    faults,
    counters,
    close: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
