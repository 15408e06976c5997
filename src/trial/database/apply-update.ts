import { ObjectId } from "bson";
import { commandError, unsupported } from "./command-error.js";
import { isOperatorDocument } from "./compile-filter.js";
import { type Document, isDocument, type Row } from "./document.js";
import { editDocument } from "./document-edit.js";
import { sameValue } from "./match-value.js";
import { checkArrayFilters, equalities, type Positions, plainPaths } from "./positional-paths.js";
import { updateEntries, updateOperator } from "./update-operators.js";
import { applyUpdatePipeline } from "./update-pipeline.js";

/** An update that has been read and checked. */
export type Update = {
  /** True when it puts another document in the place of the old one. */
  readonly replaces: boolean;
  /** The document that a row becomes; the very same when nothing changes. Throws when the update does not fit it. */
  readonly apply: (row: Row, filter: Document) => Document;
  /** The document that an upsert inserts. */
  readonly insert: (filter: Document) => Document;
};

/** Reads `{ $set: … }`, a replacement, or a pipeline. Throws for operators and stages that this server lacks. */
export function readUpdate(update: unknown, arrayFilters: readonly Document[] = []): Update {
  if (Array.isArray(update)) {
    if (arrayFilters.length > 0)
      throw commandError("FailedToParse", "arrayFilters may not be specified for pipeline updates");
    return pipeline(update);
  }
  if (!isDocument(update)) throw commandError("FailedToParse", "An update must be an object or an array");
  return isOperatorDocument(update) ? modification(update, arrayFilters) : replacement(update);
}

function modification(update: Document, arrayFilters: readonly Document[]): Update {
  const entries = updateEntries(update);
  const paths = entries.flatMap(([operator, fields]) => [
    ...Object.keys(fields),
    ...(operator === "$rename" ? Object.values(fields).map(String) : []),
  ]);
  checkConflicts(paths);
  checkArrayFilters(arrayFilters, paths);

  const edit = (doc: Document, positions: Positions, inserting: boolean): Document => {
    const edited = editDocument(doc);
    for (const [name, fields] of entries) {
      if (name === "$setOnInsert" && !inserting) continue;
      const operator = updateOperator(name);
      for (const path in fields)
        for (const plain of plainPaths(doc, path, positions)) operator(edited, plain, fields[path]);
    }
    return edited.result();
  };

  return {
    replaces: false,
    apply: (row, filter) => keepId(row.doc, edit(row.doc, { filter, arrayFilters }, false)),
    insert: (filter) => {
      const start = editDocument({});
      for (const [path, value] of equalities(filter)) start.set(path, value);
      return withIdFirst(edit(start.result(), { filter, arrayFilters }, true));
    },
  };
}

function replacement(update: Document): Update {
  const strange = Object.keys(update).find((field) => field.startsWith("$"));
  if (strange !== undefined)
    throw commandError("DollarPrefixedFieldName", `A replacement may not contain '${strange}'`);
  return {
    replaces: true,
    apply: (row) => {
      const next = keepId(row.doc, { ...update, _id: update._id ?? row.doc._id });
      const ordered = withIdFirst(next);
      return sameValue(row.doc, ordered) ? row.doc : ordered;
    },
    insert: (filter) => {
      const id = equalities(filter).find(([path]) => path === "_id");
      return withIdFirst(update._id === undefined && id !== undefined ? { ...update, _id: id[1] } : update);
    },
  };
}

function pipeline(stages: readonly unknown[]): Update {
  return {
    replaces: false,
    apply: (row) => {
      const next = keepId(row.doc, applyUpdatePipeline(row, stages));
      return sameValue(row.doc, next) ? row.doc : next;
    },
    insert: () => {
      throw unsupported("an upsert with an update pipeline");
    },
  };
}

/** A document as it is stored: with an `_id`, a new one when there was none, in the first place. */
export function withIdFirst(doc: Document): Document {
  for (const first in doc) {
    if (first === "_id") return doc;
    break;
  }
  const { _id = new ObjectId(), ...rest } = doc;
  return { _id, ...rest };
}

function keepId(before: Document, after: Document): Document {
  if (before._id !== after._id && !sameValue(before._id, after._id)) {
    throw commandError(
      "ImmutableField",
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return after;
}

function checkConflicts(paths: readonly string[]): void {
  for (const [at, path] of paths.entries()) {
    for (let other = at + 1; other < paths.length; other++) {
      const second = paths[other] as string;
      if (path === second || path.startsWith(`${second}.`) || second.startsWith(`${path}.`)) {
        throw commandError(
          "ConflictingUpdateOperators",
          `Updating the path '${second}' would create a conflict at '${path}'`,
        );
      }
    }
  }
}
