import type { Results } from "../cursors.js";
import { encodeDocument } from "../document.js";
import { findRows } from "../find-rows.js";
import { readProjection } from "../project-document.js";
import { sortFields } from "../sort-order.js";
import { type Command, countOption, documentOption, namespaceOf } from "./command.js";

/** Documents by filter, in order, a batch at a time. */
export const find: Command = {
  options: ["filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch"],
  writes: false,
  run: (command, { state, cursors, counters }) => {
    const namespace = namespaceOf(command, "find");
    const filter = documentOption(command, "filter");
    const sort = sortFields(command.sort);
    const project = readProjection(command.projection);
    const limit = countOption(command, "limit");
    const collection = state.find(namespace);
    const rows = findRows(
      collection,
      { filter, sort, skip: countOption(command, "skip") ?? 0, ...(limit ? { limit } : {}) },
      counters,
    );
    const results: Results = {
      size: rows.length,
      bytesAt: (at) => {
        const row = rows[at] as (typeof rows)[number];
        return project === undefined ? row.bytes : encodeDocument(project(row.doc));
      },
    };
    return cursors.first(namespace, results, countOption(command, "batchSize"), command.singleBatch === true);
  },
};
