import { type FileHandle, open, rename } from "node:fs/promises";
import type { Change } from "./change.js";
import type { DatabaseState } from "./database-state.js";
import { encodeFrame, FILE_START } from "./framed-file.js";
import { encodeRecord, type JournalRecord } from "./journal-record.js";
import type { RetryableWrites } from "./retryable-writes.js";
import { syncFolderOf } from "./write-file.js";

const DOCUMENTS_A_RECORD = 1000;

/** A frame that holds nothing ends a snapshot, so that one which has lost its end is known. */
const SNAPSHOT_END: readonly Uint8Array[] = [];

/**
 * All there is, as records that make it anew. They hold references to documents that never change, so it stays what it was at
 * this moment while the database goes on. Indexes come after the documents, which is quicker to read.
 */
export function captureRecords(state: DatabaseState, writes: RetryableWrites): JournalRecord[] {
  const records: JournalRecord[] = [];
  const add = (change: Change): void => {
    records.push({ changes: [change], applied: undefined });
  };
  for (const { namespace, options, indexes, slots } of state.all()) {
    add({ kind: "create", namespace, options });
    const documents = Array.from(slots(), (slot) => slot.row.bytes);
    for (let at = 0; at < documents.length; at += DOCUMENTS_A_RECORD) {
      add({ kind: "put", namespace, documents: documents.slice(at, at + DOCUMENTS_A_RECORD) });
    }
    for (const { spec } of indexes.values()) {
      if (spec.name !== "_id_") add({ kind: "add-index", namespace, index: spec.document });
    }
  }
  for (const applied of writes.all()) records.push({ changes: [], applied });
  return records;
}

/** Writes records to a file that has its name only once it is whole and safe on disk. */
export async function writeSnapshot(file: string, records: readonly JournalRecord[]): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, "w");
  try {
    await handle.write(FILE_START);
    for (const record of records) await writeFrame(handle, encodeRecord(record));
    await writeFrame(handle, SNAPSHOT_END);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  syncFolderOf(file);
}

async function writeFrame(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  // One buffer, written as a whole: the system may take fewer bytes than it is given, which writeFile looks after.
  await handle.writeFile(Buffer.concat(encodeFrame(parts)));
}
