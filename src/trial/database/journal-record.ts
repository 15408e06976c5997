import type { Change } from "./change.js";
import { type Document, decodeDocument, encodeDocument } from "./document.js";
import type { AppliedWrite } from "./retryable-writes.js";

/** All that one command did: it is there whole after a crash, or not at all. */
export type JournalRecord = { readonly changes: readonly Change[]; readonly applied: AppliedWrite | undefined };

/**
 * The bytes of a record: a document that says what follows, then the documents that were put, then the answer that a repeat of
 * the command is to get. Stored documents and answers are bytes already and are not encoded again.
 */
export function encodeRecord({ changes, applied }: JournalRecord): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  const heads = changes.map((change): Document => {
    if (change.kind !== "put") return change;
    bodies.push(...change.documents);
    return { kind: change.kind, namespace: change.namespace, documents: change.documents.length };
  });
  if (applied === undefined) return [encodeDocument({ changes: heads }), ...bodies];
  return [encodeDocument({ changes: heads, applied: applied.id }), ...bodies, applied.answer];
}

/** The records that stand one after the other in these bytes. */
export function* decodeRecords(bytes: Buffer): Generator<JournalRecord> {
  let at = 0;
  const next = (): Buffer => {
    const end = at + bytes.readInt32LE(at);
    const document = bytes.subarray(at, end);
    at = end;
    return document;
  };
  while (at < bytes.length) {
    const head = decodeDocument(next());
    const changes = (head.changes as Document[]).map((change): Change => {
      if (change.kind !== "put") return change as Change;
      const documents = Array.from({ length: Number(change.documents) }, () => Uint8Array.from(next()));
      return { kind: "put", namespace: String(change.namespace), documents };
    });
    const id = head.applied as AppliedWrite["id"] | undefined;
    yield { changes, applied: id === undefined ? undefined : { id, answer: Uint8Array.from(next()) } };
  }
}
