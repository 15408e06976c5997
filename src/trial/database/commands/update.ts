import { readUpdate, type Update } from "../apply-update.js";
import type { Collection } from "../collection.js";
import { commandError, unsupported } from "../command-error.js";
import type { DatabaseState } from "../database-state.js";
import { type Document, encodeDocument, type Row } from "../document.js";
import { findRows } from "../find-rows.js";
import { sortFields } from "../sort-order.js";
import { okAnswer } from "../wire-message.js";
import { type Command, checkFields, documentOption, documentsOption, namespaceOf } from "./command.js";
import { checkId } from "./insert.js";
import { runStatements } from "./statements.js";

const STATEMENT = ["q", "u", "multi", "upsert", "arrayFilters", "sort"];

/** Updates one or all documents of a filter, or replaces one; inserts one when asked to and none is there. */
export const update: Command = {
  options: ["updates", "ordered"],
  writes: true,
  run: (command, { state, counters }) => {
    const namespace = namespaceOf(command, "update");
    const upserted: Document[] = [];
    let matched = 0;
    let modified = 0;
    const writeErrors = runStatements(
      documentsOption(command, "updates"),
      command.ordered !== false,
      (statement, index) => {
        checkFields(statement, STATEMENT, (field) => unsupported(`the option '${field}' of an update`));
        const filter = documentOption(statement, "q");
        const change = readUpdate(statement.u, documentsOption(statement, "arrayFilters"));
        if (statement.multi === true && change.replaces)
          throw commandError("FailedToParse", "A replacement can't be for several documents");
        const collection = state.find(namespace);
        const limit = statement.multi === true ? {} : { limit: 1 };
        const rows = findRows(collection, { filter, sort: sortFields(statement.sort), ...limit }, counters);
        if (rows.length === 0 && statement.upsert === true) {
          const id = upsert(state, state.ensure(namespace), change, filter)._id;
          upserted.push({ index, _id: id });
          matched++;
        }
        for (const row of rows) {
          // Those before one that is refused stay changed, and are counted.
          if (applyTo(state, collection as Collection, change, row, filter) !== row.doc) modified++;
          matched++;
        }
      },
    );
    return okAnswer({ n: matched, nModified: modified, ...(upserted.length > 0 ? { upserted } : {}), ...writeErrors });
  },
};

/** Changes one row and gives its document as it is then; the very same when the update changed nothing. */
export function applyTo(
  state: DatabaseState,
  collection: Collection,
  change: Update,
  row: Row,
  filter: Document,
): Document {
  const doc = change.apply(row, filter);
  if (doc === row.doc) return doc;
  const bytes = encodeDocument(doc);
  collection.check(doc, bytes);
  state.replace(collection, doc._id, doc, bytes);
  return doc;
}

/** Inserts what an update makes of its filter, and gives that document. */
export function upsert(state: DatabaseState, collection: Collection, change: Update, filter: Document): Document {
  const doc = change.insert(filter);
  checkId(doc._id);
  const bytes = encodeDocument(doc);
  collection.check(doc, bytes);
  state.insert(collection, doc, bytes);
  return doc;
}
