import { type Document, encodeDocument } from "./document.js";

/** Kinds of values in the bytes of a document. */
const KIND = { document: 0x03, array: 0x04, long: 0x12 } as const;

/** One more field for a document, its value as bytes that are there already. */
export type EncodedField = { readonly kind: keyof typeof KIND; readonly name: string; readonly bytes: Uint8Array };

/** The bytes of a document with further fields at its end, without encoding those again. */
export function encodeWith(doc: Document, fields: readonly EncodedField[]): Uint8Array {
  const base = encodeDocument(doc);
  let length = base.length;
  for (const field of fields) length += 2 + Buffer.byteLength(field.name) + field.bytes.length;
  const bytes = Buffer.allocUnsafe(length);
  bytes.writeInt32LE(length, 0);
  bytes.set(base.subarray(4, base.length - 1), 4);
  let at = base.length - 1;
  for (const field of fields) {
    bytes[at++] = KIND[field.kind];
    at += bytes.write(field.name, at);
    bytes[at++] = 0;
    bytes.set(field.bytes, at);
    at += field.bytes.length;
  }
  bytes[at] = 0;
  return bytes;
}

/** The bytes of an array of documents. */
export function encodeArray(documents: readonly Uint8Array[]): Uint8Array {
  let length = 5;
  for (const [at, document] of documents.entries()) length += 2 + String(at).length + document.length;
  const bytes = Buffer.allocUnsafe(length);
  bytes.writeInt32LE(length, 0);
  let end = 4;
  for (const [at, document] of documents.entries()) {
    bytes[end++] = KIND.document;
    end += bytes.write(String(at), end, "latin1");
    bytes[end++] = 0;
    bytes.set(document, end);
    end += document.length;
  }
  bytes[end] = 0;
  return bytes;
}

/** A whole number as the 64 bits that cursor ids must have. */
export function encodeLong(value: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64LE(BigInt(value));
  return bytes;
}
