import { constants, deflateRawSync } from "node:zlib";

const megabyte = 1024 * 1024;

/** Packed bytes from which so many megabytes of spaces come out: a thousandth of that, made without ever holding it. */
export function unfoldingSpaces(megabytes: number, before = ""): Buffer {
  const tenth = deflateRawSync(Buffer.alloc(10 * megabyte, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const start = deflateRawSync(Buffer.from(before), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([start, ...Array.from({ length: megabytes / 10 }, () => tenth), end]);
}

/** A part of a packed file as it stands there, with whatever is claimed of it. */
export type RawPart = { name: string; packed: Uint8Array; claims: number; flags?: number };

/** A packed file of parts that are packed already. */
export function rawZip(parts: readonly RawPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, claims, flags = 0 } of parts) {
    const title = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(claims, 18);
    about.writeUInt16LE(title.length, 22);
    locals.push(Buffer.from("PK\u0003\u0004"), about, title, Buffer.from(packed));
    const end = Buffer.alloc(14);
    end.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), about, end, title);
    at += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(parts.length, 4);
  tail.writeUInt16LE(parts.length, 6);
  tail.writeUInt32LE(listed.length, 8);
  tail.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\u0005\u0006"), tail]);
}
