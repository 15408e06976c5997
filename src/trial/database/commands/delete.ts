import type { Collection } from "../collection.js";
import { commandError, unsupported } from "../command-error.js";
import { findRows } from "../find-rows.js";
import { okAnswer } from "../wire-message.js";
import { type Command, checkFields, documentOption, documentsOption, namespaceOf } from "./command.js";
import { runStatements } from "./statements.js";

/** Deletes one or all documents of a filter. */
export const deleteDocuments: Command = {
  options: ["deletes", "ordered"],
  writes: true,
  run: (command, { state, counters }) => {
    const collection = state.find(namespaceOf(command, "delete"));
    let deleted = 0;
    const writeErrors = runStatements(documentsOption(command, "deletes"), command.ordered !== false, (statement) => {
      checkFields(statement, ["q", "limit"], (field) => unsupported(`the option '${field}' of a delete`));
      if (statement.limit !== 0 && statement.limit !== 1)
        throw commandError("FailedToParse", "The limit of a delete must be 0 or 1");
      const filter = documentOption(statement, "q");
      const rows = findRows(collection, { filter, sort: [], ...(statement.limit === 1 ? { limit: 1 } : {}) }, counters);
      for (const row of rows) state.remove(collection as Collection, row.doc._id);
      deleted += rows.length;
    });
    return okAnswer({ n: deleted, ...writeErrors });
  },
};
