import { commandError } from "../command-error.js";
import { countRows } from "../count-rows.js";
import { findRows } from "../find-rows.js";
import { keysAt } from "../paths.js";
import { valueKey } from "../value-key.js";
import { okAnswer } from "../wire-message.js";
import { type Command, countOption, documentOption, namespaceOf } from "./command.js";

/** How many documents fulfil a filter. */
export const count: Command = {
  options: ["query", "skip", "limit"],
  writes: false,
  run: (command, { state, counters }) => {
    const collection = state.find(namespaceOf(command, "count"));
    const filter = documentOption(command, "query");
    const skip = countOption(command, "skip") ?? 0;
    const limit = countOption(command, "limit");
    if (skip === 0 && !limit) return okAnswer({ n: countRows(collection, filter, counters) });
    return okAnswer({
      n: findRows(collection, { filter, sort: [], skip, ...(limit ? { limit } : {}) }, counters).length,
    });
  },
};

/** The values of a field over the documents of a filter, each once; elements of an array by themselves. */
export const distinct: Command = {
  options: ["key", "query"],
  writes: false,
  run: (command, { state, counters }) => {
    const { key } = command;
    if (typeof key !== "string") throw commandError("TypeMismatch", "'key' must be a string");
    const collection = state.find(namespaceOf(command, "distinct"));
    const filter = documentOption(command, "query");
    const values = new Map<unknown, unknown>();
    for (const row of findRows(collection, { filter, sort: [] }, counters)) {
      for (const value of keysAt(row.doc, key).values) if (value !== undefined) values.set(valueKey(value), value);
    }
    return okAnswer({ values: [...values.values()] });
  },
};
