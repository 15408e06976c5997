import { commandError, unsupported } from "../command-error.js";
import { compileFilter } from "../compile-filter.js";
import { type Document, encodeDocument } from "../document.js";
import { okAnswer } from "../wire-message.js";
import { type Command, countOption, documentOption, namespaceOf } from "./command.js";

/** Makes a collection, with a validator if wanted. */
export const create: Command = {
  options: ["validator", "validationLevel", "validationAction"],
  writes: true,
  run: (command, { state }) => {
    const namespace = namespaceOf(command, "create");
    const { validator, validationLevel: level = "strict", validationAction: action = "error" } = command;
    if (level !== "strict") throw unsupported(`the validationLevel '${String(level)}'`);
    if (action !== "error") throw unsupported(`the validationAction '${String(action)}'`);
    if (state.find(namespace) !== undefined)
      throw commandError("NamespaceExists", `Collection ${namespace} already exists.`);
    state.create(namespace, validator === undefined ? {} : { validator });
    return okAnswer({});
  },
};

/** Drops a collection with its indexes. */
export const drop: Command = {
  options: [],
  writes: true,
  run: (command, { state }) => {
    const namespace = namespaceOf(command, "drop");
    const collection = state.find(namespace);
    if (collection === undefined) return okAnswer({});
    state.drop(namespace);
    return okAnswer({ ns: namespace, nIndexesWas: collection.indexes.size });
  },
};

/** Drops all collections of a database. */
export const dropDatabase: Command = {
  options: [],
  writes: true,
  run: (command, { state }) => {
    const database = String(command.$db);
    for (const { namespace } of [...state.all()]) if (namespace.startsWith(`${database}.`)) state.drop(namespace);
    return okAnswer({ dropped: database });
  },
};

/** The collections of a database. */
export const listCollections: Command = {
  options: ["filter", "nameOnly", "cursor", "authorizedCollections"],
  writes: false,
  run: (command, { state, cursors }) => {
    const database = String(command.$db);
    const matches = compileFilter(documentOption(command, "filter"));
    const documents: Document[] = [];
    for (const { namespace, options } of state.all()) {
      if (!namespace.startsWith(`${database}.`)) continue;
      const name = namespace.slice(database.length + 1);
      const listed = {
        name,
        type: "collection",
        options,
        info: { readOnly: false },
        idIndex: { v: 2, key: { _id: 1 }, name: "_id_" },
      };
      if (matches(listed)) documents.push(command.nameOnly === true ? { name, type: "collection" } : listed);
    }
    const results = { size: documents.length, bytesAt: (at: number) => encodeDocument(documents[at] as Document) };
    const batchSize = countOption(documentOption(command, "cursor"), "batchSize");
    return cursors.first(`${database}.$cmd.listCollections`, results, batchSize, false);
  },
};
