import { deserialize, serialize } from "bson";

/** A document as it is held in memory. Documents are never changed in place: an edit makes a new one. */
export type Document = Record<string, unknown>;

/**
 * A stored document with its bytes, so that an answer, the journal and a snapshot need not encode it again. `ordinal` is its
 * place in natural order and stays when the document changes.
 */
export type Row = { readonly ordinal: number; readonly doc: Document; readonly bytes: Uint8Array };

/** Where a document lives as long as it exists, whatever row it holds now. Indexes point here. */
export type Slot = { row: Row };

/** The largest document that MongoDB takes, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** The bytes of a document. */
export function encodeDocument(doc: Document): Uint8Array {
  return serialize(doc, { ignoreUndefined: false });
}

/** A document of its own that shares nothing with any other. Whole numbers come as numbers where a number holds them exactly. */
export function decodeDocument(bytes: Uint8Array): Document {
  return deserialize(bytes);
}

/** True for an embedded document: a plain object, not a date, id, binary, pattern or other value of BSON. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
