import type { Change } from "./change.js";
import { type Collection, collection } from "./collection.js";
import { commandError } from "./command-error.js";
import { type Document, decodeDocument } from "./document.js";
import { type IndexSpec, indexSpec } from "./index-spec.js";

/**
 * All collections, and the changes since they were last taken for the journal. Commands change collections only through here,
 * so that nothing is changed that the journal does not hear of.
 */
export type DatabaseState = {
  readonly find: (namespace: string) => Collection | undefined;
  /** The collection, made when it is not there. */
  readonly ensure: (namespace: string) => Collection;
  readonly all: () => Iterable<Collection>;
  readonly create: (namespace: string, options: Document) => Collection;
  readonly drop: (namespace: string) => void;
  readonly insert: (into: Collection, doc: Document, bytes: Uint8Array) => void;
  readonly replace: (into: Collection, id: unknown, doc: Document, bytes: Uint8Array) => void;
  readonly remove: (from: Collection, id: unknown) => void;
  readonly addIndex: (to: Collection, spec: IndexSpec) => void;
  readonly dropIndex: (from: Collection, name: string) => void;
  /** The changes since the last call, in their order. */
  readonly takeChanges: () => Change[];
  /** Does again what a journal or snapshot tells; these changes are not taken again. */
  readonly replay: (change: Change) => void;
};

const NAMESPACE = /^[^./\\ "$*<>:|?\0]{1,63}\.[^$\0]{1,200}$/;

export function databaseState(): DatabaseState {
  const collections = new Map<string, Collection>();
  let changes: Change[] = [];

  const create = (namespace: string, options: Document): Collection => {
    if (!NAMESPACE.test(namespace))
      throw commandError("InvalidNamespace", `Invalid namespace specified '${namespace}'`);
    const made = collection(namespace, options);
    collections.set(namespace, made);
    return made;
  };

  const put = (into: Collection, doc: Document, bytes: Uint8Array): void => {
    const slot = into.findById(doc._id);
    if (slot === undefined) into.insert(doc, bytes);
    else into.replace(slot, doc, bytes);
  };

  const existing = (namespace: string): Collection => {
    const found = collections.get(namespace);
    if (found === undefined) throw new Error(`The journal speaks of the collection ${namespace}, which is not there`);
    return found;
  };

  const rememberPut = (namespace: string, bytes: Uint8Array): void => {
    const last = changes[changes.length - 1];
    if (last?.kind === "put" && last.namespace === namespace) last.documents.push(bytes);
    else changes.push({ kind: "put", namespace, documents: [bytes] });
  };

  const state: DatabaseState = {
    find: (namespace) => collections.get(namespace),
    all: () => collections.values(),
    ensure: (namespace) => collections.get(namespace) ?? state.create(namespace, {}),
    create: (namespace, options) => {
      const made = create(namespace, options);
      changes.push({ kind: "create", namespace, options });
      return made;
    },
    drop: (namespace) => {
      collections.delete(namespace);
      changes.push({ kind: "drop", namespace });
    },
    insert: (into, doc, bytes) => {
      into.insert(doc, bytes);
      rememberPut(into.namespace, bytes);
    },
    replace: (into, id, doc, bytes) => {
      const slot = into.findById(id);
      if (slot === undefined) throw new Error(`There is nothing to replace in ${into.namespace}`);
      into.replace(slot, doc, bytes);
      rememberPut(into.namespace, bytes);
    },
    remove: (from, id) => {
      const slot = from.findById(id);
      if (slot === undefined) return;
      from.remove(slot);
      const last = changes[changes.length - 1];
      if (last?.kind === "remove" && last.namespace === from.namespace) last.ids.push(id);
      else changes.push({ kind: "remove", namespace: from.namespace, ids: [id] });
    },
    addIndex: (to, spec) => {
      to.addIndex(spec);
      changes.push({ kind: "add-index", namespace: to.namespace, index: spec.document });
    },
    dropIndex: (from, name) => {
      from.dropIndex(name);
      changes.push({ kind: "drop-index", namespace: from.namespace, name });
    },
    takeChanges: () => {
      const taken = changes;
      changes = [];
      return taken;
    },
    replay: (change) => {
      switch (change.kind) {
        case "create":
          create(change.namespace, change.options);
          return;
        case "drop":
          collections.delete(change.namespace);
          return;
        case "put":
          for (const bytes of change.documents) put(existing(change.namespace), decodeDocument(bytes), bytes);
          return;
        case "remove":
          for (const id of change.ids) {
            const slot = existing(change.namespace).findById(id);
            if (slot !== undefined) existing(change.namespace).remove(slot);
          }
          return;
        case "add-index":
          existing(change.namespace).addIndex(indexSpec(change.index));
          return;
        case "drop-index":
          existing(change.namespace).dropIndex(change.name);
          return;
      }
    },
  };
  return state;
}
