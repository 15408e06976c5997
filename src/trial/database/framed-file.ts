import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";

/** What a journal or snapshot begins with. */
export const FILE_START = Buffer.from("MATRIAL1", "latin1");

const HEAD = 12;

/** What a frame holds, and where in its file the frame begins. */
export type Frame = { readonly offset: number; readonly payload: Buffer };

/**
 * One frame: length and checksum of what it holds, a checksum of these two, and the bytes. What is written together is one
 * frame, so that a write which was cut short can only spoil the last.
 */
export function encodeFrame(parts: readonly Uint8Array[]): Uint8Array[] {
  let length = 0;
  let checksum = 0;
  for (const part of parts) {
    length += part.length;
    checksum = crc32(part, checksum);
  }
  const head = Buffer.allocUnsafe(HEAD);
  head.writeUInt32LE(length, 0);
  head.writeUInt32LE(checksum, 4);
  head.writeUInt32LE(crc32(head.subarray(0, 8)), 8);
  return [head, ...parts];
}

/** The file is not as it was written, somewhere before its end. The message says where. */
export type JournalDamaged = Error & {
  readonly code: "JOURNAL_DAMAGED";
  readonly file: string;
  readonly offset: number;
};

export function journalDamaged(file: string, offset: number, what: string, cause?: unknown): JournalDamaged {
  const message = `${file} is damaged at byte ${offset}: ${what}. Put back a copy of the folder, or move the file away to go on without what it holds.`;
  return Object.assign(new Error(message, { cause }), { code: "JOURNAL_DAMAGED" as const, file, offset });
}

/**
 * What the frames of a file hold. A last frame that is cut short is left out when `mayBeCut`, as its write was never
 * acknowledged; anything else that is wrong throws JOURNAL_DAMAGED.
 */
export function readFrames(file: string, mayBeCut: boolean): Frame[] {
  const bytes = readFileSync(file);
  const frames: Frame[] = [];
  const cutShort = (offset: number) => {
    if (!mayBeCut) throw journalDamaged(file, offset, "it ends in the middle of a record");
    return frames;
  };
  if (bytes.length < FILE_START.length && FILE_START.subarray(0, bytes.length).equals(bytes)) return cutShort(0);
  if (!bytes.subarray(0, FILE_START.length).equals(FILE_START))
    throw journalDamaged(file, 0, "it does not begin as it should");
  let at = FILE_START.length;
  while (at < bytes.length) {
    if (bytes.length - at < HEAD) return cutShort(at);
    if (crc32(bytes.subarray(at, at + 8)) !== bytes.readUInt32LE(at + 8)) {
      // Some file systems leave zeros where a file had grown and its bytes had not arrived.
      if (bytes.subarray(at).every((byte) => byte === 0)) return cutShort(at);
      throw journalDamaged(file, at, "the head of a record is not what was written");
    }
    const end = at + HEAD + bytes.readUInt32LE(at);
    if (end > bytes.length) return cutShort(at);
    const payload = bytes.subarray(at + HEAD, end);
    if (crc32(payload) !== bytes.readUInt32LE(at + 4)) {
      if (end === bytes.length) return cutShort(at);
      throw journalDamaged(file, at, "a record is not what was written");
    }
    frames.push({ offset: at, payload });
    at = end;
  }
  return frames;
}
