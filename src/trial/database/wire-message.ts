import { deserialize } from "bson";
import { type Document, encodeDocument } from "./document.js";

/** A message of a client. `documents` holds the bytes of what an insert brings, which need not be encoded again. */
export type WireMessage = {
  readonly requestId: number;
  /** The oldest form of message, which clients send to say hello only. */
  readonly legacy: boolean;
  /** False: the client does not wait for an answer. */
  readonly wantsAnswer: boolean;
  readonly body: Document;
};

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** The largest message, in bytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;

/** Cuts a stream of bytes into messages. Throws an Error with code WIRE_PROTOCOL for what is no message of this protocol. */
export function messageReader(receive: (message: WireMessage) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  let needed = HEADER;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    // A large message comes in many chunks, which are put together once.
    while (size >= needed) {
      const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const length = bytes.readInt32LE(0);
      if (length < HEADER || length > MAX_MESSAGE_BYTES) throw wireError(`a message of ${length} bytes`);
      needed = bytes.length < length ? length : HEADER;
      chunks = [bytes.length < length ? bytes : bytes.subarray(length)];
      size = (chunks[0] as Buffer).length;
      if (needed === HEADER) receive(readMessage(bytes.subarray(0, length)));
    }
  };
}

function readMessage(bytes: Buffer): WireMessage {
  const requestId = bytes.readInt32LE(4);
  const kind = bytes.readInt32LE(12);
  if (kind === OP_MSG) return readOpMsg(bytes, requestId);
  if (kind === OP_QUERY) return readOpQuery(bytes, requestId);
  throw wireError(`the operation ${kind}`);
}

function readOpMsg(bytes: Buffer, requestId: number): WireMessage {
  const flags = bytes.readUInt32LE(HEADER);
  const end = (flags & CHECKSUM_PRESENT) === 0 ? bytes.length : bytes.length - 4;
  let body: Document | undefined;
  const sequences: Document = {};
  let at = HEADER + 4;
  while (at < end) {
    const section = bytes[at++];
    const size = bytes.readInt32LE(at);
    if (section === 0) body = readBody(bytes.subarray(at, at + size));
    else if (section === 1) readSequence(bytes.subarray(at, at + size), sequences);
    else throw wireError(`a section of the kind ${section}`);
    at += size;
  }
  if (body === undefined) throw wireError("a message without a body");
  return { requestId, legacy: false, wantsAnswer: (flags & MORE_TO_COME) === 0, body: Object.assign(body, sequences) };
}

function readBody(bytes: Uint8Array): Document {
  return deserialize(bytes, { fieldsAsRaw: { documents: true } });
}

function readSequence(bytes: Buffer, into: Document): void {
  const nameEnd = bytes.indexOf(0, 4);
  const name = bytes.toString("utf8", 4, nameEnd);
  const documents: unknown[] = [];
  for (let at = nameEnd + 1; at < bytes.length; at += bytes.readInt32LE(at)) {
    const document = bytes.subarray(at, at + bytes.readInt32LE(at));
    documents.push(name === "documents" ? document : deserialize(document));
  }
  into[name] = documents;
}

function readOpQuery(bytes: Buffer, requestId: number): WireMessage {
  const nameStart = HEADER + 4;
  const nameEnd = bytes.indexOf(0, nameStart);
  const database = bytes.toString("utf8", nameStart, nameEnd).split(".")[0] as string;
  return {
    requestId,
    legacy: true,
    wantsAnswer: true,
    body: { ...deserialize(bytes.subarray(nameEnd + 9)), $db: database },
  };
}

/** Up to here copying an answer behind its head is cheaper than handing over two pieces. */
const SMALL = 2048;

/** The bytes of an answer, in the form of the question, in one piece or two. */
export function writeAnswer(question: WireMessage, answer: Uint8Array): Uint8Array[] {
  const start = HEADER + (question.legacy ? 20 : 5);
  const whole = answer.length <= SMALL;
  const head = Buffer.allocUnsafe(whole ? start + answer.length : start).fill(0, 0, start);
  head.writeInt32LE(start + answer.length, 0);
  head.writeInt32LE(question.requestId, 8);
  head.writeInt32LE(question.legacy ? OP_REPLY : OP_MSG, 12);
  // The legacy form says that it holds one document; in the present one, all zeros say "no flags, one body".
  if (question.legacy) head.writeInt32LE(1, HEADER + 16);
  if (!whole) return [head, answer];
  head.set(answer, start);
  return [head];
}

/** The answer of a command without documents in it. */
export function okAnswer(fields: Document): Uint8Array {
  return encodeDocument({ ...fields, ok: 1 });
}

function wireError(what: string): Error {
  return Object.assign(new Error(`The embedded trial database can't read ${what}.`), { code: "WIRE_PROTOCOL" });
}
