import type { Counters } from "./counters.js";
import type { DatabaseState } from "./database-state.js";
import { folderFiles, journalFile, removeFilesBefore, snapshotFile } from "./folder-files.js";
import { type Frame, journalDamaged, readFrames } from "./framed-file.js";
import { type Journal, journal } from "./journal.js";
import { decodeRecords } from "./journal-record.js";
import type { RetryableWrites } from "./retryable-writes.js";
import { captureRecords, writeSnapshot } from "./snapshot.js";

/** The journal of a data folder, with a snapshot of everything now and then. */
export type Storage = Pick<Journal, "append" | "settled" | "failure"> & { readonly close: () => Promise<void> };

export type StorageParts = {
  readonly folder: string;
  readonly state: DatabaseState;
  readonly retryableWrites: RetryableWrites;
  readonly counters: Counters;
  /** From how many bytes of journal on a snapshot is taken. */
  readonly snapshotAtBytes: number;
  /** Hears of a snapshot that could not be written; the journal goes on meanwhile. */
  readonly onSnapshotFailure: (error: Error) => void;
};

/** Reads a folder's files into the state, and begins a fresh journal. Throws JOURNAL_DAMAGED. */
export async function openStorage(parts: StorageParts): Promise<Storage> {
  const { folder, state, retryableWrites, counters } = parts;
  const files = folderFiles(folder);
  if (files.snapshot !== undefined) {
    const last = replayFile(files.snapshot, false, parts);
    if (last?.payload.length !== 0) throw journalDamaged(files.snapshot, last?.offset ?? 0, "its end is missing");
  }
  // Only the last journal can have been cut short: the one before was safe on disk when the next was begun.
  for (const file of files.journals) replayFile(file, file === files.journals.at(-1), parts);

  let number = files.next;
  const found = files.snapshot !== undefined || files.journals.length > 0;
  if (found) await writeSnapshot(snapshotFile(folder, number), captureRecords(state, retryableWrites));
  const log = journal(journalFile(folder, number), counters);
  if (found) removeFilesBefore(folder, number);
  let threshold = parts.snapshotAtBytes;
  let snapshot: Promise<void> | undefined;

  const takeSnapshot = async (): Promise<void> => {
    const next = ++number;
    let records: ReturnType<typeof captureRecords> = [];
    await log.rotate(journalFile(folder, next), () => {
      records = captureRecords(state, retryableWrites);
    });
    await writeSnapshot(snapshotFile(folder, next), records);
    removeFilesBefore(folder, next);
  };

  return {
    settled: log.settled,
    failure: log.failure,
    append: (record) => {
      log.append(record);
      if (log.size() < threshold || snapshot !== undefined) return;
      // After a failure the journal grows as much again before the next attempt.
      threshold = log.size() + parts.snapshotAtBytes;
      snapshot = takeSnapshot()
        .then(() => {
          threshold = parts.snapshotAtBytes;
        }, parts.onSnapshotFailure)
        .finally(() => {
          snapshot = undefined;
        });
    },
    close: async () => {
      await snapshot;
      await log.close();
    },
  };
}

/** Does again what a file tells, and gives its last frame. */
function replayFile(file: string, mayBeCut: boolean, { state, retryableWrites }: StorageParts): Frame | undefined {
  const frames = readFrames(file, mayBeCut);
  for (const { offset, payload } of frames) {
    try {
      for (const { changes, applied } of decodeRecords(payload)) {
        changes.forEach(state.replay);
        if (applied !== undefined) retryableWrites.remember(applied);
      }
    } catch (cause) {
      throw journalDamaged(file, offset, "a record can't be read or does not fit what came before", cause);
    }
  }
  return frames.at(-1);
}
