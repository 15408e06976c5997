import { type CollectionIndex, collectionIndex } from "./collection-index.js";
import { commandError } from "./command-error.js";
import type { Document, Slot } from "./document.js";
import { MAX_DOCUMENT_BYTES } from "./document.js";
import { ID_INDEX, type IndexSpec } from "./index-spec.js";
import { type DocumentCheck, documentCheck } from "./validate-document.js";
import { valueKey } from "./value-key.js";

/** A collection in memory. Each change is whole or, when it throws, has not happened. */
export type Collection = {
  readonly namespace: string;
  /** The options that it was created with. */
  readonly options: Document;
  readonly size: () => number;
  /** All documents in natural order. */
  readonly slots: () => Iterable<Slot>;
  readonly findById: (id: unknown) => Slot | undefined;
  readonly indexes: ReadonlyMap<string, CollectionIndex>;
  /** Throws DocumentValidationFailure or BSONObjectTooLarge. Not asked when a journal is read again. */
  readonly check: (doc: Document, bytes: Uint8Array) => void;
  /** Throws DuplicateKey. */
  readonly insert: (doc: Document, bytes: Uint8Array) => void;
  /** Throws DuplicateKey. The `_id` must be the same. */
  readonly replace: (slot: Slot, doc: Document, bytes: Uint8Array) => void;
  readonly remove: (slot: Slot) => void;
  /** Throws DuplicateKey when the documents contradict a unique index. */
  readonly addIndex: (spec: IndexSpec) => void;
  readonly dropIndex: (name: string) => void;
};

/** An empty collection. Throws for options that this server lacks. */
export function collection(namespace: string, options: Document): Collection {
  const slots = new Map<unknown, Slot>();
  const indexes = new Map<string, CollectionIndex>([[ID_INDEX.name, collectionIndex(ID_INDEX, [], namespace)]]);
  const validate: DocumentCheck = documentCheck(options.validator);
  let nextOrdinal = 0;

  return {
    namespace,
    options,
    indexes,
    size: () => slots.size,
    slots: () => slots.values(),
    findById: (id) => slots.get(valueKey(id)),
    check: (doc, bytes) => {
      if (bytes.length > MAX_DOCUMENT_BYTES)
        throw commandError("BSONObjectTooLarge", `A document may have ${MAX_DOCUMENT_BYTES} bytes`);
      validate(doc);
    },
    insert: (doc, bytes) => {
      const keys = [...indexes.values()].map((index) => [index, index.keys(doc)] as const);
      const slot: Slot = { row: { ordinal: nextOrdinal++, doc, bytes } };
      for (const [index, keysHere] of keys) index.add(slot, keysHere);
      slots.set(valueKey(doc._id), slot);
    },
    replace: (slot, doc, bytes) => {
      const before = slot.row.doc;
      // An edit copies only what it touches, so a field that is the same object has not changed.
      const touched = [...indexes.values()].filter((index) =>
        index.spec.roots.some((root) => before[root] !== doc[root]),
      );
      const keys = touched.map((index) => [index, index.keys(doc, slot)] as const);
      for (const index of touched) index.remove(slot);
      slot.row = { ordinal: slot.row.ordinal, doc, bytes };
      for (const [index, keysHere] of keys) index.add(slot, keysHere);
    },
    remove: (slot) => {
      for (const index of indexes.values()) index.remove(slot);
      slots.delete(valueKey(slot.row.doc._id));
    },
    addIndex: (spec) => {
      indexes.set(spec.name, collectionIndex(spec, [...slots.values()], namespace));
    },
    dropIndex: (name) => {
      indexes.delete(name);
    },
  };
}
