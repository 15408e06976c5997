import { randomInt } from "node:crypto";
import { commandError } from "./command-error.js";
import { encodeBatch } from "./encode-batch.js";

/** The results of a query in their order, as they were when it was asked, encoded only when they are handed out. */
export type Results = { readonly size: number; readonly bytesAt: (position: number) => Uint8Array };

type Cursor = { readonly namespace: string; readonly results: Results; position: number; usedAt: number };

/** What is still to be fetched, by cursor id. */
export type Cursors = {
  /** The answer with the first batch; a cursor stays open when there is more and `single` is false. */
  readonly first: (namespace: string, results: Results, batchSize: number | undefined, single: boolean) => Uint8Array;
  /** The answer with the next batch. Throws CursorNotFound. */
  readonly next: (id: number, namespace: string, batchSize: number | undefined) => Uint8Array;
  /** True when there was such a cursor. */
  readonly kill: (id: number) => boolean;
  /** Closes the cursors that nobody asked for since `before`, in milliseconds of the system's clock, and says how many. */
  readonly sweep: (before: number) => number;
};

const FIRST_BATCH = 101;
const BATCH_BYTES = 16 * 1024 * 1024;

export function openCursors(): Cursors {
  const cursors = new Map<number, Cursor>();

  const takeBatch = (cursor: Cursor, most: number): Uint8Array[] => {
    const batch: Uint8Array[] = [];
    let bytes = 0;
    while (batch.length < most && cursor.position < cursor.results.size) {
      const document = cursor.results.bytesAt(cursor.position);
      if (batch.length > 0 && bytes + document.length > BATCH_BYTES) break;
      batch.push(document);
      bytes += document.length;
      cursor.position++;
    }
    return batch;
  };

  return {
    first: (namespace, results, batchSize = FIRST_BATCH, single) => {
      const cursor: Cursor = { namespace, results, position: 0, usedAt: Date.now() };
      const batch = takeBatch(cursor, batchSize);
      const open = !single && cursor.position < results.size;
      const id = open ? randomInt(1, 2 ** 48 - 1) : 0;
      if (open) cursors.set(id, cursor);
      return encodeBatch({ cursor: id, namespace, name: "firstBatch", documents: batch });
    },
    next: (id, namespace, batchSize = Number.POSITIVE_INFINITY) => {
      const cursor = cursors.get(id);
      if (cursor?.namespace !== namespace) throw commandError("CursorNotFound", `cursor id ${id} not found`);
      cursor.usedAt = Date.now();
      const batch = takeBatch(cursor, batchSize);
      const open = cursor.position < cursor.results.size;
      if (!open) cursors.delete(id);
      return encodeBatch({ cursor: open ? id : 0, namespace, name: "nextBatch", documents: batch });
    },
    kill: (id) => cursors.delete(id),
    sweep: (before) => {
      const idle = [...cursors].filter(([, cursor]) => cursor.usedAt < before);
      for (const [id] of idle) cursors.delete(id);
      return idle.length;
    },
  };
}
