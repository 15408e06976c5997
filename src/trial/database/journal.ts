import { closeSync, fdatasync, fdatasyncSync, writevSync } from "node:fs";
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
  /** Makes everything safe and goes on in another file; nothing is appended between that and `atSwitch`. */
  readonly rotate: (file: string, atSwitch: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

type Rotation = { readonly to: string; readonly atSwitch: () => void; readonly done: Waiting };

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
  let name = file;
  let pending: Uint8Array[] = [];
  let failure: Error | undefined;
  let unsafe = false;
  let scheduled = false;
  /** Those who wait for what is pending or unsafe, and those whose records are being made safe now. */
  let next: Waiting | undefined;
  let rotation: Rotation | undefined;
  let current: Waiting | undefined;

  const fail = (cause: Error): void => {
    failure = new Error(`The journal ${name} can't be written: ${cause.message}`, { cause });
    for (const waiters of [current, next, rotation?.done]) waiters?.reject(failure);
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

  /** In one go, as under a steady stream of writes there is never a moment without any. */
  const switchFile = ({ to, atSwitch, done }: Rotation): void => {
    if (unsafe) fdatasyncSync(descriptor);
    unsafe = false;
    next?.resolve();
    next = undefined;
    try {
      const before = descriptor;
      ({ descriptor, size } = createFramedFile(to));
      name = to;
      closeSync(before);
      atSwitch();
      done.resolve();
    } catch (error) {
      // The journal goes on in the file that it has.
      done.reject(error as Error);
    }
  };

  const flush = (): void => {
    scheduled = false;
    if (current !== undefined || failure !== undefined) return;
    try {
      writePending();
      if (rotation !== undefined) switchFile(rotation);
    } catch (error) {
      fail(error as Error);
      return;
    } finally {
      rotation = undefined;
    }
    if (next === undefined) return;
    current = next;
    next = undefined;
    unsafe = false;
    counters.journalSyncs++;
    fdatasync(descriptor, (error) => {
      if (error !== null) {
        fail(error);
        return;
      }
      const done = current;
      current = undefined;
      done?.resolve();
      if (pending.length > 0 || next !== undefined || rotation !== undefined) flush();
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
    rotate: (to, atSwitch) => {
      rotation = { to, atSwitch, done: waiting() };
      schedule();
      return rotation.done.promise;
    },
    close: async () => {
      for (let wait = settled(); wait !== undefined && failure === undefined; wait = settled()) await wait;
      // Whatever comes now is too late.
      failure ??= new Error("The embedded database has been closed");
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
