import type { Collection } from "../collection.js";
import { commandError } from "../command-error.js";
import { encodeDocument } from "../document.js";
import { type IndexSpec, indexSpec } from "../index-spec.js";
import { okAnswer } from "../wire-message.js";
import { type Command, countOption, documentOption, documentsOption, namespaceOf } from "./command.js";

/** Makes indexes that are not there. All are read before the first is made. */
export const createIndexes: Command = {
  options: ["indexes"],
  writes: true,
  run: (command, { state }) => {
    const namespace = namespaceOf(command, "createIndexes");
    const specs = documentsOption(command, "indexes").map(indexSpec);
    const createdCollectionAutomatically = state.find(namespace) === undefined;
    const collection = state.ensure(namespace);
    const numIndexesBefore = collection.indexes.size;
    const missing = specs.filter((spec) => !isThere(collection, spec));
    for (const spec of missing) state.addIndex(collection, spec);
    return okAnswer({ numIndexesBefore, numIndexesAfter: collection.indexes.size, createdCollectionAutomatically });
  },
};

/** True when the very same index is there. Throws when another one has its name, or does the same under another name. */
function isThere(collection: Collection, spec: IndexSpec): boolean {
  for (const { spec: other } of collection.indexes.values()) {
    if (other.name === "_id_" && JSON.stringify(other.fields) === JSON.stringify(spec.fields)) return true;
    const sameName = other.name === spec.name;
    const sameWork = workOf(other) === workOf(spec);
    const sameEnd = other.expireAfterSeconds === spec.expireAfterSeconds;
    if (sameName && sameWork && sameEnd) return true;
    if (sameWork) {
      const what = sameName ? "with other options" : `with another name: ${other.name}`;
      throw commandError("IndexOptionsConflict", `The index ${spec.name} exists already ${what}`);
    }
    if (sameName) throw commandError("IndexKeySpecsConflict", `Another index has the name ${spec.name} already`);
  }
  return false;
}

/** What makes two indexes the same in all but name and the end of their documents. */
function workOf({ fields, unique, partial }: IndexSpec): string {
  const filter = partial === undefined ? "" : Buffer.from(encodeDocument(partial.filter)).toString("hex");
  return JSON.stringify([fields, unique, filter]);
}

/** The indexes of a collection. */
export const listIndexes: Command = {
  options: ["cursor"],
  writes: false,
  run: (command, { state, cursors }) => {
    const namespace = namespaceOf(command, "listIndexes");
    const collection = existing(state.find(namespace), namespace);
    const documents = [...collection.indexes.values()].map((index) => encodeDocument(index.spec.document));
    const results = { size: documents.length, bytesAt: (at: number) => documents[at] as Uint8Array };
    return cursors.first(namespace, results, countOption(documentOption(command, "cursor"), "batchSize"), false);
  },
};

/** Drops indexes by name or by key, or all but that of `_id` with "*". */
export const dropIndexes: Command = {
  options: ["index"],
  writes: true,
  run: (command, { state }) => {
    const namespace = namespaceOf(command, "dropIndexes");
    const collection = existing(state.find(namespace), namespace);
    const nIndexesWas = collection.indexes.size;
    const names =
      command.index === "*"
        ? [...collection.indexes.keys()].filter((name) => name !== "_id_")
        : [command.index].flat().map((wanted) => nameOf(collection, wanted));
    if (names.includes("_id_")) throw commandError("InvalidOptions", "cannot drop _id index");
    for (const name of names) state.dropIndex(collection, name);
    return okAnswer({ nIndexesWas });
  },
};

function nameOf(collection: Collection, wanted: unknown): string {
  for (const [name, { spec }] of collection.indexes) {
    if (name === wanted || JSON.stringify(spec.document.key) === JSON.stringify(wanted)) return name;
  }
  throw commandError(
    "IndexNotFound",
    `index not found with name [${typeof wanted === "string" ? wanted : JSON.stringify(wanted)}]`,
  );
}

function existing(collection: Collection | undefined, namespace: string): Collection {
  if (collection === undefined) throw commandError("NamespaceNotFound", `ns does not exist: ${namespace}`);
  return collection;
}
