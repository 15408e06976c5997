import { withIdFirst } from "../apply-update.js";
import { commandError } from "../command-error.js";
import { type Document, decodeDocument, encodeDocument } from "../document.js";
import { okAnswer } from "../wire-message.js";
import { type Command, namespaceOf } from "./command.js";
import { runStatements } from "./statements.js";

/** Inserts documents. They come as bytes and are kept as these bytes. */
export const insert: Command = {
  options: ["documents", "ordered"],
  writes: true,
  run: (command, { state }) => {
    const documents = command.documents;
    if (!Array.isArray(documents) || documents.length === 0)
      throw commandError("BadValue", "'documents' must be an array that is not empty");
    const collection = state.ensure(namespaceOf(command, "insert"));
    let inserted = 0;
    const writeErrors = runStatements(documents, command.ordered !== false, (given: Uint8Array) => {
      const { doc, bytes } = storedForm(given);
      collection.check(doc, bytes);
      state.insert(collection, doc, bytes);
      inserted++;
    });
    return okAnswer({ n: inserted, ...writeErrors });
  },
};

function storedForm(given: Uint8Array): { doc: Document; bytes: Uint8Array } {
  const decoded = decodeDocument(given);
  const doc = withIdFirst(decoded);
  checkId(doc._id);
  // The bytes are part of a whole message, which would be kept with them if they were not copied.
  return { doc, bytes: doc === decoded ? Uint8Array.from(given) : encodeDocument(doc) };
}

/** Throws for values that can't be an `_id`. */
export function checkId(id: unknown): void {
  if (Array.isArray(id) || id === undefined || id instanceof RegExp) {
    throw commandError("BadValue", `The '_id' value cannot be of type ${Array.isArray(id) ? "array" : typeof id}`);
  }
}
