import { type Document, encodeDocument } from "./document.js";

const DOCUMENT = 0x03;

/** The bytes of a document with one more field, which is a document that is bytes already. */
export function encodeWith(doc: Document, name: string, inner: Uint8Array): Uint8Array {
  const base = encodeDocument(doc);
  const bytes = Buffer.allocUnsafe(base.length + 2 + Buffer.byteLength(name) + inner.length);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.set(base.subarray(4, base.length - 1), 4);
  let end = base.length - 1;
  bytes[end++] = DOCUMENT;
  end += bytes.write(name, end);
  bytes[end++] = 0;
  bytes.set(inner, end);
  bytes[end + inner.length] = 0;
  return bytes;
}
