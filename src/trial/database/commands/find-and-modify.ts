import { readUpdate } from "../apply-update.js";
import type { Collection } from "../collection.js";
import { commandError } from "../command-error.js";
import { type Document, encodeDocument, type Row } from "../document.js";
import { findRows } from "../find-rows.js";
import { readProjection } from "../project-document.js";
import { sortFields } from "../sort-order.js";
import { encodeWith } from "../splice-bson.js";
import { type Command, type CommandContext, documentOption, documentsOption, namespaceOf } from "./command.js";
import { applyTo, upsert } from "./update.js";

/** Changes or removes the first document of a filter and gives it, as it was or as it is then. Of racing ones, one gets it. */
export const findAndModify: Command = {
  options: ["query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters"],
  writes: true,
  run: (command, context) => {
    const { state, counters } = context;
    const namespace = namespaceOf(command, "findAndModify" in command ? "findAndModify" : "findandmodify");
    const filter = documentOption(command, "query");
    const project = readProjection(command.fields);
    const sort = sortFields(command.sort);
    const collection = state.find(namespace);
    const [row] = findRows(collection, { filter, sort, limit: 1 }, counters);
    const given =
      command.remove === true
        ? remove(command, context, collection, row)
        : modify(command, context, namespace, filter, row);
    const shown =
      given.value !== undefined && project !== undefined ? encodeDocument(project(given.value)) : given.bytes;
    const base = { lastErrorObject: given.outcome, ok: 1 };
    if (shown !== undefined) return encodeWith(base, "value", shown);
    return encodeDocument({ ...base, value: null });
  },
};

type Given = { outcome: Document; value?: Document; bytes?: Uint8Array };

function remove(
  command: Document,
  { state }: CommandContext,
  collection: Collection | undefined,
  row: Row | undefined,
): Given {
  if (command.update !== undefined || command.new === true || command.upsert === true) {
    throw commandError("FailedToParse", "Cannot specify both remove and an update, new or upsert");
  }
  if (collection === undefined || row === undefined) return { outcome: { n: 0 } };
  state.remove(collection, row.doc._id);
  return { outcome: { n: 1 }, value: row.doc, bytes: row.bytes };
}

function modify(
  command: Document,
  { state }: CommandContext,
  namespace: string,
  filter: Document,
  row: Row | undefined,
): Given {
  if (command.update === undefined)
    throw commandError("FailedToParse", "Either an update or remove=true must be specified");
  const change = readUpdate(command.update, documentsOption(command, "arrayFilters"));
  if (row === undefined) {
    if (command.upsert !== true) return { outcome: { n: 0, updatedExisting: false } };
    const collection = state.ensure(namespace);
    const doc = upsert(state, collection, change, filter);
    const outcome = { n: 1, updatedExisting: false, upserted: doc._id };
    return command.new === true ? { outcome, ...stored(collection, doc._id) } : { outcome };
  }
  const collection = state.ensure(namespace);
  applyTo(state, collection, change, row, filter);
  const outcome = { n: 1, updatedExisting: true };
  return command.new === true
    ? { outcome, ...stored(collection, row.doc._id) }
    : { outcome, value: row.doc, bytes: row.bytes };
}

function stored(collection: Collection, id: unknown): Pick<Given, "value" | "bytes"> {
  const row = collection.findById(id)?.row;
  return row === undefined ? {} : { value: row.doc, bytes: row.bytes };
}
