import { unsupported } from "../command-error.js";
import { encodeDocument } from "../document.js";
import { runPipeline } from "../run-pipeline.js";
import { type Command, checkFields, countOption, documentOption, documentsOption, namespaceOf } from "./command.js";

/** Runs a pipeline over one collection. */
export const aggregate: Command = {
  options: ["pipeline", "cursor"],
  writes: false,
  run: (command, { state, cursors, counters }) => {
    if (typeof command.aggregate === "number") throw unsupported("aggregate without a collection");
    const namespace = namespaceOf(command, "aggregate");
    const cursor = documentOption(command, "cursor");
    checkFields(cursor, ["batchSize"], (field) => unsupported(`the option 'cursor.${field}' of aggregate`));
    const documents = runPipeline(state.find(namespace), documentsOption(command, "pipeline"), counters);
    const results = { size: documents.length, bytesAt: (at: number) => encodeDocument(documents[at] ?? {}) };
    return cursors.first(namespace, results, countOption(cursor, "batchSize"), false);
  },
};
