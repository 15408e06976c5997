import { closeSync, fdatasync, writevSync } from "node:fs";
import type { Counters } from "./counters.js";
import { encodeFrame } from "./framed-file.js";
import { encodeRecord, type JournalRecord } from "./journal-record.js";
import { createFramedFile } from "./write-file.js";

/** Where changes are made safe. Records that come while the disk is busy are written and made safe together. */
export type Journal = {
  /** Takes one command's changes as one record. Throws when the journal has failed. */
  readonly append: (record: JournalRecord) => void;
  /** Ends when everything appended so far is safe on disk. Undefined: it is already. Rejects when the disk refuses. */
  readonly settled: () => Promise<void> | undefined;
  /** Why nothing can be written any more. Undefined: all is well. */
  readonly failure: () => Error | undefined;
  /** Bytes in the present file. */
  readonly size: () => number;
  /** Makes everything safe and goes on in another file; nothing is appended in between. Waits for a write under way. */
  readonly rotate: (file: string, atSwitch: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

function waiting(): Waiting {
  let resolve = (): void => {};
  let reject = (_error: Error): void => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Whoever waits hears of it; that nobody does is no fault of its own.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

/** Begins a journal in a new file. */
export function journal(file: string, counters: Counters): Journal {
  let { descriptor, size } = createFramedFile(file);
  let pending: Uint8Array[] = [];
  let failure: Error | undefined;
  let unsafe = false;
  let scheduled = false;
  /** Those who wait for what is pending or unsafe, and those whose records are being made safe now. */
  let next: Waiting | undefined;
  let current: Waiting | undefined;

  const fail = (error: Error): void => {
    failure = error;
    for (const waiters of [current, next]) waiters?.reject(error);
    current = undefined;
    next = undefined;
  };

  const writePending = (): void => {
    if (pending.length === 0) return;
    const frame = encodeFrame(pending);
    pending = [];
    size += writeWhole(descriptor, frame);
    unsafe = true;
  };

  const flush = (): void => {
    scheduled = false;
    if (current !== undefined || failure !== undefined) return;
    try {
      writePending();
    } catch (error) {
      fail(error as Error);
      return;
    }
    if (next === undefined) return;
    current = next;
    next = undefined;
    unsafe = false;
    counters.journalSyncs++;
    fdatasync(descriptor, (error) => {
      const done = current;
      current = undefined;
      if (error !== null) {
        done?.reject(error);
        fail(error);
        return;
      }
      done?.resolve();
      if (pending.length > 0 || next !== undefined) flush();
    });
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    // After the messages that have arrived by now, so that they share one write.
    setImmediate(flush);
  };

  const settled = (): Promise<void> | undefined => {
    if (failure !== undefined) return Promise.reject(failure);
    if (pending.length === 0 && !unsafe) return current?.promise;
    next ??= waiting();
    schedule();
    return next.promise;
  };

  return {
    append: (record) => {
      if (failure !== undefined) throw failure;
      // One by one: a command may have put more documents than a call can take arguments.
      for (const part of encodeRecord(record)) pending.push(part);
      schedule();
    },
    settled,
    failure: () => failure,
    size: () => size,
    rotate: async (to, atSwitch) => {
      for (let wait = settled(); wait !== undefined; wait = settled()) await wait;
      const before = descriptor;
      ({ descriptor, size } = createFramedFile(to));
      atSwitch();
      closeSync(before);
    },
    close: async () => {
      for (let wait = settled(); wait !== undefined && failure === undefined; wait = settled()) await wait;
      closeSync(descriptor);
    },
  };
}

/** Writes all of these bytes; the system may take fewer at a time. */
function writeWhole(descriptor: number, parts: readonly Uint8Array[]): number {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  let written = parts.length <= 512 ? writevSync(descriptor, parts) : 0;
  if (written === total) return total;
  const rest = Buffer.concat(parts).subarray(written);
  for (let at = 0; at < rest.length; at += written) written = writevSync(descriptor, [rest.subarray(at)]);
  return total;
}
